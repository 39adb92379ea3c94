"""PostgreSQL: a pool of connections; every unit of work is a transaction of its own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from functools import lru_cache
from typing import Any, TypeVar

import asyncpg
from aiosql.utils import VAR_REF

from storage.errors import ConstraintBroken, StorageError, StorageUnavailable
from storage.transaction import Fetch, Transaction

T = TypeVar("T")

POOL_SIZE = 10
"""Connections where no number is given: more brought little on two cores (855, 957 and 1,006 units/s: 4, 10, 30)."""

ACQUIRE_SECONDS = 30.0
CONNECT_SECONDS = 10.0
COMMAND_SECONDS = 30.0
"""How long a statement may take: a server that vanished without a word would be waited for for a quarter of an hour."""

END_SECONDS = 10.0
"""How long a rollback and the closing of the pool may take before the connections are simply cut."""

_WRITE = "BEGIN ISOLATION LEVEL READ COMMITTED"
_READ = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

_UNAVAILABLE = (
    OSError,
    TimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.TransactionRollbackError,
    asyncpg.LockNotAvailableError,
    asyncpg.InternalClientError,
)
FAILURES = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # also a connection that is being lost
    OSError,
    TimeoutError,
    UnicodeEncodeError,
)


@lru_cache(maxsize=1024)
def numbered(sql: str) -> tuple[str, tuple[str, ...]]:
    """The text with $1, $2… for its :names, and the names in that order."""
    names: list[str] = []

    def number(found: Any) -> str:
        name = found["var_name"]
        if name is None:
            return str(found[0])
        if name not in names:
            names.append(name)
        return f"{found['lead']}${names.index(name) + 1}"

    return VAR_REF.sub(number, sql), tuple(names)


def translated(error: BaseException, *, lost: bool = False) -> StorageError:
    """The driver's error as one of ours, without what was to be stored; `lost` tells that the connection is gone."""
    if isinstance(error, asyncpg.IntegrityConstraintViolationError):
        return ConstraintBroken(f"the database refused a row: {_said(error)}")
    if isinstance(error, asyncpg.DataError | UnicodeEncodeError):  # all that they say quotes the value
        return StorageError(f"the database cannot hold a value: {type(error).__name__}")
    if lost or isinstance(error, _UNAVAILABLE):
        return StorageUnavailable(f"the database cannot do this at present: {_said(error)}")
    return StorageError(f"the database refused a statement: {_said(error)}")


def _said(error: BaseException) -> str:
    """The server's sentence alone: the detail that asyncpg adds to it may be a whole row."""
    said = error.args[0] if isinstance(error, asyncpg.PostgresError) and error.args else error
    return str(said) or type(error).__name__


def _gone(connection: Any) -> bool:
    try:
        return bool(connection.is_closed())
    except asyncpg.InterfaceError:  # the pool took the lost connection back already
        return True


class _Unit(Transaction):
    """A transaction on a connection of the pool."""

    dialect = "postgresql"

    def __init__(self, connection: Any, *, writes: bool) -> None:
        super().__init__()
        self.connection = connection
        self._writes = writes

    async def _perform(self, fetch: Fetch, sql: str, parameters: Any) -> Any:
        text, names = numbered(sql)
        try:
            if fetch is Fetch.MANY:
                return await self.connection.executemany(text, [[each[name] for name in names] for each in parameters])
            return await self._fetched(fetch, text, [parameters[name] for name in names])
        except KeyError as error:
            msg = f"the query needs a value for {error}"
            raise StorageError(msg) from error
        except FAILURES as error:
            # one that may only be read, as a server is while another takes its place, is away for a unit that writes
            standby = self._writes and isinstance(error, asyncpg.ReadOnlySQLTransactionError)
            raise translated(error, lost=standby or _gone(self.connection)) from error

    async def _fetched(self, fetch: Fetch, text: str, values: list[Any]) -> Any:
        if fetch is Fetch.COUNT:
            # the server's answer ends with the count, as in "INSERT 0 1"; CREATE TABLE and the like have none
            count = str(await self.connection.execute(text, *values)).rpartition(" ")[2]
            return int(count) if count.isdigit() else 0
        how: dict[Fetch, Callable[..., Awaitable[Any]]] = {
            Fetch.ROWS: self.connection.fetch,
            Fetch.ROW: self.connection.fetchrow,
            Fetch.VALUE: self.connection.fetchval,
        }
        return await how[fetch](text, *values)

    async def end(self, *, keep: bool) -> None:
        """Commit and call those who waited for it, or roll back."""
        self._over = True
        if not keep or self._trouble is not None:
            await self.connection.execute("ROLLBACK", timeout=END_SECONDS)
        else:
            await self.connection.execute("COMMIT")
            for callback in self._callbacks:
                asyncio.get_running_loop().call_soon(callback)


class Pool:
    """The connections to one PostgreSQL database."""

    def __init__(self, pool: Any) -> None:
        self._pool = pool
        self._under_way: set[asyncio.Task[Any]] = set()

    @asynccontextmanager
    async def unit(self, *, read_only: bool = False) -> AsyncIterator[Transaction]:
        """A transaction that is durable once the block was left.

        Beginning and ending run through even if the task is cancelled meanwhile: a connection is never left half-way.
        """
        beginning = self._started(self._begin(read_only=read_only))
        try:
            unit = await asyncio.shield(beginning)
        except asyncio.CancelledError:
            beginning.add_done_callback(self._abandon)
            raise
        try:
            yield unit
        except BaseException:
            await asyncio.shield(self._started(self._end(unit, keep=False)))
            raise
        await asyncio.shield(self._started(self._end(unit, keep=not read_only)))

    async def _begin(self, *, read_only: bool) -> _Unit:
        try:
            async with asyncio.timeout(ACQUIRE_SECONDS):
                connection = await self._pool.acquire()
        except FAILURES as error:
            raise translated(error) from error
        try:
            await connection.execute(_READ if read_only else _WRITE)
        except BaseException as error:
            await self._drop(connection)
            if isinstance(error, FAILURES):
                raise translated(error, lost=True) from error
            raise
        return _Unit(connection, writes=not read_only)

    async def _end(self, unit: _Unit, *, keep: bool) -> None:
        try:
            await unit.end(keep=keep)
        except BaseException as error:
            await self._drop(unit.connection)
            if not isinstance(error, FAILURES):
                raise
            if keep:
                raise translated(error, lost=True) from error
            return
        await self._pool.release(unit.connection)
        if keep:
            unit.check_keepable()

    async def _drop(self, connection: Any) -> None:
        # Its state is unknown: the server rolls back when the connection goes.
        if not _gone(connection):
            connection.terminate()
        await self._pool.release(connection)

    def _abandon(self, beginning: asyncio.Task[_Unit]) -> None:
        if not beginning.cancelled() and beginning.exception() is None:
            self._started(self._end(beginning.result(), keep=False))

    def _started(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def close(self) -> None:
        """Wait for transactions that are ending, then end the connections."""
        while self._under_way:
            await asyncio.wait(self._under_way)
        try:
            async with asyncio.timeout(END_SECONDS):
                await self._pool.close()
        except TimeoutError:
            self._pool.terminate()


async def _set_up(connection: Any) -> None:
    """Make sums and averages come as int and float, as they do from SQLite, instead of Decimal."""
    await connection.set_type_codec(
        "numeric",
        schema="pg_catalog",
        encoder=str,
        decoder=lambda text: int(text) if text.lstrip("-").isdigit() else float(text),
        format="text",
    )


async def _no_reset(_connection: Any) -> None:
    """Units leave nothing behind in a session, so asyncpg's clean-up, a round trip per unit, is left out."""


async def connect(url: str, size: int = POOL_SIZE) -> Pool:
    """A pool of connections, of which one is open; StorageUnavailable where the server does not answer."""
    try:
        pool = await asyncpg.create_pool(
            url,
            min_size=0,  # asyncpg's refilling of a smallest number goes on in the background, also while we close
            max_size=size,
            init=_set_up,
            reset=_no_reset,
            timeout=CONNECT_SECONDS,
            command_timeout=COMMAND_SECONDS,
            server_settings={"application_name": "linli"},
        )
        await pool.release(await pool.acquire())
    except (asyncpg.InvalidCatalogNameError, asyncpg.InvalidAuthorizationSpecificationError) as error:
        msg = f"PostgreSQL does not let us in: {error}"
        raise StorageError(msg) from error
    except FAILURES as error:
        msg = f"PostgreSQL does not answer: {error or type(error).__name__}"
        raise StorageUnavailable(msg) from error
    except (ValueError, OverflowError):  # what they say quotes the address, and where it is cut wrongly, the password
        msg = "the address of the database is not understood: it is postgresql://USER:PASSWORD@HOST:PORT/NAME, "
        msg += "with %2F for / in the password, %23 for #, %40 for @ and so on"
        raise StorageError(msg) from None
    return Pool(pool)
