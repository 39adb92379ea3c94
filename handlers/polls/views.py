"""A poll in words, buttons and bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.polls import takes_votes
from domain.summaries import LEAST_GROUP
from handlers.markup import Markup, limit
from handlers.messages import Button, Message, Picture, rows
from handlers.pictures import Bar, BarChart, picture_key
from handlers.taps import tap_data
from services import polls

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.polls import Option, Poll, Tally
    from handlers.context import Desk
    from handlers.words import Voice

LABEL_MOST = 40
"""Characters of an answer that a button shows on a telephone; longer ones are also written out above."""

_LEVEL_MOST = 3
"""Level answers named in a sentence; the caption of a picture holds 1024 characters."""


async def card(poll_id: int, desk: Desk) -> Message | None:
    """The poll in its group: buttons with counts while it runs, the outcome after that."""
    tally = await polls.tally(desk.storage, poll_id)
    if tally is None:
        return None
    return _open(tally, desk) if takes_votes(tally.poll, desk.now) else closed(tally, desk.voice)


def _open(tally: Tally, desk: Desk) -> Message:
    voice, poll = desk.voice, tally.poll
    lines = [title(tally, voice), turnout(tally, voice, is_open=True), voice.html("poll-until", until=poll.closes_at)]
    if any(len(option.label) > LABEL_MOST for option in tally.options):
        lines.insert(1, _in_full(tally.options, voice))
    more = Button(voice.plain("poll-more"), url=desk.link(f"poll-{poll.id}"))
    withdraw = Button(voice.plain("poll-withdraw"), tap_data("unvote", poll.id))
    return Message(Markup("\n\n".join(lines)), (*option_buttons(tally, voice), (withdraw, more)))


def closed(tally: Tally, voice: Voice) -> Message:
    """The poll after its end: every answer with its votes, and who led."""
    counts = "\n".join(
        voice.html("poll-counted", option=option.label, count=note(option, tally.votes, voice))
        for option in tally.options
    )
    ended = voice.html("poll-ended-at", moment=tally.poll.closed_at or tally.poll.closes_at)
    rest = f"{outcome(tally, voice, is_open=False)}\n{turnout(tally, voice, is_open=False)}"
    return Message(Markup("\n\n".join((f"{title(tally, voice)}\n{ended}", counts, rest))))


def title(tally: Tally, voice: Voice) -> Markup:
    """Number and question."""
    return voice.html("poll-title", number=str(tally.poll.number), question=tally.poll.question)


def _in_full(options: Iterable[Option], voice: Voice) -> Markup:
    return Markup("\n".join(voice.html("poll-in-full", number=str(o.number), option=o.label) for o in options))


def option_buttons(tally: Tally, voice: Voice, *, counts: bool = True) -> tuple[tuple[Button, ...], ...]:
    """One button below the other; without `counts` where nobody would keep them true."""
    return rows(*(_button(tally.poll, option, voice, counts=counts) for option in tally.options), across=1)


def _button(poll: Poll, option: Option, voice: Voice, *, counts: bool) -> Button:
    label = limit(option.label, LABEL_MOST)
    if counts:
        label = voice.plain("poll-option", option=label, votes=option.votes)
    return Button(label, tap_data("vote", poll.id, option.number))


def note(option: Option, total: int, voice: Voice) -> str:
    """How often an answer was chosen: "5 votes, 63%"; no share of nothing."""
    if not total:
        return voice.plain("poll-no-votes")
    return voice.plain("poll-votes", votes=option.votes, share=voice.percent(option.votes / total))


def outcome(tally: Tally, voice: Voice, *, is_open: bool) -> Markup:
    """Who leads, in a sentence."""
    leaders = tally.leaders
    if not leaders:
        return voice.html("poll-nobody-yet" if is_open else "poll-nobody")
    names = [voice.html("poll-quoted", option=option.label) for option in leaders[:_LEVEL_MOST]]
    if len(leaders) == 1:
        return voice.html("poll-most", option=names[0], votes=leaders[0].votes, total=tally.votes)
    if len(leaders) > _LEVEL_MOST:
        names.append(voice.html("poll-others", count=len(leaders) - _LEVEL_MOST))
    return voice.html("poll-level", options=voice.join(names), votes=leaders[0].votes, total=tally.votes)


def turnout(tally: Tally, voice: Voice, *, is_open: bool) -> Markup:
    """How many voted, of how many the bot knows: Telegram gives a bot no list of members."""
    text = "poll-turnout-so-far" if is_open else "poll-turnout"
    said = voice.html(text, votes=tally.votes, known=tally.known)
    if tally.through >= LEAST_GROUP:
        return Markup(f"{said}\n{voice.html('poll-through', count=tally.through)}")
    if tally.through and not is_open:  # while it runs, the line would come with the answer of the first of them
        return Markup(f"{said}\n{voice.html('poll-through-some')}")
    return said


def chart(tally: Tally, voice: Voice) -> Picture:
    """The answers as bars; a bar over the whole width stands for all votes."""
    leaders = tally.leaders
    drawn = BarChart(
        title=tally.poll.question,
        subtitle=voice.plain("poll-chart", number=str(tally.poll.number), votes=tally.votes),
        bars=tuple(
            Bar(option.label, option.votes, note(option, tally.votes, voice), leads=option in leaders)
            for option in tally.options
        ),
        full=tally.votes or None,
    )
    return Picture(picture_key(drawn), drawn.svg())
