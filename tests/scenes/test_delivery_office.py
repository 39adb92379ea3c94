"""One process sends at a time, and whoever comes after one that died takes up what it had claimed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.letters import Afterwards, Letter
from services import outbox
from storage import open_storage
from tests.databases import ON_BOTH
from tests.letters import count, plain_words
from tests.waiting import until

if TYPE_CHECKING:
    from tests.town import Town

pytestmark = ON_BOTH

LEASE = timedelta(minutes=6)


def knows_the_kinds(town: Town) -> None:
    town.app.registry.letter("rather-twice", plain_words, afterwards=Afterwards.AGAIN, late=None)
    town.app.registry.letter("rather-never", plain_words, afterwards=Afterwards.LEAVE, late=timedelta(days=1))


@pytest.fixture
async def street(town: Town) -> Town:
    """The bot is down; letters can be owed meanwhile."""
    await town.stop_bot()
    return town


async def starts(town: Town) -> None:
    await town.start_bot()
    knows_the_kinds(town)
    town.app.delivery.bell.set()
    await town.settle()


async def owe(town: Town, url: str, kind: str, says: str, *, claimed: bool = False, begun: bool = False) -> None:
    """Somebody is owed a letter by a process that then dies, after it claimed it or even began to send it."""
    async with await open_storage(url) as storage:
        now = town.clock.now()
        await outbox.send(storage, Letter(kind, town.group, says, {"says": says}), now)
        if claimed or begun:
            (owed,), _ = await outbox.claim(storage, now, LEASE, 9)
            if begun:
                assert await outbox.begin(storage, owed, now)


async def test_what_a_dead_sender_had_only_claimed_goes_out_at_once(street: Town, database_url: str) -> None:
    for kind in ("rather-twice", "rather-never"):
        await owe(street, database_url, kind, f"claimed {kind}", claimed=True)
    before = street.clock.now()
    await starts(street)
    assert await count(street, "claimed rather-twice") == 1
    assert await count(street, "claimed rather-never") == 1
    assert street.clock.now() - before < LEASE


async def test_what_a_dead_sender_had_begun_goes_again_only_if_twice_is_better_than_never(
    street: Town, database_url: str
) -> None:
    for kind in ("rather-twice", "rather-never"):
        await owe(street, database_url, kind, f"begun {kind}", begun=True)
    await starts(street)
    assert await count(street, "begun rather-twice") == 1
    assert await count(street, "begun rather-never") == 0


async def test_a_letter_that_has_become_too_late_is_not_sent(street: Town, database_url: str) -> None:
    await owe(street, database_url, "rather-never", "yesterday's news")
    await owe(street, database_url, "rather-twice", "still true")
    street.clock.move(timedelta(days=1))
    await starts(street)
    assert await count(street, "yesterday's news") == 0
    assert await count(street, "still true") == 1


async def test_waiting_for_telegram_does_not_make_a_letter_younger(street: Town, database_url: str) -> None:
    await owe(street, database_url, "rather-never", "digest")
    await street.ask("faults", kind="429", chat=street.group, times=1, retry_after=23 * 3600)
    await starts(street)
    await street.advance(timedelta(hours=25))
    assert await count(street, "digest") == 0


async def test_only_one_process_sends_at_a_time(street: Town, database_url: str) -> None:
    async with await open_storage(database_url) as other:
        assert await other.office.taken()
        await owe(street, database_url, "rather-twice", "once")
        await street.start_bot()
        knows_the_kinds(street)
        await until(lambda: street.app.delivery.resting)
        assert not await street.app.shared.storage.office.taken()
        assert await count(street, "once") == 0
    street.clock.move(timedelta(seconds=2))
    await street.settle()
    assert await count(street, "once") == 1


async def test_a_sender_that_leaves_makes_room_for_the_next(town: Town, database_url: str) -> None:
    async with await open_storage(database_url) as other:
        assert not await other.office.taken()
        await town.stop_bot()
        assert await other.office.taken()
        assert await other.office.taken(), "and it stays there"
        await other.office.leave()
        await town.start_bot()
        assert await town.app.shared.storage.office.taken()
