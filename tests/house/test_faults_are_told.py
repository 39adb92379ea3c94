"""Every scene of a fault has its row in the table that the docs show."""

from tests.faults.table import scene_modules


def test_every_scene_of_a_fault_has_its_row() -> None:
    scenes = [
        (f"{module.__name__}.{name}", scene)
        for module in scene_modules()
        for name, scene in vars(module).items()
        if name.startswith("test_")
    ]
    assert scenes
    assert [name for name, scene in scenes if not hasattr(scene, "fault")] == []
