"""What scenes about lost rights look at, and how a right returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.town import Town


async def told(town: Town, words: str, chat: int | None = None) -> int:
    """How often the committee (or another chat that Ana reads) was told this."""
    seen = await town.ana.sees(chat or town.committee)
    return sum(1 for message in seen if message.by_bot and words in message.text)


async def come_back(town: Town, chat: int) -> None:
    """The bot is let into a chat again, as an admin."""
    for action in ("unban", "add", "promote"):
        await town.change(chat, town.bot_id, action, by=town.ana.id)
