"""Which cards show a report: in the residents' groups, on the committee's desk, and in private chats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.people import ChatKind
from domain.refusals import Refusal
from domain.topics import Kind
from services import outbox, topics
from storage import neighbourhoods, reports

if TYPE_CHECKING:
    from datetime import datetime

    from domain.reports import Report
    from storage.transaction import Transaction

GROUP: Final = "report"
DESK: Final = "report-desk"
PRIVATE: Final = "report-own"
OF_CHAT: Final = {ChatKind.RESIDENTS: GROUP, ChatKind.COMMITTEE: DESK}


async def guarded(db: Transaction, report_id: int) -> Report:
    """The report, safe from others until the end of the transaction. Raises Refusal for an id that is none."""
    report = await reports.get_guarded(db, report_id)
    if report is None:
        raise Refusal("button-too-old")
    return report


async def post_everywhere(
    db: Transaction, report: Report, appears: datetime, *, chat_id: int, thread_id: int | None
) -> None:
    """Post the report then in every chat of its neighbourhood: in the topic for reports, else where it was made."""
    for chat in await neighbourhoods.chats_of(db, report.neighbourhood_id):
        topic = await topics.place(db, chat.id, Kind.REPORTS, thread_id if chat.id == chat_id else None)
        await outbox.show(db, OF_CHAT[chat.kind], report.id, chat.id, appears, topic)


async def refresh_groups(db: Transaction, report_id: int) -> None:
    """The groups' cards and the desk's must show the present."""
    await outbox.refresh(db, GROUP, report_id)
    await outbox.refresh(db, DESK, report_id)


async def refresh_desks(db: Transaction, report_id: int) -> None:
    """The committee's cards must show the present, and those in private, where reports are handled too."""
    await outbox.refresh(db, DESK, report_id)
    await outbox.refresh(db, PRIVATE, report_id)


async def refresh_all(db: Transaction, report_id: int) -> None:
    """Every card must show the present, those in private too."""
    await refresh_groups(db, report_id)
    await outbox.refresh(db, PRIVATE, report_id)
