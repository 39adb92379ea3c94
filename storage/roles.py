"""Whom the chairs appointed, and everybody who has a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.people import Role
from domain.roles import SEEN, Bearer, role_of
from storage.queries import queries

if TYPE_CHECKING:
    from datetime import datetime

    from storage.transaction import Transaction

SQL = queries("roles")


async def appoint(db: Transaction, person_id: int, neighbourhood_id: int, role: Role, now: datetime) -> bool:
    """Whether that is new; somebody who was appointed to something else is this instead."""
    changed: int = await SQL.appoint(
        db, person_id=person_id, neighbourhood_id=neighbourhood_id, role=role.word, now=now
    )
    return changed > 0


async def dismiss(db: Transaction, person_id: int, neighbourhood_id: int) -> Role | None:
    """What the person had been appointed to until now, None if to nothing."""
    word = await SQL.dismiss(db, person_id=person_id, neighbourhood_id=neighbourhood_id)
    return None if word is None else Role.of(word)


async def appointed(db: Transaction, person_id: int, neighbourhood_id: int) -> Role | None:
    """What the person is appointed to, None if to nothing."""
    word = await SQL.appointed(db, person_id=person_id, neighbourhood_id=neighbourhood_id)
    return None if word is None else Role.of(word)


async def listed(db: Transaction, neighbourhood_id: int) -> list[Bearer]:
    """Everybody with a role above a resident's, by name; volunteers are counted apart."""
    found = []
    for row in await SQL.listed(db, neighbourhood_id=neighbourhood_id):
        duty = None if row["duty"] is None else Role.of(row["duty"])
        role = role_of(SEEN[row["role"]], duty)
        found.append(Bearer(row["id"], row["name"], role, appointed=duty is role))
    return found


async def count_volunteers(db: Transaction, neighbourhood_id: int) -> int:
    """How many offer to help at present."""
    count: int = await SQL.count_volunteers(db, neighbourhood_id=neighbourhood_id)
    return count
