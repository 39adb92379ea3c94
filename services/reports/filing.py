"""Making a report: in one message, or by the private form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from domain.categories import Category
from domain.forms import OpenForm
from domain.letters import Letter, Urgency
from domain.reports import check_draft
from domain.rights import Right
from domain.spacing import LATELY
from services import forms, outbox, spacing, standing
from services.reports import deadlines, sorting
from services.reports.cards import post_everywhere
from storage import neighbourhoods, reports

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from domain.people import Caller
    from domain.reports import Draft, Report
    from storage.engine import Storage
    from storage.transaction import Transaction

FORM: Final = "report"
"""The name of the private form."""

OFFERED: Final = "offered"
"""Among its answers: what a report can be about there."""


async def file(
    storage: Storage,
    caller: Caller,
    draft: Draft,
    now: datetime,
    *,
    message_id: int,
    thread_id: int | None = None,
) -> Report:
    """A new report, its cards owed. Raises Refusal for a draft without words, or from somebody who is no resident."""
    check_draft(draft)
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        report, lately = await _file(db, caller, neighbourhood.id, draft, now)
        said = None if caller.private else (message_id, thread_id)
        appears = await spacing.appears(db, caller, lately, now, said=said)
        await post_everywhere(db, report, appears, chat_id=caller.chat_id, thread_id=thread_id)
        if caller.private:
            await _confirm(db, report, appears, now)
        if draft.file:
            await _mourn_file(db, caller, report, message_id, thread_id, now)
    return report


async def file_form(storage: Storage, caller: Caller, form: OpenForm, draft: Draft, now: datetime) -> Report:
    """A new report from the answers of the private form, which is closed with it; sending twice makes one."""
    check_draft(draft)
    async with storage.transaction() as db:
        await forms.close(db, form, now)
        report, lately = await _file(db, caller, form.neighbourhood_id, draft, now)
        appears = await spacing.appears(db, caller, lately, now, said=None)
        await post_everywhere(db, report, appears, chat_id=caller.chat_id, thread_id=None)
        await _confirm(db, report, appears, now)
    return report


async def add_told(
    db: Transaction, caller: Caller, reporter_id: int, neighbourhood_id: int, draft: Draft, now: datetime
) -> Report:
    """A new report in the name of somebody who told it to the caller; its cards, and the word to the caller, are owed.

    For whoever has checked that the caller may do so.
    """
    check_draft(draft)
    report = await _add(db, reporter_id, neighbourhood_id, draft, now, told_by=caller.id)
    await post_everywhere(db, report, now, chat_id=caller.chat_id, thread_id=None)
    data = {"number": report.number, "report": report.id}
    letter = Letter("report-kept-for", caller.id, f"report-kept:{report.id}", data, Urgency.ANSWER)
    await outbox.owe(db, letter, now)
    return report


async def ask(
    storage: Storage, caller: Caller, now: datetime, *, step: str, known: Mapping[str, Any] | None = None
) -> None:
    """Ask for the report in private, keeping what is `known`; without that an unfinished one there is gone on with.

    Raises Refusal for strangers.
    """
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.REPORT, now)
        await _ask(db, caller, here.id, step, known, now)


async def invite(
    storage: Storage,
    caller: Caller,
    now: datetime,
    *,
    step: str,
    known: Mapping[str, Any],
    letter: Letter,
) -> None:
    """Answer in the group that the report is made in private; what is `known` is kept there.

    The letter gets the neighbourhood's id.
    """
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        await standing.require(db, caller.id, neighbourhood.id, Right.REPORT, now)
        if known:
            await _ask(db, caller, neighbourhood.id, step, known, now)
        await outbox.owe(db, replace(letter, data={**letter.data, "neighbourhood": neighbourhood.id}), now)


async def _ask(
    db: Transaction,
    caller: Caller,
    neighbourhood_id: int,
    step: str,
    known: Mapping[str, Any] | None,
    now: datetime,
) -> None:
    answers = {**(known or {}), **await first_answers(db, neighbourhood_id)}
    await forms.put(db, OpenForm(caller.id, FORM, neighbourhood_id, step, answers, is_answered=bool(known)), now)


async def first_answers(db: Transaction, neighbourhood_id: int) -> dict[str, Any]:
    """What a form about a report begins with: what one can be about there."""
    here = await neighbourhoods.get(db, neighbourhood_id)
    offered = [each.value for each in await sorting.offered(db, neighbourhood_id)]
    return {OFFERED: offered, "street": "" if here is None else here.name}


async def _file(
    db: Transaction, caller: Caller, neighbourhood_id: int, draft: Draft, now: datetime
) -> tuple[Report, int]:
    """The report, and how many others they made lately."""
    await standing.require(db, caller.id, neighbourhood_id, Right.REPORT, now)
    lately = await reports.count_made(db, caller.id, now - LATELY)
    return await _add(db, caller.id, neighbourhood_id, draft, now), lately


async def _add(
    db: Transaction, reporter_id: int, neighbourhood_id: int, draft: Draft, now: datetime, *, told_by: int | None = None
) -> Report:
    """The next report of the neighbourhood, about something that is asked about there, with its deadline."""
    number = await neighbourhoods.next_number(db, neighbourhood_id, "report")
    offered = await sorting.offered(db, neighbourhood_id)
    draft = draft if draft.category in offered else replace(draft, category=Category.OTHER)
    report = await reports.add(db, neighbourhood_id, number, reporter_id, draft, now, told_by=told_by)
    await deadlines.work_out(db, report, now)
    return report


async def _confirm(db: Transaction, report: Report, appears: datetime, now: datetime) -> None:
    more: dict[str, Any] = {} if appears == now else {"appears": appears.isoformat()}
    if report.category is Category.OTHER:
        more["categories"] = [each.value for each in await sorting.offered(db, report.neighbourhood_id)]
    letter = Letter(
        "report-kept",
        report.reporter_id,
        key=f"report-kept:{report.id}",
        data={"number": report.number, "report": report.id, **more},
        urgency=Urgency.ANSWER,
    )
    await outbox.owe(db, letter, now)


async def _mourn_file(
    db: Transaction, caller: Caller, report: Report, message_id: int, thread_id: int | None, now: datetime
) -> None:
    """Tell the reporter that the picture could not be taken: in private where that can be."""
    letter = Letter(
        "report-without-file",
        caller.chat_id,
        key=f"report-without-file:{report.id}",
        data={"number": report.number},
        urgency=Urgency.ANSWER,
        reply_to=None if caller.private else message_id,
        thread_id=thread_id,
    )
    await outbox.owe_in_private(db, letter, caller.id, now)
