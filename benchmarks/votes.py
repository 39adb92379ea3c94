"""Votes per second against the bare bot, and how long a voter waits for the toast."""

from __future__ import annotations

import asyncio
import statistics
from typing import Any

from benchmarks import rig

ROUNDS = 5
VOTERS = 3_000
CROWDS = (1, 100, 1_000)
REPEATS = {1: 30, 100: 10, 1_000: 5}


def rate(times: list[tuple[float, float]]) -> float:
    """Toasts per second from the first release to the last toast."""
    return len(times) / (max(end for _, end in times) - min(start for start, _ in times))


def measure() -> dict[str, Any]:
    """Both bots in turn, so that a machine that gets slower slows both; then the waits of three crowds."""
    bare, ours, waits = [], [], {crowd: list[float]() for crowd in CROWDS}
    with rig.empty_database() as database:
        poll = rig.settle_in(database, VOTERS)
        votes = [f"1:vote:{poll}:{option}" for option in range(1, rig.OPTIONS + 1)]
        with rig.stub() as one, rig.stub() as two, rig.bare_bot(one), rig.linli_on_stub(two, database):
            for turn in range(ROUNDS):
                turned = votes[turn % rig.OPTIONS :] + votes[: turn % rig.OPTIONS]
                bare.append(rate(one.storm(VOTERS, turned)))
                ours.append(rate(two.storm(VOTERS, turned)))
            for crowd in CROWDS:
                for turn in range(REPEATS[crowd]):
                    turned = votes[turn % rig.OPTIONS :] + votes[: turn % rig.OPTIONS]
                    waits[crowd] += [end - start for start, end in two.storm(crowd, turned)]
        counted, differences = asyncio.run(rig.tally(database))
    return {
        "bare_votes_per_second": statistics.median(bare),
        "linli_votes_per_second": statistics.median(ours),
        "ratio": statistics.median(our / other for our, other in zip(ours, bare, strict=True)),
        "ratios": [our / other for our, other in zip(ours, bare, strict=True)],
        "toast_seconds": {
            str(crowd): {"p50": rig.percentile(found, 0.5), "p99": rig.percentile(found, 0.99)}
            for crowd, found in waits.items()
        },
        "votes_counted": sum(counted),
        "voters": VOTERS,
        "wrong_tallies": differences,
    }
