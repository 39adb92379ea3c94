"""What cards and letters show of a report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from domain.letters import Letter, Urgency
from domain.people import ChatKind
from domain.personal import NOBODY
from domain.refusals import Refusal
from domain.rights import Right, may
from services import outbox, standing
from services.reports.cards import OF_CHAT, PRIVATE
from storage import letters, neighbourhoods, people, reports

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Caller, Person
    from domain.reports import Event, Report
    from storage.engine import Storage
    from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Sight:
    """A report with who made it, its last step, and the zone of its hours.

    `follows` and `handles` are about whoever looks in private.
    """

    report: Report
    zone: str
    reporter: Person | None
    last: Event | None
    actor: Person | None
    follows: bool = False
    handles: bool = False


@dataclass(frozen=True, slots=True)
class News:
    """What happened to a report, for one person who is concerned."""

    report: Report
    event: Event
    zone: str


def news_key(event_id: int, person_id: int) -> str:
    """The key of the letter that tells this person about this step."""
    return f"report-news:{event_id}:{person_id}"


async def sight(storage: Storage, report_id: int) -> Sight | None:
    """What a group sees, None if there is no such report."""
    async with storage.reading() as db:
        return await _sight(db, report_id)


async def sight_on_desk(storage: Storage, report_id: int, chat_id: int) -> Sight | None:
    """What the committee sees, None if there is no such report, or where it no longer meets."""
    async with storage.reading() as db:
        found = await _sight(db, report_id)
        chat = await neighbourhoods.chat(db, chat_id)
        if found is None or chat is None:
            return None
        ours = chat.active and chat.neighbourhood_id == found.report.neighbourhood_id
        return found if ours and chat.kind is ChatKind.COMMITTEE else None


async def sight_for(storage: Storage, report_id: int, person_id: int) -> Sight | None:
    """What one person sees in private, None if there is no such report, or when they have left its neighbourhood.

    `handles` offers only, taps are checked.
    """
    async with storage.reading() as db:
        found = await _sight(db, report_id)
        if found is None:
            return None
        role = await standing.last_seen_as(db, person_id, found.report.neighbourhood_id)
        if not may(role, Right.SEE_REPORTS):
            return None
        follows = await reports.is_follower(db, report_id, person_id)
        return replace(found, follows=follows, handles=may(role, Right.HANDLE_REPORT))


async def _sight(db: Transaction, report_id: int) -> Sight | None:
    report = await reports.get(db, report_id)
    home = None if report is None else await neighbourhoods.get(db, report.neighbourhood_id)
    if report is None or home is None:
        return None
    last = await reports.last_event(db, report_id)
    actor = None if last is None else await _named(db, last.person_id)
    return Sight(report, home.zone, await _named(db, report.reporter_id), last, actor)


async def _named(db: Transaction, person_id: int) -> Person | None:
    """Who it was; None for somebody whose data was erased."""
    return None if person_id == NOBODY else await people.get(db, person_id)


async def news(storage: Storage, event_id: int, person_id: int) -> News | None:
    """The news to tell; None when the step was taken back meanwhile, or the person has it no longer or has left.

    Taking a step back is news only to those who were told of the step.
    """
    async with storage.reading() as db:
        event = await reports.event(db, event_id)
        found = None if event is None else await _sight(db, event.report_id)
        if event is None or found is None or await reports.is_undone(db, event_id):
            return None
        if event.undoes is not None and not await letters.went_out(db, news_key(event.undoes, person_id)):
            return None
        report = found.report
        if person_id != report.hears and not await reports.is_follower(db, report.id, person_id):
            return None
        if not may(await standing.last_seen_as(db, person_id, report.neighbourhood_id), Right.SEE_REPORTS):
            return None
    return News(report, event, found.zone)


async def show_by_number(
    storage: Storage, caller: Caller, number: int, now: datetime, *, thread_id: int | None = None
) -> None:
    """Post the card of the caller's neighbourhood's report with this number where they asked."""
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        report = await reports.by_number(db, neighbourhood.id, number)
        await _allow(db, caller, neighbourhood.id, now)
        if report is None:
            raise Refusal("report-unknown", number=str(number))
        chat = None if caller.private else await neighbourhoods.chat(db, caller.chat_id)
        kind = PRIVATE if chat is None else OF_CHAT[chat.kind]
        await outbox.show_anew(db, kind, report.id, caller.chat_id, now, thread_id)


async def show_in_private(storage: Storage, caller: Caller, report_id: int, now: datetime) -> None:
    """Post the report's card in the caller's private chat."""
    async with storage.transaction() as db:
        report = await reports.get(db, report_id)
        if report is None:
            raise Refusal("button-too-old")
        await _allow(db, caller, report.neighbourhood_id, now)
        await outbox.show_anew(db, PRIVATE, report.id, caller.id, now)


async def _allow(db: Transaction, caller: Caller, neighbourhood_id: int, now: datetime) -> None:
    """Let a resident look. In private it must also be known whether the committee's buttons are theirs."""
    try:
        if caller.private:
            await standing.require(db, caller.id, neighbourhood_id, Right.HANDLE_REPORT, now)
            return
    except Refusal:
        pass
    await standing.require(db, caller.id, neighbourhood_id, Right.SEE_REPORTS, now)


async def send_photo(storage: Storage, caller: Caller, report_id: int, key: str, now: datetime) -> None:
    """Owe the caller the report's photo in private, because its text leaves no room for it."""
    async with storage.transaction() as db:
        report = await reports.get(db, report_id)
        if report is None or report.photo is None:
            raise Refusal("button-too-old")
        await standing.require(db, caller.id, report.neighbourhood_id, Right.SEE_REPORTS, now)
        letter = Letter("report-photo", caller.id, key=key, data={"report": report_id}, urgency=Urgency.ANSWER)
        await outbox.owe(db, letter, now)


async def recount(storage: Storage) -> list[int]:
    """Ids of reports whose Me too counter is not the number of people behind it: none, unless something is wrong."""
    async with storage.reading() as db:
        return await reports.miscounted(db)
