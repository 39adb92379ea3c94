"""The HTTP connections under the application, so that a fault can cut one."""

import asyncio
import socket
import struct
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

_open: dict[tuple[str, int], asyncio.Transport] = {}
# Linger for no time: closing sends a reset instead of an orderly end.
_RESET = struct.pack("ii", 1, 0)


class WatchedProtocol(H11Protocol):
    """Uvicorn's protocol; its open connections can be found by the client's address."""

    def connection_made(self, transport: Any) -> None:
        """Note the connection."""
        super().connection_made(transport)
        if self.client is not None:
            _open[self.client] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        super().connection_lost(exc)
        if self.client is not None:
            _open.pop(self.client, None)


def cut(client: tuple[str, int]) -> None:
    """Reset the connection of a client, as a network that fails does."""
    transport = _open.get(client)
    if transport is None:
        return
    held = transport.get_extra_info("socket")
    held.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    transport.abort()
