"""Databases at the newest schema, copied from one per worker: what brings it there has tests of its own."""

from __future__ import annotations

import asyncio
import shutil
import uuid
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from storage import open_storage
from storage.migrate import upgrade
from tests.postgres import command

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


class FileTemplate:
    """On SQLite: whoever asks first waits 0.2 s, a copy takes 1 ms."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "template.db"
        self._made = False

    async def copy_to(self, file: Path) -> str:
        """The address of a copy."""
        if not self._made:
            await _upgraded(f"sqlite:///{self._file}")
            self._made = True
        await asyncio.to_thread(shutil.copyfile, self._file, file)
        return f"sqlite:///{file}"


class ServerTemplate:
    """On PostgreSQL, whose user may make databases: whoever asks first waits 0.6 s, a copy takes 50 ms."""

    def __init__(self, server: str) -> None:
        self._server = server
        self._name = f"linli_template_{uuid.uuid4().hex}"
        self._made = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        asyncio.run(command(self._server, f"DROP DATABASE IF EXISTS {self._name} WITH (FORCE)"))

    @asynccontextmanager
    async def copy(self) -> AsyncIterator[str]:
        """The address of a copy, dropped afterwards."""
        if not self._made:
            await command(self._server, f"CREATE DATABASE {self._name}")
            await _upgraded(self._beside(self._name))
            self._made = True
        copy = f"test_{uuid.uuid4().hex}"
        await command(self._server, f"CREATE DATABASE {copy} TEMPLATE {self._name} STRATEGY FILE_COPY")
        try:
            yield self._beside(copy)
        finally:
            await command(self._server, f"DROP DATABASE {copy} WITH (FORCE)")

    def _beside(self, database: str) -> str:
        return urlsplit(self._server)._replace(path=f"/{database}").geturl()


async def _upgraded(url: str) -> None:
    async with await open_storage(url) as storage:
        await upgrade(storage)
