"""/summary, and the link to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.summaries import wish
from services import summaries

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context


async def summary(command: Command, context: Context) -> None:
    """Tell the committee about what they ask for, in words of any language and order."""
    await _summary(command, command.text, context)


async def start(command: Command, rest: str, context: Context) -> None:
    """The same in private, reached from a group; what was asked for there stands in the link."""
    await _summary(command, rest, context)


async def _summary(command: Command, words: str, context: Context) -> None:
    letter = context.letter("summary")
    await summaries.ask(context.storage, command.caller, wish(words), letter, context.now())
