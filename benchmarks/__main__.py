"""`make bench`: measures, prints a table, writes JSON, and says which goals of docs/performance.md were reached.

With `--soak` (`make soak`) only the long forms of two: 10,000 messages drained under a storm, 100,000 updates.
"""

from __future__ import annotations

import json
import os
import platform
import sys
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

from benchmarks import drain, footprint, memory, storm, votes

if TYPE_CHECKING:
    from collections.abc import Callable

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


def goals_under_load(found: dict[str, Any]) -> list[tuple[str, str, str, bool]]:
    """As `goals`, of the drain and of the soak."""
    out, soak = found["drain"], found["memory"]
    p50, p99, refused = out["toast_p50_seconds"], out["toast_p99_seconds"], out["refused_with_429"]
    whole = out["letters"] - out["letters_arrived"], out["votes_missing"]
    busiest, growth, most = (
        out["most_in_the_group_in_a_minute"],
        soak["growth_megabytes"],
        soak["growth_allowed_megabytes"],
    )
    return [
        (f"{out['letters']} messages, a second", f"{out['letters_a_second']:.2f}", f"{drain.GOAL} or more",
         out["letters_a_second"] >= drain.GOAL),
        (f"toast meanwhile, {out['voters']} voters, p50 / p99", f"{p50 * 1e3:.0f} / {p99 * 1e3:.0f} ms",
         "p99 under 1 s", p99 < 1),
        ("refused with 429 meanwhile", str(refused), "none", refused == 0),
        ("messages missing, votes missing", f"{whole[0]}, {whole[1]}", "none", whole == (0, 0)),
        ("edits and posts a minute meanwhile", str(busiest), "12 or fewer", busiest <= 12),
        (f"growth over {soak['updates']} updates, after {soak['warm_after']}", f"{growth:.1f} MB", f"under {most} MB",
         growth < most),
    ]  # fmt: skip


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
        ("edits and posts a minute in the storm", str(crowd["most_edits_and_posts_in_a_minute"]), "12 or fewer",
         crowd["most_edits_and_posts_in_a_minute"] <= 12),
        ("calls refused with 429", str(crowd["refused_with_429"]), "none", crowd["refused_with_429"] == 0),
        ("votes missing, wrong tallies", f"{missing}, {wrong}", "none", missing == 0 and wrong == 0),
        ("memory at rest", f"{weight['megabytes_at_rest']:.0f} MB", "under 120 MB", weight["megabytes_at_rest"] < 120),
        (f"memory after {weight['votes_between']} votes", f"{weight['megabytes_after_votes']:.0f} MB", "", True),
        ("start to first poll", f"{weight['start_to_first_poll_seconds']:.2f} s", "under 1.5 s",
         weight["start_to_first_poll_seconds"] < 1.5),
    ]  # fmt: skip


def measured(soak: bool) -> dict[str, Any]:  # noqa: FBT001 - the one choice of the command line
    """The figures of each part."""
    found: dict[str, Any] = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": machine()}
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        "drain": partial(drain.measure, drain.LONG if soak else drain.SHORT),
        "memory": partial(memory.measure, memory.LONG if soak else memory.SHORT),
    }
    if not soak:
        parts = {"footprint": footprint.measure, "votes": votes.measure, "storm": storm.measure, **parts}
    for name, measure in parts.items():
        start = time.monotonic()
        found[name] = measure()
        print(f"{name} took {time.monotonic() - start:.0f} s", file=sys.stderr)
    return found


def main() -> int:
    """Measure everything; 0 when every goal was reached."""
    soak = "--soak" in sys.argv
    found = measured(soak)
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{found['at'].replace(':', '')}.json"
    path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    table = [*([] if soak else goals(found)), *goals_under_load(found)]
    print(f"\n{'':46}{'measured':>18}  goal")
    for what, figure, goal, reached in table:
        print(f"{what:46}{figure:>18}  {goal}{'' if reached else '  NOT REACHED'}")
    print(f"\nWritten to {path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}")
    return 0 if all(reached for *_, reached in table) else 1


if __name__ == "__main__":
    sys.exit(main())
