"""The one place that knows what time it is."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Clock:
    """The machine's clock. Tests and the demo bring one that can be moved."""

    def now(self) -> datetime:
        """The present, aware, in UTC."""
        return datetime.now(UTC)

    async def wait(self, bell: asyncio.Event, until: datetime) -> None:
        """Wait for the bell, at most until that time; the bell is silent again afterwards."""
        seconds = max(0.0, (until - self.now()).total_seconds())
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await bell.wait()
        bell.clear()

    def when_moved(self, callback: Callable[[], None]) -> None:
        """Call it after somebody moved the clock, which nobody does with this one."""
