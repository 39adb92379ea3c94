"""Updates as Telegram sent them, kept until they are handled and a while longer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from domain.updates import Parcel
from storage.queries import queries

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from storage.transaction import Transaction

SQL = queries("inbox")


async def put(db: Transaction, parcels: Sequence[Parcel], now: datetime) -> set[int]:
    """Keep these updates; the ids of those that were handled already. Known ones stay as they are."""
    ids = [parcel.update_id for parcel in parcels]
    done = {row["update_id"] for row in await SQL.done(db, first=min(ids), last=max(ids))}
    rows = [
        {"update_id": parcel.update_id, "lane": parcel.lane, "raw": json.dumps(parcel.raw), "now": now}
        for parcel in parcels
    ]
    if len(rows) == 1:
        await SQL.put_one(db, **rows[0])
    else:
        await SQL.put(db, rows)
    return done.intersection(ids)


async def undone(db: Transaction) -> list[Parcel]:
    """Updates not handled yet, in the order of their arrival."""
    return [Parcel(row["update_id"], row["lane"], json.loads(row["raw"])) for row in await SQL.undone(db)]


async def raw(db: Transaction, update_id: int) -> dict[str, Any] | None:
    """The update as it came, None when it is not (or no longer) kept."""
    row = await SQL.get(db, update_id=update_id)
    return None if row is None else json.loads(row["raw"])


async def finish(db: Transaction, update_ids: Sequence[int], now: datetime) -> None:
    """Nothing more is to be done for these."""
    await SQL.finish(db, [{"update_id": update_id, "now": now} for update_id in update_ids])
