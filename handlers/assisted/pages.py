"""What can be done for one neighbour without a phone: the reports that they may have too, and the polls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.polls import takes_votes
from handlers.assisted.taps import NO_ANSWER
from handlers.markup import Markup, limit
from handlers.messages import Button, Message, rows
from handlers.taps import tap_data
from services import assisted

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.polls import Waiting
    from handlers.context import Desk
    from handlers.words import Voice
    from services.assisted import OpenReport

ON_A_BUTTON: Final = 40
"""Characters of a report, a question or an answer on a button."""

MOST_POLLS: Final = 20


async def reports(person_id: int, desk: Desk) -> Message | None:
    """The newest open reports, a button each; those that they have too are marked, and pressing takes that back."""
    found = await assisted.reports_of(desk.storage, person_id, desk.chat_id)
    if found is None:
        return None
    whom, listed = found
    if not listed:
        return Message(desk.voice.html("report-list-none"))
    buttons = (_report(person_id, each, desk.voice) for each in listed if not each.own)
    return Message(desk.voice.html("assisted-which-reports", who=whom.name), rows(*buttons, across=1))


def _report(person_id: int, each: OpenReport, voice: Voice) -> Button:
    label = f"#{each.number} {limit(' '.join(each.text.split()), ON_A_BUTTON)}"
    if each.too:
        label = voice.plain("form-chosen", label=label)
    return Button(label, tap_data("assisted-not-too" if each.too else "assisted-too", person_id, each.id))


async def polls(letter: Letter, desk: Desk) -> Message | None:
    """The open polls, whether they have voted in it, and a button for each; how they voted is shown to nobody."""
    person_id = letter.data["assisted"]
    found = await assisted.open_polls(desk.storage, person_id, desk.chat_id, desk.now)
    if found is None:
        return None
    whom, waiting = found
    voice = desk.voice
    if not waiting:
        return Message(voice.html("poll-list-empty"))
    lines = [voice.html("assisted-which-polls", who=whom.name), *(_poll(each, voice) for each in waiting[:MOST_POLLS])]
    buttons = (
        Button(voice.plain("assisted-poll", number=str(each.poll.number)), _to_ballot(person_id, each))
        for each in waiting[:MOST_POLLS]
    )
    return Message(Markup("\n\n".join(lines)), rows(*buttons, across=1))


def _poll(each: Waiting, voice: Voice) -> Markup:
    facts = {"number": str(each.poll.number), "question": limit(each.poll.question, 2 * ON_A_BUTTON)}
    return voice.html("assisted-poll-line", voted=each.choice is not None, **facts)


def _to_ballot(person_id: int, each: Waiting) -> str:
    return tap_data("assisted-ballot", person_id, each.poll.id)


async def ballot(letter: Letter, desk: Desk) -> Message | None:
    """One poll with its answers: pressing one gives their vote, or changes it."""
    person_id, poll_id = letter.data["assisted"], letter.data["poll"]
    found = await assisted.ballot(desk.storage, person_id, poll_id, desk.chat_id)
    if found is None:
        return None
    whom, tally, voted = found
    if not takes_votes(tally.poll, desk.now):
        return None
    voice = desk.voice_in(tally.poll.zone)
    buttons = [
        Button(limit(option.label, ON_A_BUTTON), tap_data("assisted-vote", person_id, poll_id, option.number))
        for option in tally.options
    ]
    buttons.append(Button(voice.plain("assisted-unvote"), tap_data("assisted-vote", person_id, poll_id, NO_ANSWER)))
    facts = {"number": str(tally.poll.number), "question": tally.poll.question}
    text = voice.html(
        "assisted-ballot",
        who=whom.name,
        voted=voted,
        until=tally.poll.closes_at,
        **facts,
    )
    return Message(text, rows(*buttons, across=1))
