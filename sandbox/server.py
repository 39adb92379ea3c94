"""The sandbox as an object and as a running server."""

import asyncio
import contextlib
import socket
import time
from collections.abc import AsyncIterator, Callable, Iterator
from functools import cached_property
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from sandbox.app import build
from sandbox.connections import WatchedProtocol
from sandbox.couriers import Couriers
from sandbox.journal import Call, Journal
from sandbox.world import World


class Sandbox:
    """A world with a Bot API in front of it; without a path it lives in memory.

    `now` gives epoch seconds; `observe` is handed every finished call of a bot.
    """

    def __init__(
        self,
        path: Path | None = None,
        now: Callable[[], float] = time.time,
        observe: Callable[[Call], None] | None = None,
    ) -> None:
        self.world = World(path, now)
        self.journal = Journal(observe)
        self._couriers = Couriers(self.world)
        self.world.webhook_changed = self._couriers.refresh

    @cached_property
    def app(self) -> Starlette:
        """The web application."""
        return build(self.world, self.journal)

    def start(self) -> None:
        """Set out for the webhooks; needs a running loop."""
        self.world.closing.clear()
        self._couriers.start()

    async def stop(self) -> None:
        """End everything that waits, so that the server can go down."""
        self.world.closing.set()
        self.world.pollers.stop()
        self.world.events.end()
        await self._couriers.stop()

    def close(self) -> None:
        """Write what is left and close the file."""
        self.world.close()


class _Server(uvicorn.Server):
    """A server inside somebody else's loop: signals stay with the program around it, and told to end it does not rest.

    Uvicorn itself looks ten times a second whether it is to end, and how far it is with ending.
    """

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ending = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def main_loop(self) -> None:
        while not self.ending.is_set():
            await self.on_tick(0)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(1):
                    await self.ending.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for listening in (*self.servers, *(sockets or ())):
            listening.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self.config.timeout_graceful_shutdown):
                while self.server_state.connections or self.server_state.tasks:  # noqa: ASYNC110 - nobody rings
                    await asyncio.sleep(0.001)
        for task in self.server_state.tasks:
            task.cancel()


@contextlib.asynccontextmanager
async def serve(sandbox: Sandbox, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serve in the running loop; yields the address, such as http://127.0.0.1:8081. Port 0 picks a free one.

    OSError when nothing can listen there.
    """
    listening = socket.create_server((host, port))
    # asyncio does so only for sockets it made itself; without it each answer waits 40 ms for an acknowledgement.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    config = uvicorn.Config(
        sandbox.app,
        http=WatchedProtocol,
        log_level="warning",
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=2,
    )
    server = _Server(config)
    sandbox.start()
    task = asyncio.create_task(server.serve([listening]))
    try:
        # Connections that come before the server takes them wait in the socket.
        yield f"http://{host}:{listening.getsockname()[1]}"
    finally:
        await sandbox.stop()
        server.ending.set()
        await task
        listening.close()
