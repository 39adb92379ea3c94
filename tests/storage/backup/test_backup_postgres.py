"""What only PostgreSQL has: programs that may be missing, a password that is told aside, and locks of others."""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.__main__ import main
from storage import Storage, StorageError
from storage.backup import Origin, listed, origin_of
from storage.backup.pg import Server, environment
from tests.bot_process import started
from tests.copying import LOCK, TOKEN, copied, put_back
from tests.postgres import fresh_schema
from tests.rows import rows_at
from tests.waiting import until

ADDRESS = "postgresql://li%40n:s%3Acret@db.example:5433/street?sslmode=require&search_path=elm street"


@pytest.fixture
async def database_url(postgresql_server: str) -> AsyncIterator[str]:
    """PostgreSQL only."""
    async with fresh_schema(postgresql_server) as url:
        yield url


def test_the_password_goes_by_the_environment() -> None:
    assert environment(ADDRESS) == {
        "PGHOST": "db.example",
        "PGPORT": "5433",
        "PGUSER": "li@n",
        "PGPASSWORD": "s:cret",
        "PGDATABASE": "street",
        "PGSSLMODE": "require",
        "PGOPTIONS": r"-c search_path=elm\ street",
    }
    assert origin_of(ADDRESS).label == "street-elm_street"


async def test_without_the_programs_there_is_one_sentence(
    origin: Origin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LINLI_DATABASE_URL", origin.url)
    assert await asyncio.to_thread(main, ["backup", "--to", str(tmp_path / "b")]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith("No backup was made: pg_dump and pg_restore and psql cannot be found: ")


async def test_one_that_is_cut_off_never_looks_like_a_backup(filled: Storage, origin: Origin, tmp_path: Path) -> None:
    folder, settings = tmp_path / "b", {"database_url": origin.url, "bot_token": TOKEN}
    async with filled.transaction() as db:
        await db.execute("LOCK TABLE letters IN ACCESS EXCLUSIVE MODE")
        process = await started("backup", "--to", str(folder), settings=settings)
        await until(lambda: list(folder.glob(".*.part")))
        process.send_signal(signal.SIGINT)
        assert (await process.communicate())[1] == b"linli: Ended before it was through.\n"
        assert (process.returncode, list(folder.glob(".*.part"))) == (1, [])
        process = await started("backup", "--to", str(folder), settings=settings)
        await until(lambda: list(folder.glob(".*.part")))
        process.send_signal(signal.SIGKILL)
        await process.communicate()
    assert listed(folder, origin) == []
    made = await copied(origin, folder)
    assert sorted(path.name for path in folder.iterdir()) == [LOCK, made.path.name]


async def test_a_running_bot_keeps_its_database(filled: Storage, origin: Origin, tmp_path: Path) -> None:
    made = await copied(origin, tmp_path / "b")
    assert await filled.office.taken()
    with pytest.raises(StorageError, match="a bot is running on the database: stop it first"):
        put_back(origin, made.path)
    await filled.office.leave()
    assert put_back(origin, made.path) is not None


async def test_a_dump_of_another_schema_is_refused(
    filled: Storage, origin: Origin, postgresql_server: str, tmp_path: Path
) -> None:
    made = await copied(origin, tmp_path / "b")
    assert filled.dialect == "postgresql"
    async with fresh_schema(postgresql_server) as url:
        with pytest.raises(StorageError, match=r"was made of the schema test_\w+, but the database's is test_\w+"):
            put_back(origin_of(url), made.path)


async def test_a_restore_that_fails_changes_nothing(filled: Storage, origin: Origin, tmp_path: Path) -> None:
    made = await copied(origin, tmp_path / "b")
    before, whole = await rows_at(origin.url), made.path.read_bytes()
    made.path.write_bytes(whole[:-5000])
    with pytest.raises(StorageError, match="pg_restore: "):
        await asyncio.to_thread(Server(origin.url).put_back, made.path)
    assert await rows_at(origin.url) == before
    made.path.write_bytes(whole)
    async with filled.transaction() as db:
        await db.execute("DROP TABLE pictures")
        await db.execute("CREATE VIEW pictures AS SELECT 1 AS one")
    await filled.close()
    before = await rows_at(origin.url)
    with pytest.raises(StorageError, match=r'^psql: .*relation "pictures" already exists'):
        await asyncio.to_thread(Server(origin.url).put_back, made.path)
    assert await rows_at(origin.url) == before
