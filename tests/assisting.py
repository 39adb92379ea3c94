"""What scenes about neighbours without a phone begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.town import Resident, Seen


async def adds(who: Resident, name: str = "Rosa Pérez", home: str = "3 / 12", helper: str = "Nina") -> Seen:
    """Puts somebody on the list in private; their page."""
    await who.starts()
    await who.writes("/assisted")
    await who.taps((await who.inbox())[-1], "Add somebody")
    for answer in (name, home, helper):
        await who.writes(answer)
    await who.taps(await who.reads("Is it right?"), "Save")
    return await who.reads(f"{name}\n")


async def reports_for(who: Resident, page: Seen, text: str, *, kind: str) -> None:
    """Writes down from somebody's page what they report."""
    await who.taps(page, "Report for them")
    await who.taps(await who.reads("What does"), kind)
    await who.writes(text)
    await who.taps(await who.reads("Do you have a photo"), "No photo")
    await who.taps(await who.reads("it is from"), "Send")
