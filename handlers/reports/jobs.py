"""What the clock does about reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import reports

if TYPE_CHECKING:
    from handlers.context import Context


async def close_undo(context: Context) -> None:
    """Take Undo off the cards where its time is over."""
    await reports.close_undo(context.shared.storage, context.now())
