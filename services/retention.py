"""Who took part in what is over is forgotten, after the time that the chairs of each neighbourhood chose."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from domain.retention import longest, over_before
from services import outbox, tasks
from services.polls import OWN
from services.reports import cards
from services.settings import RETENTION
from storage import people, personal, settings, setup

if TYPE_CHECKING:
    from datetime import datetime

    from storage.engine import Storage
    from storage.transaction import Transaction

TIME_FOR_UNDO: Final = timedelta(days=1)
"""So long after a change nothing is forgotten yet: a slip is taken back before it costs a name."""

AT_ONCE: Final = 100
"""Reports, polls or tasks of one neighbourhood in one run: their cards in private lose the names bit by bit."""


async def forget_who(storage: Storage, now: datetime) -> None:
    """Forget who reported, followed, voted and helped where the time for that has come; counts stay as they are."""
    async with storage.reading() as db:
        chosen = await settings.retentions(db)
    for neighbourhood_id, value in chosen:
        if over_before(value, now) is not None:
            await _forget(storage, neighbourhood_id, now)


async def _forget(storage: Storage, neighbourhood_id: int, now: datetime) -> None:
    """Kind by kind, so that nothing waits long; the cards that showed somebody are shown anew."""
    shown = {
        personal.unlink_reports: (cards.DESK, cards.PRIVATE),
        personal.unlink_polls: (OWN,),
        personal.unlink_tasks: (tasks.CARD,),
    }
    for unlink, kinds in shown.items():
        async with storage.transaction() as db:
            before = await _over_before(db, neighbourhood_id, now)
            if before is None:
                return
            for thing in await unlink(db, neighbourhood_id, before, AT_ONCE):
                for kind in kinds:
                    await outbox.refresh(db, kind, thing)


async def _over_before(db: Transaction, neighbourhood_id: int, now: datetime) -> datetime | None:
    """What was over before that is forgotten, by what holds until the transaction is over; None for nothing (yet)."""
    await setup.hold_neighbourhood(db, neighbourhood_id)
    last = await settings.last_change(db, neighbourhood_id, RETENTION.name)
    if last is not None and now - last.at < TIME_FOR_UNDO:
        return None
    value = await settings.retention(db, neighbourhood_id)
    return None if value is None else over_before(value, now)


async def months_for(storage: Storage, person_id: int) -> int | None:
    """After how many months at most it is forgotten what this person took part in; None where it is kept."""
    async with storage.reading() as db:
        values = [await settings.retention(db, home) for home in await people.neighbourhoods_of(db, person_id)]
    return longest(value for value in values if value is not None)
