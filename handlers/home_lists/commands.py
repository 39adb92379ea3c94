"""/homes_list, and taking a list back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.home_lists.form import LIST
from services import home_lists

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context
    from handlers.taps import Tap


async def homes_list(command: Command, context: Context) -> None:
    """Ask a chair for the list of homes."""
    await home_lists.begin(context.storage, command.caller, LIST.name, LIST.steps[0].name, context.now())


async def open_list(tap: Tap, context: Context) -> None:
    """`home-list-open:<neighbourhood>`, from the committee's page of homes: the same question."""
    first = LIST.steps[0].name
    await home_lists.begin(context.storage, tap.caller, LIST.name, first, context.now(), of=tap.number(0))


async def undo(tap: Tap, context: Context) -> None:
    """`home-list-undo:<taken list>`."""
    count = await home_lists.undo(context.storage, tap.caller, tap.number(0), context.now())
    await context.toast("home-list-undone", count=count)
