"""What reports are about, and until when each is to be dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.categories import USUAL, Category
from storage.queries import queries

if TYPE_CHECKING:
    from datetime import datetime

    from storage.transaction import Transaction

SQL = queries("categories")


async def targets(db: Transaction, neighbourhood_id: int) -> dict[Category, str]:
    """The value of every kind in a neighbourhood, in their order: what its chairs chose, else what is usual."""
    rows = await SQL.targets(db, neighbourhood_id=neighbourhood_id)
    return {**USUAL, **{Category(row["category"]): row["target"] for row in rows}}


async def put_target(db: Transaction, neighbourhood_id: int, category: Category, target: str) -> None:
    """The value of this kind there from now on."""
    await SQL.put_target(db, neighbourhood_id=neighbourhood_id, category=category, target=target)


async def sort(db: Transaction, report_id: int, category: Category) -> None:
    """The report is about this."""
    await SQL.sort(db, id=report_id, category=category)


async def set_deadline(db: Transaction, report_id: int, due_at: datetime | None, look_at: datetime | None) -> None:
    """Until when it is to be dealt with, and when its cards have to tell that a time has passed."""
    await SQL.set_deadline(db, id=report_id, due_at=due_at, look_at=look_at)


async def look_anew(db: Transaction, neighbourhood_id: int, now: datetime) -> None:
    """The deadlines of its open reports are worked out anew by whoever looks next."""
    await SQL.look_anew(db, neighbourhood_id=neighbourhood_id, now=now)


async def to_look_at(db: Transaction, now: datetime, most: int) -> list[int]:
    """Reports whose time to be looked at has come, longest first."""
    return [row["id"] for row in await SQL.to_look_at(db, now=now, most=most)]
