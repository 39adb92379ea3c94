"""/privacy: what is kept, why, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.core.jobs import KEEP_LETTERS, KEEP_UPDATES
from handlers.messages import Button, Message

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.commands import Command
    from handlers.context import Context, Desk


async def tell(_command: Command, context: Context) -> None:
    """The whole text in private; a group gets the way there."""
    await context.answer("privacy")


async def wording(_letter: Letter, desk: Desk) -> Message:
    """What is kept of people, in words that hold for this release."""
    if desk.private:
        return Message(desk.voice.html("privacy", days=KEEP_UPDATES.days, letter_days=KEEP_LETTERS.days))
    go = Button(desk.voice.plain("open-private"), url=desk.link("privacy"))
    return Message(desk.voice.html("privacy-group"), ((go,),))
