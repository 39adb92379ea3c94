"""Until when reports are to be answered and dealt with; cards follow when a time has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.categories import due_at
from domain.reports import next_look
from services import calendars
from services.reports.cards import guarded, refresh_desks
from storage import categories, neighbourhoods

if TYPE_CHECKING:
    from datetime import datetime

    from domain.reports import Report
    from storage.engine import Storage
    from storage.transaction import Transaction

AT_ONCE: Final = 100
"""Reports that are looked at in one run: a changed setting may concern thousands."""


async def work_out(db: Transaction, report: Report, now: datetime) -> None:
    """The report's deadline by what its chairs have chosen, counted from the day on which it was made."""
    here = await neighbourhoods.get(db, report.neighbourhood_id)
    if here is None:
        return
    target = (await categories.targets(db, here.id))[report.category]
    due = due_at(report.created_at, target, here.zone, await calendars.of(db, here.id))
    await categories.set_deadline(db, report.id, due, next_look(report, due, now))


async def look_again(storage: Storage, now: datetime) -> None:
    """Work out the deadlines for which that is due, and let the committee's cards say that a time has passed."""
    async with storage.reading() as db:
        found = await categories.to_look_at(db, now, AT_ONCE)
    for report_id in found:
        async with storage.transaction() as db:
            await work_out(db, await guarded(db, report_id), now)
            await refresh_desks(db, report_id)
