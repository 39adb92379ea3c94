"""The committee's list of homes, and what it was before it was last replaced."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Final, TypeVar

from domain.home_lists.comparing import Counts, Known, Taken
from domain.households import KIND
from storage.queries import queries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from domain.home_lists.comparing import Difference, Spelling
    from domain.households import Address
    from storage.transaction import Row, Transaction

SQL = queries("home_lists")

T = TypeVar("T")

AT_ONCE: Final = 500
"""Homes that are written with one call: making its rows takes some milliseconds."""


async def known(db: Transaction, neighbourhood_id: int) -> list[Known]:
    """All homes of the neighbourhood, also those that were merged into others, oldest first."""
    return [_known(row) for row in await SQL.known(db, neighbourhood_id=neighbourhood_id)]


def _known(row: Row) -> Known:
    return Known(
        row["id"],
        _spelling(row),
        (row["building_key"], row["stair_key"], row["flat_key"]),
        listed=bool(row["listed"]),
        lived_in=bool(row["lived_in"]),
        merged_into=row["merged_into"],
    )


def _spelling(row: Row) -> Spelling:
    return row["building"], row["stair"], row["flat"]


async def listed(db: Transaction, neighbourhood_id: int) -> list[Spelling]:
    """The homes of the list as they are written, in the order in which they became known."""
    return [_spelling(row) for row in await SQL.listed(db, neighbourhood_id=neighbourhood_id)]


async def count_listed(db: Transaction, neighbourhood_id: int) -> int:
    """How many homes the list has; 0 where there is none."""
    count: int = await SQL.count_listed(db, neighbourhood_id=neighbourhood_id)
    return count


async def apply(db: Transaction, neighbourhood_id: int, difference: Difference, now: datetime) -> None:
    """Do what makes the list hold; new homes get the next numbers. Whoever calls this holds the homes."""
    first = await _next_numbers(db, neighbourhood_id, len(difference.add))
    every = {"neighbourhood_id": neighbourhood_id, "now": now}
    for some in _parts(list(enumerate(difference.add, first))):
        await SQL.add(db, [{**every, "number": number, **_place(home), **_keys(home)} for number, home in some])
    placed = [*((each, True) for each in difference.enlist), *((each, False) for each in difference.drop)]
    for part in _parts(placed):
        await SQL.set_listed(db, [{"id": each, "listed": on_it} for each, on_it in part])
    for piece in _parts(difference.respell):
        await SQL.respell(db, [{"id": each, **_place(home)} for each, home in piece])


def _parts(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    """The rows in parts that are small enough for others to have their turn between two."""
    return (rows[start : start + AT_ONCE] for start in range(0, len(rows), AT_ONCE))


def _place(home: Address) -> dict[str, str]:
    return {"building": home.building, "stair": home.stair, "flat": home.flat}


def _keys(home: Address) -> dict[str, str]:
    return dict(zip(("building_key", "stair_key", "flat_key"), home.keys, strict=True))


async def _next_numbers(db: Transaction, neighbourhood_id: int, count: int) -> int:
    """The first of so many numbers for homes, which nobody else gets."""
    last: int = await SQL.next_numbers(db, neighbourhood_id=neighbourhood_id, kind=KIND, count=count)
    return last - count + 1


async def keep(
    db: Transaction, neighbourhood_id: int, person_id: int, difference: Difference, *, seal: str, now: datetime
) -> int:
    """Remember that a person made the list another one, with this seal, and what it was before; the id of that."""
    identity: int = await SQL.keep(
        db,
        neighbourhood_id=neighbourhood_id,
        person_id=person_id,
        counts=json.dumps(asdict(difference.counts)),
        before=json.dumps(difference.before, ensure_ascii=False),
        seal=seal,
        now=now,
    )
    return identity


async def taken(db: Transaction, list_id: int) -> Taken | None:
    """The list that was taken over; None once that is too long ago."""
    row = await SQL.get(db, id=list_id)
    if row is None:
        return None
    counts = Counts(**json.loads(row["counts"]))
    undone = row["undone_at"] is not None
    return Taken(row["id"], row["neighbourhood_id"], row["name"], row["person_id"], counts, row["seal"], undone=undone)


async def before(db: Transaction, list_id: int) -> list[Spelling] | None:
    """What the list was before it; None once that is too long ago."""
    found = await SQL.before(db, id=list_id)
    return None if found is None else [tuple(each) for each in json.loads(found)]


async def set_undone(db: Transaction, list_id: int, now: datetime) -> bool:
    """Whether it is new that this list was taken back."""
    changed: int = await SQL.undone(db, id=list_id, now=now)
    return changed > 0
