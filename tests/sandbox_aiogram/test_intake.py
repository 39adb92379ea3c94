import asyncio

import pytest
from aiogram.exceptions import (
    TelegramConflictError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import TelegramMethod

from tests.sandbox_aiogram.neighbourhood import Neighbourhood, Yard


async def test_updates_come_again_until_they_are_confirmed(yard: Yard) -> None:
    for text in ("/a", "/b", "/c"):
        await yard.hood.say(yard.bo, yard.chat, text=text)
    first = await yard.bot.get_updates(offset=yard.hood.offsets.get(yard.bot.id), limit=2)
    again = await yard.bot.get_updates(offset=0)
    assert [update.update_id for update in again] == [first[0].update_id + n for n in range(3)]
    rest = await yard.bot.get_updates(offset=first[-1].update_id + 1)
    assert [update.message.text for update in rest if update.message] == ["/c"]
    assert [update.message.text for update in await yard.bot.get_updates(offset=-1) if update.message] == ["/c"]


async def test_a_long_poll_wakes_when_something_is_said(yard: Yard) -> None:
    poll = asyncio.create_task(yard.bot.get_updates(offset=yard.hood.offsets.get(yard.bot.id), timeout=30))
    await yard.hood.get("bots")
    await yard.hood.say(yard.bo, yard.chat, text="/wake")
    assert [update.message.text for update in await poll if update.message] == ["/wake"]


async def test_of_two_pollers_the_older_ends(yard: Yard) -> None:
    offset = yard.hood.offsets.get(yard.bot.id)
    older = asyncio.create_task(yard.bot.get_updates(offset=offset, timeout=20))
    await yard.hood.get("bots")
    newer = asyncio.create_task(yard.bot.get_updates(offset=offset, timeout=20))
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
        await older
    await yard.hood.say(yard.bo, yard.chat, text="/x")
    assert len(await newer) == 1


async def test_messages_wait_for_a_day(yard: Yard) -> None:
    await yard.hood.say(yard.bo, yard.chat, text="/old")
    yard.hood.clock.seconds += 25 * 3600
    assert await yard.hood.updates(yard.bot) == []


async def test_unwanted_kinds_are_not_kept(yard: Yard) -> None:
    await yard.hood.updates(yard.bot, allowed_updates=["callback_query"])
    await yard.hood.say(yard.bo, yard.chat, text="/x")
    assert await yard.bot.get_updates(offset=0, allowed_updates=[]) == []
    await yard.hood.say(yard.bo, yard.chat, text="/y")
    assert len(await yard.hood.updates(yard.bot)) == 1


async def test_polling_and_a_webhook_exclude_each_other(yard: Yard) -> None:
    assert (await yard.bot.get_webhook_info()).url == ""
    await yard.bot.set_webhook("https://linli.example.org:8443/hook", secret_token="s")
    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook is active"):
        await yard.bot.get_updates()
    assert await yard.bot.delete_webhook() is True


async def test_the_limits_are_on_unless_switched_off(yard: Yard) -> None:
    await yard.hood.post("limits", enabled=True)
    for _ in range(3):
        await yard.bot.send_message(yard.chat, "a")
    with pytest.raises(TelegramRetryAfter) as caught:
        await yard.bot.send_message(yard.chat, "a")
    assert caught.value.retry_after >= 1
    yard.hood.clock.seconds += caught.value.retry_after
    await yard.bot.send_message(yard.chat, "a")


@pytest.mark.parametrize(
    ("kind", "error"), [("429", TelegramRetryAfter), ("500", TelegramServerError), ("reset", TelegramNetworkError)]
)
async def test_ordered_faults_strike(yard: Yard, kind: str, error: type[Exception]) -> None:
    await yard.hood.post("faults", kind=kind, method="sendMessage", times=1, retry_after=7)
    before = len(await yard.hood.seen(yard.bo, yard.chat))
    with pytest.raises(error):
        await yard.bot.send_message(yard.chat, "a")
    assert len(await yard.hood.seen(yard.bo, yard.chat)) == before
    await yard.bot.send_message(yard.chat, "b")


async def test_a_lost_answer_leaves_the_message(yard: Yard) -> None:
    await yard.hood.post("faults", kind="lost", method="sendMessage", times=1)
    with pytest.raises(TelegramNetworkError):
        await yard.bot.send_message(yard.chat, "twice?")
    assert (await yard.hood.seen(yard.bo, yard.chat))[-1]["text"] == "twice?"


async def test_an_unknown_method(hood: Neighbourhood) -> None:
    class Nonsense(TelegramMethod[bool]):
        __returning__ = bool
        __api_method__ = "makeCoffee"

    bot = await hood.bot("linli_bot")
    with pytest.raises(TelegramNotFound):
        await bot(Nonsense())
