"""What somebody hears of whose reports or polls the rest appears bit by bit."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from handlers.messages import Message

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.context import Desk


async def later(letter: Letter, desk: Desk) -> Message:
    """When the first of them appears."""
    at = datetime.fromisoformat(letter.data["at"])
    return Message(desk.voice.html("appears-later", at=desk.voice.clock(at)))
