"""Saying what a report is about: its reporter, or whoever handles it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from domain.audit import Deed
from domain.categories import OFF, Category
from domain.refusals import Refusal
from domain.rights import Right
from services import audit, outbox, standing
from services.reports import deadlines
from services.reports.cards import guarded, refresh_all
from storage import categories

if TYPE_CHECKING:
    from datetime import datetime

    from domain.letters import Letter
    from domain.people import Caller
    from domain.reports import Report
    from storage.engine import Storage
    from storage.transaction import Transaction


async def offered(db: Transaction, neighbourhood_id: int) -> list[Category]:
    """What a report there can be about, in the order in which it is asked."""
    return [category for category, target in (await categories.targets(db, neighbourhood_id)).items() if target != OFF]


async def ask_about(storage: Storage, caller: Caller, report_id: int, question: Letter, now: datetime) -> None:
    """Owe the question what the report is about, where the button was pressed. Raises Refusal as `sort` does."""
    async with storage.transaction() as db:
        report = await _sortable(db, caller, report_id, now)
        kinds = [category.value for category in await offered(db, report.neighbourhood_id)]
        data = {"report": report.id, "number": report.number, "categories": kinds}
        await outbox.owe(db, replace(question, data=data), now)


async def sort(storage: Storage, caller: Caller, report_id: int, category: Category, now: datetime) -> Report:
    """The report is about this from now on; it as it was before.

    Raises Refusal for anybody but its reporter and those who handle it, for a closed report, and for what nobody is
    asked about there.
    """
    async with storage.transaction() as db:
        report = await _sortable(db, caller, report_id, now)
        if category not in await offered(db, report.neighbourhood_id):
            raise Refusal("button-too-old")
        if category is not report.category:
            await categories.sort(db, report_id, category)
            await deadlines.work_out(db, replace(report, category=category), now)
            await refresh_all(db, report_id)
            if caller.id != report.reporter_id:
                home, kind = report.neighbourhood_id, category.value
                await audit.note(db, home, caller.id, Deed.REPORT_SORTED, now, number=report.number, category=kind)
    return report


async def _sortable(db: Transaction, caller: Caller, report_id: int, now: datetime) -> Report:
    report = await guarded(db, report_id)
    author = report.reporter_id == caller.id
    await standing.require(db, caller.id, report.neighbourhood_id, Right.SORT_REPORT, now, author=author)
    if not report.is_open:
        raise Refusal("report-is-closed", number=str(report.number))
    return report
