"""What the clock does about neighbours without a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import assisted

if TYPE_CHECKING:
    from handlers.context import Context


async def let_assisted_go(context: Context) -> None:
    """Erase who was removed, and end what can be taken back no longer."""
    await assisted.sweep(context.shared.storage, context.now())
