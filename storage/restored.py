"""What an older state of the database still owes, though it may have been sent since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.queries import queries

if TYPE_CHECKING:
    from datetime import datetime

    from storage.transaction import Transaction

SQL = queries("restored")


async def leave(db: Transaction, kind: str, now: datetime) -> int:
    """How many letters of this kind were due, and count as 'unknown' now; what is due later stays owed."""
    left: int = await SQL.leave(db, kind=kind, now=now)
    return left
