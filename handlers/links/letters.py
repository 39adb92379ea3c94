"""What a chair is told: the code, which is drawn at this moment, or the question whose it shall be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.markup import shown
from handlers.messages import Button, Message
from handlers.taps import tap_data
from services import links

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.context import Desk


async def code(letter: Letter, desk: Desk) -> Message | None:
    """The code, and a button that brings it into a group."""
    made = await links.draw(desk.storage, letter.data["link"], desk.now)
    if made is None:
        return None
    voice = desk.voice_in(made.zone)
    go = Button(voice.plain("link-button"), url=desk.group_link(f"link-{made.code}"))
    text = voice.html("link-code", name=made.name, code=made.code, until=made.expires_at)
    return Message(text, ((go,),))


async def which(letter: Letter, desk: Desk) -> Message:
    """One button for each neighbourhood that the caller chairs."""
    buttons = tuple((Button(shown(name), tap_data("link-for", row)),) for row, name in letter.data["choices"])
    return Message(desk.voice.html("link-which"), buttons)
