"""What every test may ask for."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from storage import Storage, open_storage
from tests.postgres import client_programs, fresh_schema, server_url
from tests.town import Town, open_town


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a running PostgreSQL; each worker of pytest-xdist has its own, started for the first who asks."""
    with server_url() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The address of an empty database, once on either kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'test.db'}"
        return
    async with fresh_schema(request.getfixturevalue("postgresql_server")) as url:
        yield url


@pytest.fixture
def copied_url(database_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of an empty database, once on either kind, with the programs on the PATH that copy it."""
    monkeypatch.setenv("PATH", client_programs())
    return database_url


@pytest.fixture
async def storage(database_url: str) -> AsyncIterator[Storage]:
    """An open, empty database, once on either kind: the schema is up to the test."""
    async with await open_storage(database_url) as opened:
        yield opened


@pytest.fixture
async def empty_town(database_url: str) -> AsyncIterator[Town]:
    """A bot and a sandbox, once on either kind of database; nobody lives there yet."""
    async with open_town(database_url) as town:
        yield town


@pytest.fixture
async def town(empty_town: Town) -> Town:
    """A neighbourhood with a group and a committee chat: Ana chairs, Mei serves, Bo and Chen live there."""
    return await empty_town.move_in()
