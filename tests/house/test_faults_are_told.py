"""The table of faults in the docs is the one that the scenes prove."""

from pathlib import Path

from tests.faults.table import scene_modules, with_table

PAGE = Path(__file__).parents[2] / "docs" / "operating.md"


def test_the_docs_tell_what_the_scenes_prove() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == with_table(page), "run: python -m tools.fault_table"


def test_every_scene_of_a_fault_has_its_row() -> None:
    scenes = [
        (f"{module.__name__}.{name}", scene)
        for module in scene_modules()
        for name, scene in vars(module).items()
        if name.startswith("test_")
    ]
    assert scenes
    assert [name for name, scene in scenes if not hasattr(scene, "fault")] == []
