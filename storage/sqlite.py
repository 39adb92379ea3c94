"""SQLite: one connection that writes (see writer.py), a few that read, each in a thread of its own."""

import asyncio
import random
import re
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import lru_cache, partial
from typing import Any, TypeVar, cast

import aiosqlite

from storage.errors import ConstraintBroken, StorageError, StorageUnavailable
from storage.identity import FileIdentity
from storage.transaction import Fetch, Transaction

T = TypeVar("T")

MEMORY = ":memory:"
FAILURES = (sqlite3.Error, OverflowError, UnicodeEncodeError)
"""What a statement raises; the last two for numbers beyond 64 bits and text that is no Unicode."""

BUSY_SECONDS = 30.0
"""How long a write waits for the other processes that write to the same file."""

_OTHERS_PAUSE = (0.0005, 0.0015)
"""Seconds between two tries for the file: short, as SQLite's own waiting grows to 0.1 s and then misses every gap."""

_UNAVAILABLE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_NOMEM,
}
_COMMON_SUBSET = re.compile(
    r"""(?P<quoted>'(?:''|[^'])*'|"(?:""|[^"])*"|--[^\n]*|/\*.*?\*/)"""
    r"|(?P<identity>\bBIGINT\s+GENERATED\s+(?:BY\s+DEFAULT|ALWAYS)\s+AS\s+IDENTITY\s+PRIMARY\s+KEY\b)"
    r"|(?P<locking>\bFOR\s+(?:NO\s+KEY\s+)?UPDATE\b(?:\s+OF\s+\w+)?(?:\s+SKIP\s+LOCKED|\s+NOWAIT)?)",
    re.IGNORECASE | re.DOTALL,
)


@lru_cache(maxsize=1024)
def adapted(sql: str) -> str:
    """The common SQL as SQLite takes it: no row locks (there is one writer), its own word for identity columns."""
    return _COMMON_SUBSET.sub(
        lambda found: found["quoted"] or ("INTEGER PRIMARY KEY AUTOINCREMENT" if found["identity"] else ""), sql
    )


def _code(error: Exception) -> int:
    # the low byte is the kind, the rest its variety
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF


def translated(error: Exception, *, writes: bool = False) -> StorageError:
    """SQLite's error as one of ours; to a unit that `writes`, a file that cannot be written is one that is away."""
    code = _code(error)
    if isinstance(error, OverflowError | UnicodeEncodeError):
        return StorageError(f"the database cannot hold a value: {error}")
    if code == sqlite3.SQLITE_CONSTRAINT:
        return ConstraintBroken(f"the database refused a row: {error}")
    if code in _UNAVAILABLE or (writes and code == sqlite3.SQLITE_READONLY):
        return StorageUnavailable(f"the database cannot do this at present: {error}")
    return StorageError(f"the database refused a statement: {error}")


def patiently(action: Callable[[], T]) -> T:
    """What the action returns once no other process holds the file; sqlite3.OperationalError after BUSY_SECONDS."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            return action()
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(random.uniform(*_OTHERS_PAUSE))  # noqa: S311 (not for secrets)


def perform(connection: sqlite3.Connection, fetch: Fetch, sql: str, parameters: Any) -> Any:
    """Run one statement and fetch what is wanted of it: all that a call needs, in one visit to the thread."""
    if fetch is Fetch.MANY:
        connection.executemany(sql, parameters).close()
        return None
    before = connection.total_changes
    cursor = connection.execute(sql, parameters)
    try:
        if fetch is Fetch.COUNT:
            return _count(connection, cursor, before)
        return _fetched(cursor, fetch)
    finally:
        cursor.close()


def _count(connection: sqlite3.Connection, cursor: sqlite3.Cursor, before: int) -> int:
    if cursor.rowcount >= 0:
        return cursor.rowcount
    # Python's module counts nothing for a statement that starts with WITH; the library does.
    changed: int = connection.execute("SELECT changes()").fetchone()[0]
    return changed if connection.total_changes != before else 0


def _fetched(cursor: sqlite3.Cursor, fetch: Fetch) -> Any:
    if fetch is Fetch.ROWS:
        return cursor.fetchall()
    row = cursor.fetchone()
    return row if fetch is Fetch.ROW or row is None else row[0]


class Connection(aiosqlite.Connection):
    """aiosqlite's connection, with whole units of work per visit to its thread instead of single calls."""

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        # what was acknowledged is on the disk; a forgotten close() must not keep the process from ending
        self._thread.daemon = True
        self._stopping: asyncio.Future[Any] | None = None

    def stop(self) -> asyncio.Future[Any] | None:
        """Ask the thread to end; the future tells when it did."""
        self._stopping = super().stop()
        return self._stopping

    async def ended_if_stopped(self) -> None:
        """Wait for the thread of a connection that could not be opened, which would outlive the event loop."""
        if self._stopping is not None:
            await self._stopping

    def submit(self, action: Callable[[sqlite3.Connection], T]) -> asyncio.Future[T]:
        """Queue the action for the thread at once and in order; it runs even if nobody waits for it any more."""
        if not self._running:
            msg = "the database is closed"
            raise StorageError(msg)
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._tx.put_nowait((future, partial(action, self._conn)))
        return future


async def connect(path: str, *, writes: bool) -> Connection:
    """An open connection to the file or to a private memory; StorageError where that cannot be."""

    def opened() -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None, timeout=0, cached_statements=512)
        try:
            patiently(partial(_set_up, connection, writes=writes))
        except BaseException:
            connection.close()
            raise
        return connection

    connection = Connection(opened)
    try:
        return cast("Connection", await connection)
    except sqlite3.Error as error:
        msg = f"the database file {path} cannot be opened: {error}"
        raise StorageUnavailable(msg) from error
    finally:
        await connection.ended_if_stopped()


def _set_up(connection: sqlite3.Connection, *, writes: bool) -> None:
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")  # what was erased is not left in the file, nor in its copies
    if writes:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
    else:
        connection.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
        connection.execute("PRAGMA query_only = ON")


class _Reading(Transaction):
    """A snapshot: opened by its first statement, closed without waiting."""

    dialect = "sqlite"

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._connection = connection

    async def _perform(self, fetch: Fetch, sql: str, parameters: Any) -> Any:
        def visit(connection: sqlite3.Connection) -> Any:
            if not connection.in_transaction:
                connection.execute("BEGIN")
            return perform(connection, fetch, adapted(sql), parameters)

        try:
            return await self._connection.submit(visit)
        except FAILURES as error:
            raise translated(error) from error

    def end(self) -> None:
        self._over = True
        self._connection.submit(_end_snapshot)


def _end_snapshot(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


class Readers:
    """Up to `size` reading connections of one file, opened when they are first needed."""

    def __init__(self, path: str, identity: FileIdentity, size: int = 4) -> None:
        self._path = path
        self._identity = identity
        self._free: list[Connection] = []
        self._all: list[Connection] = []
        self._size = size
        self._slots = asyncio.Semaphore(size)
        self._closed = False

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Transaction]:
        """The file as it was at the first statement; writing is refused."""
        async with self._slots:
            if self._closed:
                msg = "the database is closed"
                raise StorageError(msg)
            connection = self._free.pop() if self._free else await self._another()
            reading = _Reading(connection)
            try:
                yield reading
            finally:
                reading.end()
                self._free.append(connection)

    async def _another(self) -> Connection:
        self._identity.check()
        connection = await connect(self._path, writes=False)
        self._all.append(connection)
        return connection

    async def close(self) -> None:
        """Let everybody finish reading and end the connections."""
        for _ in range(self._size):
            await self._slots.acquire()
        self._closed = True
        while self._all:
            await self._all.pop().close()
        for _ in range(self._size):
            self._slots.release()
