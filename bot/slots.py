"""Slots for work, given in turn to the queues that wait, so that a long queue does not starve a short one."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Hashable


class Slots:
    """At most so many at once; of those who wait, one of each queue after the other."""

    def __init__(self, at_once: int) -> None:
        self._free = at_once
        self._queues: dict[Hashable, deque[asyncio.Future[None]]] = {}

    @asynccontextmanager
    async def one(self, queue: Hashable) -> AsyncIterator[None]:
        """Hold a slot inside the block, having waited for it in this queue."""
        if self._free:
            self._free -= 1
        else:
            await self._wait(queue)
        try:
            yield
        finally:
            self._hand_on()

    async def _wait(self, queue: Hashable) -> None:
        turn = asyncio.get_running_loop().create_future()
        self._queues.setdefault(queue, deque()).append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._hand_on()
            raise

    def _hand_on(self) -> None:
        """Give the slot to the queue that has waited longest for one, and put that queue behind the others."""
        while self._queues:
            name = next(iter(self._queues))
            waiting = self._queues.pop(name)
            turn = waiting.popleft()
            if waiting:
                self._queues[name] = waiting
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1
