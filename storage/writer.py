"""Group commit: units of work take turns on SQLite's one writer and share a durable COMMIT.

Every unit lives in a savepoint of the shared transaction, so that it alone can be rolled back. Visits to the writer's
thread are what costs (about 0.1 to 0.4 ms each), so BEGIN and SAVEPOINT ride on the unit's first statement and its
release rides on whatever comes next.
"""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from storage.errors import StorageError, StorageUnavailable
from storage.identity import FileIdentity
from storage.sqlite import FAILURES, Connection, adapted, patiently, perform, translated
from storage.transaction import Fetch, Transaction

T = TypeVar("T")

GROUP_UNITS = 200
GROUP_SECONDS = 0.005
"""A shared transaction ends after so many units or seconds, so that other processes get their turn."""

_GIVE_WAY = 0.002
"""Seconds left free between shared transactions when other processes write too: longer than between their tries."""


class _Group:
    """The units of one shared transaction."""

    def __init__(self) -> None:
        self.started = time.monotonic()
        self.count = 0
        self.touched = False
        self.broken: sqlite3.Error | None = None
        self.kept: list[Unit] = []

    @property
    def full(self) -> bool:
        return self.count >= GROUP_UNITS or time.monotonic() - self.started > GROUP_SECONDS or self.broken is not None


class Unit(Transaction):
    """One unit of work of a group."""

    dialect = "sqlite"

    def __init__(self, thread: "_Thread", connection: Connection, group: _Group, *, read_only: bool) -> None:
        super().__init__()
        self.group = group
        self.read_only = read_only
        self.kept = False
        self.durable: asyncio.Future[None] | None = None
        self._thread = thread
        self._connection = connection
        self._inside: sqlite3.Connection | None = None

    @property
    def over(self) -> bool:
        """Whether its task has left it."""
        return self._over

    async def _perform(self, fetch: Fetch, sql: str, parameters: Any) -> Any:
        self.group.touched = True
        visit = self._thread.visit(self, fetch, adapted(sql), parameters)
        try:
            return await self._connection.submit(visit) if self._inside is None else visit(self._inside)
        except FAILURES as error:
            raise translated(error, writes=not self.read_only) from error

    async def at_once(self, act: Callable[[Transaction], Coroutine[Any, Any, T]]) -> T:
        """What `act` returns, run to its end in the writer's thread: one visit, however many statements."""
        return await self._connection.submit(lambda connection: self._acted(act, connection))

    def _acted(self, act: Callable[[Transaction], Coroutine[Any, Any, T]], connection: sqlite3.Connection) -> T:
        acting = act(self)
        self._inside = connection
        try:
            acting.send(None)
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            self._inside = None
            acting.close()
        msg = "what is done at once can wait for nothing but its own transaction"
        raise StorageError(msg)

    def end(self, *, keep: bool) -> None:
        """Close the unit; what it did goes to the disk with its group, or nowhere."""
        self._over = True
        if keep:
            self.check_keepable()
        self.kept = keep

    def settle(self, error: Exception | None) -> None:
        """Tell the unit's task, and on success whoever wanted to know, how the shared COMMIT ended."""
        durable = self.durable
        if error is None:
            for callback in self._callbacks:
                asyncio.get_running_loop().call_soon(callback)
        if durable is None or durable.done():
            return
        if error is None:
            durable.set_result(None)
        else:
            failure = StorageUnavailable(f"the shared commit failed, nothing of it was kept: {error}")
            failure.__cause__ = error
            durable.set_exception(failure)


class _Thread:
    """What the writer's thread knows: which unit's savepoint is open. Only that thread touches it."""

    def __init__(self, identity: FileIdentity | None) -> None:
        self._identity = identity
        self._open: Unit | None = None
        self._seen: int | None = None

    def visit(self, unit: Unit, fetch: Fetch, sql: str, parameters: Any) -> Callable[[sqlite3.Connection], Any]:
        def visited(connection: sqlite3.Connection) -> Any:
            if unit.over:  # its task was cancelled before this statement's turn came
                return None
            if unit.group.broken is not None:
                raise unit.group.broken
            try:
                self._enter(connection, unit)
                return perform(connection, fetch, sql, parameters)
            except sqlite3.Error as error:
                self._notice(connection, unit, error)
                raise

        return visited

    def commit(self, connection: sqlite3.Connection, group: _Group) -> None:
        if group.broken is not None:
            raise group.broken
        if not connection.in_transaction:
            return
        try:
            self._leave(connection)
            connection.execute("COMMIT")
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        self._seen = _version(connection)

    def _enter(self, connection: sqlite3.Connection, unit: Unit) -> None:
        if not connection.in_transaction:
            self._open = None
            self._begin(connection)
        if self._open is not unit:
            self._leave(connection)
            connection.execute("SAVEPOINT unit")
            self._open = unit
            if unit.read_only:
                connection.execute("PRAGMA query_only = ON")

    def _begin(self, connection: sqlite3.Connection) -> None:
        if self._seen is not None and self._seen != _version(connection):
            time.sleep(_GIVE_WAY)
        if self._identity is not None:
            self._identity.check()
        patiently(lambda: connection.execute("BEGIN IMMEDIATE"))

    def _leave(self, connection: sqlite3.Connection) -> None:
        unit, self._open = self._open, None
        if unit is None:
            return
        if unit.read_only:
            connection.execute("PRAGMA query_only = OFF")
        if not unit.kept:
            connection.execute("ROLLBACK TO unit")
        connection.execute("RELEASE unit")

    def _notice(self, connection: sqlite3.Connection, unit: Unit, error: sqlite3.Error) -> None:
        # A full disk makes SQLite roll back the whole shared transaction: every unit of the group has to know.
        if self._open is unit and not connection.in_transaction:
            unit.group.broken = error
            self._open = None


def _version(connection: sqlite3.Connection) -> int:
    """A number that changes when another connection has committed to the same file."""
    version: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return version


class GroupWriter:
    """Hands out turns on the one writing connection, and commits for all who had one."""

    def __init__(self, connection: Connection, identity: FileIdentity | None = None) -> None:
        self._connection = connection
        self._thread = _Thread(identity)
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._group: _Group | None = None
        self._committing: set[asyncio.Future[None]] = set()
        self._closed = False

    @asynccontextmanager
    async def unit(self, *, read_only: bool = False) -> AsyncIterator[Transaction]:
        """A unit of work that is durable once the block was left; StorageError when it could not be kept."""
        unit = await self._entered(read_only=read_only)
        try:
            yield unit
        except BaseException:
            self._left(unit, keep=False)
            raise
        self._left(unit, keep=not read_only)
        if unit.durable is not None:
            await unit.durable

    async def _entered(self, *, read_only: bool) -> Unit:
        self._waiting += 1
        try:
            await self._turn.acquire()
        except BaseException:
            self._waiting -= 1
            if not self._turn.locked():
                self._commit_unless_awaited()
            raise
        self._waiting -= 1
        if self._closed:
            self._turn.release()
            msg = "the database is closed"
            raise StorageError(msg)
        self._group = self._group or _Group()
        self._group.count += 1
        return Unit(self._thread, self._connection, self._group, read_only=read_only)

    def _left(self, unit: Unit, *, keep: bool) -> None:
        try:
            unit.end(keep=keep)
            if unit.kept:
                unit.durable = asyncio.get_running_loop().create_future()
                unit.group.kept.append(unit)
        finally:
            self._turn.release()
            self._commit_unless_awaited()

    def _commit_unless_awaited(self) -> None:
        group = self._group
        if group is not None and (group.full or not self._waiting):
            self._commit(group)

    def _commit(self, group: _Group) -> None:
        self._group = None
        if not group.touched:
            asyncio.get_running_loop().call_soon(_settle, group, None)
            return
        commit = self._connection.submit(lambda connection: self._thread.commit(connection, group))
        self._committing.add(commit)
        commit.add_done_callback(self._committing.discard)
        commit.add_done_callback(lambda done: _settle(group, done.exception()))

    async def close(self) -> None:
        """Let everybody who has a turn finish, wait for the last COMMIT, and end the connection."""
        async with self._turn:
            self._closed = True
            if self._group is not None:
                self._commit(self._group)
        if self._committing:
            await asyncio.wait(self._committing)
        await self._connection.close()


def _settle(group: _Group, error: BaseException | None) -> None:
    for unit in group.kept:
        unit.settle(error if error is None or isinstance(error, Exception) else StorageError(str(error)))
