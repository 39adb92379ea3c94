"""Addresses of the loopback at which nobody is."""

from __future__ import annotations

import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def silent_address() -> Iterator[str]:
    """An address at which nobody answers, and nobody else can begin to."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # not listening
        yield f"http://127.0.0.1:{closed.getsockname()[1]}"
