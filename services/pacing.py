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
    from storage.transaction import Transaction

GROUPS_REMEMBER: Final = timedelta(minutes=2)
"""Longer than the minute that Telegram counts by."""

ALL_REMEMBER: Final = timedelta(seconds=2)
"""Longer than the second in which the bot's messages to everybody are counted."""


async def budgets_of(storage: Storage, chats: Iterable[int]) -> dict[int, int]:
    """Posts and edits a minute for each group among these chats."""
    groups = sorted({chat for chat in chats if chat < 0})
    if not groups:
        return {}
    async with storage.reading() as db:
        found = await settings.budgets_of_chats(db, groups)
    return {chat: found.get(chat, DEFAULT) for chat in groups}


async def note(storage: Storage, chat_id: int, now: datetime, *, is_edit: bool) -> None:
    """A post or an edit is about to go into this group."""
    await storage.at_once(lambda db: noted(db, chat_id, now, is_edit=is_edit))


async def noted(db: Transaction, chat_id: int, now: datetime, *, is_edit: bool) -> None:
    """The same, as a part of something else."""
    await pacing.forget(db, now - GROUPS_REMEMBER)
    await pacing.note(db, chat_id, now, is_edit=is_edit)


async def lately(storage: Storage, now: datetime) -> list[tuple[int, datetime, bool]]:
    """Chat, time, and whether it was an edit, of what still counts after a restart; the oldest first."""
    async with storage.reading() as db:
        groups = await pacing.recent(db, now - GROUPS_REMEMBER)
        private = [(chat, at, False) for chat, at in await letters.recent(db, now - ALL_REMEMBER) if chat > 0]
    return sorted((*groups, *private), key=lambda call: call[1])
