"""A street whose group is not set up yet, for scenes about beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.transaction import Row
    from tests.town import Resident, Seen, Town


async def street(town: Town, language: str = "en", title: str = "Lime Street") -> Resident:
    """Ana's group with Bo in it; the bot was added and made admin, and nobody set it up yet."""
    ana = await town.person("Ana", language, joins=False)
    bo = await town.person("Bo", joins=False)
    town.group = await town.new_group(title, ana, bo)
    return ana


async def neighbourhoods(town: Town) -> list[Row]:
    """What was set up so far."""
    async with town.app.shared.storage.reading() as db:
        return await db.fetch("SELECT name, language, zone, next_digest_at FROM neighbourhoods ORDER BY id")


async def said_by_bot(town: Town, chat: int | None = None) -> list[Seen]:
    """Everything the bot wrote into a chat that Ana sees, by default the group."""
    return [message for message in await town.ana.sees(chat) if message.by_bot]
