"""I'll come, and I can't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.tasks import Answer
from services import tasks

if TYPE_CHECKING:
    from handlers.context import Context
    from handlers.taps import Tap


async def come(tap: Tap, context: Context) -> None:
    """Give the tapper a place, or one on the waiting list, and say which at once."""
    joined = await tasks.come(context.storage, tap.caller, tap.number(0), context.now())
    when, zone = joined.task.starts_at, joined.task.draft.zone
    if joined.answer is Answer.COMING:
        await context.toast("task-you-come" if joined.reachable else "task-you-come-unreachable", zone=zone, when=when)
    elif joined.reachable:
        await context.toast("task-you-wait", quiet=joined.quiet)
    else:
        await context.toast("task-you-wait-unreachable")


async def cannot_come(tap: Tap, context: Context) -> None:
    """Ask the tapper no more for this task; a promise is taken back."""
    declined = await tasks.cannot_come(context.storage, tap.caller, tap.number(0), context.now())
    if declined.told:
        await context.toast("task-you-dropped")
    else:
        await context.toast("task-you-dropped-own" if declined.dropped else "task-you-cannot")


async def see(tap: Tap, context: Context) -> None:
    """Post the card of a task in private, whose number alone would not tell the neighbourhood."""
    await tasks.show_in_private(context.storage, tap.caller, tap.number(0), context.now())
