"""What is said about polls apart from their cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.polls import takes_votes
from handlers.markup import Markup, limit
from handlers.messages import Button, Message
from handlers.polls import views
from handlers.polls.page import choice, end_button
from handlers.taps import tap_data
from handlers.ways import way
from services import polls

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.polls import Waiting
    from handlers.context import Desk

ASKED_FOR = "poll-results"
"""The letter with the result that somebody wanted to see; the other one comes by itself."""

_LISTED = 10
"""Polls in one list: with the longest questions and answers, all of them emoji, they still fit a message."""

_QUESTION_LISTED = 90


async def how(letter: Letter, desk: Desk) -> Message:
    """How to write a poll in a group, with the way to the private form."""
    return Message(desk.voice.html("poll-how"), ((way(desk, "poll", letter.data.get("neighbourhood")),),))


async def opened(letter: Letter, desk: Desk) -> Message | None:
    """The author, who wrote elsewhere, hears that the card is in the group."""
    tally = await polls.tally(desk.storage, letter.data["poll"])
    if tally is None:
        return None
    poll, voice = tally.poll, desk.voice_in(tally.poll.zone)
    text = voice.html("poll-opened", number=str(poll.number), question=poll.question, until=poll.closes_at)
    if not desk.private:
        return Message(text)
    return Message(text, ((end_button(poll.id, voice),),))


async def running(letter: Letter, desk: Desk) -> Message:
    """Open polls; in private with the reader's answers and a button to each that waits for one."""
    found = await polls.running(desk.storage, letter.data["neighbourhood"], letter.data["person"], desk.now)
    if not found:
        return Message(desk.voice.html("poll-list-empty"))
    lines = [_listed(each, desk) for each in found[:_LISTED]]
    if len(found) > _LISTED:
        lines.append(desk.voice.html("poll-list-others", count=len(found) - _LISTED))
    text = "\n\n".join((desk.voice.html("poll-list", count=len(found)), *lines))
    return Message(Markup(text), tuple((_way_to(each, desk),) for each in found[:_LISTED]) if desk.private else ())


def _way_to(each: Waiting, desk: Desk) -> Button:
    """To the poll itself: its number may be another one's in another neighbourhood."""
    text = "poll-answer" if each.choice is None else "poll-look"
    return Button(desk.voice.plain(text, number=str(each.poll.number)), tap_data("poll-see", each.poll.id))


def _listed(each: Waiting, desk: Desk) -> Markup:
    poll, voice = each.poll, desk.voice_in(each.poll.zone)
    question = limit(poll.question, _QUESTION_LISTED)
    title = voice.html("poll-title", number=str(poll.number), question=question)
    until = voice.html("poll-open-until", until=poll.closes_at)
    if not desk.private:
        return Markup(f"{title}\n{until} {voice.html('poll-now', number=str(poll.number))}")
    return Markup(f"{title}\n{until}\n{choice(each.choice, voice)}")


async def result(letter: Letter, desk: Desk) -> Message | None:
    """The chart, the outcome in a sentence, and who could have voted; of a running poll, how it stands now.

    Without any vote there is nothing to draw when it is over.
    """
    tally = await polls.tally(desk.storage, letter.data["poll"])
    if tally is None:
        return None
    is_open, voice = takes_votes(tally.poll, desk.now), desk.voice_in(tally.poll.zone)
    facts = {"number": str(tally.poll.number), "question": tally.poll.question}
    if not is_open and not tally.votes:
        return Message(voice.html("poll-over-unvoted", **facts))
    if is_open:
        title = voice.html("poll-so-far", until=tally.poll.closes_at, **facts)
    else:
        title = voice.html("poll-result", **facts)
    said = [views.outcome(tally, voice, is_open=is_open), views.turnout(tally, voice, is_open=is_open)]
    if letter.kind == ASKED_FOR:
        said.append(voice.html("poll-known"))
    return Message(Markup("\n\n".join((title, *said))), picture=views.chart(tally, voice))
