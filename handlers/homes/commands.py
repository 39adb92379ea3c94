"""/home and /homes, and the links to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.taps import row_id
from services import households

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context


async def home(command: Command, context: Context) -> None:
    """Show where the caller lives, or ask."""
    await households.show_own(context.storage, command.caller, context.now())


async def start_home(command: Command, _rest: str, context: Context) -> None:
    """The same, reached from a group."""
    await home(command, context)


async def homes(command: Command, context: Context) -> None:
    """Show all homes, one building, or one home by its number."""
    await households.show_list(context.storage, command.caller, command.text, context.now(), context.thread_id)


async def one_home(command: Command, number: int, context: Context) -> None:
    """`/homes_12`."""
    await households.show_list(context.storage, command.caller, str(number), context.now(), context.thread_id)


async def start_homes(command: Command, rest: str, context: Context) -> None:
    """All homes in private, reached from a group; behind a dash, one home by its id."""
    if not rest:
        await households.show_list(context.storage, command.caller, "", context.now(), None)
        return
    await households.show_home(context.storage, command.caller, row_id(rest), context.now())
