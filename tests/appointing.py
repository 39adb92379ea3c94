"""Links by which chairs give roles, and somebody who has one without being in any chat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.town import Resident, Town


async def link_for(town: Town, role: str, chair: Resident | None = None) -> str:
    """Ana, or another chair, asks for a link in private; the payload behind it."""
    chair = chair or town.ana
    await chair.writes(f"/appoint {role}")
    found = re.search(r"start=(serve-\S+)", (await chair.reads("a link for")).text)
    assert found
    return found[1]


async def sven(town: Town) -> Resident:
    """Staff who is in no chat."""
    person = await town.person("Sven", joins=False)
    await person.starts(await link_for(town, "staff"))
    return person
