"""/privacy: what is kept, why, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.personal import Purpose, longest, table
from handlers.markup import Markup
from handlers.messages import Button, Message
from services import retention

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.commands import Command
    from handlers.context import Context, Desk


async def tell(_command: Command, context: Context) -> None:
    """The whole text in private; a group gets the way there."""
    await context.answer("privacy", {"backups": context.shared.days_in_backups})


async def wording(letter: Letter, desk: Desk) -> Message:
    """What is kept of people, by the table that the erasure and the retention job act on."""
    voice = desk.voice
    if not desk.private:
        go = Button(voice.plain("open-private"), url=desk.link("privacy"))
        return Message(voice.html("privacy-group"), ((go,),))
    unfinished = table("forms").keep
    facts = {"forms": 0 if unfinished is None else unfinished.days}
    kept = [voice.html(f"privacy-for-{purpose}", days=longest(purpose) or 0, **facts) for purpose in Purpose]
    if (months := await retention.months_for(desk.storage, desk.chat_id)) is not None:
        kept.append(voice.html("privacy-over", months=months))
    lines = "\n".join([voice.html("privacy-head"), *kept])
    backups = voice.html("privacy-backups", days=letter.data.get("backups", 0))
    return Message(Markup("\n\n".join([lines, voice.html("privacy-rest"), backups, voice.html("privacy-ways")])))
