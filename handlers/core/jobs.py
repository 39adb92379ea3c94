"""What has served its purpose is not kept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from services import links, outbox, updates

if TYPE_CHECKING:
    from handlers.context import Context

KEEP_UPDATES: Final = timedelta(days=3)
"""How long what people sent is kept as it came: Telegram repeats nothing after 24 hours, and may begin to count its
updates anew after a week without any, so an id that is remembered longer could be another update's."""

KEEP_LETTERS: Final = timedelta(days=90)
"""How long a letter that was sent is remembered, so that it is not owed a second time."""

KEEP_PICTURES: Final = timedelta(days=90)
"""How long Telegram's id of a painted picture is kept after it was last sent: what it shows is over by then."""

KEEP_LINKS: Final = timedelta(days=30)
"""How long a one-time code that is over is remembered, so that whoever comes late is told that it is over."""


async def forget_what_is_done(context: Context) -> None:
    """Remove handled updates, settled letters, pictures and one-time codes that are older than that."""
    now = context.now()
    await updates.purge(context.shared.storage, now, KEEP_UPDATES)
    await outbox.purge(context.shared.storage, now - KEEP_LETTERS)
    await outbox.purge_pictures(context.shared.storage, now - KEEP_PICTURES)
    await links.purge(context.shared.storage, now - KEEP_LINKS)
