"""After a backup was put back: what may have been sent since it was made is not said again where that would annoy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import digests
from storage import restored

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from storage.engine import Storage


async def leave_unsaid(storage: Storage, never_twice: Iterable[str], now: datetime) -> int:
    """How many letters and digests that were due are given up: the letters of these kinds, and every digest.

    Everything else stays owed, and may arrive a second time.
    """
    left = await digests.pass_over(storage, now)
    async with storage.transaction() as db:
        for kind in never_twice:
            left += await restored.leave(db, kind, now)
    return left
