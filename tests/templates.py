"""Databases of one state, copied from a template that each worker makes once."""

from __future__ import annotations

import asyncio
import shutil
import uuid
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Protocol, Self
from urllib.parse import urlsplit

from storage import open_storage
from storage.migrate import upgrade
from tests.postgres import command

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    Prepare = Callable[[str], Awaitable[None]]


class Template(Protocol):
    """Where copies come from."""

    def copy(self, folder: Path) -> AbstractAsyncContextManager[str]:
        """The address of a copy; what of it needs a folder is there, and what does not is gone afterwards."""


async def newest(url: str) -> None:
    """Bring the database at this address to the newest schema."""
    async with await open_storage(url) as storage:
        await upgrade(storage)


class FileTemplate:
    """On SQLite; a copy takes 1 ms."""

    def __init__(self, folder: Path, prepare: Prepare = newest) -> None:
        self._file = folder / "template.db"
        self._prepare = prepare
        self._made = False

    @asynccontextmanager
    async def copy(self, folder: Path) -> AsyncIterator[str]:
        """The address of a copy in this folder."""
        if not self._made:
            await self._prepare(f"sqlite:///{self._file}")
            self._made = True
        copy = folder / "test.db"
        await asyncio.to_thread(shutil.copyfile, self._file, copy)
        yield f"sqlite:///{copy}"


class ServerTemplate:
    """On a PostgreSQL whose user may make databases; a copy takes 50 ms in memory, half a second on a slow disk."""

    def __init__(self, server: str, prepare: Prepare = newest) -> None:
        self._server = server
        self._prepare = prepare
        self._name = f"linli_template_{uuid.uuid4().hex}"
        self._made = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        asyncio.run(command(self._server, f"DROP DATABASE IF EXISTS {self._name} WITH (FORCE)"))

    @asynccontextmanager
    async def copy(self, _folder: Path) -> AsyncIterator[str]:
        """The address of a copy, dropped afterwards."""
        if not self._made:
            await command(self._server, f"CREATE DATABASE {self._name}")
            await self._prepare(self._beside(self._name))
            self._made = True
        copy = f"test_{uuid.uuid4().hex}"
        await command(self._server, f"CREATE DATABASE {copy} TEMPLATE {self._name} STRATEGY FILE_COPY")
        try:
            yield self._beside(copy)
        finally:
            await command(self._server, f"DROP DATABASE {copy} WITH (FORCE)")

    def _beside(self, database: str) -> str:
        return urlsplit(self._server)._replace(path=f"/{database}").geturl()
