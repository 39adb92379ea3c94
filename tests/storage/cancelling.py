"""Cancelling a coroutine at each of the places where it waits."""

import asyncio
import types
from collections.abc import Coroutine, Generator
from functools import partial
from typing import Any


@types.coroutine
def cancelled_at(awaits: int, coroutine: Coroutine[Any, Any, None]) -> Generator[Any, Any, int]:
    """Run the coroutine in the present task and cancel the task when it waits for the n-th time.

    Returns how often it waited, when it came to its end before that.
    """
    task = asyncio.current_task()
    assert task is not None
    waited = 0
    resume = partial(coroutine.send, None)
    while True:
        try:
            future = resume()
        except StopIteration:
            return waited
        waited += 1
        if waited == awaits:
            task.cancel()
        try:
            yield future
            resume = partial(coroutine.send, None)
        except BaseException as error:  # noqa: BLE001 (handed on to the coroutine, as the event loop would)
            resume = partial(coroutine.throw, error)


async def run_cancelled(awaits: int, coroutine: Coroutine[Any, Any, None]) -> bool:
    """Whether the coroutine was cancelled before its end."""

    async def run() -> None:
        await cancelled_at(awaits, coroutine)

    (end,) = await asyncio.gather(asyncio.create_task(run()), return_exceptions=True)
    assert end is None or isinstance(end, asyncio.CancelledError)
    return end is not None


async def waits(coroutine: Coroutine[Any, Any, None]) -> int:
    """How often the coroutine waits on its way to its end."""
    count: int = await cancelled_at(0, coroutine)
    return count
