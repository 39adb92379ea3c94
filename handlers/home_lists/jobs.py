"""What nobody answered is not kept for long."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from handlers.home_lists.form import CHECK
from services import home_lists

if TYPE_CHECKING:
    from handlers.context import Context

PROPOSED_FOR: Final = timedelta(days=1)


async def forget_proposed_lists(context: Context) -> None:
    """Close the question about a list that was sent a day ago, and with it forget the list."""
    await home_lists.forget_proposals(context.shared.storage, CHECK.name, PROPOSED_FOR, context.now())
