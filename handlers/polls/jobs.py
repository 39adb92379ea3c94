"""What the clock does for polls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import polls

if TYPE_CHECKING:
    from handlers.context import Context


async def close_due_polls(context: Context) -> None:
    """Close what has come to its time, also while nobody ran."""
    await polls.close_due(context.shared.storage, context.now())
