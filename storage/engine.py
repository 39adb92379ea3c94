"""The open database: `async with storage.transaction() as db: …` is one durable unit of work on either kind."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, Self, TypeVar

from storage import postgres, sqlite
from storage.errors import AlreadyDone, StorageError, StorageUnavailable
from storage.identity import FileIdentity
from storage.office import FileOffice, Office, PrivateOffice, ServerOffice
from storage.transaction import Dialect, Transaction
from storage.writer import GroupWriter

T = TypeVar("T")

_MARK = "UPDATE inbox SET done_at = :now WHERE update_id = :update_id AND done_at IS NULL"


class Engine(Protocol):
    """One kind of database."""

    dialect: Dialect
    office: Office

    def writing(self) -> AbstractAsyncContextManager[Transaction]:
        """Open a unit of work, durable at the end of the block."""

    def reading(self) -> AbstractAsyncContextManager[Transaction]:
        """Open a snapshot that cannot write."""

    async def close(self) -> None:
        """Finish what is under way and end all connections."""


class _SqliteFile:
    dialect: Dialect = "sqlite"

    def __init__(self, writer: GroupWriter, readers: sqlite.Readers, office: Office) -> None:
        self.office = office
        self._writer = writer
        self._readers = readers
        self.writing = writer.unit
        self.reading = readers.snapshot

    async def close(self) -> None:
        await self._readers.close()
        await self._writer.close()


class _SqliteMemory:
    dialect: Dialect = "sqlite"

    def __init__(self, writer: GroupWriter) -> None:
        self.office: Office = PrivateOffice()
        self.writing = writer.unit
        self.close = writer.close
        self._writer = writer

    def reading(self) -> AbstractAsyncContextManager[Transaction]:
        # a private memory has one connection, so readers take their turn on it
        return self._writer.unit(read_only=True)


class _Postgresql:
    dialect: Dialect = "postgresql"

    def __init__(self, pool: postgres.Pool, office: Office) -> None:
        self.office = office
        self.writing = pool.unit
        self.close = pool.close
        self._pool = pool

    def reading(self) -> AbstractAsyncContextManager[Transaction]:
        return self._pool.unit(read_only=True)


class Storage:
    """An open database. It belongs to the event loop that opened it, and has to be closed."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._inside: set[asyncio.Task[Any] | None] = set()
        self.clock = clock
        self.bell: Callable[[], None] | None = None
        """Rung after the commit of every transaction that owes somebody something."""
        self.listener: Callable[[StorageUnavailable | None], None] | None = None
        """Told after every unit of work that changed something: None when it was kept, else why it could not be."""

    @property
    def dialect(self) -> Dialect:
        """Which database it is: sqlite or postgresql."""
        return self._engine.dialect

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """A unit of work: kept whole and durable once the block was left, rolled back when an exception leaves it.

        Keep it short and do nothing in it but database work: on SQLite units take turns. Raises StorageError where it
        could not be kept, and where the task is inside a transaction or reading already.
        """
        with self._only_one(), self._heard() as units:
            async with self._unit() as db:
                units.append(db)
                db.bell = self.bell
                yield db

    async def at_once(self, act: Callable[[Transaction], Coroutine[Any, Any, T]]) -> T:
        """What `act` returns, done in a transaction of its own; it awaits nothing but that transaction.

        The same as a block of `transaction()`, but on SQLite it takes one visit to the writer's thread instead of one
        for each statement: for what happens on every tap.
        """
        async with self.transaction() as db:
            return await db.at_once(act)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """The database as it was at the block's first query, unchanged until the end of the block; cannot write."""
        with self._only_one():
            async with self._engine.reading() as db:
                yield db

    @property
    def office(self) -> Office:
        """The right to send messages, which one process has at a time."""
        return self._engine.office

    def for_update(self, update_id: int, now: datetime) -> "UpdateStorage":
        """See this database as the handling of one inbox update does."""
        return UpdateStorage(self, update_id, now)

    async def close(self) -> None:
        """Finish what is under way, leave the office, and end all connections."""
        await self.office.leave()
        await self._engine.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.close()

    def _unit(self) -> AbstractAsyncContextManager[Transaction]:
        return self._engine.writing()

    @contextmanager
    def _heard(self) -> Iterator[list[Transaction]]:
        units: list[Transaction] = []
        try:
            yield units
        except StorageUnavailable as error:
            if self.listener is not None:
                self.listener(error)
            raise
        if self.listener is not None and any(unit.changed for unit in units):
            self.listener(None)

    @contextmanager
    def _only_one(self) -> Iterator[None]:
        task = asyncio.current_task()
        if task in self._inside:
            msg = "this task has a transaction open already; a second one would wait for the first for ever"
            raise StorageError(msg)
        self._inside.add(task)
        try:
            yield
        finally:
            self._inside.discard(task)


class UpdateStorage(Storage):
    """A view of the storage whose first kept transaction also marks the update as done, so a replay changes nothing.

    Transactions of the view raise AlreadyDone where the update was handled before. Once marked, they are plain ones.
    """

    def __init__(self, whole: Storage, update_id: int, now: datetime) -> None:
        super().__init__(whole._engine, whole.clock)  # noqa: SLF001 (a view of the same class)
        self._inside = whole._inside  # noqa: SLF001 (same)
        self.bell = whole.bell
        self.listener = whole.listener
        self._update_id = update_id
        self._now = now
        self._marked = False
        self._first = asyncio.Lock()

    @property
    def marked(self) -> bool:
        """Whether a transaction of this view marked the update as done and was committed."""
        return self._marked

    async def at_once(self, act: Callable[[Transaction], Coroutine[Any, Any, T]]) -> T:
        """As in the whole storage; the mark goes along in the same visit."""

        async def marked(db: Transaction) -> T:
            if not self._marked:
                await self._mark(db)
            return await act(db)

        with self._only_one(), self._heard() as units:
            async with self._first, self._engine.writing() as db:
                units.append(db)
                db.bell = self.bell
                return await db.at_once(marked)

    @asynccontextmanager
    async def _unit(self) -> AsyncIterator[Transaction]:
        async with self._first, self._engine.writing() as db:
            if not self._marked:
                await self._mark(db)
            yield db

    async def _mark(self, db: Transaction) -> None:
        if not await db.execute(_MARK, now=self._now, update_id=self._update_id):
            msg = f"update {self._update_id} was handled before"
            raise AlreadyDone(msg)
        db.after_commit(self._remember)

    def _remember(self) -> None:
        self._marked = True


def utc_now() -> datetime:
    """The time of the machine."""
    return datetime.now(UTC)


async def open_storage(
    url: str, *, clock: Callable[[], datetime] = utc_now, connections: int = postgres.POOL_SIZE
) -> Storage:
    """Open the database at sqlite:///file.db, sqlite:////folder/file.db, sqlite://:memory: or postgresql://host/name.

    To PostgreSQL there are at most that many connections at once, besides the one that holds the right to send.
    StorageError, one sentence without the password, for an address that is none; StorageUnavailable where it cannot be
    reached.
    """
    scheme, separator, rest = url.partition("://")
    if separator and scheme == "sqlite":
        return Storage(await _sqlite(rest), clock)
    if separator and scheme in {"postgresql", "postgres"}:
        return Storage(_Postgresql(await postgres.connect(url, connections), ServerOffice(url)), clock)
    msg = "the address of the database has to start with sqlite:/// or postgresql://"
    raise StorageError(msg)


async def _sqlite(rest: str) -> Engine:
    if rest.removeprefix("/") == sqlite.MEMORY:
        return _SqliteMemory(GroupWriter(await sqlite.connect(sqlite.MEMORY, writes=True)))
    path = rest.removeprefix("/")
    if path == rest or not path:
        msg = "a SQLite address is sqlite:/// and the file's path, as in sqlite:///linli.db"
        raise StorageError(msg)
    if not Path(path).parent.is_dir():
        msg = f"the folder of the database file {path} does not exist"
        raise StorageError(msg)
    connection = await sqlite.connect(path, writes=True)
    identity = FileIdentity(path)
    return _SqliteFile(GroupWriter(connection, identity), sqlite.Readers(path, identity), FileOffice(path))
