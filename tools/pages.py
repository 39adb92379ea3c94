"""Write the tables in docs/ that are made from the code: make pages."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.features import registered
from domain.letters import Afterwards
from tests.faults.table import table
from tools import privacy, rights

if TYPE_CHECKING:
    from datetime import timedelta

DOCS: Final = Path(__file__).resolve().parent.parent / "docs"
UNKNOWN: Final = {Afterwards.AGAIN: "rather twice than never", Afterwards.LEAVE: "rather never than twice"}


def between_marks(page: str, name: str, text: str) -> str:
    """The page with this text between its two marks of that name; ValueError when there are none."""
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
    before, found, rest = page.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        msg = f"the page has no marks for {name!r}"
        raise ValueError(msg)
    return f"{before}{begin}{text}{end}{after}"


def policies() -> str:
    """The kinds of letters by what happens to one in doubt, and when it is too late."""
    groups: dict[tuple[Afterwards, timedelta | None], list[str]] = {}
    for kind, worded in sorted(registered().letters.items()):
        groups.setdefault((worded.afterwards, worded.late), []).append(f"`{kind}`")
    rows = [
        f"| {UNKNOWN[afterwards]} | {'never' if late is None else f'after {late.days} d'} | {', '.join(kinds)} |\n"
        for (afterwards, late), kinds in sorted(groups.items(), key=lambda each: len(each[1]))
    ]
    return "| When it is in doubt | Too late | Kinds |\n|---|---|---|\n" + "".join(rows)


PAGES: Final[dict[str, Callable[[str], str]]] = {
    "operating.md": lambda page: between_marks(page, "faults", table()),
    "privacy.md": lambda page: between_marks(page, "personal", privacy.table()),
    "rights.md": lambda _page: rights.page(registered()),
    "reliability.md": lambda page: between_marks(page, "policies", policies()),
}
"""Each page, and what it should be by what it is."""


def main() -> None:
    """Bring every page up to date."""
    for name, current in PAGES.items():
        path = DOCS / name
        path.write_text(current(path.read_text(encoding="utf-8")), encoding="utf-8")
        sys.stdout.write(f"docs/{name} is up to date\n")


if __name__ == "__main__":
    main()
