"""Reports, who has them too, their history, and the lists that people leaf through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.categories import Category
from domain.reports import NO_REASON, Event, Place, ReadyReason, Reason, Report, State
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from datetime import datetime

    from domain.reports import Draft
    from storage.transaction import Row, Transaction

SQL = queries("reports")


@dataclass(frozen=True, slots=True)
class ShownList:
    """What a person's list shows: one page (from 0) of a neighbourhood's open reports, or of their own."""

    person_id: int
    neighbourhood_id: int
    mine: bool
    page: int


def _reason(row: Row) -> Reason:
    ready = row["ready_reason"]
    return Reason(None if ready is None else ReadyReason(ready), row["reason"])


def _report(row: Row) -> Report:
    place = None if row["latitude"] is None else Place(row["latitude"], row["longitude"])
    return Report(
        id=row["id"],
        neighbourhood_id=row["neighbourhood_id"],
        number=row["number"],
        text=row["text"],
        photo=row["photo"],
        place=place,
        reporter_id=row["reporter_id"],
        state=State(row["state"]),
        reason=_reason(row),
        me_too=row["me_too"],
        declining_by=row["declining_by"],
        declining_until=instant(row["declining_until"]),
        undo_until=instant(row["undo_until"]),
        created_at=instant(row["created_at"]),
        changed_at=instant(row["changed_at"]),
        told_by=row["told_by"],
        category=Category(row["category"]),
        due_at=instant(row["due_at"]),
    )


def _event(row: Row) -> Event:
    return Event(
        id=row["id"],
        report_id=row["report_id"],
        person_id=row["person_id"],
        at=instant(row["at"]),
        was=State(row["was"]),
        became=State(row["became"]),
        reason=_reason(row),
        undoes=row["undoes"],
    )


async def add(
    db: Transaction,
    neighbourhood_id: int,
    number: int,
    reporter_id: int,
    draft: Draft,
    now: datetime,
    told_by: int | None = None,
) -> Report:
    """A new open report, written down by the one who `told_by` names for somebody without a phone."""
    row = await SQL.add(
        db,
        neighbourhood_id=neighbourhood_id,
        number=number,
        text=draft.text,
        photo=draft.photo,
        latitude=None if draft.place is None else draft.place.latitude,
        longitude=None if draft.place is None else draft.place.longitude,
        reporter_id=reporter_id,
        told_by=told_by,
        category=draft.category,
        now=now,
    )
    return _report(row)


async def get(db: Transaction, report_id: int) -> Report | None:
    """The report, None if there is none of that id."""
    row = await SQL.get(db, id=report_id)
    return None if row is None else _report(row)


async def get_guarded(db: Transaction, report_id: int) -> Report | None:
    """The report, which nobody else can change until the end of the transaction; None if there is none."""
    row = await SQL.get_guarded(db, id=report_id)
    return None if row is None else _report(row)


async def by_number(db: Transaction, neighbourhood_id: int, number: int) -> Report | None:
    """The report that people of the neighbourhood call by this number, None if there is none."""
    row = await SQL.by_number(db, neighbourhood_id=neighbourhood_id, number=number)
    return None if row is None else _report(row)


async def open_ones(db: Transaction, neighbourhood_id: int, most: int, skipped: int = 0) -> list[Report]:
    """Open reports, newest first."""
    rows = await SQL.open_ones(db, neighbourhood_id=neighbourhood_id, most=most, skipped=skipped)
    return [_report(row) for row in rows]


async def count_open(db: Transaction, neighbourhood_id: int) -> int:
    """How many reports of the neighbourhood are open."""
    total: int = await SQL.count_open(db, neighbourhood_id=neighbourhood_id)
    return total


async def of_person(
    db: Transaction, neighbourhood_id: int, person_id: int, most: int, skipped: int = 0
) -> list[Report]:
    """What the person reported or has too, in whatever state, newest first."""
    rows = await SQL.of_person(db, neighbourhood_id=neighbourhood_id, person_id=person_id, most=most, skipped=skipped)
    return [_report(row) for row in rows]


async def count_of_person(db: Transaction, neighbourhood_id: int, person_id: int) -> int:
    """How many reports the person made or has too."""
    total: int = await SQL.count_of_person(db, neighbourhood_id=neighbourhood_id, person_id=person_id)
    return total


async def count_made(db: Transaction, person_id: int, since: datetime) -> int:
    """How many reports the person made since then."""
    made: int = await SQL.count_made(db, person_id=person_id, since=since)
    return made


async def set_state(
    db: Transaction, report_id: int, state: State, reason: Reason, undo_until: datetime | None, now: datetime
) -> None:
    """The report stands there from now on; nobody is about to decline it any more."""
    await SQL.set_state(
        db,
        id=report_id,
        state=state,
        ready_reason=reason.ready,
        reason=reason.words,
        undo_until=undo_until,
        now=now,
    )


async def set_declining(db: Transaction, report_id: int, person_id: int, until: datetime) -> None:
    """Note who is choosing a reason for declining, and how long that is waited for."""
    await SQL.set_declining(db, id=report_id, person_id=person_id, until=until)


async def stop_declining(db: Transaction, report_id: int) -> None:
    """Nobody is choosing a reason any more."""
    await SQL.stop_declining(db, id=report_id)


async def set_photo(db: Transaction, report_id: int, photo: str) -> None:
    """The report shows this photo."""
    await SQL.set_photo(db, id=report_id, photo=photo)


async def set_place(db: Transaction, report_id: int, place: Place) -> None:
    """The report is about this place."""
    await SQL.set_place(db, id=report_id, latitude=place.latitude, longitude=place.longitude)


async def end_undo(db: Transaction, now: datetime) -> list[int]:
    """Reports whose last step can be taken back no longer, each told once; no order."""
    return [row["id"] for row in await SQL.end_undo(db, now=now)]


async def end_declining(db: Transaction, now: datetime) -> list[int]:
    """Reports for which nobody gave a reason in time, each told once; no order."""
    return [row["id"] for row in await SQL.end_declining(db, now=now)]


async def follow(db: Transaction, report_id: int, person_id: int, now: datetime) -> bool:
    """Whether the person was not counted before; they and the counter are one step."""
    added: int = await SQL.follow(db, report_id=report_id, person_id=person_id, now=now)
    if added:
        await SQL.count(db, id=report_id, by=1)
    return added > 0


async def unfollow(db: Transaction, report_id: int, person_id: int) -> bool:
    """Whether the person was counted before; they and the counter are one step."""
    removed: int = await SQL.unfollow(db, report_id=report_id, person_id=person_id)
    if removed:
        await SQL.count(db, id=report_id, by=-1)
    return removed > 0


async def followers(db: Transaction, report_id: int) -> list[int]:
    """Who has it too, in the order in which they said so."""
    return [row["person_id"] for row in await SQL.followers(db, report_id=report_id)]


async def is_follower(db: Transaction, report_id: int, person_id: int) -> bool:
    """Whether the person said that they have it too."""
    return await SQL.is_follower(db, report_id=report_id, person_id=person_id) is not None


async def miscounted(db: Transaction) -> list[int]:
    """Reports whose counter is not the number of people who have it too."""
    return [row["id"] for row in await SQL.miscounted(db)]


async def add_event(
    db: Transaction,
    report: Report,
    person_id: int,
    became: State,
    reason: Reason = NO_REASON,
    *,
    undoes: int | None = None,
    now: datetime,
) -> int:
    """The id of the report's newest event."""
    identity: int = await SQL.add_event(
        db,
        report_id=report.id,
        person_id=person_id,
        was=report.state,
        became=became,
        ready_reason=reason.ready,
        reason=reason.words,
        undoes=undoes,
        now=now,
    )
    return identity


async def event(db: Transaction, event_id: int) -> Event | None:
    """The event, None if there is none of that id."""
    row = await SQL.event(db, id=event_id)
    return None if row is None else _event(row)


async def is_undone(db: Transaction, event_id: int) -> bool:
    """Whether a later event took this one back."""
    return await SQL.is_undone(db, id=event_id) is not None


async def last_event(db: Transaction, report_id: int) -> Event | None:
    """The newest event, None while nothing happened."""
    row = await SQL.last_event(db, report_id=report_id)
    return None if row is None else _event(row)


async def put_list(db: Transaction, person_id: int, neighbourhood_id: int, *, mine: bool) -> None:
    """The person's list shows the first page of this."""
    await SQL.put_list(db, person_id=person_id, neighbourhood_id=neighbourhood_id, mine=mine)


async def turn_list(db: Transaction, person_id: int, page: int) -> None:
    """The person's list shows this page."""
    await SQL.turn_list(db, person_id=person_id, page=page)


async def list_of(db: Transaction, person_id: int) -> ShownList | None:
    """What the person's list shows, None if they never asked for one."""
    row = await SQL.list_of(db, person_id=person_id)
    if row is None:
        return None
    return ShownList(row["person_id"], row["neighbourhood_id"], bool(row["mine"]), row["page"])
