"""Disks fill, servers go away."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest

from storage import Storage, StorageError, StorageUnavailable, open_storage
from tests.postgres import fresh_schema
from tests.storage.cancelling import run_cancelled, waits


@pytest.fixture
async def file(tmp_path: Path) -> AsyncIterator[Storage]:
    async with await open_storage(f"sqlite:///{tmp_path / 'test.db'}") as storage:
        async with storage.transaction() as db:
            await db.execute("CREATE TABLE notes (id BIGINT PRIMARY KEY, text TEXT NOT NULL)")
            await db.execute(
                "CREATE TABLE replies (note BIGINT REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED, text TEXT)"
            )
        yield storage


async def note(storage: Storage, number: int, text: str, called: list[int]) -> None:
    async with storage.transaction() as db:
        db.after_commit(lambda: called.append(number))
        await db.execute("INSERT INTO notes VALUES (:id, :text)", id=number, text=text)


async def reply_to_nothing(storage: Storage) -> None:
    async with storage.transaction() as db:
        await db.execute("INSERT INTO replies VALUES (404, 'to what?')")


async def notes(storage: Storage) -> list[int]:
    async with storage.reading() as db:
        return [row["id"] for row in await db.fetch("SELECT id FROM notes ORDER BY id")]


async def room_for_pages(storage: Storage, pages: int) -> None:
    async with storage.transaction() as db:
        await db.fetch(f"PRAGMA max_page_count = {pages}")


async def test_a_full_disk_fails_what_does_not_fit_and_the_rest_goes_on(file: Storage) -> None:
    called: list[int] = []
    await room_for_pages(file, 20)
    ends = await asyncio.gather(
        *(note(file, number, "x" * (200_000 if number == 5 else 10), called) for number in range(10)),
        return_exceptions=True,
    )
    assert isinstance(ends[5], StorageUnavailable)
    # Whoever was told that it was kept finds it; whoever shared the lost transaction was told so.
    assert await notes(file) == sorted(called) == [number for number, end in enumerate(ends) if end is None]
    await room_for_pages(file, 10_000)
    await note(file, 5, "x" * 200_000, called)
    assert 5 in await notes(file)


async def test_a_failed_commit_fails_every_unit_that_shared_it(file: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.writer.GROUP_SECONDS", 60)
    called: list[int] = []
    first = asyncio.create_task(note(file, 1, "in the same group", called))
    second = asyncio.create_task(reply_to_nothing(file))
    third = asyncio.create_task(note(file, 3, "in the same group", called))
    ends = await asyncio.gather(first, second, third, return_exceptions=True)
    assert [type(end) for end in ends] == [StorageUnavailable] * 3
    assert "shared commit" in str(ends[0])
    assert (await notes(file), called) == ([], [])
    await note(file, 1, "alone", called)
    assert (await notes(file), called) == ([1], [1])


async def test_a_failed_commit_without_anybody_waiting_is_silent(file: Storage) -> None:
    called: list[int] = []
    last = await waits(note(file, 1, "before", called))
    assert await run_cancelled(last, reply_to_nothing(file))
    await note(file, 2, "afterwards", called)
    assert (await notes(file), called) == ([1, 2], [1, 2])


async def test_a_process_that_holds_the_file_too_long_gives_one_clear_error(
    file: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.sqlite.BUSY_SECONDS", 0.01)
    called: list[int] = []
    async with await open_storage(f"sqlite:///{tmp_path / 'test.db'}") as other:
        async with other.transaction() as held:
            await held.execute("DELETE FROM notes")
            with pytest.raises(StorageUnavailable, match="locked"):
                await asyncio.create_task(note(file, 1, "too early", called))
        await note(file, 2, "in time", called)
    assert (await notes(file), called) == ([2], [2])


async def test_a_commit_refused_by_postgresql_is_told(postgresql_server: str) -> None:
    async with fresh_schema(postgresql_server) as url, await open_storage(url) as storage:
        async with storage.transaction() as db:
            await db.execute("CREATE TABLE notes (id BIGINT PRIMARY KEY, text TEXT NOT NULL)")
            await db.execute(
                "CREATE TABLE replies (note BIGINT REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED, text TEXT)"
            )
        with pytest.raises(StorageError):
            await reply_to_nothing(storage)
        await note(storage, 1, "afterwards", [])
        assert await notes(storage) == [1]


async def test_a_value_refused_by_postgresql_is_not_quoted(postgresql_server: str) -> None:
    async with fresh_schema(postgresql_server) as url, await open_storage(url) as storage, storage.reading() as db:
        with pytest.raises(StorageError) as told:
            await db.fetch("SELECT CAST(:number AS BIGINT)", number="what Ann wrote")
    assert str(told.value) == "the database cannot hold a value: DataError"


async def test_a_lost_connection_is_a_clear_error_and_the_pool_recovers(postgresql_server: str) -> None:
    async with fresh_schema(postgresql_server) as url, await open_storage(url) as storage:
        admin = await asyncpg.connect(postgresql_server)
        called: list[int] = []

        async def cut_off(where: str) -> None:
            async with storage.transaction() as db:
                db.after_commit(lambda: called.append(0))
                (row,) = await db.fetch("SELECT pg_backend_pid() AS pid")
                await admin.execute("SELECT pg_terminate_backend($1, 5000)", row["pid"])
                if where == "statement":
                    await db.fetch("SELECT 1")

        for where in ("statement", "commit"):
            with pytest.raises(StorageUnavailable, match="at present"):
                await cut_off(where)
            async with storage.reading() as db:
                assert [row["one"] for row in await db.fetch("SELECT 1 AS one")] == [1]
        await admin.close()
        assert called == []


async def test_a_server_that_is_not_there(unused_tcp_port: int) -> None:
    with pytest.raises(StorageUnavailable, match="does not answer"):
        await open_storage(f"postgresql://ann:hush@127.0.0.1:{unused_tcp_port}/linli")


async def test_a_database_that_is_not_there(postgresql_server: str) -> None:
    with pytest.raises(StorageError, match="does not let us in"):
        await open_storage(postgresql_server.rpartition("/")[0] + "/no_such_database")


async def test_a_deadlock_ends_one_of_the_two_and_may_be_tried_again(postgresql_server: str) -> None:
    async with fresh_schema(postgresql_server) as url, await open_storage(url) as storage:
        async with storage.transaction() as db:
            await db.execute("CREATE TABLE notes (id BIGINT PRIMARY KEY, text TEXT NOT NULL)")
            await db.execute("INSERT INTO notes VALUES (1, ''), (2, '')")
        both = asyncio.Barrier(2)

        async def write(*numbers: int) -> None:
            async with storage.transaction() as db:
                await db.execute("UPDATE notes SET text = 'a' WHERE id = :id", id=numbers[0])
                await both.wait()
                await db.execute("UPDATE notes SET text = 'b' WHERE id = :id", id=numbers[1])

        ends = await asyncio.gather(write(1, 2), write(2, 1), return_exceptions=True)
        assert sorted(type(end).__name__ for end in ends) == ["NoneType", "StorageUnavailable"]
