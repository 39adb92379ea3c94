"""Memory at rest and after work, and the time from the start of the process to its first question for updates."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, Any

from benchmarks import rig

if TYPE_CHECKING:
    from pathlib import Path

STARTS = 5
REST_SECONDS = 3.0
VOTERS = 1_000


def measure() -> dict[str, Any]:
    """Megabytes and seconds; memory counts child processes too."""
    with rig.empty_database() as database:
        poll = rig.settle_in(database, VOTERS)
        starts = [_start_seconds(database) for _ in range(STARTS)]
        with rig.stub() as at, rig.linli_on_stub(at, database) as running:
            time.sleep(REST_SECONDS)
            rest = rig.memory(running)
            for turn in range(10):
                at.storm(
                    VOTERS, [f"1:vote:{poll}:{1 + (turn + option) % rig.OPTIONS}" for option in range(rig.OPTIONS)]
                )
            after = rig.memory(running)
    return {
        "start_to_first_poll_seconds": statistics.median(starts),
        "megabytes_at_rest": rest,
        "megabytes_after_votes": after,
        "votes_between": 10 * VOTERS,
    }


def _start_seconds(database: Path) -> float:
    with rig.stub() as at:
        start = time.monotonic()
        with rig.linli_on_stub(at, database):
            return float(at.ask("/count")["first_poll"]) - start
