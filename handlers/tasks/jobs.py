"""What the clock does for tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import tasks

if TYPE_CHECKING:
    from handlers.context import Context


async def ask_more_volunteers(context: Context) -> None:
    """Ask the next volunteers for every task whose time for that has come; show that others have begun."""
    storage = context.shared.storage
    for task_id in await tasks.waves_due(storage, context.now()):
        await tasks.ask_next(storage, task_id, context.now())
