import asyncio
from pathlib import Path

import pytest

from storage import ConstraintBroken, Storage, StorageError, StorageUnavailable, open_storage

ADD = "UPDATE accounts SET amount = amount + :by WHERE name = :name"


async def amounts(storage: Storage) -> dict[str, int]:
    async with storage.reading() as db:
        return {row["name"]: row["amount"] for row in await db.fetch("SELECT name, amount FROM accounts")}


async def add_and_raise(storage: Storage) -> None:
    async with storage.transaction() as db:
        await db.execute(ADD, name="ann", by=-5)
        raise LookupError


async def test_what_a_block_wrote_is_there_afterwards(bank: Storage) -> None:
    async with bank.transaction() as db:
        assert await db.execute(ADD, name="ann", by=-5) == 1
        assert await db.execute(ADD, name="bo", by=5) == 1
        assert await db.execute(ADD, name="nobody", by=5) == 0
    assert await amounts(bank) == {"ann": -5, "bo": 5}


async def test_an_exception_takes_the_whole_block_back(bank: Storage) -> None:
    with pytest.raises(LookupError):
        await add_and_raise(bank)
    assert await amounts(bank) == {"ann": 0, "bo": 0}


async def test_a_block_without_a_statement_is_fine(bank: Storage) -> None:
    called: list[str] = []
    async with bank.transaction() as db:
        db.after_commit(lambda: called.append("now"))
    assert called == ["now"]


async def test_rows_go_by_name_and_by_position(bank: Storage) -> None:
    async with bank.reading() as db:
        (row,) = await db.fetch("SELECT name, amount FROM accounts WHERE name = :name", name="bo")
    assert (row["name"], row[0], row["amount"], row[1]) == ("bo", "bo", 0, 0)


async def test_after_a_refused_row_nothing_of_the_block_can_be_kept(bank: Storage) -> None:
    called: list[str] = []

    async def careless() -> None:
        async with bank.transaction() as db:
            db.after_commit(lambda: called.append("kept"))
            await db.execute(ADD, name="ann", by=-5)
            with pytest.raises(ConstraintBroken):
                await db.execute("INSERT INTO accounts VALUES ('bo', 7)")
            with pytest.raises(StorageError, match="an earlier statement"):
                await db.execute(ADD, name="bo", by=5)

    with pytest.raises(StorageError, match="none of it was kept"):
        await careless()
    assert (called, await amounts(bank)) == ([], {"ann": 0, "bo": 0})


async def test_a_foreign_key_is_watched(bank: Storage) -> None:
    with pytest.raises(ConstraintBroken):
        async with bank.transaction() as db:
            await db.execute("INSERT INTO entries VALUES (1, 'nobody')")


@pytest.mark.parametrize(
    ("sql", "parameters"),
    [
        ("SELEKT 1", {}),
        ("SELECT * FROM absent", {}),
        ("SELECT * FROM accounts WHERE name = :name", {}),
        ("SELECT * FROM accounts WHERE amount = :big", {"big": 2**70}),
        ("SELECT * FROM accounts WHERE name = :name", {"name": "\ud83d"}),
    ],
)
async def test_a_wrong_statement_is_our_error_on_both(bank: Storage, sql: str, parameters: dict[str, object]) -> None:
    with pytest.raises(StorageError):
        async with bank.transaction() as db:
            await db.fetch(sql, **parameters)
    with pytest.raises(StorageError):
        async with bank.reading() as db:
            await db.fetch(sql, **parameters)
    assert await amounts(bank) == {"ann": 0, "bo": 0}


async def test_changed_rows_are_counted_alike(bank: Storage) -> None:
    async with bank.transaction() as db:
        assert await db.execute("CREATE TABLE notes (id BIGINT)") == 0
        assert await db.execute("INSERT INTO accounts VALUES ('ann', 1) ON CONFLICT DO NOTHING") == 0
        both = "WITH names AS (SELECT 'ann' AS it UNION SELECT 'bo') UPDATE accounts SET amount = 1 FROM names"
        assert await db.execute(f"{both} WHERE name = it") == 2
        assert await db.execute(f"{both} WHERE name = it AND name = 'cy'") == 0


async def test_a_reading_sees_one_moment(bank: Storage) -> None:
    looked, written = asyncio.Event(), asyncio.Event()

    async def reader() -> list[int]:
        async with bank.reading() as db:
            first = await db.fetch("SELECT amount FROM accounts WHERE name = 'ann'")
            looked.set()
            await written.wait()
            second = await db.fetch("SELECT amount FROM accounts WHERE name = 'ann'")
            return [first[0]["amount"], second[0]["amount"]]

    reading = asyncio.create_task(reader())
    await looked.wait()
    async with bank.transaction() as db:
        await db.execute(ADD, name="ann", by=9)
    written.set()
    assert await reading == [0, 0]
    assert (await amounts(bank))["ann"] == 9


async def test_a_reading_cannot_write(bank: Storage) -> None:
    with pytest.raises(StorageError):
        async with bank.reading() as db:
            await db.execute(ADD, name="ann", by=9)
    assert await amounts(bank) == {"ann": 0, "bo": 0}


async def test_more_readings_at_once_than_connections(bank: Storage) -> None:
    assert await asyncio.gather(*(amounts(bank) for _ in range(50))) == [{"ann": 0, "bo": 0}] * 50


async def test_a_second_transaction_inside_the_first_is_refused_not_a_deadlock(bank: Storage) -> None:
    async def nested() -> None:
        async with bank.transaction(), bank.transaction():
            pass

    with pytest.raises(StorageError, match="open already"):
        await nested()
    async with bank.transaction() as db:
        await db.execute(ADD, name="ann", by=1)


async def test_an_ended_transaction_does_nothing_more(bank: Storage) -> None:
    async with bank.transaction() as db:
        await db.execute(ADD, name="ann", by=1)
    with pytest.raises(StorageError, match="over"):
        await db.execute(ADD, name="ann", by=1)
    with pytest.raises(StorageError, match="over"):
        db.after_commit(lambda: None)


async def test_callbacks_come_once_after_the_commit_and_never_after_a_rollback(bank: Storage) -> None:
    called: list[str] = []
    async with bank.transaction() as db:
        db.after_commit(lambda: called.append("kept"))
        await db.execute(ADD, name="ann", by=1)
        assert called == []

    async def rolled_back() -> None:
        async with bank.transaction() as db:
            db.after_commit(lambda: called.append("rolled back"))
            await db.execute(ADD, name="ann", by=1)
            raise LookupError

    with pytest.raises(LookupError):
        await rolled_back()
    assert called == ["kept"]


async def test_a_closed_storage_says_so(database_url: str) -> None:
    storage = await open_storage(database_url)
    async with storage.reading() as db:
        await db.fetch("SELECT 1")
    await storage.close()
    with pytest.raises(StorageError, match="clos"):
        async with storage.transaction() as db:
            await db.execute("CREATE TABLE t (id BIGINT)")
    with pytest.raises(StorageError, match="clos"):
        async with storage.reading() as db:
            await db.fetch("SELECT 1")


async def test_closing_waits_for_whoever_is_inside(bank: Storage) -> None:
    inside, closing = asyncio.Event(), asyncio.Event()

    async def slow() -> str:
        async with bank.transaction() as db:
            await db.execute(ADD, name="ann", by=1)
            inside.set()
            await closing.wait()
            await db.execute(ADD, name="bo", by=1)
        return "kept"

    task = asyncio.create_task(slow())
    await inside.wait()
    end = asyncio.create_task(bank.close())
    await asyncio.wait([end], timeout=0)
    closing.set()
    assert await task == "kept"
    await end


@pytest.mark.parametrize(
    "url",
    ["", "linli.db", "sqlite:linli.db", "sqlite://", "sqlite:///", "sqlite://linli.db", "mysql://host/x", "file:///x"],
)
async def test_an_address_that_is_none_gets_one_sentence(url: str) -> None:
    with pytest.raises(StorageError, match="address") as refused:
        await open_storage(url)
    assert "\n" not in str(refused.value)


async def test_a_password_stays_out_of_the_sentence() -> None:
    with pytest.raises(StorageError) as refused:
        await open_storage("postgresql+asyncpg://ann:hush@localhost/linli")
    assert "hush" not in str(refused.value)
    with pytest.raises(StorageError) as refused:
        await open_storage("postgresql://ann:hush@localhost:no-port/linli")
    assert "hush" not in str(refused.value)


async def test_a_folder_that_is_not_there_and_a_file_that_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="folder"):
        await open_storage(f"sqlite:///{tmp_path}/none/linli.db")
    (tmp_path / "letter.db").write_text("Dear neighbours, " * 100)
    with pytest.raises(StorageUnavailable, match="cannot be opened"):
        await open_storage(f"sqlite:///{tmp_path}/letter.db")


async def test_a_relative_address_is_below_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with await open_storage("sqlite:///near.db") as storage:
        assert storage.dialect == "sqlite"
    assert (tmp_path / "near.db").is_file()


async def test_a_private_memory_keeps_rolls_back_and_reads() -> None:
    async with await open_storage("sqlite://:memory:") as memory, await open_storage("sqlite://:memory:") as other:
        async with memory.transaction() as db:
            await db.execute("CREATE TABLE accounts (name TEXT, amount BIGINT)")
            await db.execute("INSERT INTO accounts VALUES ('ann', 3)")
        with pytest.raises(StorageError):
            async with memory.reading() as db:
                await db.execute("DELETE FROM accounts")
        with pytest.raises(LookupError):
            await add_and_raise(memory)
        assert await asyncio.gather(*(amounts(memory) for _ in range(20))) == [{"ann": 3}] * 20
        with pytest.raises(StorageError, match="accounts"):
            await amounts(other)


async def test_closing_in_a_crowd_keeps_or_refuses_everybody(bank: Storage, database_url: str) -> None:
    async def add() -> None:
        async with bank.transaction() as db:
            await db.execute(ADD, name="ann", by=1)

    crowd = [asyncio.create_task(add()) for _ in range(30)]
    await asyncio.wait(crowd, return_when=asyncio.FIRST_COMPLETED)
    await bank.close()
    ends = await asyncio.gather(*crowd, return_exceptions=True)
    assert {type(end) for end in ends} <= {type(None), StorageError}
    async with await open_storage(database_url) as again:
        assert (await amounts(again))["ann"] == ends.count(None)
