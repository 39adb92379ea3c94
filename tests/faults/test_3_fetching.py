"""Telegram fails while the bot asks for news, or brings them oddly."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tests.faults.table import fault
from tests.faults.watching import help_comes, helped, mended, poll, still, votes, writes
from tests.town import TOKEN
from tests.updates import message_update
from tests.webhook import post

if TYPE_CHECKING:
    import pytest

    from tests.town import Town

FAR = 2**70
"""A number that nobody bears, and that no database could hold."""


async def listens(town: Town) -> None:
    """Until the bot's own web server is up."""
    async with asyncio.timeout(10):
        while True:
            try:
                (await town.web.get(f"{town.app.settings.webhook_url}/healthz")).close()
            except OSError:
                await asyncio.sleep(0.01)
            else:
                return


@fault(
    "Questions for updates fail for minutes (5xx, web pages, answers without sense, broken connections, no answer)",
    sees="Answers come when it is over; taps older than 150 seconds are gone, Telegram drops them",
    kept="Telegram keeps messages for 24 hours",
    ends="Asked again after 1, 2, 4 seconds and so on up to 30; everything is answered once and in order",
)
async def test_questions_for_updates_fail(street: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.fetcher.SLACK", 0.2)
    await street.bo.starts()
    settings = street.app.settings.model_copy(update={"long_poll_seconds": 0})
    await street.stop_bot()
    street.app.settings = settings
    for kind in ("500", "502", "html", "reset", "429", "bare", "odd"):
        await street.ask("faults", kind=kind, method="getUpdates", times=2, status=404, retry_after=0)
    await street.ask("faults", kind="hang", seconds=3, method="getUpdates")
    for text in ("/help", "/dance", "/help"):
        await writes(street.bo, text)
    await street.start_bot()
    await street.settle()
    said = [message.text[:12] for message in await street.bo.inbox()][1:]
    assert (len(said), said[0] == said[2], said[1]) == (3, True, "I do not kno")
    assert await street.look("faults") == []


@fault(
    "The same update comes again: in one batch, after a lost answer, after a restart",
    sees="One answer",
    kept="Each update once: its number is unique in the inbox",
    ends="What was handled is passed over",
)
async def test_updates_that_come_again(town: Town) -> None:
    card = await poll(town)
    await town.stop_bot()
    await writes(town.bo, "/help")
    for kind in ("double", "lost"):
        await town.ask("faults", kind=kind, method="getUpdates")
    await town.start_bot()
    await town.settle()
    await town.bo.taps(card, "Yes")
    assert await helped(town.bo) == 1
    # handled, but Telegram never learns it before the end of the bot
    await town.ask("faults", kind="500", method="getUpdates", times=None)
    await writes(town.bo, "/help")
    await help_comes(town.bo, 2)
    await town.stop_bot()
    assert (await town.look("queue", token=TOKEN))["pending"] == 1
    await mended(town)
    await town.start_bot()
    await town.settle()
    assert (await helped(town.bo), await votes(town)) == (2, 1)


@fault(
    "Updates come the wrong way round, or with lower numbers than before",
    sees="Each gets its answer",
    kept="Each update once",
    ends="No number is taken as proof that those below it were seen",
)
async def test_updates_the_wrong_way_round(town: Town) -> None:
    await town.bo.starts()
    await town.stop_bot()
    for _ in range(2):
        await writes(town.bo, "/help")
    await town.ask("faults", kind="reverse", method="getUpdates")
    await town.start_bot()
    await town.settle()
    assert await helped(town.bo) == 2
    low = message_update(7, town.bo.id, "/help")
    await town.ask("update", token=TOKEN, update=low)
    await town.settle()
    assert await helped(town.bo) == 3
    await writes(town.bo, "/help")
    await town.settle()
    assert await helped(town.bo) == 4


@fault(
    "A webhook brings updates twice, late or the wrong way round",
    sees="One answer to each",
    kept="Each update once",
    ends="200 for all of them",
)
async def test_a_webhook_that_repeats_itself(called_town: Town) -> None:
    bo = await called_town.person("Bo")
    await bo.starts()
    for number in (905, 903, 905, 904, 903):
        assert await post(called_town, message_update(number, bo.id, "/help")) == 200
    await called_town.restart()
    await listens(called_town)
    for number in (904, 905):
        assert await post(called_town, message_update(number, bo.id, "/help")) == 200
    await called_town.settle()
    calls = await called_town.look("calls", method="sendMessage")
    assert len([call for call in calls if int(call["params"]["chat_id"]) == bo.id]) == 1 + 3


@fault(
    "One update of a batch is without sense",
    sees="Everybody else gets their answers",
    kept="All the others",
    ends="It is logged (`update-refused`) and passed over",
)
async def test_one_update_without_sense(town: Town) -> None:
    town.odd_methods.add("getUpdates")
    await town.bo.starts()
    await town.stop_bot()
    await writes(town.bo, "/help")
    await town.ask("update", token=TOKEN, update=message_update(0, FAR, "/help"))
    await writes(town.chen, "/help")
    await town.start_bot()
    await still(town)
    await town.settle()
    assert (await helped(town.bo), await helped(town.chen)) == (1, 1)
