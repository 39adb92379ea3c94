"""What the sender knows about Telegram's limits: how much each group may hear, and what went out lately."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from domain.budgets import DEFAULT
from storage import letters, pacing, settings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from storage.engine import Storage

GROUPS_REMEMBER: Final = timedelta(minutes=2)
"""Longer than the minute that Telegram counts by."""

ALL_REMEMBER: Final = timedelta(seconds=2)
"""Longer than the second in which the bot's messages to everybody are counted."""


async def budgets_of(storage: Storage, chats: Iterable[int]) -> dict[int, int]:
    """Posts and edits a minute for each group among these chats."""
    groups = {chat for chat in chats if chat < 0}
    if not groups:
        return {}
    async with storage.reading() as db:
        found = {chat: await settings.budget_of_chat(db, chat) for chat in groups}
    return {chat: DEFAULT if budget is None else budget for chat, budget in found.items()}


async def note(storage: Storage, chat_id: int, now: datetime, *, is_edit: bool) -> None:
    """A post or an edit is about to go into this group."""
    async with storage.transaction() as db:
        await pacing.forget(db, now - GROUPS_REMEMBER)
        await pacing.note(db, chat_id, now, is_edit=is_edit)


async def lately(storage: Storage, now: datetime) -> list[tuple[int, datetime, bool]]:
    """Chat, time, and whether it was an edit, of what still counts after a restart; the oldest first."""
    async with storage.reading() as db:
        groups = await pacing.recent(db, now - GROUPS_REMEMBER)
        private = [(chat, at, False) for chat, at in await letters.recent(db, now - ALL_REMEMBER) if chat > 0]
    return sorted((*groups, *private), key=lambda call: call[1])
