"""A poll's page in somebody's private chat: their own answer, and buttons for what is theirs to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.polls import takes_votes
from handlers.markup import Markup, limit
from handlers.messages import Button, Message
from handlers.polls import views
from handlers.taps import tap_data
from services import polls

if TYPE_CHECKING:
    from domain.polls import Page
    from handlers.context import Desk
    from handlers.words import Voice


async def page(poll_id: int, desk: Desk) -> Message | None:
    """The poll for one person; after its end, how it went and what they chose."""
    found = await polls.page(desk.storage, poll_id, desk.chat_id, desk.now)
    if found is None:
        return None
    poll, voice = found.tally.poll, desk.voice_in(found.tally.poll.zone)
    labels = {option.number: option.label for option in found.tally.options}
    own = None if found.choice is None else labels[found.choice]
    if takes_votes(poll, desk.now):
        return _open(found, choice(own, voice), voice)
    over = views.closed(found.tally, voice)
    return over if own is None else Message(Markup(f"{over.text}\n\n{choice(own, voice)}"))


def _open(found: Page, own: Markup, voice: Voice) -> Message:
    tally, poll = found.tally, found.tally.poll
    lines = [views.title(tally, voice), own, voice.html("poll-until", until=poll.closes_at)]
    withdraw = Button(voice.plain("poll-withdraw"), tap_data("unvote", poll.id))
    stands = Button(voice.plain("poll-how-it-stands"), tap_data("poll-results", poll.id))
    buttons = (*views.option_buttons(tally, voice, counts=False), (withdraw, stands))
    if found.may_close:
        lines.append(voice.html("poll-may-end"))
        buttons = (*buttons, (end_button(poll.id, voice),))
    return Message(Markup("\n\n".join(lines)), buttons)


def choice(own: str | None, voice: Voice) -> Markup:
    """What the reader has answered, None for nothing yet."""
    if own is None:
        return voice.html("poll-waits")
    return voice.html("poll-chosen", option=limit(own, views.LABEL_MOST))


def end_button(poll_id: int, voice: Voice) -> Button:
    """The button that ends the poll before its time."""
    return Button(voice.plain("poll-end"), tap_data("end-poll", poll_id))
