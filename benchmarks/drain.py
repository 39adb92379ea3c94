"""Many private messages are owed while a group votes, on the sandbox with its limits on: rate, refusals, toasts.

python -m benchmarks.drain            a short storm: 600 messages, 300 voters
python -m benchmarks.drain --long     10,000 messages, 1,000 voters
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from benchmarks import rig, storm
from domain.letters import Letter, Urgency
from domain.people import Person
from services import outbox
from storage import people as known_people
from storage.engine import Storage, open_storage

if TYPE_CHECKING:
    from pathlib import Path

GOAL = 28.5
"""Messages a second: 95 % of the 30 that Telegram takes."""

WRITERS_AT_ONCE = 200
EDGE = 30
"""Messages at either end that the rate leaves out: the first second is a burst."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a storm; the voters tap in waves until all of them have tapped, some seconds apart."""

    letters: int
    voters: int
    waves: int
    seconds_between: float


SHORT = Size(600, 300, 2, 3)
LONG = Size(10_000, 1_000, 10, 30)


def measure(size: Size = SHORT) -> dict[str, Any]:
    """Messages a second, calls refused with 429, and how long the voters waited meanwhile."""
    with rig.empty_database() as database:
        return asyncio.run(_measure(database, size))


async def _measure(database: Path, size: Size) -> dict[str, Any]:
    async with storm.sandbox() as (street, address):
        receivers = await _receivers(street, size.letters)
        await storm.forget_updates(address)
        voters, group = await storm.settle(street, size.voters)
        with rig.linli(address, database, storm.TOKEN):
            card = await storm.poll(street, voters, group)
            await asyncio.sleep(2)
            async with storm.heard(street) as calls:
                await _owe(database, receivers)
                waits = await _vote(street, voters, card, size)
                await _until_sent(database, size.letters)
            counted, differences = await rig.tally(database)
    return _found(size, group, calls, waits) | {
        "votes_missing": size.voters - sum(counted),
        "wrong_tallies": differences,
    }


def _found(size: Size, group: int, calls: list[dict[str, Any]], waits: list[float]) -> dict[str, Any]:
    sent = sorted(call["at"] for call in calls if call["method"] == "sendMessage" and call["ok"])
    in_group = [call["at"] for call in storm.spoken(calls) if str(call["params"].get("chat_id")) == str(group)]
    return {
        "letters": size.letters,
        "letters_arrived": len(sent),
        "letters_a_second": (len(sent) - 2 * EDGE) / (sent[-EDGE] - sent[EDGE]),
        "voters": size.voters,
        "toasts": len(waits),
        "toast_p50_seconds": rig.percentile(waits, 0.5),
        "toast_p99_seconds": rig.percentile(waits, 0.99),
        "most_in_the_group_in_a_minute": storm.most_in_a_minute(in_group),
        "refused_with_429": storm.refused(calls),
    }


async def _receivers(street: storm.Street, count: int) -> list[int]:
    """People who have pressed Start at some time; no bot runs yet, so nobody is answered."""
    slots = asyncio.Semaphore(WRITERS_AT_ONCE)
    bot = (await street.look("bots"))[0]["id"]

    async def one(number: int) -> int:
        async with slots:
            person = int((await street.ask("people", first_name=f"Neighbour {number}", language_code="en"))["id"])
            await street.ask("start", **{"as": person, "bot": bot, "payload": ""})
        return person

    return list(await asyncio.gather(*(one(number) for number in range(count))))


async def _owe(database: Path, receivers: list[int]) -> None:
    """What an announcement to everybody will owe: one letter each, all at this moment."""
    async with await open_storage(f"sqlite:///{database}") as storage:
        for start in range(0, len(receivers), 500):
            await _owe_some(storage, receivers[start : start + 500])


async def _owe_some(storage: Storage, receivers: list[int]) -> None:
    now = datetime.now(UTC)
    async with storage.transaction() as db:
        for person in receivers:
            await known_people.meet(db, Person(person, "Neighbour", "en"), now)
            letter = Letter("privacy", person, f"drain:{person}", {}, Urgency.DIGEST)
            await outbox.owe(db, letter, now)


async def _vote(street: storm.Street, voters: list[int], card: dict[str, Any], size: Size) -> list[float]:
    """Everybody taps, a wave at a time, all of a wave at once; the seconds until each toast."""
    waits: list[float] = []
    each = size.voters // size.waves
    for wave in range(size.waves):
        crowd = voters[wave * each : (wave + 1) * each]
        taps = (street.tap(who, card, storm.vote(card, n)) for n, who in enumerate(crowd))
        waits += await asyncio.gather(*taps)
        await asyncio.sleep(size.seconds_between)
    return waits


async def _until_sent(database: Path, letters: int) -> None:
    """Until nothing of it is owed; TimeoutError when that takes twice as long as it may."""
    async with asyncio.timeout(30 + 2 * letters / GOAL), await open_storage(f"sqlite:///{database}") as storage:
        while await _owed(storage):  # noqa: ASYNC110 - another process sends
            await asyncio.sleep(1)


async def _owed(storage: Storage) -> int:
    async with storage.reading() as db:
        (row,) = await db.fetch("SELECT COUNT(*) AS owed FROM letters WHERE state = 'owed' AND key LIKE 'drain:%'")
    return int(row["owed"])


if __name__ == "__main__":
    rig.tell(measure, short=SHORT, long=LONG)
