"""What a group is told about itself: the welcome card, and the answers to /setup and /committee_here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.people import ChatKind
from domain.setup import Lack
from handlers.markup import Markup, shown
from handlers.messages import Button, Message
from handlers.taps import tap_data
from services import setup

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.setup import Place
    from handlers.context import Desk
    from handlers.words import Voice

COST = {Lack.ADMIN: "setup-lacks-admin", Lack.PHOTOS: "setup-lacks-photos"}


async def welcome(foothold_id: int, desk: Desk) -> Message | None:
    """The group's card: an invitation to set up, then what the group is; always what the bot lacks here."""
    place = await setup.place(desk.storage, foothold_id)
    if place is None:
        return None
    voice = desk.voice
    parts = [_what_it_is(place, voice), *(voice.html(COST[lack]) for lack in place.foothold.lacks)]
    button = Button(voice.plain("setup-button"), tap_data("setup"))
    return Message(Markup("\n\n".join(parts)), () if place.neighbourhood else ((button,),))


def _what_it_is(place: Place, voice: Voice) -> Markup:
    if place.chat is None or place.neighbourhood is None:
        return voice.html("setup-welcome")
    name = place.neighbourhood.name
    if place.chat.kind is ChatKind.COMMITTEE:
        return voice.html("setup-committee-ready", name=name)
    ready = voice.html("setup-ready", name=name)
    return ready if place.has_committee else Markup(ready + "\n\n" + voice.html("setup-no-committee"))


async def which_committee(letter: Letter, desk: Desk) -> Message:
    """One button for each neighbourhood that the caller chairs."""
    buttons = tuple((Button(shown(name), tap_data("committee-here", row)),) for row, name in letter.data["choices"])
    return Message(desk.voice.html("committee-which"), buttons)
