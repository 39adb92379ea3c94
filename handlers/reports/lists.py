"""Lists of reports: short in a group, with pages in private."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handlers.markup import Markup, limit
from handlers.messages import Button, Message, rows
from handlers.reports import deadlines, sorting
from handlers.taps import tap_data
from handlers.ways import way
from services import reports

if TYPE_CHECKING:
    from datetime import datetime

    from domain.letters import Letter
    from domain.reports import Report
    from handlers.context import Desk
    from handlers.words import Voice
    from services.reports import Page

ONE_LINE: Final = 80
"""Characters of a report in a list."""

ACROSS: Final = 4
"""Buttons with numbers in a row."""


async def in_group(letter: Letter, desk: Desk) -> Message:
    """The newest open reports, and the way to all of them."""
    page = await reports.newest_open(desk.storage, letter.data["neighbourhood"])
    if not page.total:
        return Message(desk.voice.html("report-list-none"))
    head = desk.voice.html("report-list-open", count=page.total)
    buttons = ((way(desk, "reports", letter.data["neighbourhood"], "report-button-all"),),)
    return Message(
        _text(head, page, desk.voice, desk.now, "/report_"), buttons if page.total > len(page.reports) else ()
    )


async def in_private(person_id: int, desk: Desk) -> Message | None:
    """One page of a person's list."""
    page = await reports.list_page(desk.storage, person_id)
    if page is None:
        return None
    voice = desk.voice if page.zone is None else desk.voice_in(page.zone)
    if not page.total:
        return Message(voice.html("report-list-none-of-yours" if page.mine else "report-list-none"))
    head = voice.html("report-list-mine" if page.mine else "report-list-open", count=page.total)
    return Message(_text(head, page, voice, desk.now, "#"), (*_numbers(page), *_leaves(page, voice)))


def _numbers(page: Page) -> tuple[tuple[Button, ...], ...]:
    """A button for each report of the page: in private its number alone does not tell the neighbourhood."""
    buttons = (Button(f"#{report.number}", tap_data("report-see", report.id)) for report in page.reports)
    return rows(*buttons, across=ACROSS)


def _leaves(page: Page, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    buttons = []
    if page.number > 0:
        buttons.append(Button(voice.plain("report-button-newer"), tap_data("report-page", page.number - 1)))
    if page.number + 1 < page.pages:
        buttons.append(Button(voice.plain("report-button-older"), tap_data("report-page", page.number + 1)))
    return (tuple(buttons),) if buttons else ()


def _text(head: Markup, page: Page, voice: Voice, now: datetime, mark: str) -> Markup:
    lines = [head, Markup(""), *(_line(report, voice, now, mark) for report in page.reports)]
    if page.pages > 1:
        lines += [Markup(""), voice.html("report-list-page", number=page.number + 1, of=page.pages)]
    return Markup("\n".join(lines))


def _line(report: Report, voice: Voice, now: datetime, mark: str) -> Markup:
    return voice.html(
        "report-list-line",
        number=f"{mark}{report.number}",
        text=limit(" ".join(report.text.split()), ONE_LINE),
        about=sorting.in_list(report, voice),
        state=report.state,
        due=deadlines.in_list(report, voice, now),
    )
