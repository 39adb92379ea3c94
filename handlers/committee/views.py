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

LISTED: Final = ((3, 3), (3, 1), (3, 0), (2, 0), (1, 0), (0, 0))
"""How many are named one by one among what waits, and in the counts; the first pair with which the text fits."""

MOST_NAME: Final = 40
_TAG: Final = re.compile(r"<[^>]*>")


def summary(found: Summary, voice: Voice, now: datetime) -> Message:
    """What the committee asked for: one line when there is nothing to tell."""
    facts: dict[str, Arg] = {
        "name": limit(found.neighbourhood, MOST_NAME),
        "topics": _topics(found, voice),
        "days": found.period.days,
    }
    if found.is_quiet and not decisions.lines(found, voice, now, most=1):
        return Message(voice.html("summary-quiet", **facts))
    return _whole(voice.html("summary-title", since=found.period.since, **facts), found, voice, now)


def digest(found: Summary, voice: Voice, now: datetime) -> Message:
    """The weekly letter: one line when there is nothing to tell."""
    facts: dict[str, Arg] = {"name": limit(found.neighbourhood, MOST_NAME), "since": found.period.since}
    if found.is_quiet and not decisions.lines(found, voice, now, most=1):
        return Message(voice.html("summary-week-quiet", **facts))
    return _whole(voice.html("summary-week-title", **facts), found, voice, now)


def _topics(found: Summary, voice: Voice) -> str:
    told = ((Topic.REPORTS, found.reports), (Topic.POLLS, found.polls), (Topic.VOLUNTEERS, found.volunteers))
    return voice.join(voice.plain("summary-topic", topic=topic) for topic, numbers in told if numbers is not None)


def _whole(title: Markup, found: Summary, voice: Voice, now: datetime) -> Message:
    """Title, what waits, and the counts, with the picture; words that fit under none go without it."""
    text = title
    for waiting, named in LISTED:
        text = Markup("\n\n".join((title, *_parts(found, voice, now, waiting, named))))
        if _length(text) <= CAPTION_MOST:
            return Message(text, picture=None if found.is_quiet else picture(found, voice))
    return Message(text)


def _parts(found: Summary, voice: Voice, now: datetime, waiting: int, named: int) -> list[Markup]:
    lines = decisions.lines(found, voice, now, waiting)
    head = voice.html("summary-decide") if lines else voice.html("summary-nothing-to-decide")
    first = Markup("\n".join((head, *lines)))
    return [first, *([voice.html("summary-nothing-new")] if found.is_quiet else counts.blocks(found, voice, named))]


def _length(text: Markup) -> int:
    return len(html.unescape(_TAG.sub("", text)).encode("utf-16-le")) // 2
