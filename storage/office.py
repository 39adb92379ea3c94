"""Who may send: of all processes on one database only one, and the system lets go when that one dies.

On SQLite it is a lock on a file beside the database, on PostgreSQL an advisory lock of a connection kept for it.
"""

import asyncio
import fcntl
import os
from pathlib import Path
from typing import Any, Protocol

import asyncpg

from storage.errors import StorageUnavailable
from storage.postgres import CONNECT_SECONDS, END_SECONDS, FAILURES, translated

SUFFIX = ".sender"
"""What the name of the locked file has behind the database's."""

KEY = 0x6C696E6C
""""linl" in ASCII: the first half of the number that is locked in PostgreSQL; the second is the schema's."""

ASK_EVERY = 1.0
ANSWER_SECONDS = 3.0
"""How often the server is asked whether the lock is held, and how long it may take: a dead connection looks alive."""

_TAKE = f"SELECT pg_try_advisory_lock({KEY}, hashtext(current_schema()))"
_KEEPALIVE = {"tcp_keepalives_idle": "10", "tcp_keepalives_interval": "5", "tcp_keepalives_count": "3"}
"""How soon (in seconds) the server notices that a sender's whole machine is gone."""


class Office(Protocol):
    """The one place from which messages go out."""

    async def taken(self) -> bool:
        """Whether this process has it; tries to get it. Raises StorageUnavailable while the database is away."""

    async def leave(self) -> None:
        """Let the next one have it."""


class PrivateOffice:
    """Of a database that no other process can see."""

    async def taken(self) -> bool:
        """Always."""
        return True

    async def leave(self) -> None:
        """Nobody else can come."""


class FileOffice:
    """A lock on a file, which ends with the process that holds it."""

    def __init__(self, database: str) -> None:
        self._path = Path(database + SUFFIX)
        self._file: int | None = None

    async def taken(self) -> bool:
        """Whether this process holds the lock. StorageUnavailable where there can be no such lock."""
        if self._file is not None:
            return True
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            msg = f"{self._path} cannot be opened: {error.strerror}"
            raise StorageUnavailable(msg) from error
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            return False
        except OSError as error:
            os.close(file)
            msg = f"{self._path} cannot be locked, as on some network disks: {error.strerror}"
            raise StorageUnavailable(msg) from error
        self._file = file
        return True

    async def leave(self) -> None:
        """Close the file, and with it the lock."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


class ServerOffice:
    """An advisory lock, which ends with the connection that holds it."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._connection: Any = None
        self._asked_at = 0.0
        self._one_at_a_time = asyncio.Lock()

    async def taken(self) -> bool:
        """Whether the connection that holds the lock is alive, or a new one got it."""
        async with self._one_at_a_time:
            if self._connection is not None and await self._holds():
                return True
            try:
                async with asyncio.timeout(CONNECT_SECONDS):
                    return await self._take()
            except FAILURES as error:
                raise translated(error) from error

    async def _holds(self) -> bool:
        """Whether the connection is alive, as the server says once a second; a dead one is let go of."""
        now = asyncio.get_running_loop().time()
        if not self._connection.is_closed() and now - self._asked_at < ASK_EVERY:
            return True
        try:
            await self._connection.fetchval("SELECT 1", timeout=ANSWER_SECONDS)
        except FAILURES:
            self._connection.terminate()
            self._connection = None
            return False
        self._asked_at = now
        return True

    async def _take(self) -> bool:
        settings = {"application_name": "linli sender", **_KEEPALIVE}
        connection = await asyncpg.connect(self._url, timeout=CONNECT_SECONDS, server_settings=settings)
        try:
            if await connection.fetchval(_TAKE):
                self._connection, connection = connection, None
                return True
            return False
        finally:
            if connection is not None:
                connection.terminate()

    async def leave(self) -> None:
        """Free the lock and end its connection; should that fail, the server frees it with the connection."""
        connection, self._connection = self._connection, None
        if connection is None or connection.is_closed():
            return
        try:
            await connection.execute("SELECT pg_advisory_unlock_all()", timeout=END_SECONDS)
            await connection.close(timeout=END_SECONDS)
        except FAILURES:
            connection.terminate()
