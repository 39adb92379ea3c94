"""Letters, and a board in the group, that say what a scene wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Letter
from handlers.markup import Markup
from handlers.messages import Message
from services import outbox

if TYPE_CHECKING:
    from handlers.context import Desk
    from tests.town import Resident, Town

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200"/></svg>'


async def plain_words(letter: Letter, _desk: Desk) -> Message | None:
    """Says what its data say; nothing when they say nothing."""
    return Message(Markup(letter.data["says"])) if letter.data["says"] else None


async def owe(town: Town, to: Resident | int, says: str, kind: str = "note", *, key: str = "", **more: object) -> None:
    """A letter that says this is owed to somebody or to a chat, once by its key."""
    chat = to if isinstance(to, int) else to.id
    letter = Letter(kind, chat, key or f"{chat}:{says}", {"says": says}, **more)  # type: ignore[arg-type]  # the scene's own fields
    await outbox.send(town.app.shared.storage, letter, town.clock.now())


async def show(town: Town, text: str) -> None:
    """The group's board, which says what stands in the town's notes, is to say this."""
    town.notes["text"] = text
    async with town.app.shared.storage.transaction() as db:
        await outbox.show(db, "board", 1, town.group, town.clock.now())


async def count(town: Town, says: str) -> int:
    """How many messages of the bot in the group say exactly this."""
    return sum(1 for message in await town.bo.sees() if message.by_bot and message.text == says)
