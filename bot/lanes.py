"""Work in order per lane, at once across lanes; a lane that waits for its own turn holds no slot."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from typing import TYPE_CHECKING, Generic, TypeVar

import structlog

from bot.slots import Slots
from bot.stopping import ended

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

T = TypeVar("T")
_log = structlog.get_logger(__name__)


class Lanes(Generic[T]):
    """Runs `work` on every item: one at a time within a lane, at most `at_once` in all.

    When all slots are taken, the next free one goes to each `kind` of item in turn.
    """

    def __init__(
        self, work: Callable[[T], Awaitable[None]], at_once: int, kind: Callable[[T], str] = lambda _: ""
    ) -> None:
        self._work = work
        self._kind = kind
        self._slots = Slots(at_once)
        self._queues: dict[int, deque[T]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting = 0
        self._room = asyncio.Event()
        self._room.set()

    @property
    def waiting(self) -> int:
        """Items not finished yet."""
        return self._waiting

    def put(self, lane: int, item: T) -> None:
        """Add an item behind the others of its lane."""
        self._waiting += 1
        queue = self._queues.get(lane)
        if queue is not None:
            queue.append(item)
            return
        self._queues[lane] = deque((item,))
        task = asyncio.create_task(self._drain(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, lane: int) -> None:
        queue = self._queues[lane]
        while queue:
            async with self._slots.one(self._kind(queue[0])):
                item = queue.popleft()
                try:
                    await self._work(item)
                except Exception:  # noqa: BLE001 - the lane must go on, or its person is never heard again
                    _log.exception("work-failed")
                finally:
                    self._waiting -= 1
                    self._room.set()
        del self._queues[lane]

    async def fewer_than(self, most: int) -> None:
        """Wait until fewer items than that are unfinished."""
        while self._waiting >= most:
            self._room.clear()
            await self._room.wait()

    async def empty(self, until: float = math.inf) -> bool:
        """Whether everything that was put is finished by that time of the loop; the rest is cut off then."""
        return await ended(lambda: self._tasks, until)
