"""A file that somebody sent, fetched from Telegram; it is kept nowhere."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from telegram.error import TelegramError

from domain.home_lists.reading import MOST_BYTES
from domain.refusals import Refusal

if TYPE_CHECKING:
    from telegram import Bot

    from handlers.commands import File

LONGEST_WAIT: Final = 30
"""Seconds that a fetching may take; whoever sent the file waits for an answer, and can send it again."""


async def content_of(file: File, bot: Bot) -> bytes:
    """What is in the file. Raises Refusal for one that is too large for a list, and where Telegram does not give it."""
    if (file.size or 0) > MOST_BYTES:
        raise Refusal("home-list-large")
    try:
        async with asyncio.timeout(LONGEST_WAIT):
            found = await bot.get_file(file.file_id)
            return bytes(await found.download_as_bytearray())
    except (TelegramError, TimeoutError) as error:
        raise Refusal("home-list-not-fetched") from error
