"""A street whose group is not set up yet, for scenes about beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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


async def speaks_of(who: Resident, name: str) -> None:
    """Somebody in several neighbourhoods says in private which one they mean."""
    await who.writes("/where")
    await who.taps((await who.inbox())[-1], name)


async def said_by_bot(town: Town, chat: int | None = None) -> list[Seen]:
    """Everything the bot wrote into a chat that Ana sees, by default the group."""
    return [message for message in await town.ana.sees(chat) if message.by_bot]


async def all_rows(town: Town) -> dict[str, list[list[Any]]]:
    """What neighbourhoods consist of, without the traffic: inbox, letters, who was seen when."""
    tables = {
        "neighbourhoods": "SELECT * FROM neighbourhoods ORDER BY id",
        "chats": "SELECT * FROM chats ORDER BY id",
        "footholds": "SELECT * FROM footholds ORDER BY id",
        "forms": "SELECT * FROM forms ORDER BY person_id",
        "numbers": "SELECT * FROM numbers ORDER BY neighbourhood_id, kind",
    }
    async with town.app.shared.storage.reading() as db:
        return {
            table: [[row[at] for at in range(len(row))] for row in await db.fetch(query)]
            for table, query in tables.items()
        }
