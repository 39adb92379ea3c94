"""A backup is whole or absent, hinders nobody, and is looked at before it counts."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from storage import SchemaTooNew, Storage, StorageError, open_storage
from storage.backup import Origin, Stopped, WordNeeded, back_up, listed, pg, sqlite_copy
from tests.copying import LOCK, NOW, TOKEN, copied, put_back, run
from tests.rows import rows, rows_at

NEIGHBOURHOOD = "INSERT INTO neighbourhoods (name, language, zone, created_at) VALUES ('', 'en', '', 0) RETURNING id"
NEWER = "INSERT INTO schema_version VALUES (9999, '9999_future', '', 0)"


async def test_it_is_of_one_moment_while_others_write(filled: Storage, origin: Origin, tmp_path: Path) -> None:
    copying = asyncio.create_task(copied(origin, tmp_path / "b"))
    written = 0
    while not copying.done():
        written += 1
        async with filled.transaction() as db:
            await db.execute("INSERT INTO people (id, name, seen_at) VALUES (:id, '', 0)", id=100 + written)
            await db.execute("UPDATE pictures SET saved_at = saved_at + 1 WHERE key IN ('0', '749')")
    made = await copying
    assert written > 1
    await filled.close()
    await asyncio.to_thread(put_back, origin, made.path)
    found = await rows_at(origin.url)
    (first, last) = [row[2] for row in found["pictures"] if row[0] in {"0", "749"}]
    assert first == last == len(found["people"]) - 2
    assert first < written


async def test_everything_is_as_it_was_and_for_the_owner_alone(filled: Storage, origin: Origin, tmp_path: Path) -> None:
    made = await copied(origin, tmp_path / "b")
    before = await rows(filled)
    async with filled.transaction() as db:
        await db.execute("DELETE FROM pictures")
        await db.execute("CREATE TABLE later (person BIGINT REFERENCES people (id))")
    await filled.close()
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert made.path.name == f"{origin.label}-20260301T030000Z-v{len(before['schema_version'])}.{origin.suffix}"
    with pytest.raises(WordNeeded, match="holds data"):
        put_back(origin, made.path, replace=False)
    aside = put_back(origin, made.path)
    assert await rows_at(origin.url) == before
    assert aside is not None
    put_back(origin, aside)
    assert (await rows_at(origin.url))["later"] == []
    put_back(origin, made.path)
    async with await open_storage(origin.url) as storage, storage.transaction() as db:
        (row,) = await db.fetch(NEIGHBOURHOOD)
    assert row["id"] == 2


async def test_one_that_is_ended_leaves_nothing(origin: Origin, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        await asyncio.to_thread(back_up, origin, tmp_path / "b", 3, NOW, lambda: False)
    assert [path.name for path in (tmp_path / "b").iterdir()] == [LOCK]


async def test_only_the_newest_of_this_database_are_kept(origin: Origin, tmp_path: Path) -> None:
    strange = ["notes.txt", f"{origin.label}.{origin.suffix}", f"other-20250101T000000Z-v1.{origin.suffix}"]
    strange += [f"{origin.label}-20259999T000000Z-v1.{origin.suffix}", f".{origin.label}-x.txt"]
    folder = tmp_path / "b"
    folder.mkdir()
    for name in strange:
        (folder / name).touch()
    for day in (3, 1, 4):
        await copied(origin, folder, 2, NOW + timedelta(days=day))
    assert [each.at for each in listed(folder, origin)] == [NOW + timedelta(days=4), NOW + timedelta(days=3)]
    made = await copied(origin, folder, 1)
    assert [each.path for each in listed(folder, origin)] == [made.path]
    assert [name for name in strange if not (folder / name).exists()] == []


async def test_a_damaged_one_is_refused(filled: Storage, origin: Origin, tmp_path: Path) -> None:
    made = await copied(origin, tmp_path / "b")
    before = await rows(filled)
    await filled.close()
    whole = made.path.read_bytes()
    middle = len(whole) // 2
    for damaged in (whole[: middle * 2 - 5000], whole[:middle] + bytes(9000) + whole[middle + 9000 :], b"", whole[:20]):
        made.path.write_bytes(damaged)
        with pytest.raises(StorageError) as refused:
            put_back(origin, made.path)
        assert "\n" not in str(refused.value)
    assert await rows_at(origin.url) == before


async def test_a_stranger_is_refused(filled: Storage, origin: Origin, tmp_path: Path) -> None:
    await filled.close()
    other = tmp_path / "other"
    with closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE schema_version (version INTEGER)")
    with pytest.raises(StorageError, match=r"is not a database of Linli|of SQLite, but the database is PostgreSQL$"):
        put_back(origin, other)
    other.write_text("PGDMP or something")
    with pytest.raises(StorageError, match=r"^pg_restore: |of PostgreSQL, but the database is SQLite$"):
        put_back(origin, other)
    with pytest.raises(StorageError, match="cannot be read: No such file"):
        put_back(origin, tmp_path / "nowhere")


async def test_a_newer_schema_is_refused_by_everything(
    filled: Storage,
    origin: Origin,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with filled.transaction() as db:
        await db.execute(NEWER)
    newer = tmp_path / f"newer.{origin.suffix}"
    newer.touch()
    if origin.file is None:
        await asyncio.to_thread(pg.Server(origin.url).dump, newer)
    else:
        await asyncio.to_thread(sqlite_copy.copy, origin.file, newer, lambda: True)
    await filled.close()
    with pytest.raises(SchemaTooNew, match=r"does not fit: the database is at version 9999 .*: start a newer program"):
        put_back(origin, newer)
    monkeypatch.setenv("LINLI_DATABASE_URL", origin.url)
    monkeypatch.setenv("LINLI_BOT_TOKEN", TOKEN)
    for arguments in (["migrate"], ["run"], ["backup", "--to", str(tmp_path / "b")], ["restore", str(newer)]):
        assert await asyncio.to_thread(main, arguments) == 1
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert "at version 9999 (9999_future), this program knows" in said
        assert "start a newer program" in said
    assert listed(tmp_path / "b", origin) == []


async def test_a_full_disk_is_told_and_costs_no_earlier_backup(filled: Storage, origin: Origin, tmp_path: Path) -> None:
    made = await copied(origin, tmp_path / "b", 1)
    whole = made.path.read_bytes()
    code, said = await run("backup", "--to", str(made.path.parent), "--keep", "1", url=origin.url, limit=20_000)
    assert code == 1
    assert said.startswith("No backup was made: ")
    assert said.endswith(". Earlier ones are as they were.\n")
    assert sorted(path.name for path in made.path.parent.iterdir()) == [LOCK, made.path.name]
    assert made.path.read_bytes() == whole
    assert (await rows(filled))["people"] != []
