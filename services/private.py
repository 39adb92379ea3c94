"""That somebody's private chat is open to the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage import people, troubles

if TYPE_CHECKING:
    from datetime import datetime

    from storage.engine import Storage
    from storage.transaction import Transaction


async def hear(storage: Storage, person_id: int, now: datetime) -> None:
    """Somebody wrote or pressed in private: where nothing seemed to reach them, what waited for them goes out."""
    async with storage.reading() as db:
        if await people.dm_state(db, person_id) != "closed":
            return
    async with storage.transaction() as db:
        await note_open(db, person_id, now)


async def note_open(db: Transaction, person_id: int, now: datetime) -> bool:
    """Somebody met before showed that they can be written to in private; whether that is new.

    What waited for it goes out.
    """
    if not await people.open_private(db, person_id, now):
        return False
    await troubles.release(db, person_id, now)
    db.ring()
    return True
