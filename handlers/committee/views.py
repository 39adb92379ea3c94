"""A summary in words: what waits for a decision first, then the counts, each with what it is out of."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from domain.summaries import Topic
from handlers.committee import counts, decisions
from handlers.committee.figures import picture
from handlers.markup import Markup, limit
from handlers.messages import Message

if TYPE_CHECKING:
    from datetime import datetime

    from domain.summaries import Summary
    from handlers.words import Arg, Voice

CAPTION_MOST: Final = 1024
"""UTF-16 units under a picture, tags not counted."""

MOST_LISTED: Final = 3
"""Polls and tasks named one by one; fewer when the text would not fit."""

MOST_NAME: Final = 60
_TAG: Final = re.compile(r"<[^>]*>")


def summary(found: Summary, voice: Voice, now: datetime) -> Message:
    """What the committee asked for: one line when there is nothing to tell."""
    facts: dict[str, Arg] = {
        "name": limit(found.neighbourhood, MOST_NAME),
        "topics": _topics(found, voice),
        "days": found.period.days,
    }
    if found.is_quiet and not decisions.lines(found, voice, now, MOST_LISTED):
        return Message(voice.html("summary-quiet", **facts))
    return _whole(voice.html("summary-title", since=found.period.since, **facts), found, voice, now)


def digest(found: Summary, voice: Voice, now: datetime) -> Message:
    """The weekly letter: one line when there is nothing to tell."""
    facts: dict[str, Arg] = {"name": limit(found.neighbourhood, MOST_NAME), "since": found.period.since}
    if found.is_quiet and not decisions.lines(found, voice, now, MOST_LISTED):
        return Message(voice.html("summary-week-quiet", **facts))
    return _whole(voice.html("summary-week-title", **facts), found, voice, now)


def _topics(found: Summary, voice: Voice) -> str:
    told = ((Topic.REPORTS, found.reports), (Topic.POLLS, found.polls), (Topic.VOLUNTEERS, found.volunteers))
    return voice.join(voice.plain("summary-topic", topic=topic) for topic, numbers in told if numbers is not None)


def _whole(title: Markup, found: Summary, voice: Voice, now: datetime) -> Message:
    text = title
    for most in range(MOST_LISTED, -1, -1):
        text = Markup("\n\n".join((title, *_parts(found, voice, now, most))))
        if _length(text) <= CAPTION_MOST:
            break
    return Message(text, picture=None if found.is_quiet else picture(found, voice))


def _parts(found: Summary, voice: Voice, now: datetime, most: int) -> list[Markup]:
    waiting = decisions.lines(found, voice, now, most)
    head = voice.html("summary-decide") if waiting else voice.html("summary-nothing-to-decide")
    first = Markup("\n".join((head, *waiting)))
    return [first, voice.html("summary-nothing-new")] if found.is_quiet else [first, *counts.blocks(found, voice, most)]


def _length(text: Markup) -> int:
    return len(html.unescape(_TAG.sub("", text)).encode("utf-16-le")) // 2
