"""Waiting for what rings no bell: another process or thread does it, or it shows over HTTP alone."""

from __future__ import annotations

import asyncio
import inspect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


async def until(true: Callable[[], Awaitable[object] | object], seconds: float = 20, *, pause: float = 0.002) -> None:
    """Until that is so, looking again after every pause; TimeoutError when it never is."""
    async with asyncio.timeout(seconds):
        while not await _answer(true()):  # noqa: ASYNC110 - there is no bell
            await asyncio.sleep(pause)


async def _answer(told: Awaitable[object] | object) -> object:
    return await told if inspect.isawaitable(told) else told
