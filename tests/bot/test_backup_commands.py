"""What the operator reads about backups."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.check import check
from bot.settings import Settings, load_settings


@pytest.fixture(autouse=True)
def _a_folder_with_a_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"LINLI_{name.upper()}", raising=False)
    assert main(["migrate"]) == 0
    with closing(sqlite3.connect("linli.db")) as database, database:
        database.execute("INSERT INTO people (id, name, seen_at) VALUES (1, 'Bo', 0)")


def made(folder: str = "b") -> list[Path]:
    return sorted(Path(folder).glob("linli-2*.db"))


def test_a_backup_and_its_way_back(capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["backup", "--to", "b"]) == 0
    (file,) = made()
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(f"Backup: {file.absolute()}, {file.stat().st_size:,} bytes, version ")
    assert second == "Kept: this one in b; nothing was removed."
    assert main(["restore", str(file)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith(
        "linli.db holds data.\n"
        "To put the backup in its place, add --replace; what is there now is kept under another name.\n"
    )
    assert main(["restore", str(file), "--replace"]) == 0
    first, second, third = capsys.readouterr().out.splitlines()
    assert first.startswith(f"Restored: {file}, of version ")
    assert "To go back: linli restore " in second
    assert third == "Letters: all that was owed still is; what was sent since the backup may arrive a second time."


def test_where_to_has_to_be_said(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["backup"]) == 2
    assert capsys.readouterr().err == "linli: Where to? Say it with --to FOLDER, or set LINLI_BACKUP_FOLDER.\n"
    monkeypatch.setenv("LINLI_BACKUP_FOLDER", "c")
    assert main(["backup"]) == 0
    assert len(made("c")) == 1
    made("c")[0].rename("c/linli-20250101T000000Z-v1.db")
    capsys.readouterr()
    assert main(["backup", "--keep", "1"]) == 0
    assert capsys.readouterr().out.splitlines()[1] == "Kept: this one in c; 1 older removed."
    assert len(made("c")) == 1
    with pytest.raises(SystemExit):
        main(["backup", "--keep", "0"])
    assert "at least 1 has to be kept, not 0" in capsys.readouterr().err


def test_a_backup_that_cannot_be_made_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", "--to", "nowhere/b"]) == 1
    said = "No backup was made: nowhere does not exist. Earlier ones are as they were.\n"
    assert capsys.readouterr().err == said


def told(out: str) -> str:
    return next(line for line in out.splitlines() if line.startswith("Backups: "))


def with_backups_in(folder: Path | None) -> Settings:
    return load_settings(bot_token="700100200:not-a-token", api_base_url="http://127.0.0.1:1", backup_folder=folder)


async def test_checking_tells_of_backups(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "b"
    await check(with_backups_in(None))
    assert told(capsys.readouterr().out) == (
        "Backups: none are made by themselves; set LINLI_BACKUP_FOLDER for one a day."
    )
    await check(with_backups_in(folder))
    beginning = f"Backups: a running bot makes one a day in {folder} and keeps 14; "
    assert told(capsys.readouterr().out) == f"{beginning}there is none yet."
    main(["backup", "--to", str(folder)])
    capsys.readouterr()
    await check(with_backups_in(folder))
    assert told(capsys.readouterr().out).startswith(f"{beginning}the newest is of 2")
    wrong = tmp_path / "linli.db"
    await check(with_backups_in(wrong))
    assert told(capsys.readouterr().err) == f"Backups: {wrong} is not a folder."
