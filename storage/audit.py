"""The audit: rows are only added, sealed one to the next, with people under aliases."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from domain.audit import AREAS, Area, Deed, Entry, Told, first_broken
from storage.queries import queries
from storage.values import instant, stamp

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from storage.transaction import Row, Transaction

SQL = queries("audit")

LAST: Final = 2**62
"""Above every number: the newest page."""

_AT_ONCE: Final = 1000
"""Entries that are read in one go when a chain is looked through."""


@dataclass(frozen=True, slots=True)
class View:
    """What the list in a chat shows: narrowed to an area, to what one person did or had done to them, since a time.

    `below` is the number above the page's first entry, None for the newest page.
    """

    id: int
    chat_id: int
    neighbourhood_id: int
    area: Area | None
    person_id: int | None
    since: datetime | None
    below: int | None


async def append(
    db: Transaction,
    neighbourhood_id: int,
    deed: Deed,
    *,
    actor_id: int | None,
    subject_id: int | None,
    facts: Mapping[str, str | int],
    now: datetime,
) -> None:
    """Add an entry; until the commit, whoever adds another one in this neighbourhood waits."""
    actor = None if actor_id is None else await SQL.alias(db, person_id=actor_id)
    subject = None if subject_id is None else await SQL.alias(db, person_id=subject_id)
    head = await SQL.take_head(db, neighbourhood_id=neighbourhood_id)
    at = instant(stamp(now))
    entry = Entry(neighbourhood_id, head["number"], at, actor, deed, AREAS[deed], subject, facts)
    seal = entry.sealed(head["seal"])
    await SQL.add(
        db,
        neighbourhood_id=neighbourhood_id,
        number=entry.number,
        at=at,
        actor=actor,
        deed=deed,
        area=entry.area,
        subject=subject,
        facts=json.dumps(dict(facts), ensure_ascii=False),
        seal=seal,
    )
    await SQL.put_head(db, neighbourhood_id=neighbourhood_id, seal=seal)


async def page(db: Transaction, view: View, most: int) -> list[Told]:
    """The entries that the view shows, newest first."""
    rows = await SQL.page(db, **_narrowed(view), below=LAST if view.below is None else view.below, most=most)
    return [_told(row) for row in rows]


async def newer(db: Transaction, view: View, most: int) -> int | None:
    """The `below` of the page above the view's, None when that is the newest."""
    if view.below is None:
        return None
    rows = await SQL.newer(db, **_narrowed(view), below=view.below, most=most + 1)
    return rows[most]["number"] if len(rows) > most else None


def _narrowed(view: View) -> dict[str, object]:
    return {
        "neighbourhood_id": view.neighbourhood_id,
        "area": view.area,
        "since": view.since,
        "person_id": view.person_id,
    }


def _told(row: Row) -> Told:
    by_bot = row["actor"] is None
    return Told(row["number"], instant(row["at"]), row["deed"], by_bot, row["who"], row["whom"], _facts(row["facts"]))


async def broken(db: Transaction) -> dict[int, int]:
    """By neighbourhood, the number of the first entry that does not hold to the one before it; empty when all do."""
    found = {row["neighbourhood_id"]: 1 for row in await SQL.headless(db)}
    for head in await SQL.heads(db):
        entries = await _chain(db, head["neighbourhood_id"])
        number = first_broken(entries, (head["number"], head["seal"]))
        if number is not None:
            found[head["neighbourhood_id"]] = number
    return found


async def _chain(db: Transaction, neighbourhood_id: int) -> list[tuple[Entry, str]]:
    entries: list[tuple[Entry, str]] = []
    while rows := await SQL.chain(
        db, neighbourhood_id=neighbourhood_id, after=entries[-1][0].number if entries else 0, most=_AT_ONCE
    ):
        entries += [(_entry(row), row["seal"]) for row in rows]
    return entries


def _entry(row: Row) -> Entry:
    return Entry(
        row["neighbourhood_id"],
        row["number"],
        instant(row["at"]),
        row["actor"],
        row["deed"],
        row["area"],
        row["subject"],
        _facts(row["facts"]),
    )


def _facts(written: str) -> dict[str, str | int]:
    """The facts of an entry; of what somebody broke, something that no seal fits to."""
    try:
        facts = json.loads(written)
    except ValueError:
        facts = None
    return facts if isinstance(facts, dict) else {"unreadable": written}


async def count(db: Transaction) -> int:
    """How many entries there are in all neighbourhoods."""
    return sum(head["number"] for head in await SQL.heads(db))


async def put_view(
    db: Transaction,
    chat_id: int,
    neighbourhood_id: int,
    *,
    area: Area | None,
    person_id: int | None,
    since: datetime | None,
) -> int:
    """The id of the chat's view, which shows the newest page of this from now on."""
    identity: int = await SQL.put_view(
        db, chat_id=chat_id, neighbourhood_id=neighbourhood_id, area=area, person_id=person_id, since=since
    )
    return identity


async def turn_view(db: Transaction, view_id: int, below: int | None) -> None:
    """Show another page: the one below that number, or the newest."""
    await SQL.turn_view(db, id=view_id, below=below)


async def views_of(db: Transaction, neighbourhood_id: int) -> list[int]:
    """The views of this neighbourhood's audit, in all chats."""
    return [row["id"] for row in await SQL.views_of(db, neighbourhood_id=neighbourhood_id)]


async def view(db: Transaction, view_id: int) -> View | None:
    """The view, None if there is none of that id."""
    row = await SQL.view(db, id=view_id)
    if row is None:
        return None
    area = None if row["area"] is None else Area(row["area"])
    since = instant(row["since"])
    return View(row["id"], row["chat_id"], row["neighbourhood_id"], area, row["person_id"], since, row["below"])
