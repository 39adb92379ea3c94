"""How much of what is owed waits, for those who watch the bot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from storage import backlog

if TYPE_CHECKING:
    from datetime import datetime

    from storage.engine import Storage


@dataclass(frozen=True, slots=True)
class Backlog:
    """Letters and cards together: how many are owed, how many of them are due and unclaimed, the oldest of these."""

    owed: int
    due: int
    oldest: datetime | None

    def waits(self, now: datetime) -> timedelta:
        """For how long the oldest has been due; nothing where none is."""
        return max(timedelta(0), now - self.oldest) if self.oldest is not None else timedelta(0)


async def of(storage: Storage, now: datetime) -> Backlog:
    """The outbox as it is."""
    async with storage.reading() as db:
        found = await backlog.waiting(db, now)
    oldest = min((since for _, _, since in found if since is not None), default=None)
    return Backlog(sum(owed for owed, _, _ in found), sum(due for _, due, _ in found), oldest)
