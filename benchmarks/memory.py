"""Memory over very many updates: votes, reports, commands, refusals and forged buttons of many different people.

python -m benchmarks.memory           10,000 updates
python -m benchmarks.memory --long    100,000 updates
"""

from __future__ import annotations

import itertools
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from benchmarks import rig
from benchmarks.stub import DATE, GROUP, tap

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator

VOTERS = 5_000
"""People whom the bot knows from the beginning; four times as many come who are new to it."""

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Size:
    """So many updates; memory is looked at after every `step`, and has to be flat from `warm` on."""

    updates: int
    step: int
    warm: int
    growth_megabytes: float
    """How much it may grow from then on."""


SHORT = Size(10_000, 1_000, 4_000, 10)
LONG = Size(100_000, 5_000, 20_000, 5)


def measure(size: Size = SHORT) -> dict[str, Any]:
    """Resident memory of the bot, its painter included, in megabytes, by the number of updates."""
    with rig.empty_database() as database:
        poll = rig.settle_in(database, VOTERS)
        with rig.stub() as at, rig.linli_on_stub(at, database) as running:
            start = time.monotonic()
            seen = dict(_seen(at, running, size, poll))
            seconds = time.monotonic() - start
    late = [megabytes for count, megabytes in seen.items() if count > size.updates - 3 * size.step]
    return {
        "updates": size.updates,
        "updates_a_second": size.updates / seconds,
        "megabytes": {str(count): round(megabytes, 1) for count, megabytes in seen.items()},
        "warm_after": size.warm,
        "growth_megabytes": sum(late) / len(late) - seen[size.warm],
        "growth_allowed_megabytes": size.growth_megabytes,
    }


def _seen(at: rig.Stub, running: subprocess.Popen[bytes], size: Size, poll: int) -> Iterator[tuple[int, float]]:
    updates, taps = _updates(poll), 0
    for count in range(AT_ONCE, size.updates + 1, AT_ONCE):
        batch = list(itertools.islice(updates, AT_ONCE))
        at.ask("/push", updates=batch)
        taps += sum("callback_query" in update for update in batch)
        _wait_for_toasts(at, taps - AT_ONCE)
        if count % size.step == 0:
            _wait_for_toasts(at, taps)
            at.ask("/reset")
            taps, megabytes = 0, rig.memory(running)
            print(f"{count} updates: {megabytes:.1f} MB", file=sys.stderr)
            yield count, megabytes


def _wait_for_toasts(at: rig.Stub, wanted: int) -> None:
    """Until so many taps were answered: what waits in the bot is no leak. TimeoutError after two minutes."""
    end = time.monotonic() + 120
    while at.ask("/count")["answered"] < wanted:
        if time.monotonic() > end:
            raise TimeoutError("taps were not answered")
        time.sleep(0.02)


def _updates(poll: int) -> Iterator[dict[str, Any]]:
    """Of a hundred: 84 votes, 6 forged buttons, 3 strangers' votes, 2 choices of a language, 5 things written."""
    for number in itertools.count():
        turn, voter = number % 100, rig.FIRST_VOTER + number * 7 % VOTERS
        stranger = 1_000_000 + number
        if turn < 84:
            yield _press(number, voter, f"1:vote:{poll}:{1 + number // 100 % rig.OPTIONS}")
        elif turn < 90:
            yield _press(number, voter, f"1:vote:{number}:x" if turn % 2 else f"{number}:no-such-button")
        elif turn < 93:
            yield _press(number, stranger, f"1:vote:{poll}:1")
        elif turn < 95:
            yield _press(number, voter, "1:language:es", private=True)
        else:
            yield _written(number, voter if turn % 2 else stranger, WORDS[turn - 95].format(number))


WORDS = ("/report Lamp {} is out", "/no_such_thing_{}", "what is {} about", "/report_{}", "/reports")


def _press(number: int, who: int, data: str, *, private: bool = False) -> dict[str, Any]:
    update = tap(number, who, data)
    if private:
        update["callback_query"]["message"]["chat"] = {"id": who, "type": "private", "first_name": "Voter"}
    return {"callback_query": update["callback_query"]}


def _written(number: int, who: int, text: str) -> dict[str, Any]:
    chat = {"id": who, "type": "private", "first_name": f"Voter {who}"}
    if number % 200 == 95:
        chat = {"id": GROUP, "type": "supergroup", "title": "Lime Street"}
    sender = {"id": who, "is_bot": False, "first_name": f"Voter {who}", "language_code": "en"}
    message: dict[str, Any] = {"message_id": number + 10, "date": DATE, "chat": chat, "from": sender, "text": text}
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(" ", 1)[0])}]
    return {"message": message}


if __name__ == "__main__":
    rig.tell(measure, short=SHORT, long=LONG)
