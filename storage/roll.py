"""Who was seen in the residents' groups of a neighbourhood, in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.roll import Group, Roll
from storage.queries import queries

if TYPE_CHECKING:
    from storage.transaction import Transaction

SQL = queries("roll")


async def roll(db: Transaction, neighbourhood_id: int, name: str) -> Roll:
    """The roll of the neighbourhood, which goes by this name; its active residents' groups, oldest first."""
    groups = [
        Group(row["id"], row["title"], row["known"]) for row in await SQL.groups(db, neighbourhood_id=neighbourhood_id)
    ]
    counted = await SQL.known(db, neighbourhood_id=neighbourhood_id)
    return Roll(name, groups, int(counted["known"]), int(counted["reachable"]))
