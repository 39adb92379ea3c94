"""Numbers of a period, counted by the database, and the weekly digests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from domain.summaries import Answers, Digest, Oldest, Overdue, Period, Polls, Reports, ShortTask, Volunteers, broken_out
from storage import polls as poll_rows
from storage.neighbourhoods import neighbourhood
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from domain.neighbourhoods import Neighbourhood
    from domain.polls import Tally
    from storage.transaction import Row, Transaction

SQL = queries("summaries")


@dataclass(frozen=True, slots=True)
class Due:
    """A neighbourhood whose digest is due, since when, and when it was founded."""

    neighbourhood: Neighbourhood
    due_at: datetime
    founded_at: datetime


def _bounds(neighbourhood_id: int, period: Period) -> dict[str, Any]:
    return {"neighbourhood_id": neighbourhood_id, "since": period.since, "until": period.until}


async def reports(db: Transaction, neighbourhood_id: int, period: Period, now: datetime, most: int) -> Reports:
    """The numbers of reports, with the `most` that have been overdue longest."""
    bounds = _bounds(neighbourhood_id, period)
    row = await SQL.reports(db, **bounds, earlier=period.before.since)
    steps = await SQL.report_steps(db, **bounds)
    oldest = await SQL.oldest_open(db, neighbourhood_id=neighbourhood_id)
    overdue = await SQL.overdue(db, neighbourhood_id=neighbourhood_id, now=now, most=most)
    return Reports(
        received=row["received"],
        received_before=row["received_before"],
        fixed=row["fixed"],
        unanswered=row["unanswered"],
        repaired=steps["repaired"],
        steps=steps["steps"],
        open_now=row["open_now"],
        waiting=row["waiting"],
        oldest=None if oldest is None else Oldest(oldest["number"], instant(oldest["created_at"])),
        overdue=tuple(Overdue(each["number"], each["text"], instant(each["due_at"])) for each in overdue),
        overdue_in_all=overdue[0]["total"] if overdue else 0,
    )


async def polls(db: Transaction, neighbourhood_id: int, period: Period, now: datetime, most: int) -> Polls:
    """The numbers of polls, with the results of the `most` that ended last, and the `most` that end next."""
    bounds = _bounds(neighbourhood_id, period)
    row = await SQL.polls(db, **bounds, earlier=period.before.since)
    turnout = await SQL.turnout(db, **bounds)
    ended = await SQL.polls_ended(db, **bounds, most=most)
    running = await SQL.polls_running(db, neighbourhood_id=neighbourhood_id, now=now, most=most)
    return Polls(
        opened=row["opened"],
        opened_before=row["opened_before"],
        ended=row["ended"],
        voters=turnout["voters"],
        known=turnout["known"],
        results=await _tallies(db, ended),
        running=await _tallies(db, running),
        open_now=running[0]["total"] if running else 0,
    )


async def _tallies(db: Transaction, rows: Sequence[Row]) -> tuple[Tally, ...]:
    found = [await poll_rows.get(db, row["id"]) for row in rows]
    return tuple([await poll_rows.tally(db, poll) for poll in found if poll is not None])


async def volunteers(db: Transaction, neighbourhood_id: int, period: Period, now: datetime, most: int) -> Volunteers:
    """The numbers of volunteers and tasks, with the `most` tasks short of helpers that begin next."""
    bounds = _bounds(neighbourhood_id, period)
    row = await SQL.volunteers(db, **bounds, earlier=period.before.since)
    tasks = await SQL.tasks(db, **bounds, earlier=period.before.since)
    answers = await SQL.answers(db, **bounds)
    skills = await SQL.skills(db, neighbourhood_id=neighbourhood_id)
    short = await SQL.short_of_helpers(db, neighbourhood_id=neighbourhood_id, now=now, most=most)
    return Volunteers(
        active=row["active"],
        joined=row["joined"],
        joined_before=row["joined_before"],
        held=tasks["held"],
        held_before=tasks["held_before"],
        places=tasks["places"],
        filled=tasks["filled"],
        created=tasks["created"],
        answers=Answers(answers["asked"], answers["coming"], answers["declined"], answers["silent"]),
        skills=broken_out({each["skill"]: each["volunteers"] for each in skills}),
        short=tuple(_short(row) for row in short),
        short_in_all=short[0]["total"] if short else 0,
    )


def _short(row: Row) -> ShortTask:
    return ShortTask(row["number"], row["what"], instant(row["starts_at"]), row["found"], row["wanted"])


async def founded_at(db: Transaction, neighbourhood_id: int) -> datetime | None:
    """When the neighbourhood was set up, None if there is none of that id."""
    return instant(await SQL.founded_at(db, id=neighbourhood_id))


async def due(db: Transaction, now: datetime) -> list[int]:
    """Neighbourhoods whose digest is due, longest due first."""
    return [row["id"] for row in await SQL.digests_due(db, now=now)]


async def lock_due(db: Transaction, neighbourhood_id: int, now: datetime) -> Due | None:
    """The neighbourhood, whose digest nobody else can send until this transaction ends; None when it is not due."""
    row = await SQL.lock_due(db, id=neighbourhood_id, now=now)
    if row is None:
        return None
    return Due(neighbourhood(row), instant(row["next_digest_at"]), instant(row["created_at"]))


async def set_next_digest(db: Transaction, neighbourhood_id: int, when: datetime) -> None:
    """The next digest is due then."""
    await SQL.set_next_digest(db, id=neighbourhood_id, next_digest_at=when)


async def move_next_digest(db: Transaction, neighbourhood_id: int, when: datetime, now: datetime) -> None:
    """The next digest is due then instead; one that is due already stays due."""
    await SQL.move_next_digest(db, id=neighbourhood_id, next_digest_at=when, now=now)


async def digested_until(db: Transaction, neighbourhood_id: int) -> datetime | None:
    """Up to when the last digest told that was sent, None before the first."""
    return instant(await SQL.digested_until(db, neighbourhood_id=neighbourhood_id))


async def add_digest(db: Transaction, neighbourhood_id: int, local_date: date, period: Period) -> int | None:
    """A new digest's id, None when that day there has one already."""
    identity: int | None = await SQL.add_digest(db, **_bounds(neighbourhood_id, period), local_date=local_date)
    return identity


async def digest(db: Transaction, digest_id: int) -> Digest | None:
    """The digest, None if there is none of that id."""
    row = await SQL.digest(db, id=digest_id)
    if row is None:
        return None
    return Digest(row["id"], row["neighbourhood_id"], Period(instant(row["since"]), instant(row["until"])))
