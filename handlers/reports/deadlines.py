"""Until when a report is to be answered and dealt with, in words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

    from domain.reports import Report
    from handlers.markup import Markup
    from handlers.words import Voice

_BEFORE: Final = timedelta(minutes=1)


def lines(report: Report, voice: Voice, now: datetime) -> list[Markup]:
    """For those who handle it: until when an answer is due while there is none, and until when the rest."""
    told = []
    if report.answer_due is not None:
        told.append(voice.html("report-answer-due", late=report.answer_due <= now, when=report.answer_due))
    if report.is_open and report.due_at is not None:
        told.append(voice.html("report-due", late=report.due_at <= now, day=_day(report.due_at, voice, now)))
    return told


def in_list(report: Report, voice: Voice, now: datetime) -> str:
    """What stands of that behind a report in a list; nothing where there is nothing to tell."""
    if not report.is_open or report.due_at is None:
        return ""
    return voice.plain("report-list-due", late=report.due_at <= now, day=_day(report.due_at, voice, now))


def _day(due_at: datetime, voice: Voice, now: datetime) -> str:
    """The last day on which it is in time, or once that is over, the first on which it is not."""
    return voice.day(due_at if due_at <= now else due_at - _BEFORE)
