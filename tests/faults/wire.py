"""A wire between the bot and its PostgreSQL, which a scene can cut, or let swallow everything."""

from __future__ import annotations

import asyncio
import contextlib
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class Wire:
    """Passes on what is said between the bot and a server, unless it is cut or silent."""

    def __init__(self, host: str, port: int) -> None:
        self._target = host, port
        self._ends: set[asyncio.StreamWriter] = set()
        self._passing: set[asyncio.Task[None]] = set()
        self._heard = asyncio.Event()
        self._heard.set()
        self._is_cut = False
        self._losing: bytes | None = None

    def lose_commit_of(self, words: str) -> None:
        """The next transaction in which the bot says this is kept, but the connection breaks before it hears so."""
        self._losing = words.encode()

    def cut(self) -> None:
        """Every connection breaks, and new ones break at once: the server is gone."""
        self._is_cut = True
        for end in self._ends:
            end.transport.abort()

    def silence(self) -> None:
        """Nothing gets through any more, and nobody is told."""
        self._heard.clear()

    def mend(self) -> None:
        """All is well; what was swallowed stays lost, with its connections."""
        if not self._heard.is_set():
            for end in self._ends:
                end.transport.abort()
        self._is_cut = False
        self._heard.set()

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection of the bot's."""
        if self._is_cut:
            writer.transport.abort()
            return
        there_reader, there_writer = await asyncio.open_connection(*self._target)
        pair = {writer, there_writer}
        self._ends |= pair
        kept = asyncio.Event()
        tasks = [
            asyncio.create_task(self._pass_on(self._heard_of(reader, kept), there_writer)),
            asyncio.create_task(self._pass_on(_until(kept, there_reader), writer)),
        ]
        self._passing.update(tasks)
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        self._ends -= pair
        for end in pair:
            end.transport.abort()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._passing.difference_update(tasks)

    async def _pass_on(self, pieces: AsyncIterator[bytes], writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            async for piece in pieces:
                await self._heard.wait()
                writer.write(piece)
                await writer.drain()

    async def _heard_of(self, reader: asyncio.StreamReader, kept: asyncio.Event) -> AsyncIterator[bytes]:
        """What the bot says; `kept` once it commits the transaction that is to be lost."""
        said = False
        while piece := await reader.read(65536):
            said = (said or (self._losing is not None and self._losing in piece)) and b"ROLLBACK" not in piece
            if said and b"COMMIT" in piece:
                self._losing = None
                kept.set()
            yield piece


async def _until(kept: asyncio.Event, reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """What the server says, but for the answer to what is lost."""
    while piece := await reader.read(65536):
        if kept.is_set():
            return
        yield piece


@asynccontextmanager
async def wired(url: str) -> AsyncIterator[tuple[Wire, str]]:
    """A wire to the server of this address, and the address by which the bot reaches it."""
    parts = urlsplit(url)
    wire = Wire(parts.hostname or "127.0.0.1", parts.port or 5432)
    server = await asyncio.start_server(wire.answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    user = f"{parts.username}@" if parts.username else ""
    try:
        yield wire, urlunsplit(parts._replace(netloc=f"{user}127.0.0.1:{port}"))
    finally:
        wire.mend()
        wire.cut()
        server.close()
        await server.wait_closed()
