import asyncio
import socket
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import Settings
from tests import ports

TOKEN = "700100200:not-a-token-of-anybody-but-long-enough"


@pytest.fixture(autouse=True)
def _an_empty_folder_and_no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"LINLI_{name.upper()}", raising=False)


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.fixture
def silent_address() -> Iterator[str]:
    with ports.silent_address() as address:
        yield address


@pytest.fixture
def silent_telegram(monkeypatch: pytest.MonkeyPatch, silent_address: str) -> str:
    """The address in the settings, at which nobody answers."""
    monkeypatch.setenv("LINLI_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("LINLI_API_BASE_URL", silent_address)
    return silent_address


def leaves(*arguments: str) -> int | str | None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return left.value.code


def test_the_commands_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert leaves("--help") == 0
    said = capsys.readouterr().out
    every = ("demo", "run", "check", "healthy", "migrate", "backup", "restore")
    assert all(f"    {command} " in said for command in every)
    assert ".env.example" in said


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert leaves("--version") == 0
    assert capsys.readouterr().out.startswith("linli 0.")


@pytest.mark.parametrize("arguments", [(), ("dance",), ("demo", "--port", "0"), ("demo", "--port", "eighty")])
def test_a_wrong_command_is_one_matter_of_usage(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert leaves(*arguments) == 2
    assert "usage: linli" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["run", "check"])
def test_without_a_token_there_is_one_sentence(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command]) == 2
    assert capsys.readouterr().err == (
        "linli: LINLI_BOT_TOKEN is missing: put the token that @BotFather gave you into the file .env.\n"
    )


def test_a_misspelt_setting_is_pointed_out_and_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".env").write_text("LINLI_LOGLEVEL=INFO\n")
    assert main(["migrate"]) == 0
    assert "did you mean LINLI_LOG_LEVEL?" in capsys.readouterr().err


def test_migrating_twice_does_the_work_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrate"]) == 0
    first = capsys.readouterr().out
    assert main(["migrate"]) == 0
    second = capsys.readouterr().out
    assert "0001_core" in first
    assert "0001_core" not in second
    assert second.endswith(", the newest.\n")


def test_a_database_out_of_reach_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LINLI_DATABASE_URL", "sqlite:///nowhere/linli.db")
    assert main(["migrate"]) == 1
    assert capsys.readouterr().err.startswith("Database: the folder of the database file nowhere/linli.db")


def test_running_on_a_database_out_of_reach_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LINLI_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("LINLI_DATABASE_URL", "sqlite:///nowhere/linli.db")
    assert main(["run"]) == 1
    said = capsys.readouterr().err
    assert "linli: The database cannot be used: " in said
    assert "Traceback" not in said


@pytest.mark.parametrize("password", ["pa/ss", "pa#ss", "[pass", "pass@host:pa?ss"])
def test_a_password_that_breaks_its_address_is_not_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], password: str
) -> None:
    monkeypatch.setenv("LINLI_DATABASE_URL", f"postgresql://linli:{password}@127.0.0.1:99999/linli")
    assert main(["migrate"]) == 1
    said = capsys.readouterr().err
    assert "the address of the database is not understood" in said
    assert "pa" not in said.replace("password", "").replace("PASSWORD", "")


def test_checking_finds_telegram_out_of_reach(capsys: pytest.CaptureFixture[str], silent_telegram: str) -> None:
    assert main(["check"]) == 1
    said = capsys.readouterr()
    assert said.out.startswith("Settings: fine.\nDatabase: answers, at version 0 of ")
    assert said.err == f"Telegram: no proper answer from {silent_telegram} (ConnectError).\n"


@pytest.mark.usefixtures("silent_telegram")
def test_checking_finds_a_variable_that_nothing_reads(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LINLI_BACKUP_FODLER", "copies")
    assert main(["check"]) == 1
    said = capsys.readouterr()
    assert "Settings: fine." not in said.out
    assert said.err.startswith(
        "Settings: LINLI_BACKUP_FODLER is not a setting and is not read; did you mean LINLI_BACKUP_FOLDER?\n"
    )


@pytest.mark.usefixtures("silent_telegram")
def test_checking_finds_a_counter_that_somebody_changed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LINLI_DATABASE_URL", "sqlite:///linli.db")
    main(["migrate"])
    main(["check"])
    assert "Counters: agree with the votes, the followers and the helpers.\n" in capsys.readouterr().out
    with closing(sqlite3.connect("linli.db")) as database:
        database.executescript(
            "INSERT INTO neighbourhoods (id, name, language, zone, created_at) VALUES (1, 'Elm', 'en', 'UTC', 0);"
            "INSERT INTO people (id, name, seen_at) VALUES (1, 'Bo', 0);"
            "INSERT INTO reports (id, neighbourhood_id, number, text, reporter_id, me_too, created_at, changed_at)"
            " VALUES (7, 1, 1, 'Lamp', 1, 3, 0, 0);"
        )
    assert main(["check"]) == 1
    assert "Counters: wrong for the report with id 7.\n" in capsys.readouterr().err


@pytest.mark.usefixtures("silent_telegram")
def test_checking_finds_an_entry_of_the_audit_that_somebody_changed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LINLI_DATABASE_URL", "sqlite:///linli.db")
    main(["migrate"])
    main(["check"])
    assert "Audit: 0 entries, each as it was written.\n" in capsys.readouterr().out
    with closing(sqlite3.connect("linli.db")) as database:
        database.executescript(
            "INSERT INTO neighbourhoods (id, name, language, zone, created_at) VALUES (1, 'Elm', 'en', 'UTC', 0);"
            "INSERT INTO audit VALUES (1, 1, 0, NULL, 'set-up', 'setup', NULL, '{}', 'forged');"
            "INSERT INTO audit_heads VALUES (1, 1, 'forged');"
        )
    assert main(["check"]) == 1
    assert "Audit: entry 1 of the neighbourhood with id 1 was changed or taken away" in capsys.readouterr().err


def test_a_demo_on_a_taken_port_is_one_sentence(taken_port: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--port", str(taken_port)]) == 1
    assert capsys.readouterr().err.startswith(f"linli: Port {taken_port} is not free")


def test_a_demo_in_an_impossible_folder_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    Path("file").touch()
    assert main(["demo", "--data", "file/demo"]) == 1
    assert capsys.readouterr().err == "linli: The folder file/demo cannot be used: Not a directory.\n"


async def test_help_brings_in_nothing_that_takes_time() -> None:
    asks = "import sys, contextlib, bot.__main__ as line\nwith contextlib.suppress(SystemExit): line.main(['--help'])\n"
    tells = "print(*{'telegram', 'pydantic', 'httpx', 'aiosqlite'} & sys.modules.keys(), sep=',')"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", asks + tells, cwd=Path(__file__).parents[2], stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    assert out.decode().splitlines()[-1] == ""
