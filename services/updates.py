"""Updates from arrival to done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from storage import inbox

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.updates import Parcel
    from storage.engine import Storage


async def keep(storage: Storage, parcels: Sequence[Parcel], now: datetime) -> set[int]:
    """Keep these updates durably; only then may Telegram be told that they arrived. The ids of those done before."""
    return await storage.at_once(lambda db: inbox.put(db, parcels, now))


async def undone(storage: Storage) -> list[Parcel]:
    """What an earlier run left unhandled, in the order of arrival."""
    async with storage.reading() as db:
        return await inbox.undone(db)


async def finish(storage: Storage, update_ids: Sequence[int], now: datetime) -> None:
    """Nothing more is to be done for these: they were refused, or concern nobody."""
    async with storage.transaction() as db:
        await inbox.finish(db, update_ids, now)


async def original(storage: Storage, update_id: int) -> dict[str, Any] | None:
    """An update as it came, None when it is no longer kept."""
    async with storage.reading() as db:
        return await inbox.raw(db, update_id)
