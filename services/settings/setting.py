"""What a setting is: how it is read and kept, and what may be typed for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Setting:
    """Something that chairs choose. Values are short texts; those that have a button hold no colon.

    `read` gives None for a neighbourhood that does not exist; `write` keeps the value and does what follows from it;
    `check` turns what was pressed or typed into a value and raises Refusal saying what would do; `is_meant` tells
    whether something typed in a group is meant for one at all. A value that is `is_private` is somebody's own words:
    the audit does not repeat it.
    """

    name: str
    read: Callable[[Transaction, int], Awaitable[str | None]]
    write: Callable[[Transaction, int, str, datetime], Awaitable[None]]
    check: Callable[[str], str]
    is_meant: Callable[[str], bool]
    is_private: bool = False

    @property
    def card(self) -> str:
        """The kind of the card that shows it."""
        return f"setting-{self.name}"
