"""The sender gives cards back while services change them. PostgreSQL alone: on SQLite whoever writes is alone."""

import asyncio
from datetime import timedelta

import pytest

from services import outbox
from storage import Storage
from tests.clock import MONDAY_MORNING
from tests.waiting import until

LATER = MONDAY_MORNING + timedelta(minutes=1)


@pytest.fixture
def database_kind() -> str:
    return "postgresql"


async def test_the_sender_holds_no_card_while_it_waits_for_another(storage: Storage) -> None:
    async with storage.transaction() as db:
        for subject in (1, 2):
            await outbox.show(db, "board", subject, -5, MONDAY_MORNING)
    _, claimed = await outbox.claim(storage, MONDAY_MORNING, timedelta(minutes=2), 5)
    first, second = sorted(card.id for card in claimed)

    async def is_due_later(card_id: int) -> bool:
        async with storage.reading() as db:
            (row,) = await db.fetch("SELECT due_at FROM cards WHERE id = :id", id=card_id)
        return bool(row["due_at"] == LATER.timestamp() * 1000)

    async with storage.transaction() as db:
        await outbox.refresh(db, "board", 2)
        giving_back = asyncio.create_task(outbox.postpone(storage, [], [(first, LATER), (second, LATER)]))
        await asyncio.create_task(until(lambda: is_due_later(first), seconds=5))  # the unit here is this task's
        await outbox.refresh(db, "board", 1)
    await giving_back
    assert await is_due_later(second)


async def test_a_card_that_is_held_meanwhile_stays_held(storage: Storage) -> None:
    async with storage.transaction() as db:
        await outbox.show(db, "board", 1, -5, MONDAY_MORNING)
    _, (card,) = await outbox.claim(storage, MONDAY_MORNING, timedelta(minutes=2), 5)
    await outbox.postpone(storage, [], [(card.id, LATER + timedelta(days=1))])
    await outbox.postpone(storage, [], [(card.id, LATER)])
    assert await outbox.next_due(storage) == LATER + timedelta(days=1)
