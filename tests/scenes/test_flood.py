"""Who sends far too much is slowed down and told so once; nobody else notices."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.flood import BURST, EVERY, MOST_HELD
from services import updates
from tests.opening import open_town
from tests.street import said_by_bot
from tests.town import Resident
from tests.updates import message, press
from tests.waiting import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from domain.updates import Parcel
    from tests.town import Town


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """On one kind of database: what waits is held in memory, and a hundred answers take their time."""
    async with open_town(f"sqlite:///{tmp_path / 'test.db'}") as town:
        yield await town.move_in()


SENTENCE = "more than I can follow"


async def undone(town: Town) -> list[Parcel]:
    """What is stored and not handled."""
    return await updates.undone(town.app.shared.storage)


async def handled_now(town: Town) -> None:
    """Until everything is handled that needs no time to pass."""
    await until(lambda: not town.app.intake.waiting)


async def answers_to(town: Town, chat: int) -> list[str]:
    """What the bot sent to this chat."""
    calls = await town.look("calls", method="sendMessage")
    return [str(call["params"]["text"]) for call in calls if int(call["params"]["chat_id"]) == chat]


async def test_five_hundred_messages_of_one_do_not_hold_up_the_others(town: Town) -> None:
    town.odd_methods.add("answerCallbackQuery")
    bo, chen = town.bo, town.chen
    await bo.starts()
    await chen.says("/poll Yard day? | Sat | Sun")
    card = await chen.finds("Yard day?")
    town.clock.move(timedelta(minutes=5))
    before = len(await said_by_bot(town))
    flood = [message(town, bo, number, "/dance", town.group) for number in range(500)]
    for start in range(0, 500, 100):
        await town.app.intake.take(flood[start : start + 100])
    await town.app.intake.take([message(town, chen, 600, "/report Lamp out", town.group)])
    await town.app.intake.take([press(town, chen, 601, card.button("Sat")["callback_data"], card.id)])
    await handled_now(town)
    assert "Sat 1" in await votes(town)
    assert await reported(town) == ["Lamp out"]
    assert town.app.intake.held == len(await undone(town)) == MOST_HELD, "what was taken in and waits is stored"
    assert await stored(town) == BURST + MOST_HELD, "the rest is not"
    await town.settle()
    assert await undone(town) == []
    assert sum(SENTENCE in text for text in await answers_to(town, bo.id)) == 1
    assert not [each for each in (await said_by_bot(town))[before:] if SENTENCE in each.text], "the group stays quiet"


async def votes(town: Town) -> list[str]:
    """Each answer with its votes."""
    async with town.app.shared.storage.reading() as db:
        rows = await db.fetch("SELECT label, votes FROM poll_options ORDER BY option_no")
    return [f"{row[0]} {row[1]}" for row in rows]


async def reported(town: Town) -> list[str]:
    """What was reported."""
    async with town.app.shared.storage.reading() as db:
        return [row[0] for row in await db.fetch("SELECT text FROM reports ORDER BY id")]


async def stored(town: Town) -> int:
    """How many of the updates that a scene made itself are in the inbox."""
    async with town.app.shared.storage.reading() as db:
        (row,) = await db.fetch("SELECT COUNT(*) FROM inbox WHERE update_id BETWEEN 1000000000 AND 1000000500")
    return int(row[0])


async def test_after_a_pause_everything_is_as_before(town: Town) -> None:
    bo = town.bo
    await bo.starts()
    town.clock.move(timedelta(minutes=5))
    await town.app.intake.take([message(town, bo, number, "/dance", town.group) for number in range(BURST + 5)])
    await town.settle()
    town.clock.move(EVERY * (BURST + MOST_HELD))
    await town.app.intake.take([message(town, bo, 700, "/polls")])
    await handled_now(town)
    assert town.app.intake.held == 0
    await town.settle()
    assert "No poll is open" in (await answers_to(town, bo.id))[-1]
    more = [message(town, bo, 100 + number, "/dance", town.group) for number in range(BURST + 5)]
    await town.app.intake.take(more)
    await handled_now(town)
    assert town.app.intake.held == 6
    await town.settle()
    told = await answers_to(town, bo.id)
    assert sum(SENTENCE in text for text in told) == 2, "once for each time"


async def test_when_the_clock_is_put_back_nothing_is_thrown_away(town: Town) -> None:
    await town.ask("limits", enabled=False)  # the sandbox goes by the same clock, and Telegram would not
    bo, chen = town.bo, town.chen
    town.clock.move(timedelta(minutes=5))
    await town.app.intake.take([message(town, bo, number, "/dance", town.group) for number in range(BURST + 5)])
    await town.app.intake.take([message(town, chen, 300, "/dance", town.group)])
    await handled_now(town)
    town.clock.move(timedelta(hours=-3))
    await town.app.intake.take([message(town, bo, 301, "/report Bin full", town.group)])
    await town.app.intake.take([message(town, chen, 302, "/report Lamp out", town.group)])
    await handled_now(town)
    assert await reported(town) == ["Lamp out"]
    await town.settle()
    assert await reported(town) == ["Lamp out", "Bin full"]
    assert town.app.intake.held == 0


async def test_taps_wait_too_and_who_cannot_be_written_to_is_told_on_the_screen(town: Town) -> None:
    town.odd_methods.add("answerCallbackQuery")
    bo, chen = town.bo, town.chen
    await chen.says("/poll Yard day? | Sat | Sun")
    card = await chen.finds("Yard day?")
    town.clock.move(timedelta(minutes=5))
    data = card.button("Sat")["callback_data"]
    await town.app.intake.take([press(town, bo, number, data, card.id) for number in range(BURST + 10)])
    await town.settle()
    calls = await town.look("calls", method="answerCallbackQuery")
    texts = [str(call["params"].get("text", "")) for call in calls]
    assert sum(SENTENCE in text for text in texts) == 1
    assert sum("voted" in text for text in texts) >= BURST + 9
    assert await answers_to(town, bo.id) == []


async def test_what_waits_outlives_the_bot(town: Town) -> None:
    bo = town.bo
    town.clock.move(timedelta(minutes=5))
    flood = [message(town, bo, number, "/dance", town.group) for number in range(BURST + 14)]
    await town.app.intake.take([*flood, message(town, bo, 99, "/report Lamp out", town.group)])
    await handled_now(town)
    assert await reported(town) == []
    await town.stop_bot()
    assert town.app.intake.held == 15
    await town.start_bot()
    await town.settle()
    assert await reported(town) == ["Lamp out"]
    assert await undone(town) == []


async def test_a_crowd_of_strangers_does_not_hold_up_a_neighbours_tap(town: Town) -> None:
    """Far more strangers than slots write at once: a tap that comes behind them all is not behind them all."""
    town.odd_methods.add("answerCallbackQuery")
    chen = town.chen
    await chen.says("/poll Yard day? | Sat | Sun")
    card = await chen.finds("Yard day?")
    raws = []
    for number in range(250):
        stranger = Resident(town, 88_000_000 + number, "Stranger")
        raws.append(message(town, stranger, 1000 + number, "/dance"))
    raws.append(press(town, chen, 5000, card.button("Sat")["callback_data"], card.id))

    async def counted() -> bool:
        return "Sat 1" in await votes(town)

    await town.app.intake.take(raws)
    await until(counted, pause=0)
    assert len(await undone(town)) > 100, "most of the strangers still wait"
    await handled_now(town)
