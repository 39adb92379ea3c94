"""How much of the outbox waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from datetime import datetime

    from storage.transaction import Transaction

SQL = queries("backlog")


async def waiting(db: Transaction, now: datetime) -> list[tuple[int, int, datetime | None]]:
    """Of letters, then of cards: how many are owed, how many could go now, and since when the oldest of these."""
    rows = [await SQL.letters(db, now=now), await SQL.cards(db, now=now)]
    return [(row["owed"], row["due"], instant(row["oldest"])) for row in rows]
