"""Polls, their answers with counters, and one vote a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.polls import Ballot, Difference, Option, Poll, Tally, Waiting
from storage.people import sighting
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from datetime import datetime

    from domain.polls import Draft
    from storage.transaction import Row, Transaction

SQL = queries("polls")


def _poll(row: Row) -> Poll:
    return Poll(
        row["id"],
        row["neighbourhood_id"],
        row["number"],
        row["author_id"],
        row["question"],
        instant(row["closes_at"]),
        instant(row["closed_at"]),
        row["known_then"],
        row["zone"],
        row["through_then"],
    )


async def count_made(db: Transaction, person_id: int, since: datetime) -> int:
    """How many polls the person opened since then."""
    made: int = await SQL.count_made(db, person_id=person_id, since=since)
    return made


async def add(
    db: Transaction, *, neighbourhood_id: int, number: int, author_id: int, draft: Draft, now: datetime
) -> int:
    """A new poll's id; it runs from now on."""
    poll_id: int = await SQL.add(
        db,
        neighbourhood_id=neighbourhood_id,
        number=number,
        author_id=author_id,
        question=draft.question,
        now=now,
        closes_at=now + draft.open_for,
    )
    options = enumerate(draft.options, 1)
    await SQL.add_option(db, [{"poll_id": poll_id, "option_no": no, "label": label} for no, label in options])
    return poll_id


async def get(db: Transaction, poll_id: int) -> Poll | None:
    """The poll, None if there is none of that id."""
    row = await SQL.get(db, id=poll_id)
    return None if row is None else _poll(row)


async def lock(db: Transaction, poll_id: int) -> Poll | None:
    """The poll, which nobody else can vote in or close until this transaction ends; None if there is none."""
    row = await SQL.lock(db, id=poll_id)
    return None if row is None else _poll(row)


async def numbered(db: Transaction, neighbourhood_id: int, number: int) -> Poll | None:
    """The poll with the number that people see, None if there is none."""
    row = await SQL.numbered(db, neighbourhood_id=neighbourhood_id, number=number)
    return None if row is None else _poll(row)


async def newest(db: Transaction, neighbourhood_id: int) -> Poll | None:
    """The poll with the highest number, None before the first."""
    row = await SQL.newest(db, neighbourhood_id=neighbourhood_id)
    return None if row is None else _poll(row)


async def tally(db: Transaction, poll: Poll) -> Tally:
    """The poll with its answers in their order, and how many neighbours are (after the end: were) known."""
    rows = await SQL.options(db, poll_id=poll.id)
    options = tuple(Option(row["option_no"], row["label"], row["votes"]) for row in rows)
    if poll.known_then is not None:
        return Tally(poll, options, poll.known_then, poll.through_then or 0)
    return Tally(poll, options, await known(db, poll), await SQL.through(db, poll_id=poll.id))


async def known(db: Transaction, poll: Poll) -> int:
    """How many people are known to be in the poll's neighbourhood, with those who voted and left since."""
    count: int = await SQL.known(db, neighbourhood_id=poll.neighbourhood_id, poll_id=poll.id)
    return count


async def ballot(db: Transaction, poll_id: int, option_no: int, person_id: int) -> Ballot | None:
    """What decides on this person's tap, None if there is no such poll; the poll is locked as by `lock`."""
    rows = await SQL.ballot(db, poll_id=poll_id, option_no=option_no, person_id=person_id)
    if not rows:
        return None
    first = rows[0]
    return Ballot(
        first["id"],
        first["number"],
        instant(first["closes_at"]),
        instant(first["closed_at"]),
        first["zone"],
        first["label"],
        [sighting(row, row["duty"]) for row in rows if row["chat_id"] is not None],
    )


async def cast(db: Transaction, poll_id: int, person_id: int, option_no: int, now: datetime) -> bool:
    """Whether this changed the person's vote; counters follow. The poll must be locked."""
    row = await SQL.cast(db, poll_id=poll_id, person_id=person_id, option_no=option_no, now=now)
    if row is None:
        return False
    await SQL.move(db, poll_id=poll_id, onto=option_no, off=row["previous_no"] or 0)
    return True


async def withdraw(db: Transaction, poll_id: int, person_id: int) -> bool:
    """Whether there was a vote to take back; counters follow. The poll must be locked."""
    row = await SQL.withdraw(db, poll_id=poll_id, person_id=person_id)
    if row is None:
        return False
    await SQL.move(db, poll_id=poll_id, onto=0, off=row["option_no"])
    return True


async def choice(db: Transaction, poll_id: int, person_id: int) -> int | None:
    """The number of the answer that the person chose, None without a vote."""
    number: int | None = await SQL.choice(db, poll_id=poll_id, person_id=person_id)
    return number


async def due(db: Transaction, now: datetime) -> list[int]:
    """Running polls whose closing time has come, earliest first."""
    return [row["id"] for row in await SQL.due(db, now=now)]


async def close(db: Transaction, poll: Poll, closed_at: datetime, closed_by: int | None, known_then: int) -> None:
    """The poll is over; `closed_by` is None when its time had come."""
    await SQL.close(db, id=poll.id, closed_at=closed_at, closed_by=closed_by, known_then=known_then)


async def running(db: Transaction, neighbourhood_id: int, person_id: int, now: datetime) -> list[Waiting]:
    """The neighbourhood's polls that still take votes, with this person's answers; the first to close first."""
    rows = await SQL.running(db, neighbourhood_id=neighbourhood_id, person_id=person_id, now=now)
    return [Waiting(_poll(row), row["label"]) for row in rows]


async def differences(db: Transaction) -> list[Difference]:
    """Counters that do not agree with the votes, by poll and answer; none in a sound database."""
    return [
        Difference(row["poll_id"], row["option_no"], row["counted"], row["found"]) for row in await SQL.differences(db)
    ]
