"""The one place that knows what time it is."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import UTC, datetime


class Clock:
    """The machine's clock. Tests bring one of their own that they can move."""

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
