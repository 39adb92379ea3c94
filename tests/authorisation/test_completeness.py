"""Nothing that people can do, and no table, is left out of the walks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features import registered
from storage import open_storage
from storage.migrate import upgrade
from tests.authorisation.answers import ANSWERS
from tests.authorisation.deeds import DEEDS
from tests.authorisation.stage import OF_HOME, TRAFFIC

if TYPE_CHECKING:
    from pathlib import Path


def test_every_line_of_the_table_is_walked() -> None:
    wanted = {(what, case) for what, cases in registered().needs.items() for case in cases}
    walked = {(deed.what, deed.case) for deed in DEEDS}
    assert walked | {(f"form {name}", "") for name in ANSWERS} == wanted


async def test_every_table_is_looked_at(tmp_path: Path) -> None:
    async with await open_storage(f"sqlite:///{tmp_path / 'test.db'}") as storage:
        await upgrade(storage)
        async with storage.reading() as db:
            rows = await db.fetch("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    assert {row["name"] for row in rows} - {"schema_version"} == set(OF_HOME) | TRAFFIC
