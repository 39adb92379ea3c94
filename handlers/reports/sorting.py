"""Saying what a report is about, with a row of buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.categories import Category
from handlers.messages import Button, Message, rows
from handlers.taps import tap_data
from services import reports

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.letters import Letter
    from domain.reports import Report
    from handlers.context import Context, Desk
    from handlers.taps import Tap
    from handlers.words import Voice


def buttons(report_id: int, kinds: Iterable[str], voice: Voice) -> tuple[tuple[Button, ...], ...]:
    """One button for each kind that a report there can be about."""
    return rows(
        *(Button(voice.plain(f"report-category-{each}"), tap_data("report-sort", report_id, each)) for each in kinds)
    )


def about_button(report_id: int, voice: Voice) -> Button:
    """The way to these buttons."""
    return Button(voice.plain("report-button-about"), tap_data("report-about", report_id))


def in_list(report: Report, voice: Voice) -> str:
    """What stands of that before a report's state in a list; nothing for one that is about something else."""
    if report.category is Category.OTHER:
        return ""
    return voice.plain("report-list-about", category=voice.plain(f"report-category-{report.category}"))


async def question(letter: Letter, desk: Desk) -> Message:
    """Ask what it is about."""
    text = desk.voice.html("report-about", number=str(letter.data["number"]))
    return Message(text, buttons(letter.data["report"], letter.data["categories"], desk.voice))


async def ask(tap: Tap, context: Context) -> None:
    """`report-about:<report>`."""
    await reports.ask_about(context.storage, tap.caller, tap.number(0), context.letter("report-about"), context.now())


async def sort(tap: Tap, context: Context) -> None:
    """`report-sort:<report>:<category>`."""
    category = tap.choice(1, Category)
    report = await reports.sort(context.storage, tap.caller, tap.number(0), category, context.now())
    named = context.voice().plain(f"report-category-{category}")
    await context.toast("report-sorted", number=str(report.number), category=named)
