"""`make bench`: measures, prints a table, writes JSON, and says which goals of docs/performance.md were reached."""

from __future__ import annotations

import json
import os
import platform
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil

from benchmarks import footprint, storm, votes

RESULTS = Path(__file__).parent / "results"


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    return {
        "cores": os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9, 1),
        "python": platform.python_version(),
        "system": platform.platform(),
        "load_before": os.getloadavg()[0],
    }


def goals(found: dict[str, Any]) -> list[tuple[str, str, str, bool]]:
    """What was measured, its figure, its goal, and whether it was reached."""
    vote, crowd, weight = found["votes"], found["storm"], found["footprint"]
    waits = vote["toast_seconds"]
    wrong = len(vote["wrong_tallies"]) + len(crowd["wrong_tallies"])
    missing = vote["voters"] - vote["votes_counted"] + crowd["voters"] - crowd["votes_counted"]
    return [
        ("bare bot, votes a second", f"{vote['bare_votes_per_second']:.0f}", "", True),
        ("Linli, votes a second", f"{vote['linli_votes_per_second']:.0f}", "", True),
        ("ratio", f"{vote['ratio']:.2f}", "0.60 or more", vote["ratio"] >= 0.6),
        *(
            (f"toast, {n} at once, p50 / p99", f"{one['p50'] * 1e3:.0f} / {one['p99'] * 1e3:.0f} ms", "", True)
            for n, one in waits.items()
            if n != "1000"
        ),
        (
            "toast, 1000 at once, p50 / p99",
            f"{waits['1000']['p50'] * 1e3:.0f} / {waits['1000']['p99'] * 1e3:.0f} ms",
            "p99 under 1 s",
            waits["1000"]["p99"] < 1,
        ),
        ("edits and posts a minute in the storm", str(crowd["most_edits_and_posts_in_a_minute"]), "20 or fewer",
         crowd["most_edits_and_posts_in_a_minute"] <= 20),
        ("calls refused with 429", str(crowd["refused_with_429"]), "none", crowd["refused_with_429"] == 0),
        ("votes missing, wrong tallies", f"{missing}, {wrong}", "none", missing == 0 and wrong == 0),
        ("memory at rest", f"{weight['megabytes_at_rest']:.0f} MB", "under 120 MB", weight["megabytes_at_rest"] < 120),
        (f"memory after {weight['votes_between']} votes", f"{weight['megabytes_after_votes']:.0f} MB", "", True),
        ("start to first poll", f"{weight['start_to_first_poll_seconds']:.2f} s", "under 1.5 s",
         weight["start_to_first_poll_seconds"] < 1.5),
    ]  # fmt: skip


def main() -> int:
    """Measure everything; 0 when every goal was reached."""
    found: dict[str, Any] = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": machine()}
    for part in (footprint, votes, storm):
        start = time.monotonic()
        found[part.__name__.rpartition(".")[2]] = part.measure()
        print(f"{part.__name__} took {time.monotonic() - start:.0f} s", file=sys.stderr)
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{found['at'].replace(':', '')}.json"
    path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    table = goals(found)
    print(f"\n{'':42}{'measured':>18}  goal")
    for what, figure, goal, reached in table:
        print(f"{what:42}{figure:>18}  {goal}{'' if reached else '  NOT REACHED'}")
    print(f"\nWritten to {path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}")
    return 0 if all(reached for *_, reached in table) else 1


if __name__ == "__main__":
    sys.exit(main())
