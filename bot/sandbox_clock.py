"""The demo's time: the machine's, moved on as far as somebody moved the sandbox's clock on its page."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import httpx

from bot.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Callable

LOOK_EVERY: Final = 0.5
"""Seconds between two looks at the sandbox's clock."""

A_MOVE: Final = timedelta(seconds=2)
"""Less than this is no move of the clock, but the time a look takes."""


class SandboxClock(Clock):
    """A clock that follows the sandbox's."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)
        self._moved = asyncio.Event()
        self._callbacks: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """The present of the demo, aware, in UTC."""
        return super().now() + self._ahead

    async def wait(self, bell: asyncio.Event, until: datetime) -> None:
        """Wait for the bell, at most until that time; when the clock is moved, until is looked at again."""
        while self.now() < until and not bell.is_set():
            waits = [asyncio.ensure_future(event.wait()) for event in (bell, self._moved)]
            await asyncio.wait(waits, timeout=(until - self.now()).total_seconds(), return_when=asyncio.FIRST_COMPLETED)
            for each in waits:
                each.cancel()
        bell.clear()

    def when_moved(self, callback: Callable[[], None]) -> None:
        """Call it after each move."""
        self._callbacks.append(callback)

    async def follow(self, address: str) -> None:
        """Go with the clock of the sandbox at this address until cancelled."""
        async with httpx.AsyncClient(base_url=address) as client:
            while True:
                with contextlib.suppress(httpx.HTTPError, ValueError, KeyError):
                    told = (await client.get("/sandbox/clock")).json()["now"]
                    self.set_to(datetime.fromtimestamp(told, UTC))
                await asyncio.sleep(LOOK_EVERY)

    def set_to(self, present: datetime) -> None:
        """It is this time now; who waits is woken when that is a move."""
        if abs(present - self.now()) < A_MOVE:
            return
        self._ahead = present - super().now()
        self._moved.set()
        self._moved = asyncio.Event()
        for callback in self._callbacks:
            callback()
