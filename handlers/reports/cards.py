"""What the cards of a report show: to the group, to the committee, to one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.categories import Category
from domain.reports import STEPS, ReadyReason, State
from handlers.markup import Markup, limit
from handlers.messages import Button, Message, Photo, rows
from handlers.reports import deadlines, sorting
from handlers.taps import tap_data
from services import reports

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Person
    from domain.reports import Reason, Report
    from handlers.context import Desk
    from handlers.words import Voice
    from services.reports import Sight

Rows = tuple[tuple[Button, ...], ...]

SHORT: Final = 350
"""Characters of the report on a card: all lines together fit under a photo (1024 characters)."""

SHORT_NAME: Final = 40


async def in_group(report_id: int, desk: Desk) -> Message | None:
    """The card that everybody sees."""
    sight = await reports.sight(desk.storage, report_id)
    if sight is None:
        return None
    report = sight.report
    more = Button(desk.voice.plain("report-button-more"), url=desk.link(f"report-{report.id}"))
    buttons = (_me_too(report, desk.voice), more) if report.is_open else (more,)
    return Message(_text(_title(report, desk.voice), *_standing(report, desk.voice)), (buttons,), _photo(report))


async def on_desk(report_id: int, desk: Desk) -> Message | None:
    """The card in the committee chat; one that the committee has left stays as it is."""
    sight = await reports.sight_on_desk(desk.storage, report_id, desk.chat_id)
    if sight is None:
        return None
    report, voice = sight.report, desk.voice
    lines = [_title(report, voice), *_standing(report, voice), *_hands(sight, voice, desk.now)]
    if report.decliner(desk.now) is not None:
        lines.append(voice.html("report-desk-why"))
        return Message(_text(*lines), (*_whole(report, desk), *_reason_buttons(report, voice)), _photo(report))
    steps = _step_buttons(sight, desk, sight.last is not None)
    buttons = (*_whole(report, desk), *steps, *_about(report, voice))
    return Message(_text(*lines), buttons, _photo(report))


def _whole(report: Report, desk: Desk) -> Rows:
    """The way to the whole text, where the card shows its beginning only."""
    if len(" ".join(report.text.split())) <= SHORT:
        return ()
    return ((Button(desk.voice.plain("report-button-whole"), url=desk.link(f"report-{report.id}")),),)


async def in_private(report_id: int, desk: Desk) -> Message | None:
    """The whole report for one person, with the buttons that are theirs."""
    sight = await reports.sight_for(desk.storage, report_id, desk.chat_id)
    if sight is None:
        return None
    report, voice = sight.report, desk.voice_in(sight.zone)
    title = voice.html("report-card-title", number=str(report.number), text=report.text)
    lines = [title, *_standing(report, voice)]
    if sight.handles:
        lines += _hands(sight, voice, desk.now)
    asked = sight.handles and report.decliner(desk.now) == desk.chat_id
    if asked:
        lines.append(voice.html("report-desk-why"))
    photo = _photo(report) if len(report.text) <= SHORT else None
    return Message(_text(*lines), _private_buttons(sight, desk, asked=asked), photo)


def _private_buttons(sight: Sight, desk: Desk, *, asked: bool) -> Rows:
    report, voice = sight.report, desk.voice
    own: list[Button] = []
    if sight.follows:
        own.append(Button(voice.plain("report-button-take-back"), tap_data("me-too-back", report.id)))
    elif report.is_open and report.reporter_id != desk.chat_id:
        own.append(_me_too(report, voice))
    if report.photo is not None and len(report.text) > SHORT:
        own.append(Button(voice.plain("report-button-photo"), tap_data("report-photo", report.id)))
    if asked:
        return (*rows(*own), *_reason_buttons(report, voice))
    about = _about(report, voice) if sight.handles or report.reporter_id == desk.chat_id else ()
    if not sight.handles:
        return (*rows(*own), *about)
    mine = sight.last is not None and sight.last.person_id == desk.chat_id
    return (*rows(*own), *_step_buttons(sight, desk, mine), *about)


def _about(report: Report, voice: Voice) -> Rows:
    """The way to saying what it is about, while that still matters."""
    return ((sorting.about_button(report.id, voice),),) if report.is_open else ()


def _step_buttons(sight: Sight, desk: Desk, may_undo: bool) -> Rows:  # noqa: FBT001 - read at the call as a condition
    report, voice = sight.report, desk.voice
    buttons = [
        Button(
            voice.plain("report-step-button", to=to),
            tap_data("report-reasons", report.id)
            if to is State.DECLINED
            else tap_data("report-to", report.id, to.value),
        )
        for to in STEPS[report.state]
    ]
    if may_undo and sight.last is not None and report.undo_until is not None and desk.now < report.undo_until:
        data = tap_data("report-undo", report.id, sight.last.id)
        buttons.append(Button(voice.plain("report-button-undo"), data))
    return rows(*buttons)


def _reason_buttons(report: Report, voice: Voice) -> Rows:
    ready = [
        Button(voice.plain("report-reason-button", ready=ready), tap_data("report-decline", report.id, ready.value))
        for ready in ReadyReason
    ]
    return (*rows(*ready), (Button(voice.plain("form-back"), tap_data("report-keep", report.id)),))


def _me_too(report: Report, voice: Voice) -> Button:
    return Button(voice.plain("report-button-me-too"), tap_data("me-too", report.id))


def _photo(report: Report) -> Photo | None:
    return None if report.photo is None else Photo(report.photo)


def short(text: str) -> str:
    """A report's text in one line, as long as a card has room for."""
    return limit(" ".join(text.split()), SHORT)


def said_reason(reason: Reason, voice: Voice) -> str:
    """The reason in words; somebody's own are not translated."""
    return reason.words if reason.ready is None else voice.plain("report-reason", ready=reason.ready)


def _title(report: Report, voice: Voice) -> Markup:
    return voice.html("report-card-title", number=str(report.number), text=short(report.text))


def _standing(report: Report, voice: Voice) -> list[Markup]:
    """Where the report stands, how many have it too, and where on the map it is."""
    lines = [Markup(""), voice.html("report-card-state", state=report.state, when=report.changed_at)]
    if report.told_by is not None:
        lines.append(voice.html("report-card-told"))
    if report.category is not Category.OTHER:
        lines.append(voice.html("report-card-about", category=voice.html(f"report-category-{report.category}")))
    if report.reason:
        lines.append(voice.html("report-card-reason", reason=said_reason(report.reason, voice)))
    if report.me_too:
        lines.append(voice.html("report-card-too", count=report.me_too))
    if report.place is not None:
        latitude, longitude = f"{report.place.latitude:.6f}", f"{report.place.longitude:.6f}"
        url = f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=18/{latitude}/{longitude}"
        lines.append(voice.html("report-card-place", url=url))
    return lines


def _hands(sight: Sight, voice: Voice, now: datetime) -> list[Markup]:
    """Until when it is due, who made the report, and who took the last step: for the committee alone."""
    lines = [*deadlines.lines(sight.report, voice, now)]
    lines.append(voice.html("report-desk-reporter", who=_name(sight.reporter, voice), when=sight.report.created_at))
    if sight.last is not None:
        who = _name(sight.actor, voice)
        lines.append(voice.html("report-desk-last", who=who, undone=sight.last.undoes is not None))
    return lines


def _name(person: Person | None, voice: Voice) -> str:
    """What to call somebody in a line; a neighbour where nobody knows any more who it was."""
    return voice.plain("a-neighbour") if person is None else limit(person.name, SHORT_NAME)


def _text(*lines: str) -> Markup:
    return Markup("\n".join(lines))
