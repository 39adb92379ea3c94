"""The summary somebody asked for, and the digest that comes by itself."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.summaries import ALL, Period, Topic
from handlers.committee import views
from services import digests, summaries

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.context import Desk
    from handlers.messages import Message


async def summary(letter: Letter, desk: Desk) -> Message | None:
    """The numbers of the days and topics that were asked for."""
    data = letter.data
    period = Period(datetime.fromisoformat(data["since"]), datetime.fromisoformat(data["until"]))
    topics = [Topic(name) for name in data["topics"]]
    found = await summaries.summary(desk.storage, data["neighbourhood"], topics, period, desk.now)
    return None if found is None else views.summary(found, desk.voice_in(found.zone), desk.now)


async def digest(letter: Letter, desk: Desk) -> Message | None:
    """What changed since the last digest; nothing where the committee no longer meets."""
    due = await digests.get(desk.storage, letter.data["digest"], desk.chat_id)
    if due is None:
        return None
    found = await summaries.summary(desk.storage, due.neighbourhood_id, ALL, due.period, desk.now)
    return None if found is None else views.digest(found, desk.voice_in(found.zone), desk.now)
