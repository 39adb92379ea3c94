"""`make hostile`: a million odd updates, or as many as told, with the figures.

python -m tests.hostile.soak [--updates 1000000] [--seed 1] [--database sqlite:////tmp/soak.db]
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

import psutil

from tests.hostile import audit
from tests.hostile.rig import Rig, open_rig

BATCH = 500
AUDIT_EACH = 40


def say(line: str) -> None:
    """One line for whoever watches."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


async def soak(url: str, updates: int, seed: int) -> bool:
    """Feed so many; whether nothing was wrong. It ends at the first problem."""
    begun = time.monotonic()
    async with open_rig(url) as rig:
        while rig.fed < updates and not rig.problems:
            for _ in range(AUDIT_EACH):
                await rig.feed_seed(seed, BATCH)
                await rig.rest()
                seed += 1
            await rig.audit()
            _progress(rig, time.monotonic() - begun, seed)
        rows = await audit.rows(rig.app.shared.storage)
        for problem in rig.problems[:20]:
            say(f"PROBLEM {problem}")
        say(f"updates fed {rig.fed}, problems {len(rig.problems)}, {time.monotonic() - begun:.0f} s")
        say("stored: " + ", ".join(f"{table} {count}" for table, count in rows.items()))
        say("logged: " + ", ".join(f"{event} {count}" for event, count in rig.logged.most_common()))
        return not rig.problems


def _progress(rig: Rig, seconds: float, seed: int) -> None:
    memory = psutil.Process().memory_info().rss / 1e6
    say(f"{rig.fed:>9} updates {seconds:7.0f} s {memory:6.0f} MB {rig.telegram.calls} calls, next seed {seed}")


def main() -> int:
    """0 when nothing was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--updates", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", help="an empty one; by default a file that is removed afterwards")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = told.database or f"sqlite:///{Path(folder) / 'soak.db'}"
        return 0 if asyncio.run(soak(url, told.updates, told.seed)) else 1


if __name__ == "__main__":
    sys.exit(main())
