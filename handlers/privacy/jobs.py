"""What has served its purpose is not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import privacy, retention

if TYPE_CHECKING:
    from handlers.context import Context


async def forget_what_is_done(context: Context) -> None:
    """Remove what is past the days that `domain.personal` gives it, or the months that chairs chose."""
    await privacy.let_go(context.shared.storage, context.now())
    await retention.forget_who(context.shared.storage, context.now())
