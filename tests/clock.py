"""Time that stands still until a scene moves it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from bot.clock import Clock

MONDAY_MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class TownClock(Clock):
    """A clock moved by hand; the bot and the sandbox read the same one."""

    def __init__(self, start: datetime = MONDAY_MORNING) -> None:
        self._now = start
        self._moved: list[asyncio.Event] = []

    def now(self) -> datetime:
        return self._now

    def epoch(self) -> float:
        return self._now.timestamp()

    def move(self, by: timedelta) -> None:
        self._now += by
        for event in self._moved:
            event.set()

    async def wait(self, bell: asyncio.Event, until: datetime) -> None:
        moved = asyncio.Event()
        self._moved.append(moved)
        try:
            while self._now < until and not bell.is_set():
                waits = [asyncio.ensure_future(event.wait()) for event in (bell, moved)]
                _, pending = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
                for wait in pending:
                    wait.cancel()
                moved.clear()
        finally:
            self._moved.remove(moved)
        bell.clear()
