"""What the clock does about reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import reports

if TYPE_CHECKING:
    from handlers.context import Context


async def close_over(context: Context) -> None:
    """Take Undo and unanswered questions off the cards where their time is over."""
    await reports.close_over(context.shared.storage, context.now())


async def look_at_deadlines(context: Context) -> None:
    """Let the committee's cards say that a time has passed, and that a changed setting means other times."""
    await reports.look_again(context.shared.storage, context.now())
