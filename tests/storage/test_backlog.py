"""How much of the outbox waits, on either kind of database."""

from datetime import UTC, datetime, timedelta

from domain.letters import Letter
from services import backlog, outbox
from storage import Storage
from storage.migrate import upgrade

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


async def test_an_empty_outbox_waits_for_nothing(storage: Storage) -> None:
    await upgrade(storage)
    found = await backlog.of(storage, NOW)
    assert (found.owed, found.due, found.oldest) == (0, 0, None)
    assert found.waits(NOW) == timedelta(0)


async def test_what_could_go_and_does_not_is_counted_with_its_age(storage: Storage) -> None:
    await upgrade(storage)
    await outbox.send(storage, Letter("note", 5, "old"), NOW - 3 * MINUTE)
    await outbox.send(storage, Letter("note", 5, "later", due=NOW + MINUTE), NOW)
    async with storage.transaction() as db:
        await outbox.show(db, "board", 1, -5, NOW - 7 * MINUTE)
    found = await backlog.of(storage, NOW)
    assert (found.owed, found.due) == (3, 2)
    assert found.waits(NOW) == 7 * MINUTE
    await outbox.claim(storage, NOW, MINUTE, 5)
    taken = await backlog.of(storage, NOW)
    assert (taken.owed, taken.due, taken.oldest) == (3, 0, None)
    assert (await backlog.of(storage, NOW + MINUTE)).due == 3, "a lease that has run out is none"
