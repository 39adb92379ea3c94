"""Summaries for the committee: who may ask for one, and its numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from domain.rights import Right
from domain.summaries import Summary, Topic
from services import committee, outbox, standing
from storage import neighbourhoods, summaries

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from domain.letters import Letter
    from domain.people import Caller
    from domain.summaries import Period, Wish
    from storage.engine import Storage

NAMED: Final = 3
"""Polls of a kind, and tasks, that are told one by one; the others are counted."""


async def ask(storage: Storage, caller: Caller, wish: Wish, letter: Letter, now: datetime) -> None:
    """Owe the caller a summary; the letter gets the neighbourhood, the topics and the period.

    Raises Refusal for anybody but the committee, and in a residents' group, with the way to private.
    """
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.SUMMARY, now)
        await committee.check_place(db, caller, here.id, f"summary-{wish.words}")
        data = {
            "neighbourhood": here.id,
            "topics": list(wish.topics),
            "since": (now - timedelta(days=wish.days)).isoformat(),
            "until": now.isoformat(),
        }
        await outbox.owe(db, replace(letter, data=data), now)


async def summary(
    storage: Storage, neighbourhood_id: int, topics: Collection[Topic], period: Period, now: datetime
) -> Summary | None:
    """The numbers of the period, and how things stand `now`; None if there is no such neighbourhood."""
    async with storage.reading() as db:
        here = await neighbourhoods.get(db, neighbourhood_id)
        founded = await summaries.founded_at(db, neighbourhood_id)
        if here is None or founded is None:
            return None
        return Summary(
            here.name,
            here.zone,
            period,
            comparable=founded <= period.before.since,
            reports=await summaries.reports(db, here.id, period, now, NAMED) if Topic.REPORTS in topics else None,
            polls=await summaries.polls(db, here.id, period, now, NAMED) if Topic.POLLS in topics else None,
            volunteers=(
                await summaries.volunteers(db, here.id, period, now, NAMED) if Topic.VOLUNTEERS in topics else None
            ),
        )
