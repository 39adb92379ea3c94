import asyncio
import json
from typing import Any

import aiohttp

from sandbox import Sandbox, queues, serve


async def test_an_update_comes_again_until_it_is_confirmed(scene: Any) -> None:
    world, bot = scene.world, scene.bot
    await world.say(scene.ann, scene.chat, "one")
    await world.say(scene.ann, scene.chat, "two")
    first = await bot.do("getUpdates", limit=1)
    assert [update["message"]["text"] for update in first] == ["one"]
    again = await bot.do("getUpdates", offset=first[0]["update_id"], limit=500)
    assert [update["message"]["text"] for update in again] == ["one", "two"]
    rest = await bot.do("getUpdates", offset=again[0]["update_id"] + 1)
    assert [update["message"]["text"] for update in rest] == ["two"]
    assert await world.get("queue", token=bot.token) == {"pending": 1, "offset": again[0]["update_id"] + 1}


async def test_a_hasty_repetition_of_an_offset_gets_one_update(scene: Any) -> None:
    for text in ("one", "two", "three"):
        await scene.world.say(scene.ann, scene.chat, text)
    assert len(await scene.bot.do("getUpdates", offset=7)) == 3
    assert len(await scene.bot.do("getUpdates", offset=7)) == 1


async def test_a_negative_offset_keeps_only_the_newest(scene: Any) -> None:
    for text in ("one", "two", "three"):
        await scene.world.say(scene.ann, scene.chat, text)
    kept = await scene.bot.do("getUpdates", offset=-2)
    assert [update["message"]["text"] for update in kept] == ["two", "three"]
    assert await scene.bot.pending() == 2


async def test_a_long_poll_ends_when_something_arrives(scene: Any, until: Any) -> None:
    poll = asyncio.create_task(scene.bot.do("getUpdates", offset=scene.bot.offset, timeout=50))
    await until(lambda: scene.bot.polls(scene.world.sandbox))
    await scene.world.say(scene.ann, scene.chat, "now")
    (update,) = await poll
    assert update["message"]["text"] == "now"


async def test_a_long_poll_that_sees_nothing_ends_empty(scene: Any) -> None:
    assert await scene.bot.do("getUpdates", offset=scene.bot.offset + 1, timeout=1) == []


async def _waits(scene: Any, until: Any) -> asyncio.Task[Any]:
    """A long poll that has begun to wait."""
    line = scene.world.sandbox.world.pollers.line(scene.bot.id)
    before = line.waiting
    offset = scene.bot.offset + 100
    scene.bot.offset = offset
    poll = asyncio.create_task(scene.bot.call("getUpdates", offset=offset, timeout=50))
    await until(lambda: line.waiting not in {None, before})
    return poll


async def test_the_older_of_two_pollers_dies(scene: Any, until: Any) -> None:
    older = await _waits(scene, until)
    younger = await _waits(scene, until)
    reply = await older
    assert reply.status == 409
    assert reply.error == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await scene.world.say(scene.ann, scene.chat, "hello")
    assert (await younger).result[0]["message"]["text"] == "hello"


async def test_set_webhook_kills_a_waiting_poll_and_forbids_new_ones(scene: Any, until: Any) -> None:
    poll = await _waits(scene, until)
    assert await scene.bot.do("setWebhook", url="http://127.0.0.1:9/") is True
    assert (await poll).error == "Conflict: terminated by setWebhook request"
    assert (await scene.bot.refused("getUpdates")).startswith("Conflict: can't use getUpdates method while webhook")


async def test_allowed_updates_keeps_what_it_does_not_understand(scene: Any) -> None:
    world, bot = scene.world, scene.bot

    async def choice() -> list[str]:
        found: list[str] = world.sandbox.world.bots[bot.id].allowed
        return found

    offset = iter(range(1, 100))
    await bot.do("getUpdates", offset=next(offset), timeout=0, allowed_updates=["callback_query"])
    assert await choice() == ["callback_query"]
    await world.say(scene.ann, scene.chat, "unseen")
    assert await bot.pending() == 0
    for kept in ("no list", "[not json", None):
        await world.ask("update", token=bot.token, update={"message": {}})
        await bot.do("getUpdates", offset=next(offset), allowed_updates=kept)
        assert await choice() == ["callback_query"]
    for reset in ([], ["nonsense"]):
        await bot.do("getUpdates", offset=next(offset), allowed_updates=json.dumps(reset))
        assert "message" in await choice()
        assert "chat_member" not in await choice()


async def test_updates_grow_too_old(scene: Any, clock: Any) -> None:
    world, bot = scene.world, scene.bot
    card = await bot.do(
        "sendMessage",
        chat_id=scene.chat,
        text="Card",
        reply_markup={"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]},
    )
    at = {"as": scene.bo, "chat": scene.chat}
    await world.ask("tap", **at, message=card["message_id"], row=0, col=0)
    await world.say(scene.bo, scene.chat, "text")
    assert await bot.pending() == 2
    clock.advance(150)
    assert await bot.pending() == 1
    await world.ask("clock", advance=86_400)
    assert await bot.pending() == 0


async def test_an_answer_stops_near_four_megabytes(scene: Any) -> None:
    for _ in range(5):
        await scene.world.ask("update", token=scene.bot.token, update={"message": {"text": "x" * 1_000_000}})
    assert len(await scene.bot.do("getUpdates")) == 4


async def test_a_full_queue_takes_no_more(world: Any, monkeypatch: Any) -> None:
    bot, ann = await world.bot(), await world.person()
    monkeypatch.setattr(queues, "CAPACITY", 1)
    await world.ask("start", **{"as": ann, "bot": bot.id})
    await world.ask("start", **{"as": ann, "bot": bot.id})
    assert len(world.sandbox.world.queues.alive(bot.id, 5)) == 1


async def test_a_server_that_goes_down_says_so_to_its_pollers(until: Any) -> None:
    sandbox = Sandbox()
    async with aiohttp.ClientSession() as http:
        async with serve(sandbox) as address:
            async with http.post(f"{address}/sandbox/bots", json={"first_name": "L", "username": "l_bot"}) as made:
                bot = await made.json()
            url = f"{address}/bot{bot['token']}/getUpdates"
            poll = asyncio.create_task(http.post(url, json={"timeout": 50}))
            await until(lambda: sandbox.world.pollers.line(bot["id"]).waiting is not None)
        reply = await poll
        assert reply.status == 429
        assert reply.headers["Retry-After"] == "5"
        reply.close()
    sandbox.close()
