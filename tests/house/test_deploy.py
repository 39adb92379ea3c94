"""The files with which Linli is deployed agree with the program and with one another."""

import configparser
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from bot import stopping
from bot.__main__ import main
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
UNIT = ROOT / "deploy/linli.service"
CONTAINERFILE = (ROOT / "deploy/Containerfile").read_text(encoding="utf-8")
IGNORED = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
ENOUGH = stopping.STOP_SECONDS + stopping.LAST_RESORT


def unit() -> configparser.ConfigParser:
    found = configparser.ConfigParser(interpolation=None)
    found.optionxform = str  # type: ignore[assignment,method-assign]  # keys as they are written: the module's own recipe
    found.read(UNIT, encoding="utf-8")
    return found


def steps(text: str = CONTAINERFILE) -> list[tuple[str, str]]:
    """The instructions of the Containerfile with what stands behind them, lines put together."""
    whole = re.sub(r"\\\n\s*", "", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE))
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in whole.splitlines() if line)]


def last(instruction: str) -> str:
    return [rest for name, rest in steps() if name == instruction][-1]


def is_known(command: str) -> bool:
    """Whether the command line explains this command of its own."""
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    return left.value.code == 0


def test_the_unit_starts_a_command_that_exists_and_gives_it_time_to_stop() -> None:
    service = unit()["Service"]
    program, command = shlex.split(service["ExecStart"])
    assert program.endswith(".venv/bin/linli")
    assert program.startswith(service["WorkingDirectory"])
    assert is_known(command)
    assert float(service["TimeoutStopSec"]) >= 10 >= ENOUGH


def test_the_unit_gives_the_bot_no_more_than_it_needs() -> None:
    service = unit()["Service"]
    assert service["User"] not in {"", "root"}
    assert service["NoNewPrivileges"] == "true"
    assert service["ProtectSystem"] == "strict"
    assert f"/var/lib/{service['StateDirectory']}/" in (ROOT / "docs/operating.md").read_text(encoding="utf-8")


def test_systemd_understands_the_unit_where_there_is_one(tmp_path: Path) -> None:
    """Without systemd this checks that each setting stands under a heading that systemd has."""
    assert set(unit().sections()) == {"Unit", "Service", "Install"}
    tool = shutil.which("systemd-analyze")
    if tool is not None:
        here = tmp_path / UNIT.name  # with a program that this machine has
        text = UNIT.read_text(encoding="utf-8").replace("/opt/linli/.venv/bin/linli", "/bin/true")
        here.write_text(text, encoding="utf-8")
        done = subprocess.run([tool, "verify", str(here)], capture_output=True, text=True, check=False)
        assert UNIT.name not in done.stderr


def test_the_container_runs_as_nobody_special_with_a_fixed_number() -> None:
    number = re.fullmatch(r"(\d+):\1", last("USER"))
    assert number is not None
    assert int(number[1]) > 0
    assert f"--uid {number[1]} " in CONTAINERFILE


def test_the_container_asks_the_bot_how_it_is() -> None:
    check = last("HEALTHCHECK")
    program, command = re.findall(r'"(\w+)"', check.partition("CMD")[2])
    assert program == "linli"
    assert is_known(command)
    assert "LINLI_LISTEN_PORT=" in last("ENV")


def test_the_container_starts_the_bot_and_stops_it_as_it_wants() -> None:
    assert last("ENTRYPOINT") == '["linli"]'
    (command,) = re.findall(r'"(\w+)"', last("CMD"))
    assert is_known(command)
    assert last("STOPSIGNAL") == "SIGTERM"
    assert ENOUGH < 10, "what engines wait before they kill"


def test_the_container_keeps_the_database_on_a_volume() -> None:
    (url,) = re.findall(r"LINLI_DATABASE_URL=(\S+)", last("ENV"))
    assert Settings(_env_file=None, database_url=url).database_url.removeprefix("sqlite:///").startswith(last("VOLUME"))


def test_the_container_copies_what_there_is_and_all_that_is_needed() -> None:
    copied = {
        each for name, rest in steps() if name == "COPY" and not rest.startswith("--from") for each in rest.split()[:-1]
    }
    assert {each for each in copied if not (ROOT / each).exists()} == set()
    let_in = {line.removeprefix("!") for line in IGNORED if line.startswith("!")}
    assert copied == let_in
    assert IGNORED[1] == "*"
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (packages,) = re.findall(r"^include = \[(.+)\]$", project, re.MULTILINE)
    assert set(re.findall(r'"(\w+)\*"', packages)) <= copied


def test_the_container_installs_what_is_pinned_and_holds_no_secret_and_no_host() -> None:
    installs = [rest for name, rest in steps() if name == "RUN" and "pip install" in rest]
    assert installs
    assert all("--constraint constraints.txt" in each for each in installs)
    assert not re.search(r"TOKEN|SECRET|PASSWORD", CONTAINERFILE)
    images = [rest.split()[0] for name, rest in steps() if name == "FROM"]
    assert [each for each in images if "/" in each or each.count(":") != 1] == []
    assert "://" not in CONTAINERFILE.replace("sqlite://", "")


def test_the_containers_settings_are_settings() -> None:
    named = set(re.findall(r"\b(LINLI_\w+)=", CONTAINERFILE))
    assert named
    assert named <= {f"LINLI_{name.upper()}" for name in Settings.model_fields}


def test_the_docs_tell_the_container_users_number_and_volume() -> None:
    told = (ROOT / "docs/operating.md").read_text(encoding="utf-8")
    assert f"user {last('USER').partition(':')[0]}" in told
    assert f"-v linli:{last('VOLUME')}" in told
    assert "(../deploy/linli.service)" in told
    assert "(../deploy/Containerfile)" in told
