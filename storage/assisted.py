"""Neighbours without a phone, kept by the committee."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from domain.assisted import KIND, Assisted, Before, Details, identity
from domain.households import Address
from domain.people import Person
from domain.personal import NOBODY
from storage import neighbourhoods, people
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from datetime import datetime

    from storage.transaction import Row, Transaction

SQL = queries("assisted")


async def add(db: Transaction, neighbourhood_id: int, name: str, helper: str, added_by: int, now: datetime) -> int:
    """The id of somebody new, with the next number."""
    number = await neighbourhoods.next_number(db, neighbourhood_id, KIND)
    person_id = identity(neighbourhood_id, number)
    await people.meet(db, Person(person_id, name), now)
    await SQL.add(
        db,
        person_id=person_id,
        neighbourhood_id=neighbourhood_id,
        number=number,
        helper=helper,
        added_by=added_by,
        now=now,
    )
    return person_id


async def get(db: Transaction, person_id: int) -> Assisted | None:
    """Who that is, also when they were removed; None for anybody else, and after they were erased."""
    row = await SQL.get(db, person_id=person_id)
    return None if row is None else _assisted(row)


async def get_guarded(db: Transaction, person_id: int) -> Assisted | None:
    """The same; nobody else can change or remove them until the end of the transaction."""
    await SQL.lock(db, person_id=person_id)
    return await get(db, person_id)


async def numbered(db: Transaction, neighbourhood_id: int, number: int) -> Assisted | None:
    """The same by the number that the committee knows them by."""
    person_id: int | None = await SQL.numbered(db, neighbourhood_id=neighbourhood_id, number=number)
    return None if person_id is None else await get(db, person_id)


async def listed(db: Transaction, neighbourhood_id: int, most: int, skipped: int) -> list[Assisted]:
    """Those of the neighbourhood, by number."""
    rows = await SQL.listed(db, neighbourhood_id=neighbourhood_id, most=most, skipped=skipped)
    return [_assisted(row) for row in rows]


async def count(db: Transaction, neighbourhood_id: int) -> int:
    """How many there are in the neighbourhood."""
    found: int = await SQL.count(db, neighbourhood_id=neighbourhood_id)
    return found


async def change(
    db: Transaction, person_id: int, name: str, helper: str, *, was: Before | None, undo_until: datetime | None
) -> None:
    """They are called so and helped by that one from now on; what was can be taken back to until then."""
    await SQL.rename(db, person_id=person_id, name=name)
    before = None if was is None else json.dumps(asdict(was), ensure_ascii=False)
    await SQL.change(db, person_id=person_id, helper=helper, was=before, undo_until=undo_until)


async def set_removed(db: Transaction, person_id: int, until: datetime | None) -> None:
    """They are removed, and can be taken back until then; with None they are not. No earlier change can be any more."""
    await SQL.set_removed(db, person_id=person_id, removed=until is not None, undo_until=until)


async def over(db: Transaction, now: datetime) -> list[tuple[int, bool]]:
    """Whose last change can be taken back no longer: the ids, and whether they were removed; in the order of ids."""
    return [(row["person_id"], bool(row["removed"])) for row in await SQL.over(db, now=now)]


async def forget_change(db: Transaction, person_id: int) -> None:
    """What was before the last change is not kept any more."""
    await SQL.forget_change(db, person_id=person_id)


async def open_reports(
    db: Transaction, neighbourhood_id: int, person_id: int, most: int
) -> list[tuple[int, int, str, bool, bool]]:
    """The newest open reports: id, number, text, whether the person made it, and whether they have it too."""
    rows = await SQL.open_reports(db, neighbourhood_id=neighbourhood_id, person_id=person_id, most=most)
    return [(row["id"], row["number"], row["text"], bool(row["own"]), bool(row["too"])) for row in rows]


def _assisted(row: Row) -> Assisted:
    address = None if row["building"] is None else Address(row["building"], row["stair"], row["flat"])
    return Assisted(
        row["person_id"],
        row["neighbourhood_id"],
        row["number"],
        Details(row["name"], row["household_id"], row["helper"]),
        row["home_number"],
        address,
        None if row["added_by"] == NOBODY else row["added_by_name"],
        instant(row["added_at"]),
        _before(row["was"]),
        instant(row["undo_until"]),
        bool(row["removed"]),
    )


def _before(written: str | None) -> Before | None:
    found = None if written is None else json.loads(written)
    return Before(**found) if isinstance(found, dict) else None  # earlier releases wrote a list of all there was
