"""What a person offers, in words and buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.messages import Button, Message, rows
from handlers.taps import tap_data
from handlers.ways import way
from services import volunteers

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.volunteers import Offer
    from handlers.context import Desk
    from handlers.words import Voice


def listed_skills(offer: Offer, voice: Voice) -> str:
    """The skills as a list in a sentence."""
    return voice.join(voice.plain("volunteer-skill", skill=skill) for skill in offer.skills)


def listed_slots(offer: Offer, voice: Voice) -> str:
    """The parts of the week as a list in a sentence."""
    return voice.join(voice.plain("volunteer-slot", slot=slot) for slot in offer.slots)


async def card(volunteer_id: int, desk: Desk) -> Message | None:
    """The offer with a button for each change; after stopping, the way back."""
    found = await volunteers.view(desk.storage, volunteer_id)
    if found is None:
        return None
    known, name = found
    voice = desk.voice
    if not known.active:
        undo = Button(voice.plain("volunteer-undo"), tap_data("volunteer-on", known.id))
        return Message(voice.html("volunteer-card-off", name=name), ((undo,),))
    text = voice.html(
        "volunteer-card",
        name=name,
        skills=listed_skills(known.offer, voice),
        times=listed_slots(known.offer, voice),
        quiet=desk.quiet,
    )
    return Message(
        text,
        rows(
            Button(voice.plain("volunteer-change-skills"), tap_data("volunteer-skills", known.id)),
            Button(voice.plain("volunteer-change-times"), tap_data("volunteer-times", known.id)),
            Button(voice.plain("volunteer-stop"), tap_data("volunteer-off", known.id)),
        ),
    )


async def in_private(letter: Letter, desk: Desk) -> Message:
    """The way from a group into private."""
    go = way(desk, letter.data["command"], letter.data.get("neighbourhood"))
    return Message(desk.voice.html("volunteer-in-private"), ((go,),))
