"""A process that moves money with many tasks; it prints the number of each entry once that is acknowledged.

Arguments: address, number of tasks, units per task (0: until somebody ends the process), first entry number.
"""

import asyncio
import itertools
import sys

from storage import Storage, open_storage


async def move(storage: Storage, number: int) -> None:
    async with storage.transaction() as db:
        await db.execute("UPDATE accounts SET amount = amount - 1 WHERE name = 'ann'")
        await db.execute("UPDATE accounts SET amount = amount + 1 WHERE name = 'bo'")
        await db.execute("INSERT INTO entries VALUES (:number, 'ann')", number=number)
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


async def main(url: str, tasks: int, units: int, first: int) -> None:
    numbers = itertools.count(first)

    async def busy() -> None:
        for _ in range(units) if units else itertools.count():
            await move(storage, next(numbers))

    async with await open_storage(url) as storage:
        await asyncio.gather(*(busy() for _ in range(tasks)))


asyncio.run(main(sys.argv[1], *map(int, sys.argv[2:])))
