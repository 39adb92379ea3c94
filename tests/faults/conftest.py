"""A street for scenes about Telegram's failures, and waits short enough for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.wire import Wire, wired
from tests.opening import open_town
from tests.postgres import fresh_schema

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.town import Town

WAITS = {
    "bot.errands.office.PAUSES": (0.02,) * 10,
    "bot.fetcher.FIRST_PAUSE": 0.02,
    "bot.fetcher.LONGEST_PAUSE": 0.05,
    "bot.intake.DATABASE_PAUSE": 0.02,
    "bot.intake.SILENCE_PAUSES": (0.02,) * 4,
    "bot.reassurance.PATIENCE": 60.0,
    "storage.postgres.COMMAND_SECONDS": 0.3,
    "storage.postgres.END_SECONDS": 0.3,
    "storage.postgres.CONNECT_SECONDS": 0.3,
    "storage.postgres.ACQUIRE_SECONDS": 0.3,
    "storage.sqlite.BUSY_SECONDS": 0.03,
}
"""What lasts seconds in the street lasts a moment here; the order of what happens is the same. The patience of
whoever taps is long instead, as a busy machine must not use it up; scenes about it shorten it (`impatiently`).
"""


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in WAITS.items():
        monkeypatch.setattr(name, value)


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[Town]:
    """The usual town on SQLite, for what has nothing to do with the database."""
    async with open_town(f"sqlite:///{tmp_path / 'street.db'}") as town:
        yield await town.move_in()


@pytest.fixture
async def wired_town(postgresql_server: str) -> AsyncIterator[tuple[Town, Wire]]:
    """The usual town, with a wire to its PostgreSQL."""
    async with fresh_schema(postgresql_server) as url, wired(url) as (wire, address), open_town(address) as town:
        yield await town.move_in(), wire
        wire.mend()
