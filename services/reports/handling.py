"""What the committee does about a report; every step is an event, and those concerned are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.audit import Deed
from domain.letters import Letter
from domain.refusals import Refusal
from domain.reports import (
    DECLINE_WITHIN,
    NO_REASON,
    STEPS,
    UNDO_WITHIN,
    Reason,
    State,
    check_reason,
    check_step,
    check_undo,
    says_something,
)
from domain.rights import Right
from services import audit, outbox, standing
from services.reports import deadlines
from services.reports.cards import guarded, refresh_all, refresh_desks
from services.reports.showing import news_key
from storage import reports

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Caller
    from domain.reports import ReadyReason, Report
    from storage.engine import Storage
    from storage.transaction import Transaction


async def step(storage: Storage, caller: Caller, report_id: int, to: State, now: datetime) -> Report:
    """Take the report one step further; it as it was before. Raises Refusal where there is no such step (any more)."""
    async with storage.transaction() as db:
        report = await _handled(db, caller, report_id, now)
        await _move(db, caller, report, to, NO_REASON, now)
    return report


async def decline(storage: Storage, caller: Caller, report_id: int, ready: ReadyReason, now: datetime) -> Report:
    """Decline the report for one of the ready reasons; it as it was before."""
    async with storage.transaction() as db:
        report = await _handled(db, caller, report_id, now)
        await _move(db, caller, report, State.DECLINED, Reason(ready), now)
    return report


async def decline_in_words(storage: Storage, caller: Caller, report_id: int, words: str, now: datetime) -> None:
    """Decline the report for a reason in the words of whoever pressed Decline lately.

    What others write meanwhile under the card in the committee chat is talk, and so is all about a closed report;
    Refusal when nobody pressed Decline, and in private.
    """
    async with storage.transaction() as db:
        report = await guarded(db, report_id)
        decliner = report.decliner(now)
        if caller.private and decliner != caller.id:
            raise Refusal("report-reply-with", number=str(report.number))
        await standing.require(db, caller.id, report.neighbourhood_id, Right.HANDLE_REPORT, now)
        if State.DECLINED not in STEPS[report.state]:
            return
        if decliner is None:
            raise Refusal("report-press-decline", number=str(report.number))
        if decliner == caller.id:
            reason = Reason(words=words if says_something(words) else "")
            await _move(db, caller, report, State.DECLINED, reason, now)


async def _move(db: Transaction, caller: Caller, report: Report, to: State, reason: Reason, now: datetime) -> None:
    check_step(report, to)
    check_reason(to, reason)
    event_id = await reports.add_event(db, report, caller.id, to, reason, now=now)
    await reports.set_state(db, report.id, to, reason, now + UNDO_WITHIN, now)
    await refresh_all(db, report.id)
    await _tell(db, report, event_id, caller.id, now)
    await audit.note(db, report.neighbourhood_id, caller.id, Deed.REPORT_STEP, now, number=report.number, became=to)


async def ask_reason(storage: Storage, caller: Caller, report_id: int, now: datetime) -> Report:
    """Ask the caller why the report is to be declined; nothing is declined yet."""
    async with storage.transaction() as db:
        report = await _handled(db, caller, report_id, now)
        check_step(report, State.DECLINED)
        await reports.set_declining(db, report_id, caller.id, now + DECLINE_WITHIN)
        await refresh_desks(db, report_id)
    return report


async def drop_decline(storage: Storage, caller: Caller, report_id: int, now: datetime) -> Report:
    """No reason is chosen; the report stays where it is."""
    async with storage.transaction() as db:
        report = await _handled(db, caller, report_id, now)
        await reports.stop_declining(db, report_id)
        await refresh_desks(db, report_id)
    return report


async def undo(storage: Storage, caller: Caller, report_id: int, event_id: int, now: datetime) -> Report:
    """Take back the last step; the report as it was before. Raises Refusal unless it was the caller's, lately."""
    async with storage.transaction() as db:
        report = await _handled(db, caller, report_id, now, Right.UNDO_STEP)
        last = check_undo(await reports.last_event(db, report_id), event_id, caller.id, now)
        undone = await reports.add_event(db, report, caller.id, last.was, undoes=last.id, now=now)
        await reports.set_state(db, report_id, last.was, NO_REASON, None, now)
        await deadlines.work_out(db, await guarded(db, report_id), now)  # nobody looks at those of what is over
        await refresh_all(db, report_id)
        await _tell(db, report, undone, caller.id, now)
        await audit.note(db, report.neighbourhood_id, caller.id, Deed.REPORT_UNDONE, now, number=report.number)
    return report


async def close_over(storage: Storage, now: datetime) -> None:
    """Cards lose the button of a step that can be undone no longer, and the question why that nobody answered."""
    async with storage.transaction() as db:
        for report_id in {*await reports.end_undo(db, now), *await reports.end_declining(db, now)}:
            await refresh_desks(db, report_id)


async def _handled(
    db: Transaction, caller: Caller, report_id: int, now: datetime, right: Right = Right.HANDLE_REPORT
) -> Report:
    report = await guarded(db, report_id)
    await standing.require(db, caller.id, report.neighbourhood_id, right, now)
    return report


async def _tell(db: Transaction, report: Report, event_id: int, actor_id: int, now: datetime) -> None:
    """Owe the news to the reporter and to all who have it too, but not to whoever made it."""
    for person_id in (report.hears, *await reports.followers(db, report.id)):
        if person_id == actor_id:
            continue
        key = news_key(event_id, person_id)
        await outbox.owe(db, Letter("report-news", person_id, key=key, data={"event": event_id}), now)
