"""Going to an hour of the night, and counting what somebody was told by then."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from tests.town import Resident, Town

MADRID = ZoneInfo("Europe/Madrid")


async def go_to(town: Town, day: int, hour: int, minute: int = 0) -> None:
    """It is that hour of that day of November there."""
    await town.advance(datetime(2026, 11, day, hour, minute, tzinfo=MADRID) - town.clock.now())


async def told(who: Resident, words: str) -> int:
    """How many private messages with these words they have."""
    return sum(words in message.text for message in await who.inbox())
