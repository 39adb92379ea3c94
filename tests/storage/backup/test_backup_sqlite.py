"""What only a SQLite file has: a log beside it, a lock in it, and a name that can be given to another file."""

import asyncio
import fcntl
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest

from storage import StorageError, open_storage
from storage.backup import Origin, WordNeeded, back_up, listed, origin_of, restore, sqlite_copy
from storage.migrate import upgrade
from tests.bot_process import ROOT
from tests.copying import LOCK, NOW, copied, put_back
from tests.rows import rows_at
from tests.waiting import until

KILLED = """
import itertools, os, pathlib, signal, sys
from storage.backup import back_up, origin_of
from tests.copying import NOW
url, folder, moment = sys.argv[1:]
count = itertools.count(1)
goes_on = lambda: next(count) < int(moment) or os.kill(os.getpid(), signal.SIGKILL)
back_up(origin_of(url), pathlib.Path(folder), 3, NOW, goes_on)
"""
"""A backup whose process dies when it is asked for the n-th time whether to go on."""

KILLED_RESTORE = """
import os, pathlib, signal, sys
from storage.backup import origin_of, restore
from tests.copying import NOW
die = lambda url: os.kill(os.getpid(), signal.SIGKILL)
restore(origin_of(sys.argv[1]), pathlib.Path(sys.argv[2]), NOW, die, replace=True)
"""
"""A restore whose process dies when the new file is there and not yet in its place."""


class Usage(NamedTuple):
    total: int
    used: int
    free: int


@pytest.fixture
async def origin(tmp_path: Path) -> Origin:
    """A file with a person in it, which nobody has open."""
    origin = origin_of(f"sqlite:///{tmp_path / 'linli.db'}")
    async with await open_storage(origin.url) as storage:
        await upgrade(storage)
        async with storage.transaction() as db:
            await db.execute("INSERT INTO people (id, name, seen_at) VALUES (1, 'Bo', 0)")
            await db.execute("INSERT INTO pictures VALUES ('large', :text, 0)", text="x" * 4_000_000)
    return origin


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


async def test_each_step_lets_a_writer_through(origin: Origin, tmp_path: Path) -> None:
    loop = asyncio.get_running_loop()
    between: list[int] = []
    async with await open_storage(origin.url) as storage:

        async def write() -> None:
            async with storage.transaction() as db:
                await db.execute("INSERT INTO people (id, name, seen_at) VALUES (:id, '', 0)", id=2 + len(between))

        def goes_on() -> bool:
            """Whether to go on: when another unit is on the disk."""
            asyncio.run_coroutine_threadsafe(write(), loop).result(20)
            between.append(1)
            return True

        made = await asyncio.to_thread(back_up, origin, tmp_path, 3, NOW, goes_on)
    assert len(between) > 4_000_000 // (4096 * sqlite_copy.PAGES)
    with closing(sqlite3.connect(made.path)) as found:
        assert found.execute("SELECT COUNT(*) FROM people").fetchone() == (1,)


async def test_a_disk_that_is_too_small_is_not_filled(
    origin: Origin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(9_000_000, 7_000_000, 2_000_000))
    with pytest.raises(StorageError, match="has 2 MB left, and the copy needs 5 MB"):
        await copied(origin, tmp_path / "b")
    assert files(tmp_path / "b") == [LOCK]


async def test_a_killed_one_never_looks_like_a_backup(origin: Origin, tmp_path: Path) -> None:
    asked: list[bool] = []

    def goes_on() -> bool:
        asked.append(True)
        return True

    await asyncio.to_thread(back_up, origin, tmp_path / "whole", 3, NOW, goes_on)
    folder = tmp_path / "b"
    for moment in {1, len(asked) // 2, len(asked)}:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", KILLED, origin.url, str(folder), str(moment), cwd=ROOT
        )
        assert await process.wait() == -signal.SIGKILL
        assert listed(folder, origin) == []
        assert list(folder.glob(".linli-*.part")) != []
    made = await copied(origin, folder)
    assert files(folder) == [LOCK, made.path.name]


async def test_a_killed_restore_leaves_the_old_database(origin: Origin, tmp_path: Path) -> None:
    made = await copied(origin, tmp_path / "b")
    before = await rows_at(origin.url)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", KILLED_RESTORE, origin.url, str(made.path), cwd=ROOT
    )
    assert await process.wait() == -signal.SIGKILL
    assert await rows_at(origin.url) == before
    assert len(files(tmp_path)) == 3
    assert put_back(origin, made.path) is not None
    assert [name for name in files(tmp_path) if name.startswith(".")] == []


async def test_two_at_once_do_not_meet(origin: Origin, tmp_path: Path) -> None:
    with (tmp_path / LOCK).open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(StorageError, match="another process is writing a backup"):
            await copied(origin, tmp_path)
    assert (await copied(origin, tmp_path)).path.exists()


async def test_a_file_in_use_is_not_replaced(origin: Origin, tmp_path: Path) -> None:
    made = await copied(origin, tmp_path / "b")
    before = await rows_at(origin.url)
    async with await open_storage(origin.url):
        with pytest.raises(StorageError, match=r"has .*linli\.db open: stop it first"):
            put_back(origin, made.path)
    with (tmp_path / "linli.db.sender").open("w") as sender:
        fcntl.flock(sender, fcntl.LOCK_EX)
        with pytest.raises(StorageError, match=r"has .*linli\.db open: stop it first"):
            put_back(origin, made.path)
    assert await rows_at(origin.url) == before
    assert files(tmp_path) == ["linli.db", "linli.db.sender"]


async def test_a_bot_that_starts_meanwhile_does_not_work_on_the_old_file(origin: Origin, tmp_path: Path) -> None:
    shutil.copyfile((await copied(origin, tmp_path / "b")).path, tmp_path / "new")
    with closing(sqlite3.connect(tmp_path / "linli.db", isolation_level=None)) as held:
        origin_file = str(tmp_path / "linli.db")
        held.execute("PRAGMA journal_mode = DELETE")
        held.execute("UPDATE people SET name = 'Old'")
        held.execute("BEGIN EXCLUSIVE")
        opening = asyncio.create_task(open_storage(origin.url))
        await until(lambda: sum(each.path == origin_file for each in psutil.Process().open_files()) == 2)
        (tmp_path / "new").replace(tmp_path / "linli.db")
    with pytest.raises(StorageError, match="cannot be opened: attempt to write a readonly database"):
        await opening  # SQLite sees that the name means another file now; the service starts the bot again
    async with await open_storage(origin.url) as storage, storage.reading() as db:
        assert [row["name"] for row in await db.fetch("SELECT name FROM people")] == ["Bo"]


async def test_a_damaged_database_is_kept_aside(origin: Origin, tmp_path: Path) -> None:
    made = await copied(origin, tmp_path / "b")
    before = await rows_at(origin.url)
    (tmp_path / "linli.db").write_bytes(b"not a database" * 1000)
    with pytest.raises(WordNeeded):
        put_back(origin, made.path, replace=False)
    aside = put_back(origin, made.path)
    assert aside is not None
    assert aside.read_bytes() == b"not a database" * 1000
    assert files(tmp_path) == [aside.name, "linli.db", "linli.db.sender"]
    assert await rows_at(origin.url) == before


async def test_an_old_log_does_not_meet_the_new_file(origin: Origin, tmp_path: Path) -> None:
    made = await copied(origin, tmp_path / "b")
    before = await rows_at(origin.url)
    (tmp_path / "linli.db").unlink()
    (tmp_path / "linli.db-wal").write_bytes(b"a log of what is gone")
    assert put_back(origin, made.path, replace=False) is None
    assert await rows_at(origin.url) == before


@pytest.mark.parametrize("spoil", [lambda file: file.unlink(), lambda file: file.write_bytes(b"")])
async def test_nothing_is_no_backup(origin: Origin, tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    spoil(tmp_path / "linli.db")
    with pytest.raises(StorageError, match=r"there is no database at|holds nothing yet"):
        await copied(origin, tmp_path / "b")
    assert files(tmp_path / "b") == [LOCK]


async def test_a_row_without_the_one_it_belongs_to_is_damage(origin: Origin, tmp_path: Path) -> None:
    made = await copied(origin, tmp_path / "b")
    with closing(sqlite3.connect(made.path)) as database, database:
        database.execute("INSERT INTO numbers VALUES (99, 'report', 1)")
    with pytest.raises(StorageError, match="a row of numbers belongs to one of neighbourhoods that is not there"):
        put_back(origin, made.path)


async def test_a_database_with_a_log_beside_it_is_no_backup(origin: Origin, tmp_path: Path) -> None:
    made = await copied(origin, tmp_path / "b")
    made.path.with_name(f"{made.path.name}-wal").touch()
    with pytest.raises(StorageError, match="a part of it is in another file beside it"):
        put_back(origin, made.path)
    with pytest.raises(StorageError, match="is the database itself"):
        put_back(origin, tmp_path / "linli.db")


async def test_a_copy_that_cannot_be_made_ready_changes_nothing(origin: Origin, tmp_path: Path) -> None:
    made = await copied(origin, tmp_path / "b")
    before = await rows_at(origin.url)

    def fails(_url: str) -> None:
        raise StorageError("not to be made ready")

    with pytest.raises(StorageError, match="not to be made ready"):
        restore(origin, made.path, NOW, fails, replace=True)
    assert await rows_at(origin.url) == before
    assert files(tmp_path) == ["linli.db", "linli.db.sender"]


def test_a_database_in_memory_is_no_origin() -> None:
    with pytest.raises(StorageError, match="in memory"):
        origin_of("sqlite://:memory:")
