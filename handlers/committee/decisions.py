"""What waits for the committee: unanswered and old reports, polls that run, tasks short of helpers."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from handlers.markup import Markup, limit

if TYPE_CHECKING:
    from datetime import datetime

    from domain.summaries import Polls, Reports, Summary, Volunteers
    from handlers.words import Voice

MOST_TEXT: Final = 40
"""Characters of a question or a task in a line."""


def lines(found: Summary, voice: Voice, now: datetime, most: int) -> list[Markup]:
    """One line each, at most `most` overdue reports, polls and tasks by name; none when nothing waits."""
    told: list[Markup] = []
    if found.reports is not None:
        told += _reports(found.reports, voice, now, most)
    if found.polls is not None:
        told += _polls(found.polls, voice, most)
    if found.volunteers is not None:
        told += _tasks(found.volunteers, voice, most)
    return told


def _reports(reports: Reports, voice: Voice, now: datetime, most: int) -> list[Markup]:
    told = _overdue(reports, voice, most)
    if reports.waiting:
        told.append(voice.html("summary-waiting", waiting=reports.waiting, open=reports.open_now))
    if reports.oldest is not None:
        age = now - reports.oldest.since
        whole = timedelta(days=age.days) if age >= timedelta(days=1) else age
        told.append(voice.html("summary-oldest", number=str(reports.oldest.number), age=whole))
    return told


def _overdue(reports: Reports, voice: Voice, most: int) -> list[Markup]:
    told = [
        voice.html(
            "summary-overdue",
            number=str(each.number),
            text=limit(" ".join(each.text.split()), MOST_TEXT),
            day=voice.day(each.since),
        )
        for each in reports.overdue[:most]
    ]
    left = reports.overdue_in_all - len(told)
    return [*told, voice.html("summary-overdue-too", count=left)] if left else told


def _polls(polls: Polls, voice: Voice, most: int) -> list[Markup]:
    told = [
        voice.html(
            "summary-poll-runs",
            number=str(each.poll.number),
            question=limit(each.poll.question, MOST_TEXT),
            until=each.poll.closes_at,
            votes=each.votes,
            known=each.known,
        )
        for each in polls.running[:most]
    ]
    left = polls.open_now - len(told)
    return [*told, voice.html("summary-polls-too", count=left)] if left else told


def _tasks(volunteers: Volunteers, voice: Voice, most: int) -> list[Markup]:
    told = [
        voice.html(
            "summary-task-short",
            number=str(each.number),
            what=limit(each.what, MOST_TEXT),
            start=each.starts_at,
            found=each.found,
            wanted=each.wanted,
        )
        for each in volunteers.short[:most]
    ]
    left = volunteers.short_in_all - len(told)
    return [*told, voice.html("summary-tasks-too", count=left)] if left else told
