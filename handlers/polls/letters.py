"""What is said about polls apart from their cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.polls import takes_votes
from handlers.markup import Markup, limit
from handlers.messages import Button, Message
from handlers.polls import views
from handlers.taps import tap_data
from services import polls

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.polls import Page, Waiting
    from handlers.context import Desk

_LISTED = 15
"""Polls in one list: with the longest questions they still fit a message."""

_QUESTION_LISTED = 120


async def how(_letter: Letter, desk: Desk) -> Message:
    """How to write a poll, in a group with the way to more about it."""
    if desk.private:
        return Message(desk.voice.html("poll-how"))
    go = Button(desk.voice.plain("open-private"), url=desk.link("poll"))
    return Message(desk.voice.html("poll-how-briefly"), ((go,),))


async def opened(letter: Letter, desk: Desk) -> Message | None:
    """The author, who wrote elsewhere, hears that the card is in the group."""
    tally = await polls.tally(desk.storage, letter.data["poll"])
    if tally is None:
        return None
    poll = tally.poll
    text = desk.voice.html("poll-opened", number=str(poll.number), question=poll.question, until=poll.closes_at)
    if not desk.private:
        return Message(text)
    return Message(text, ((_end_button(poll.id, desk),),))


async def page(letter: Letter, desk: Desk) -> Message | None:
    """The poll for one person: their answer, buttons to vote here, and to end it for those who may."""
    found = await polls.page(desk.storage, letter.data["poll"], desk.chat_id, desk.now)
    if found is None:
        return None
    tally = found.tally
    if not takes_votes(tally.poll, desk.now):
        return await result(letter, desk)
    title = desk.voice.html("poll-title", number=str(tally.poll.number), question=tally.poll.question)
    text = "\n\n".join((title, _choice(found, desk), desk.voice.html("poll-until", until=tally.poll.closes_at)))
    buttons = views.option_buttons(tally, desk.voice, counts=False)
    withdraw = Button(desk.voice.plain("poll-withdraw"), tap_data("unvote", tally.poll.id))
    if not found.may_close:
        return Message(Markup(text), (*buttons, (withdraw,)))
    text += f"\n\n{desk.voice.html('poll-may-end')}"
    return Message(Markup(text), (*buttons, (withdraw,), (_end_button(tally.poll.id, desk),)))


def _choice(found: Page, desk: Desk) -> Markup:
    labels = {option.number: option.label for option in found.tally.options}
    if found.choice is None:
        return desk.voice.html("poll-waits")
    return desk.voice.html("poll-chosen", option=labels[found.choice])


def _end_button(poll_id: int, desk: Desk) -> Button:
    return Button(desk.voice.plain("poll-end"), tap_data("end-poll", poll_id))


async def running(letter: Letter, desk: Desk) -> Message:
    """Open polls; in private with the reader's answers and a button to each that waits for one."""
    found = await polls.running(desk.storage, letter.data["neighbourhood"], letter.data["person"], desk.now)
    if not found:
        return Message(desk.voice.html("poll-list-empty"))
    lines = [_listed(each, desk) for each in found[:_LISTED]]
    if len(found) > _LISTED:
        lines.append(desk.voice.html("poll-others", count=len(found) - _LISTED))
    text = "\n\n".join((desk.voice.html("poll-list", count=len(found)), *lines))
    waiting = [each.poll for each in found[:_LISTED] if each.choice is None] if desk.private else []
    buttons = tuple(
        (Button(desk.voice.plain("poll-answer", number=str(poll.number)), url=desk.link(f"poll-{poll.id}")),)
        for poll in waiting
    )
    return Message(Markup(text), buttons)


def _listed(each: Waiting, desk: Desk) -> Markup:
    poll, voice = each.poll, desk.voice
    question = limit(poll.question, _QUESTION_LISTED)
    lines = [
        voice.html("poll-title", number=str(poll.number), question=question),
        voice.html("poll-open-until", until=poll.closes_at, number=str(poll.number)),
    ]
    if desk.private:
        lines.append(voice.html("poll-waits") if each.choice is None else voice.html("poll-chosen", option=each.choice))
    return Markup("\n".join(lines))


async def result(letter: Letter, desk: Desk) -> Message | None:
    """The chart, the outcome in a sentence, and who could have voted; of a running poll, how it stands now."""
    tally = await polls.tally(desk.storage, letter.data["poll"])
    if tally is None:
        return None
    is_open = takes_votes(tally.poll, desk.now)
    facts = {"number": str(tally.poll.number), "question": tally.poll.question}
    if is_open:
        title = desk.voice.html("poll-so-far", until=tally.poll.closes_at, **facts)
    else:
        title = desk.voice.html("poll-result", **facts)
    said = (views.outcome(tally, desk.voice, is_open=is_open), views.turnout(tally, desk.voice, is_open=is_open))
    text = Markup("\n\n".join((title, *said, desk.voice.html("poll-known"))))
    return Message(text, picture=views.chart(tally, desk.voice))
