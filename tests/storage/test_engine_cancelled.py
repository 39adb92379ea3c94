import asyncio

import pytest

from storage import Storage, open_storage
from tests.storage.cancelling import run_cancelled, waits


async def add(storage: Storage, number: int, called: list[int]) -> None:
    async with storage.transaction() as db:
        db.after_commit(lambda: called.append(number))
        await db.execute("INSERT INTO entries VALUES (:id, 'ann')", id=2 * number)
        await db.execute("INSERT INTO entries VALUES (:id, 'bo')", id=2 * number + 1)


async def look(storage: Storage) -> None:
    async with storage.reading() as db:
        await db.fetch("SELECT * FROM entries")
        await db.fetch("SELECT * FROM accounts")


async def entries(storage: Storage) -> set[int]:
    async with storage.reading() as db:
        return {row["id"] for row in await db.fetch("SELECT id FROM entries")}


@pytest.mark.parametrize("neighbours", [0, 4])
async def test_a_writer_cancelled_anywhere_leaves_nothing_open_and_nothing_half(
    bank: Storage, database_url: str, neighbours: int
) -> None:
    called: list[int] = []
    number = 0
    cancelled = True
    async with await open_storage(database_url) as other:
        while cancelled:
            number += 100
            crowd = [asyncio.create_task(add(bank, number + each, called)) for each in range(1, neighbours + 1)]
            cancelled = await run_cancelled(number // 100, add(bank, number, called))
            await asyncio.gather(*crowd)
            # Somebody else, over another connection, is not kept from writing.
            await asyncio.wait_for(add(other, number + 50, called), 20)
    await bank.close()
    async with await open_storage(database_url) as again:
        kept = await entries(again)
    assert kept == {2 * each + half for each in called for half in (0, 1)}
    assert len(called) == len(set(called))
    assert number >= 400, "the unit was cancelled at its statements and at its commit"
    assert sum(1 for each in called if each % 100) == (neighbours + 1) * (number // 100)


async def test_a_reader_cancelled_anywhere_leaves_nothing_open(bank: Storage) -> None:
    called: list[int] = []
    number = 1
    while await run_cancelled(number, look(bank)):
        number += 1
        await add(bank, number, called)
        assert len(await entries(bank)) == 2 * len(called), "no reader is stuck at an old moment"
    assert number >= 3


async def test_cancelled_just_when_its_turn_comes_it_does_not_keep_the_one_before_waiting(bank: Storage) -> None:
    called: list[int] = []
    inside, leave = asyncio.Event(), asyncio.Event()

    async def first() -> None:
        async with bank.transaction() as db:
            await db.execute("INSERT INTO entries VALUES (1, 'ann')")
            inside.set()
            await leave.wait()
            asyncio.get_running_loop().call_soon(second.cancel)

    before = asyncio.create_task(first())
    await inside.wait()
    second = asyncio.create_task(add(bank, 1, called))
    await asyncio.wait([second], timeout=0)
    leave.set()
    await asyncio.wait_for(before, 20)
    await asyncio.wait([second])
    assert 1 in await entries(bank)


async def test_cancelled_while_the_shared_commit_is_under_way_the_unit_is_kept(bank: Storage) -> None:
    called: list[int] = []
    await add(bank, 1, called)
    last = await waits(add(bank, 2, called))
    assert await run_cancelled(last, add(bank, 3, called))
    await bank.close()
    assert called == [1, 2, 3]
