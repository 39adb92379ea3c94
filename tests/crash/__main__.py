"""`make crash`: the long crash run on both databases, and the figures that it found."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from tests.crash.run import crash_run
from tests.postgres import fresh_schema, server_url

if TYPE_CHECKING:
    from tests.crash.audit import Findings


def main() -> int:
    """Run as often as the command line says; 0 when every promise was kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="on each database (%(default)s)")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="of the random choices (the time)")
    parser.add_argument("--only", choices=("sqlite", "postgresql"), help="one database (both)")
    asked = parser.parse_args()
    kinds = (asked.only,) if asked.only else ("sqlite", "postgresql")
    findings = [report(kind, asyncio.run(run(kind, asked.kills, asked.seed))) for kind in kinds]
    return 0 if all(findings) else 1


async def run(kind: str, kills: int, seed: int) -> Findings:
    """One run on one kind of database, in a folder that is gone afterwards."""
    say(f"{kind}: {kills} kills, seed {seed}")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if kind == "sqlite":
            return await crash_run(f"sqlite:///{folder / 'crash.db'}", folder, kills=kills, seed=seed, tell=say)
        server = stack.enter_context(server_url())
        async with fresh_schema(server) as url:
            return await crash_run(url, folder, kills=kills, seed=seed, tell=say)


def report(kind: str, found: Findings) -> bool:
    """Print what was looked at and what is wrong; whether nothing is."""
    say(f"{kind}: " + ", ".join(f"{count} {what}" for what, count in sorted(found.looked_at.items())))
    say(f"{kind}: lost {len(found.lost)}, stored twice {len(found.twice)}, overfull {len(found.double_places)}")
    say(f"{kind}: undelivered {len(found.undelivered)}, letters left in doubt {found.left_in_doubt}")
    doubles = [len(sent) for sent in found.doubles.values()]
    say(f"{kind}: sent twice {sum(doubles)} in all, {max(doubles, default=0)} at most after one kill")
    for wrong in found.wrong:
        say(f"{kind}: WRONG: {wrong}")
    return not found.wrong


def say(sentence: str) -> None:
    """Print it at once."""
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
