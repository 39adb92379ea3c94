"""What a chair is told: the code, which is drawn at this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.messages import Button, Message
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
