"""What the committee does about a report; every step is an event, and those concerned are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Letter
from domain.refusals import Refusal
from domain.reports import NO_REASON, UNDO_WITHIN, Reason, State, check_step, check_undo
from domain.rights import Right
from services import outbox, standing
from services.reports.cards import DESK, PRIVATE, guarded, refresh_all
from storage import reports

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Caller
    from domain.reports import Report
    from storage.engine import Storage
    from storage.transaction import Transaction


async def step(storage: Storage, caller: Caller, report_id: int, to: State, now: datetime) -> Report:
    """Take the report one step further; it as it was before. Raises Refusal where that step does not exist (any more)."""
    return await _step(storage, caller, report_id, to, NO_REASON, now)


async def decline(storage: Storage, caller: Caller, report_id: int, reason: Reason, now: datetime) -> Report:
    """Decline the report for this reason; it as it was before."""
    return await _step(storage, caller, report_id, State.DECLINED, reason, now)


async def _step(  # noqa: PLR0913 - the parts of one step
    storage: Storage, caller: Caller, report_id: int, to: State, reason: Reason, now: datetime
) -> Report:
    async with storage.transaction() as db:
        report = await _handled(db, caller, report_id, now)
        check_step(report, to, reason)
        event_id = await reports.add_event(db, report, caller.id, to, reason, now=now)
        await reports.set_state(db, report_id, to, reason, now + UNDO_WITHIN, now)
        await refresh_all(db, report_id)
        await _tell(db, report, event_id, caller.id, now)
    return report


async def ask_reason(storage: Storage, caller: Caller, report_id: int, now: datetime) -> Report:
    """Ask the caller why the report is to be declined; nothing is declined yet."""
    async with storage.transaction() as db:
        report = await _handled(db, caller, report_id, now)
        check_step(report, State.DECLINED, Reason(words="…"))
        await reports.set_declining(db, report_id, caller.id)
        await _refresh_desks(db, report_id)
    return report


async def drop_decline(storage: Storage, caller: Caller, report_id: int, now: datetime) -> Report:
    """No reason is chosen; the report stays where it is."""
    async with storage.transaction() as db:
        report = await _handled(db, caller, report_id, now)
        await reports.set_declining(db, report_id, None)
        await _refresh_desks(db, report_id)
    return report


async def undo(storage: Storage, caller: Caller, report_id: int, event_id: int, now: datetime) -> Report:
    """Take the report's last step back; the report as it was before. Raises Refusal unless it was the caller's, lately."""
    async with storage.transaction() as db:
        report = await _handled(db, caller, report_id, now)
        last = check_undo(await reports.last_event(db, report_id), event_id, caller.id, now)
        undone = await reports.add_event(db, report, caller.id, last.was, undoes=last.id, now=now)
        await reports.set_state(db, report_id, last.was, NO_REASON, None, now)
        await refresh_all(db, report_id)
        await _tell(db, report, undone, caller.id, now)
    return report


async def close_undo(storage: Storage, now: datetime) -> None:
    """Cards on which a step can be undone no longer lose that button."""
    async with storage.transaction() as db:
        for report_id in await reports.end_undo(db, now):
            await _refresh_desks(db, report_id)


async def _handled(db: Transaction, caller: Caller, report_id: int, now: datetime) -> Report:
    report = await guarded(db, report_id)
    await standing.require(db, caller.id, report.neighbourhood_id, Right.HANDLE_REPORT, now)
    return report


async def _refresh_desks(db: Transaction, report_id: int) -> None:
    await outbox.refresh(db, DESK, report_id)
    await outbox.refresh(db, PRIVATE, report_id)


async def _tell(db: Transaction, report: Report, event_id: int, actor_id: int, now: datetime) -> None:
    """Owe the news to the reporter and to all who have it too, but not to whoever made it."""
    for person_id in (report.reporter_id, *await reports.followers(db, report.id)):
        if person_id == actor_id:
            continue
        key = f"report-news:{event_id}:{person_id}"
        await outbox.owe(db, Letter("report-news", person_id, key=key, data={"event": event_id}), now)


def refuse_words(report_state: State, number: int) -> Refusal:
    """What to say to words that nobody asked for under a card of the committee."""
    if report_state in (State.FIXED, State.DECLINED):
        return Refusal("report-step-over", number=str(number), state=report_state.value)
    return Refusal("report-press-decline", number=str(number))
