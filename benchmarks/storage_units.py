"""Durable units of work per second: look at a poll, record a vote, count it, read the count.

    python benchmarks/storage_units.py sqlite:////tmp/units.db

The address has to be of a database that may be thrown away. Prints one line per number of tasks.
"""

import asyncio
import sys
import time

from storage import Storage, open_storage

SCHEMA = (
    "CREATE TABLE bench_polls (id BIGINT PRIMARY KEY, votes BIGINT NOT NULL)",
    "CREATE TABLE bench_votes (poll BIGINT, person BIGINT, choice BIGINT, PRIMARY KEY (poll, person))",
)
VOTE = (
    "INSERT INTO bench_votes VALUES (:poll, :person, :choice) "
    "ON CONFLICT (poll, person) DO UPDATE SET choice = excluded.choice"
)
POLLS = 200
UNITS = 3000


async def vote(storage: Storage, poll: int, person: int, choice: int) -> float:
    """Seconds from entering the unit to its being durable."""
    start = time.perf_counter()
    async with storage.transaction() as db:
        await db.fetch("SELECT * FROM bench_polls WHERE id = :poll", poll=poll)
        await db.execute(VOTE, poll=poll, person=person, choice=choice)
        await db.execute("UPDATE bench_polls SET votes = votes + 1 WHERE id = :poll", poll=poll)
        await db.fetch("SELECT votes FROM bench_polls WHERE id = :poll", poll=poll)
    return time.perf_counter() - start


async def crowd(storage: Storage, tasks: int) -> None:
    """Print the rate and the waits of so many tasks that vote without pause."""

    async def person(number: int) -> list[float]:
        return [await vote(storage, (number * 31 + k) % POLLS, number, k % 3) for k in range(UNITS // tasks)]

    start, cpu = time.perf_counter(), time.process_time()
    each = await asyncio.gather(*(person(number) for number in range(tasks)))
    waits = sorted(wait for waits_of_one in each for wait in waits_of_one)
    seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    middle, late = waits[len(waits) // 2] * 1000, waits[len(waits) * 99 // 100] * 1000
    print(
        f"{storage.dialect:<10} {tasks:>4} tasks {len(waits) / seconds:>6.0f} units/s "
        f"{cpu / len(waits) * 1000:>5.2f} ms CPU each, p50 {middle:.1f} ms, p99 {late:.1f} ms"
    )


async def main(url: str) -> None:
    """Build the tables, measure, and take them away again."""
    async with await open_storage(url) as storage:
        async with storage.transaction() as db:
            for statement in SCHEMA:
                await db.execute(statement)
            await db.run_many("INSERT INTO bench_polls VALUES (:id, 0)", [{"id": each} for each in range(POLLS)])
        for tasks in (1, 10, 100):
            await crowd(storage, tasks)
        async with storage.transaction() as db:
            await db.execute("DROP TABLE bench_votes")
            await db.execute("DROP TABLE bench_polls")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
