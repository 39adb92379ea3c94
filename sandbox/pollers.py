"""The long polls that wait, one at most per bot."""

import asyncio
from dataclasses import dataclass

from sandbox.errors import ApiError


@dataclass(slots=True)
class Line:
    """How one bot has been polling; times are of the monotonic clock."""

    waiting: asyncio.Future[None] | None = None
    offset: int | None = None
    asked_at: float = 0.0
    next_conflict: float = 0.0
    webhook_at: float | None = None


class Pollers:
    """The polls that wait, one at most per bot."""

    def __init__(self) -> None:
        self._lines: dict[int, Line] = {}

    def line(self, bot: int) -> Line:
        """Return the polling history of a bot."""
        return self._lines.setdefault(bot, Line())

    def interrupt(self, bot: int, error: ApiError) -> None:
        """End the waiting poll of a bot, if there is one, with an error."""
        waiting = self.line(bot).waiting
        if waiting is not None and not waiting.done():
            waiting.set_exception(error)

    def stop(self) -> None:
        """End all waiting polls as a server that goes down does."""
        for bot in self._lines:
            self.interrupt(bot, ApiError(429, "Too Many Requests: retry after 5", retry_after=5))
