"""When groups were written to lately, kept for the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from datetime import datetime

    from storage.transaction import Transaction

SQL = queries("pacing")


async def note(db: Transaction, chat_id: int, now: datetime, *, is_edit: bool) -> None:
    """A post or an edit goes out into this group now."""
    await SQL.note(db, chat_id=chat_id, now=now, is_edit=is_edit)


async def forget(db: Transaction, before: datetime) -> None:
    """What is older than that limits nobody any more."""
    await SQL.forget(db, before=before)


async def recent(db: Transaction, since: datetime) -> list[tuple[int, datetime, bool]]:
    """Group, time, and whether it was an edit, of each call since then, oldest first."""
    return [(row["chat_id"], instant(row["at"]), bool(row["is_edit"])) for row in await SQL.recent(db, since=since)]
