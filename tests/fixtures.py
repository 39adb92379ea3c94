"""What every test may ask for."""

import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import structlog

from storage import Storage, open_storage
from tests.moved_in import Street
from tests.opening import open_town
from tests.postgres import client_programs, server_url
from tests.statements import written_down
from tests.templates import FileTemplate, ServerTemplate, Template
from tests.town import Town
from tests.webhook import open_called_town


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a running PostgreSQL; each worker of pytest-xdist has its own, started for the first who asks."""
    with server_url() as url:
        yield url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """Where SQLite databases at the newest schema come from."""
    return FileTemplate(tmp_path_factory.mktemp("template"))


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> Iterator[Template]:
    """Where such databases come from on PostgreSQL."""
    with ServerTemplate(postgresql_server) as template:
        yield template


@pytest.fixture(scope="session")
def sqlite_street(tmp_path_factory: pytest.TempPathFactory) -> Street:
    """The usual street on SQLite."""
    folder = tmp_path_factory.mktemp("street")
    return Street(folder, lambda prepare: FileTemplate(folder, prepare))


@pytest.fixture(scope="session")
def postgresql_street(postgresql_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Street]:
    """The usual street on PostgreSQL."""
    with ExitStack() as stack:
        yield Street(
            tmp_path_factory.mktemp("street"),
            lambda prepare: stack.enter_context(ServerTemplate(postgresql_server, prepare)),
        )


@pytest.fixture(params=["sqlite", "postgresql"])
def database_kind(request: pytest.FixtureRequest) -> str:
    """Each test is done once on either kind of database; a module that needs only one overrides this."""
    return str(request.param)


@pytest.fixture
async def database_url(request: pytest.FixtureRequest, database_kind: str, tmp_path: Path) -> AsyncIterator[str]:
    """The address of a database at the newest schema: without a row, or for a `town` the one of its street."""
    origin: Template = request.getfixturevalue(
        f"{database_kind}_{'street' if 'town' in request.fixturenames else 'template'}"
    )
    async with origin.copy(tmp_path) as url:
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
async def town(
    request: pytest.FixtureRequest, database_kind: str, database_url: str, tmp_path: Path
) -> AsyncIterator[Town]:
    """A neighbourhood with a group and a committee chat: Ana chairs, Mei serves, Bo and Chen live there."""
    street: Street = request.getfixturevalue(f"{database_kind}_street")
    async with street.opened(database_url, tmp_path) as town:
        yield town


@pytest.fixture
async def called_town(database_url: str) -> AsyncIterator[Town]:
    """A bot that is called by webhook, once on either kind of database; nobody lives there yet."""
    async with open_called_town(database_url) as town:
        yield town


@pytest.fixture(scope="session", autouse=True)
def statements() -> Iterator[None]:
    """What ran on PostgreSQL is written down, for whoever asks after the run whether anything did not."""
    with written_down():
        yield


@pytest.fixture(scope="session", autouse=True)
def plain_logging() -> None:
    """What a failing test shows of the log; structlog's own shows all variables, which takes long."""
    console = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(
        processors=[structlog.contextvars.merge_contextvars, structlog.processors.add_log_level, console]
    )


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    """Whatever the test sets up for logging is taken back after it."""
    root, before = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.configure(**before)
