"""What the clock does for the committee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import digests

if TYPE_CHECKING:
    from handlers.context import Context


async def send_due_digests(context: Context) -> None:
    """Owe each committee its weekly digest when its day and hour have come, also when nobody ran at that time."""
    await digests.send_due(context.shared.storage, context.now())
