"""What the clock does about reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import reports

if TYPE_CHECKING:
    from handlers.context import Context


async def close_over(context: Context) -> None:
    """Take Undo and unanswered questions off the cards where their time is over."""
    await reports.close_over(context.shared.storage, context.now())
