"""What people write as a reply to a report's card: photos, places, and a reason in their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.refusals import Refusal
from domain.reports import Place
from handlers.markup import clean
from services import reports

if TYPE_CHECKING:
    from handlers.commands import Said
    from handlers.context import Context


async def to_group_card(said: Said, report_id: int, context: Context) -> None:
    """Add the photo or place; neighbours talking under a card are left in peace."""
    await _evidence(said, report_id, context)


async def to_desk(said: Said, report_id: int, context: Context) -> None:
    """Add the photo or place; words are the reason for declining, where one was asked for."""
    if not await _evidence(said, report_id, context):
        words = clean(said.text).strip()
        await reports.decline_in_words(context.storage, said.caller, report_id, words, context.now())


async def _evidence(said: Said, report_id: int, context: Context) -> bool:
    if said.file:
        raise Refusal("report-photo-as-file")
    if said.photo is None and said.place is None:
        return False
    place = None if said.place is None else Place(*said.place)
    await reports.add_evidence(context.storage, said.caller, report_id, context.now(), photo=said.photo, place=place)
    return True
