"""What does not work in a group any more, and that it works again: in the committee's chat, once each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.troubles import Trouble
from handlers.messages import Message
from handlers.places import foothold_in
from services import groups, troubles

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.context import Context, Desk

LOST = {
    Trouble.GONE: "group-lost",
    Trouble.MUTED: "group-muted",
    Trouble.PICTURES: "group-no-pictures",
    Trouble.ADMIN: "group-demoted",
    Trouble.TOPIC: "group-topic-closed",
}
REGAINED = {
    Trouble.GONE: "group-back",
    Trouble.MUTED: "group-unmuted",
    Trouble.PICTURES: "group-pictures-again",
    Trouble.ADMIN: "group-promoted",
    Trouble.TOPIC: "group-topic-open",
}


async def begun(letter: Letter, desk: Desk) -> Message | None:
    """What does not work, and what to do; nothing when it works again."""
    known = await troubles.still_news(desk.storage, letter)
    if known is None:
        return None
    text = "group-deleted" if letter.data["deleted"] else LOST[known.kind]
    return Message(desk.voice.html(text, title=letter.data["title"]))


async def over(letter: Letter, desk: Desk) -> Message | None:
    """That it works again; nothing to those who did not hear that it did not."""
    known = await troubles.still_news(desk.storage, letter)
    return None if known is None else Message(desk.voice.html(REGAINED[known.kind], title=letter.data["title"]))


async def look_at_troubles(context: Context) -> None:
    """Ask Telegram about groups in which the bot could not do something."""
    for chat_id in await troubles.due(context.storage, context.now()):
        foothold = await foothold_in(context.bot, chat_id)
        if foothold is not None:
            await groups.look(context.storage, foothold, context.now())
