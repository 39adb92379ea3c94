"""A short crash run on each database; `make crash` is the long one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.crash.run import crash_run

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 5
SEED = 20261126


async def test_five_kills_lose_nothing_and_double_nothing_they_may_not(database_url: str, tmp_path: Path) -> None:
    found = await crash_run(database_url, tmp_path, kills=KILLS, seed=SEED)
    assert found.wrong == []
    for what in ("toasts", "letters sent", "posts", "reports", "polls", "digests"):
        assert found.looked_at[what] > 0, f"nothing was tried with {what}"
