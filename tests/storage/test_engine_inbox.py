from datetime import UTC, datetime

import pytest

from storage import AlreadyDone, Storage, StorageError, instant

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = datetime(2026, 3, 1, 13, tzinfo=UTC)


async def arrive(storage: Storage, update_id: int) -> None:
    async with storage.transaction() as db:
        await db.execute("INSERT INTO inbox VALUES (:id, 1, 'raw', :now, NULL)", id=update_id, now=NOW)


async def done_at(storage: Storage, update_id: int) -> datetime | None:
    async with storage.reading() as db:
        (row,) = await db.fetch("SELECT done_at FROM inbox WHERE update_id = :id", id=update_id)
    return None if row["done_at"] is None else instant(int(row["done_at"]))


async def spend(storage: Storage) -> None:
    async with storage.transaction() as db:
        await db.execute("UPDATE accounts SET amount = amount - 1 WHERE name = 'ann'")


async def amount(storage: Storage) -> int:
    async with storage.reading() as db:
        (row,) = await db.fetch("SELECT amount FROM accounts WHERE name = 'ann'")
    return int(row["amount"])


async def test_the_effects_and_the_mark_come_together(bank: Storage) -> None:
    await arrive(bank, 7)
    view = bank.for_update(7, NOW)
    await spend(view)
    assert (view.marked, await done_at(bank, 7), await amount(bank)) == (True, NOW, -1)


async def test_a_replay_does_nothing_twice(bank: Storage) -> None:
    await arrive(bank, 7)
    await spend(bank.for_update(7, NOW))
    replay = bank.for_update(7, LATER)
    with pytest.raises(AlreadyDone):
        await spend(replay)
    assert not replay.marked
    assert (await done_at(bank, 7), await amount(bank)) == (NOW, -1)


async def test_an_update_nobody_stored_is_not_handled(bank: Storage) -> None:
    with pytest.raises(AlreadyDone):
        await spend(bank.for_update(99, NOW))
    assert await amount(bank) == 0


async def test_further_transactions_of_the_same_update_are_plain(bank: Storage) -> None:
    await arrive(bank, 7)
    view = bank.for_update(7, NOW)
    await spend(view)
    await spend(view)
    assert await amount(bank) == -2


async def test_a_refusal_leaves_the_update_undone_and_the_next_try_marks_it(bank: Storage) -> None:
    await arrive(bank, 7)
    view = bank.for_update(7, NOW)

    async def refused() -> None:
        async with view.transaction() as db:
            await db.execute("UPDATE accounts SET amount = amount - 1 WHERE name = 'ann'")
            raise LookupError

    with pytest.raises(LookupError):
        await refused()
    assert (view.marked, await done_at(bank, 7)) == (False, None)
    await spend(view)
    assert (view.marked, await done_at(bank, 7), await amount(bank)) == (True, NOW, -1)


async def test_a_view_reads_and_refuses_nesting_like_the_whole(bank: Storage) -> None:
    await arrive(bank, 7)
    view = bank.for_update(7, NOW)

    async def nested() -> None:
        async with view.transaction(), view.transaction():
            pass

    with pytest.raises(StorageError, match="open already"):
        await nested()
    assert (view.dialect, view.marked, await amount(view)) == (bank.dialect, False, 0)
