"""/link, the same brought into a group by a link, and the choice between neighbourhoods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.refusals import Refusal
from handlers.places import group_here
from services import links

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.people import Caller
    from handlers.commands import Command
    from handlers.context import Context
    from handlers.taps import Tap


async def link(command: Command, context: Context) -> None:
    """Give a chair a code; with the code behind it, add the group in which it is said."""
    if not command.text:
        await links.issue(context.storage, command.caller, _answer(command.caller, context), context.now())
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


async def chosen(tap: Tap, context: Context) -> None:
    """The neighbourhood was chosen by a button in private."""
    if not tap.caller.private:
        raise Refusal("button-too-old")
    answer = _answer(tap.caller, context)
    await links.issue(context.storage, tap.caller, answer, context.now(), wanted=tap.number(0))


def _answer(caller: Caller, context: Context) -> Letter:
    """What is owed to the caller in private, whatever it turns out to be."""
    return context.letter(links.LETTER, chat_id=caller.id)
