"""/link, and the same brought into a group by a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.refusals import Refusal
from handlers.places import group_here
from services import links

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context


async def link(command: Command, context: Context) -> None:
    """Give a chair a code; with the code behind it, add the group in which it is said."""
    if not command.text:
        answer = context.letter(links.LETTER, chat_id=command.caller.id)
        await links.issue(context.storage, command.caller, answer, context.now())
    elif command.caller.private:
        raise Refusal("link-in-the-group")
    else:
        await _join(command, command.text, context)


async def brought(command: Command, code: str, context: Context) -> None:
    """Add the group into which a link brought the bot, or the code."""
    await _join(command, code, context)


async def overheard(command: Command, code: str, context: Context) -> None:
    """Keep a code that an admin who hides said in a group from those who can read it there."""
    await links.overhear(context.shared.storage, command.caller.chat_id, code, context.now())


async def _join(command: Command, code: str, context: Context) -> None:
    group = await group_here(command.caller, context)
    answer_to = command.said.message_id
    await links.join(context.storage, command.caller, group, code, context.now(), answer_to=answer_to)
