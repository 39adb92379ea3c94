"""Long polling of our own: the next offset confirms a batch, so it is sent only after the batch is stored.

PTB's Updater confirms before handling, and one update that it cannot read costs it the whole batch.
"""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import structlog
from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter, TelegramError

from bot.intake import ALLOWED_UPDATES
from bot.shape import number_of
from handlers.silence import from_a_gateway, seconds_of
from storage.errors import StorageUnavailable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import Bot
    from telegram.request import BaseRequest

    from bot.intake import Intake

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
"""Seconds between two questions to a Telegram that does not answer: the first pause, and where doubling it ends."""

SLACK = 10.0
"""Seconds that an answer may take beyond the long poll itself."""

_log = structlog.get_logger(__name__)


async def patiently(ask: Callable[[], Awaitable[object]]) -> None:
    """Ask Telegram until it answers. Raises Conflict, InvalidToken and BadRequest, which waiting does not mend."""
    pause = 0.0
    while True:
        try:
            await ask()
        except RetryAfter as error:
            await asyncio.sleep(seconds_of(error))
        except (TelegramError, StorageUnavailable) as error:
            if isinstance(error, Conflict | InvalidToken | BadRequest) and not from_a_gateway(error):
                raise
            pause = min(LONGEST_PAUSE, pause * 2 or FIRST_PAUSE)
            _log.warning("telegram-or-database-silent", error=type(error).__name__, again_in=pause)
            await asyncio.sleep(pause)
        else:
            return


class Fetcher:
    """Asks Telegram for updates until stopped.

    Raises Conflict when another instance runs, InvalidToken for a token that Telegram does not know.
    """

    def __init__(self, bot: Bot, request: BaseRequest, intake: Intake, long_poll_seconds: int) -> None:
        self._url = f"{bot.base_url}/getUpdates"
        self._request = request
        self._intake = intake
        self._timeout = long_poll_seconds
        self._offset: int | None = None

    async def run(self) -> None:
        """Fetch, store, confirm, for ever."""
        while True:
            await patiently(self._once)

    async def _once(self) -> None:
        batch = await self._get_updates()
        numbers = [number for raw in batch if (number := number_of(raw)) is not None]
        if batch and not numbers:
            raise TelegramError("updates without numbers cannot be confirmed")
        if batch:
            await self._intake.take(batch)
            self._offset = 1 + max(numbers)

    async def _get_updates(self) -> list[Any]:
        wishes: dict[str, Any] = {"timeout": self._timeout, "allowed_updates": json.dumps(ALLOWED_UPDATES)}
        if self._offset is not None:
            wishes["offset"] = self._offset
        url = f"{self._url}?{urlencode(wishes)}"
        try:
            answer: Any = await self._request.post(url, read_timeout=self._timeout + SLACK)
        except (KeyError, TypeError) as error:  # PTB's, from an answer without a result
            raise TelegramError("this is no answer") from error
        if not isinstance(answer, list):
            raise TelegramError("this is no list of updates")
        return answer
