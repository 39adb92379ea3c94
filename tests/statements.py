"""Which queries the tests ran on PostgreSQL: each has to, for there it may mean something else, or nothing.

Scenes run on SQLite, and on PostgreSQL as many as show something of its own; this says whether they are enough. Each
process of a run writes down what it ran there; `python -m tests.statements` names what nobody did, and `... clear`
comes before a run.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from storage.queries import FOLDER, queries
from storage.transaction import Fetch, Transaction

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

KEPT: Final = Path(__file__).parent.parent / ".pytest_cache" / "statements"


@contextmanager
def written_down() -> Iterator[None]:
    """Note what is run on PostgreSQL meanwhile, and write it down at the end."""
    ran: set[str] = set()
    run, run_many = Transaction.run, Transaction.run_many

    async def noted(self: Transaction, fetch: Fetch, sql: str, parameters: Mapping[str, Any]) -> Any:
        if self.dialect == "postgresql":
            ran.add(sql)
        return await run(self, fetch, sql, parameters)

    async def many_noted(self: Transaction, sql: str, parameters: Sequence[Mapping[str, Any]]) -> None:
        if self.dialect == "postgresql":
            ran.add(sql)
        await run_many(self, sql, parameters)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Transaction, "run", noted)
        patch.setattr(Transaction, "run_many", many_noted)
        yield
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{os.getpid()}.json").write_text(json.dumps(sorted(ran)))


def written() -> dict[str, str]:
    """Every query by its name, as `polls.due`."""
    named = {path.stem: queries(path.stem) for path in sorted(FOLDER.glob("*.sql"))}
    return {
        f"{feature}.{name}": getattr(known, name).sql
        for feature, known in named.items()
        for name in dir(known)
        if not name.endswith("_cursor")  # of the library's own making
    }


def main() -> None:
    if sys.argv[1:] == ["clear"]:
        shutil.rmtree(KEPT, ignore_errors=True)
        return
    known = written()
    ran = {sql for path in KEPT.glob("*.json") for sql in json.loads(path.read_text())}
    missing = sorted(name for name, sql in known.items() if sql not in ran)
    sys.stdout.write(f"{len(known) - len(missing)} of {len(known)} queries ran on PostgreSQL\n")
    if missing:
        sys.exit("No test runs there: " + ", ".join(missing))


if __name__ == "__main__":
    main()
