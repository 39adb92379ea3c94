import re
from itertools import pairwise
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, load_settings

ROOT = Path(__file__).parents[2]
VARIABLES = [f"LINLI_{name.upper()}" for name in Settings.model_fields]
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")


def test_the_example_names_every_setting_once_and_nothing_else() -> None:
    assert re.findall(r"^(\w+)=", EXAMPLE, re.MULTILINE) == VARIABLES


def test_every_setting_of_the_example_has_a_comment_above_it() -> None:
    lines = EXAMPLE.splitlines()
    bare = [
        line
        for above, line in pairwise(lines)
        if "=" in line and line.startswith("LINLI_") and not above.startswith("# ")
    ]
    assert bare == []


def test_the_example_shows_what_holds_anyway(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(tmp_path)
    plain = load_settings(token_needed=False)
    (tmp_path / ".env").write_text(EXAMPLE, encoding="utf-8")
    assert load_settings(token_needed=False) == plain
    with pytest.raises(SettingsError, match=r"^LINLI_BOT_TOKEN is missing"):
        load_settings()


def test_every_setting_is_read_by_something() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "bot").rglob("*.py") if path.name != "settings.py"]
    unread = [name for name in Settings.model_fields if not any(f"settings.{name}" in source for source in sources)]
    assert unread == []


def test_the_readme_names_every_setting_or_the_example() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert ".env.example" in readme or [variable for variable in VARIABLES if variable not in readme] == []
