"""The rows of the table "What happens when something fails"; each stands above the scene that proves it."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., Any]")

HEAD = "| What fails | What people see | What is kept | How it ends |\n|---|---|---|---|\n"
SCENES = Path(__file__).parent

_ROWS: dict[str, Row] = {}


@dataclass(frozen=True, slots=True)
class Row:
    """One fault: what people see, what is kept, how it ends."""

    name: str
    sees: str
    kept: str
    ends: str

    def __str__(self) -> str:
        return f"| {self.name} | {self.sees} | {self.kept} | {self.ends} |\n"


def fault(name: str, *, sees: str, kept: str, ends: str) -> Callable[[F], F]:
    """The row that the scene below proves. ValueError where two scenes say different things of one fault."""
    row = Row(name, sees, kept, ends)

    def told(scene: F) -> F:
        if _ROWS.setdefault(name, row) != row:
            msg = f"two rows about {name!r}"
            raise ValueError(msg)
        scene.fault = row  # type: ignore[attr-defined]  # functions carry what is hung on them
        return scene

    return told


def scene_modules() -> list[Any]:
    """The modules with scenes, in the order of the table."""
    return [importlib.import_module(f"tests.faults.{path.stem}") for path in sorted(SCENES.glob("test_*.py"))]


def table() -> str:
    """The whole table, as Markdown."""
    scenes = [thing for module in scene_modules() for thing in vars(module).values() if hasattr(thing, "fault")]
    return HEAD + "".join(str(row) for row in dict.fromkeys(scene.fault for scene in scenes))
