"""What the bot writes about reports besides their cards."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from handlers.markup import Markup
from handlers.messages import Button, Message, Photo
from handlers.reports import sorting
from handlers.reports.cards import said_reason, short
from handlers.taps import tap_data
from handlers.ways import way
from services import reports

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.context import Desk
    from handlers.registry import LetterWording
    from handlers.words import Voice


def about_number(text: str) -> LetterWording:
    """A letter of one sentence that names the report."""

    async def word(letter: Letter, desk: Desk) -> Message:
        return Message(desk.voice.html(text, number=str(letter.data["number"])))

    return word


def see(report_id: int, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    """The button that shows this very report: its number may be another one's in another neighbourhood."""
    return ((Button(voice.plain("report-button-see"), tap_data("report-see", report_id)),),)


async def kept(letter: Letter, desk: Desk) -> Message:
    """The report made in private is there."""
    number, appears = str(letter.data["number"]), letter.data.get("appears")
    if appears is None:
        text = desk.voice.html("report-kept", number=number, quiet=desk.quiet)
    else:
        at = desk.voice.clock(datetime.fromisoformat(appears))
        text = desk.voice.html("report-kept-later", number=number, at=at, quiet=desk.quiet)
    report_id, kinds = letter.data["report"], letter.data.get("categories")
    if not kinds:
        return Message(text, see(report_id, desk.voice))
    ask = desk.voice.html("report-kept-about")
    return Message(
        Markup(f"{text}\n\n{ask}"), (*sorting.buttons(report_id, kinds, desk.voice), *see(report_id, desk.voice))
    )


async def news(letter: Letter, desk: Desk) -> Message | None:
    """What happened to a report, for somebody concerned; nothing when it was taken back before they were told."""
    told = await reports.news(desk.storage, letter.data["event"], desk.chat_id)
    if told is None:
        return None
    voice, number = desk.voice_in(told.zone), str(told.report.number)
    head = "report-news-undone" if told.event.undoes is not None else "report-news"
    lines = [
        voice.html(head, number=number, text=short(told.report.text)),
        voice.html("report-card-state", state=told.event.became, when=told.event.at),
    ]
    if told.event.reason:
        lines.append(voice.html("report-card-reason", reason=said_reason(told.event.reason, voice)))
    return Message(Markup("\n".join(lines)), see(told.report.id, voice))


async def photo(letter: Letter, desk: Desk) -> Message | None:
    """A report's photo, whose whole text stands above it in the chat."""
    sight = await reports.sight(desk.storage, letter.data["report"])
    if sight is None or sight.report.photo is None:
        return None
    text = desk.voice.html("report-photo", number=str(sight.report.number))
    return Message(text, picture=Photo(sight.report.photo))


async def how(letter: Letter, desk: Desk) -> Message:
    """How to report, with the way to the private form."""
    go = way(desk, "report", letter.data.get("neighbourhood"))
    return Message(desk.voice.html("report-how-photo" if letter.data["photo"] else "report-how"), ((go,),))
