"""For each kind of report: whether anybody is asked about it, and within how many working days it is dealt with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from domain.categories import Category, is_target, read_target
from services.settings.setting import Setting
from storage import categories, neighbourhoods

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from storage.transaction import Transaction

CHAPTER: Final = "targets"
"""The name of the list that these settings have of their own."""


def _setting(category: Category) -> Setting:
    async def read(db: Transaction, neighbourhood_id: int) -> str | None:
        if await neighbourhoods.get(db, neighbourhood_id) is None:
            return None
        return (await categories.targets(db, neighbourhood_id))[category]

    async def write(db: Transaction, neighbourhood_id: int, value: str, now: datetime) -> None:
        await categories.put_target(db, neighbourhood_id, category, value)
        await categories.look_anew(db, neighbourhood_id, now)

    return Setting(f"target-{category}", read, write, partial(read_target, category=category), is_target)


TARGETS: Final[Mapping[Category, Setting]] = {category: _setting(category) for category in Category}
