"""A unit that runs in one go is a unit like any other."""

import asyncio
from functools import partial

import pytest

from storage import Storage, StorageError, Transaction


@pytest.fixture
async def ledger(storage: Storage) -> Storage:
    async with storage.transaction() as db:
        await db.execute("CREATE TABLE ledger (id BIGINT PRIMARY KEY, amount BIGINT NOT NULL)")
        await db.execute("CREATE TABLE inbox (update_id BIGINT PRIMARY KEY, lane BIGINT, raw TEXT, done_at BIGINT)")
    return storage


async def amounts(storage: Storage) -> list[int]:
    async with storage.reading() as db:
        return [row["amount"] for row in await db.fetch("SELECT amount FROM ledger ORDER BY id")]


async def add(db: Transaction, number: int) -> int:
    await db.execute("INSERT INTO ledger (id, amount) VALUES (:id, :amount)", id=number, amount=number * 10)
    rows = await db.fetch("SELECT COUNT(*) AS found FROM ledger")
    return int(rows[0]["found"])


async def test_it_sees_its_own_writes_and_gives_back_a_value(ledger: Storage) -> None:
    assert await ledger.at_once(lambda db: add(db, 1)) == 1
    assert await ledger.at_once(lambda db: add(db, 2)) == 2
    assert await amounts(ledger) == [10, 20]


async def test_an_exception_takes_back_all_of_it_and_nothing_else(ledger: Storage) -> None:
    async def fails(db: Transaction) -> None:
        await add(db, 5)
        raise LookupError("no")

    outcomes = await asyncio.gather(
        ledger.at_once(lambda db: add(db, 1)),
        ledger.at_once(fails),
        ledger.at_once(lambda db: add(db, 2)),
        return_exceptions=True,
    )
    assert isinstance(outcomes[1], LookupError)
    assert await amounts(ledger) == [10, 20]


async def test_a_failed_statement_keeps_the_whole_unit_out(ledger: Storage) -> None:
    async def twice(db: Transaction) -> None:
        await add(db, 1)
        await add(db, 1)

    with pytest.raises(StorageError):
        await ledger.at_once(twice)
    assert await amounts(ledger) == []


async def test_callbacks_come_after_the_commit(ledger: Storage) -> None:
    called = asyncio.Event()

    async def act(db: Transaction) -> None:
        await add(db, 1)
        db.after_commit(called.set)

    await ledger.at_once(act)
    await asyncio.wait_for(called.wait(), 5)


async def test_many_at_once_all_count(ledger: Storage) -> None:
    await asyncio.gather(*(ledger.at_once(partial(add, number=number)) for number in range(100)))
    assert len(await amounts(ledger)) == 100


async def test_a_cancelled_one_leaves_nothing_open(ledger: Storage) -> None:
    task = asyncio.ensure_future(ledger.at_once(lambda db: add(db, 1)))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait((task,))
    assert await ledger.at_once(lambda db: add(db, 2)) in (1, 2)


async def test_an_update_is_marked_in_the_same_go(ledger: Storage) -> None:
    from storage.errors import AlreadyDone

    async with ledger.transaction() as db:
        await db.execute("INSERT INTO inbox (update_id) VALUES (7)")
    view = ledger.for_update(7, ledger.clock())
    await view.at_once(lambda db: add(db, 1))
    assert view.marked
    with pytest.raises(AlreadyDone):
        await ledger.for_update(7, ledger.clock()).at_once(lambda db: add(db, 2))
    assert await amounts(ledger) == [10]


async def test_on_sqlite_it_may_wait_for_nothing_else(ledger: Storage) -> None:
    async def dawdles(db: Transaction) -> None:
        await add(db, 1)
        await asyncio.sleep(0)

    if ledger.dialect == "sqlite":
        with pytest.raises(StorageError, match="at once"):
            await ledger.at_once(dawdles)
        assert await amounts(ledger) == []
    else:
        await ledger.at_once(dawdles)
        assert await amounts(ledger) == [10]
