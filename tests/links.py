"""What scenes about links begin with: a code, and a group to which it may be brought."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.town import Resident, Town


async def code_of(chair: Resident) -> str:
    """The code that the bot told last."""
    message = await chair.reads("Add another residents")
    found = re.search(r"/link (\S+)", message.text)
    assert found, message.text
    return found[1]


async def given(town: Town) -> str:
    """Ana asks for a code in private."""
    await town.ana.writes("/link")
    return await code_of(town.ana)


async def elm_court(town: Town, name: str = "Dan", title: str = "Elm Court") -> tuple[Resident, int]:
    """Somebody who runs a group of their own, with the bot in it."""
    dan = await town.person(name, joins=False)
    return dan, await town.new_group(title, dan)


async def homes(town: Town) -> dict[int, int]:
    """The neighbourhood of each group."""
    async with town.app.shared.storage.reading() as db:
        return {row["id"]: row["neighbourhood_id"] for row in await db.fetch("SELECT * FROM chats")}
