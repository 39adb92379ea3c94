"""The languages that people chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage import people

if TYPE_CHECKING:
    from storage.engine import Storage


async def chosen(storage: Storage) -> dict[int, str]:
    """Everybody's own choice, by person; those who chose none are not in it."""
    async with storage.reading() as db:
        return await people.chosen_languages(db)
