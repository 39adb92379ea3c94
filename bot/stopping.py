"""Ending within a time: what was begun may finish, what then still runs is cut off."""

from __future__ import annotations

import asyncio
import math
import signal
from typing import TYPE_CHECKING, Any, Final

import structlog

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Coroutine

STOP_SECONDS: Final = 9.0
"""From the wish to stop until everything has been let go of: less than the 10 s that a container engine waits."""

LAST_RESORT: Final = 0.5
"""Seconds after that in which the process leaves, whatever holds it up."""

AT_ONCE: Final = 1.0
"""Seconds in which it leaves when it was asked twice."""

SENDING: Final = 1.0
HANDLING: Final = 3.0
"""So many seconds before the end messages are cut off, and before that what causes messages: updates and jobs."""

_GRACE: Final = 0.3
"""Seconds in which something that was cut off can let go."""

_log = structlog.get_logger(__name__)


def now() -> float:
    """The loop's time, in seconds."""
    return asyncio.get_running_loop().time()


async def ended(tasks: Callable[[], Collection[asyncio.Task[Any]]], until: float) -> bool:
    """Whether all of these tasks (and those that come meanwhile) end by that time of the loop; the rest is cut off."""
    while (left := set(tasks())) and now() < until:
        await asyncio.wait(left, timeout=None if until == math.inf else until - now())
    for task in left:
        task.cancel()
    if left:
        await asyncio.wait(left, timeout=_GRACE)
    return not left


async def within(until: float, work: Coroutine[Any, Any, Any] | asyncio.Task[Any]) -> bool:
    """Whether this ends by that time of the loop, be it with an error, which is logged; else it is cut off."""
    task = work if isinstance(work, asyncio.Task) else asyncio.create_task(work)
    whole = await ended(lambda: () if task.done() else (task,), until)
    if task.done() and not task.cancelled() and (error := task.exception()) is not None:
        _log.error("stop-failed", error=type(error).__name__, exc_info=error)
    return whole


class Wish:
    """The operator's wish that the bot may end: the first signal asks for it, the second does not wait.

    `leaves_within` is told after how many seconds the process has to be gone.
    """

    def __init__(self, leaves_within: Callable[[float], None]) -> None:
        self.uttered = asyncio.Event()
        self.until = 0.0
        """When everything has to be over, by the loop's time; 0 while nothing is wished."""
        self.repeated = False
        """Whether it was uttered again: nothing is waited for any more."""
        self._leaves_within = leaves_within
        self._here = asyncio.current_task()

    def listen(self) -> None:
        """From now on SIGINT and SIGTERM are the wish."""
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, self.utter)

    def utter(self) -> None:
        """Ask for the end; the second time cut off whoever waits for it, and after that nothing."""
        if not self.uttered.is_set():
            _log.info("stopping")
            self.until = now() + STOP_SECONDS
            self._leaves_within(STOP_SECONDS + LAST_RESORT)
            self.uttered.set()
        elif self._here is not None and not self.repeated:
            _log.warning("stopping-at-once")
            self.repeated, self.until = True, now()
            self._leaves_within(AT_ONCE)
            self._here.cancel()
