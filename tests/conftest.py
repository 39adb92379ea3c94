"""What every test may ask for."""

import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog

from storage import Storage, open_storage
from tests.postgres import client_programs, server_url
from tests.templates import FileTemplate, ServerTemplate
from tests.town import Town, open_town
from tests.webhook import open_called_town


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a running PostgreSQL; each worker of pytest-xdist has its own, started for the first who asks."""
    with server_url() as url:
        yield url


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> Iterator[ServerTemplate]:
    """Where databases at the newest schema come from on PostgreSQL."""
    with ServerTemplate(postgresql_server) as template:
        yield template


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> FileTemplate:
    """Where they come from on SQLite."""
    return FileTemplate(tmp_path_factory.mktemp("template"))


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(
    request: pytest.FixtureRequest, sqlite_template: FileTemplate, tmp_path: Path
) -> AsyncIterator[str]:
    """The address of a database at the newest schema, without a row, once on either kind."""
    if request.param == "sqlite":
        yield await sqlite_template.copy_to(tmp_path / "test.db")
        return
    async with request.getfixturevalue("postgresql_template").copy() as url:
        yield url


@pytest.fixture
def copied_url(database_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of such a database, once on either kind, with the programs on the PATH that copy it."""
    monkeypatch.setenv("PATH", client_programs())
    return database_url


@pytest.fixture
async def storage(database_url: str) -> AsyncIterator[Storage]:
    """The same, open."""
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


@pytest.fixture
async def called_town(database_url: str) -> AsyncIterator[Town]:
    """A bot that is called by webhook, once on either kind of database; nobody lives there yet."""
    async with open_called_town(database_url) as town:
        yield town


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    """Whatever the test sets up for logging is taken back after it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()
