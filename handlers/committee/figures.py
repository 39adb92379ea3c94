"""A summary as one picture: two figures a topic, each with what it is out of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.summaries import Topic
from handlers.messages import Picture
from handlers.pictures import Block, Figure, picture_key
from handlers.pictures import Summary as Page

if TYPE_CHECKING:
    from domain.summaries import Polls, Reports, Summary, Volunteers
    from handlers.words import Voice


def picture(found: Summary, voice: Voice) -> Picture | None:
    """The page of figures, None where there is none; the same numbers give the same key."""
    blocks: list[Block] = []
    if found.reports is not None:
        blocks.append(_reports(found.reports, voice))
    if found.polls is not None:
        blocks.append(_polls(found.polls, voice))
    if found.volunteers is not None:
        blocks.append(_volunteers(found.volunteers, voice))
    blocks = [block for block in blocks if block.figures]
    if not blocks:
        return None
    since, until = (voice.day(moment) for moment in (found.period.since, found.period.until))
    page = Page(
        title=found.neighbourhood,
        subtitle=voice.plain("summary-dates", since=since, until=until),
        blocks=tuple(blocks),
    )
    return Picture(picture_key(page), page.svg())


def _share(label: str, part: int, whole: int, voice: Voice) -> Figure | None:
    """A part of a whole; of nothing there is no share, and nothing to show."""
    if not whole:
        return None
    return Figure(label, voice.number(part), voice.plain("summary-of", whole=whole), part / whole)


def _block(topic: Topic, voice: Voice, *figures: Figure | None) -> Block:
    shown = tuple(figure for figure in figures if figure is not None)
    return Block(voice.plain("summary-topic", topic=topic), shown)


def _reports(reports: Reports, voice: Voice) -> Block:
    return _block(
        Topic.REPORTS,
        voice,
        _share(voice.plain("summary-figure-fixed"), reports.fixed, reports.received, voice),
        _share(voice.plain("summary-figure-waiting"), reports.waiting, reports.open_now, voice),
    )


def _polls(polls: Polls, voice: Voice) -> Block:
    return _block(
        Topic.POLLS,
        voice,
        _share(voice.plain("summary-figure-voters"), polls.voters, polls.known, voice),
        Figure(voice.plain("summary-figure-polls"), voice.number(polls.open_now)),
    )


def _volunteers(volunteers: Volunteers, voice: Voice) -> Block:
    return _block(
        Topic.VOLUNTEERS,
        voice,
        _share(voice.plain("summary-figure-places"), volunteers.filled, volunteers.places, voice),
        Figure(voice.plain("summary-figure-volunteers"), voice.number(volunteers.active)),
    )
