"""A clone needs nothing outside itself but Python, make and the package index, and names no host of one."""

import re
import subprocess
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PINS = (ROOT / "constraints.txt").read_text(encoding="utf-8")
TEXTS = {".py", ".sql", ".ftl", ".md", ".toml", ".txt", ".html", ".js", ".css", ".json", ".yml", ".yaml", ".service"}
PLAIN = {"Makefile", "run", ".env.example", ".gitignore", ".dockerignore", "Containerfile"}
UNREAD = {".venv", ".git", "demo", "node_modules", "build", "dist"}
ADDRESS = ":" + "//"


def texts() -> list[Path]:
    """Every text file of the project, generated and kept-out folders aside."""
    return [
        path
        for top in ROOT.iterdir()
        if top.name not in UNREAD and not top.name.endswith((".egg-info", "_cache")) and top.name != ".hypothesis"
        for path in (top.rglob("*") if top.is_dir() else [top])
        if path.is_file() and (path.suffix in TEXTS or path.name in PLAIN) and "__pycache__" not in path.parts
    ]


def test_the_pins_hold_no_address() -> None:
    assert ADDRESS not in PINS
    assert "--" not in PINS


def test_every_pin_is_exact() -> None:
    lines = [line for line in PINS.splitlines() if not line.startswith("#")]
    assert [line for line in lines if not re.match(r"[a-z0-9-]+==[^\s;]+( ; .+)?$", line)] == []


def test_everything_asked_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    names = {re.split(r"[\[<>=!~ ;]", each)[0].lower() for each in asked}
    assert names - set(re.findall(r"^([a-z0-9-]+)==", PINS, re.MULTILINE)) == set()


@pytest.mark.parametrize("library", ["python-telegram-bot", "aiosql", "pydantic-settings", "structlog"])
def test_what_is_installed_is_what_is_pinned(library: str) -> None:
    assert f"{library}=={version(library)}" in PINS


def test_no_file_reaches_out_of_the_clone() -> None:
    outside = re.compile(r"\.\./" + "shared|/work" + "/|/root" + r"/")
    found = [path for path in texts() if outside.search(path.read_text(encoding="utf-8", errors="ignore"))]
    assert [str(path.relative_to(ROOT)) for path in found] == []


def test_help_explains_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[0].split())
    asked = ["make", "--no-print-directory", "help"]
    told = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True)
    assert set(re.findall(r"^  make (\w+)", told.stdout, re.MULTILINE)) == targets
