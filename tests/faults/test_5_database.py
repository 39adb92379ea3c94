"""The database goes away while people speak with the bot, and comes back."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from services import updates
from storage.errors import StorageUnavailable
from tests.faults.table import fault
from tests.faults.watching import (
    answer_to,
    help_comes,
    helped,
    impatiently,
    poll,
    presses,
    setting,
    struck,
    votes,
    writes,
)
from tests.updates import message_update
from tests.waiting import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager

    from tests.faults.wire import Wire
    from tests.town import Seen, Town

    Mishap = Callable[[], AbstractAsyncContextManager[None]]

TAPS = (
    "After 5 seconds a tap is told that nothing can be noted, to look again in a few minutes and press again if need be"
)
GOES_ON = "The bot stays up and logs `storage-unavailable`; when it passes, everything is done once"
AT_TELEGRAM = "What was stored before; what came since waits at Telegram, which is not told that it arrived"

LOCKED = fault(
    "SQLite: another process holds the file for more than 30 seconds",
    sees=f"{TAPS}; commands are answered late",
    kept=AT_TELEGRAM,
    ends=GOES_ON,
)


def file_of(town: Town) -> Path:
    return Path(town.app.settings.database_url.removeprefix("sqlite:///"))


async def outage(town: Town, mishap: Mishap) -> None:
    """A tap and a command come in while the database is away; the scene of all that follows."""
    card = await poll(town)
    await town.bo.starts()
    await town.chen.starts()
    async with mishap():
        with impatiently():
            query = await presses(town.bo, card, "Yes")
            await writes(town.chen, "/help")
            assert "cannot note anything" in await answer_to(town, query)
        assert await helped(town.chen) == 0
    town.clock.move(timedelta(seconds=5))
    await town.settle()
    await came_through(town)


async def came_through(town: Town) -> None:
    card: Seen = await town.bo.finds("Tea?")
    assert (await votes(town), "Yes · 1" in card.buttons) == (1, True)
    assert await helped(town.chen) == 1
    assert "You voted No" in await town.bo.taps(card, "No")
    await town.restart()
    assert (await votes(town), await helped(town.chen)) == (1, 1)


@LOCKED
async def test_the_file_is_locked(street: Town) -> None:
    @asynccontextmanager
    async def held() -> AsyncIterator[None]:
        with closing(sqlite3.connect(file_of(street), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")

    await outage(street, held)


@LOCKED
async def test_what_needed_no_answer_is_marked_as_done_when_the_file_is_free_again(street: Town) -> None:
    storage, failed = street.app.shared.storage, asyncio.Event()
    storage.listener = lambda error: failed.set() if error is not None else None
    await street.app.intake.take([message_update(900, street.bo.id, "/dance", street.group)])
    with closing(sqlite3.connect(file_of(street), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await asyncio.wait_for(failed.wait(), 10)
        other.execute("ROLLBACK")
    await until(lambda: not street.app.intake.waiting)
    assert await updates.undone(storage) == []


@fault(
    "SQLite: the disk is full",
    sees=f"{TAPS}; commands are answered late",
    kept=AT_TELEGRAM,
    ends=GOES_ON,
)
async def test_the_disk_is_full(street: Town) -> None:
    @asynccontextmanager
    async def full() -> AsyncIterator[None]:
        await setting(street, "max_page_count = 1")
        await fill(street)  # what is left of the last pages must not do for what comes in
        yield
        await setting(street, "max_page_count = 1000000")

    await outage(street, full)


async def fill(town: Town) -> None:
    """Write until nothing more fits."""
    with pytest.raises(StorageUnavailable, match="full"):
        await written(town, 200)


async def written(town: Town, rows: int) -> None:
    sql = "INSERT INTO inbox (update_id, lane, raw, received_at, done_at) VALUES (:id, 0, :raw, 0, 0)"
    for number in range(rows):
        async with town.app.shared.storage.transaction() as db:
            await db.execute(sql, id=number + 1, raw="x" * 400)


@fault(
    "SQLite: the disk can only be read",
    sees=f"{TAPS}; commands are answered late",
    kept=AT_TELEGRAM,
    ends=GOES_ON,
)
async def test_the_disk_is_read_only(street: Town) -> None:
    @asynccontextmanager
    async def read_only() -> AsyncIterator[None]:
        await setting(street, "query_only = ON")
        yield
        await setting(street, "query_only = OFF")

    await outage(street, read_only)


@fault(
    "SQLite: the file is moved away, deleted or replaced while the bot runs",
    sees=f"{TAPS}; commands are answered late",
    kept=f"{AT_TELEGRAM}; Telegram keeps it for 24 hours. Nothing is written where nobody would find it",
    ends="The log says so at every try. Put the file back, or put the right one in place and restart the bot",
)
async def test_the_file_is_replaced(street: Town) -> None:
    @asynccontextmanager
    async def moved() -> AsyncIterator[None]:
        here = file_of(street)
        aside = here.with_suffix(".aside")
        here.rename(aside)
        here.write_bytes(b"")
        yield
        aside.rename(here)

    await outage(street, moved)


@asynccontextmanager
async def mended_after(wire: Wire, mishap: Callable[[], None]) -> AsyncIterator[None]:
    mishap()
    yield
    wire.mend()


@fault(
    "PostgreSQL is gone for a minute",
    sees=f"{TAPS}; commands are answered late",
    kept=AT_TELEGRAM,
    ends=GOES_ON,
)
async def test_postgresql_is_gone(wired_town: tuple[Town, Wire]) -> None:
    town, wire = wired_town
    await outage(town, lambda: mended_after(wire, wire.cut))


@fault(
    "PostgreSQL vanishes without a word (a cable, a firewall)",
    sees=f"{TAPS}; commands are answered late",
    kept=AT_TELEGRAM,
    ends="A statement is given up after 30 seconds; then as above",
)
async def test_postgresql_is_silent(wired_town: tuple[Town, Wire]) -> None:
    town, wire = wired_town
    await outage(town, lambda: mended_after(wire, wire.silence))


@fault(
    "The database goes away between an update's arrival and its handling",
    sees="After 5 seconds a tap is told that it was noted and need not be repeated",
    kept="The update, on disk",
    ends="Tried every second; done once, also after a restart",
)
async def test_away_while_an_update_is_handled(wired_town: tuple[Town, Wire]) -> None:
    town, wire = wired_town
    await town.ana.says("/poll Tea? | Yes | No | closes 9d")
    card = await town.bo.finds("Tea?")
    await town.chen.says("/help@linli_test_bot")
    await town.advance(timedelta(hours=25))
    await town.ask("faults", kind="slow", seconds=2, method="getChatMember")
    with impatiently():
        query = await presses(town.bo, card, "Yes")
        await struck(town)  # it is stored, and Telegram was asked who this is
        wire.cut()
        assert "no need to press again" in await answer_to(town, query)
    wire.mend()
    await town.settle()
    assert (await votes(town), "Yes · 1" in (await town.bo.finds("Tea?")).buttons) == (1, True)


@fault(
    "The database goes away while a message is on its way to Telegram",
    sees="The message, once",
    kept="That it was sent: noted as soon as the database is back",
    ends="Tried for about 100 seconds; after that the message may come a second time",
)
async def test_away_while_a_message_is_sent(wired_town: tuple[Town, Wire]) -> None:
    town, wire = wired_town
    await town.ask("faults", kind="slow", seconds=2, method="sendMessage", chat=town.group)
    await writes(town.bo, "/help@linli_test_bot", chat=town.group)
    await struck(town)
    wire.cut()
    await help_comes(town.bo, 1, town.group)
    wire.mend()
    await town.settle()
    await town.advance(timedelta(minutes=10))
    assert await helped(town.bo, town.group) == 1


@fault(
    "The machine's clock is put back by hours",
    sees="Answers as before",
    kept="Everything; what was due by the earlier clock is due when the clock gets there again",
    ends="Goes on at once; restart the bot after a large correction, so that its jobs go by the new time too",
)
async def test_the_clock_is_put_back(street: Town) -> None:
    await street.ask("limits", enabled=False)  # the sandbox goes by the same clock, and Telegram would not
    card = await poll(street)
    street.clock.move(timedelta(hours=-3))
    await street.bo.says("/help@linli_test_bot")
    assert await helped(street.bo, street.group) == 1
    await street.bo.taps(card, "Yes")
    assert await votes(street) == 1
