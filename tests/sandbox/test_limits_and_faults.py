import asyncio
from typing import Any

import aiohttp
import pytest

from sandbox.limits import BURST, PER_BOT_SECOND, PER_GROUP_MINUTE


async def test_one_chat_takes_a_burst_and_then_one_message_a_second(scene: Any, clock: Any) -> None:
    bot = scene.bot
    sent = [await bot.do("sendMessage", chat_id=scene.chat, text="x") for _ in range(BURST)]
    reply = await bot.call("editMessageText", chat_id=scene.chat, message_id=sent[0]["message_id"], text="y")
    assert reply.status == 429
    assert reply.error == "Too Many Requests: retry after 1"
    assert reply.body["parameters"] == {"retry_after": 1}
    assert reply.headers["Retry-After"] == "1"
    clock.advance(1)
    await bot.do("sendMessage", chat_id=scene.chat, text="x")
    assert (await bot.call("sendMessage", chat_id=scene.chat, text="x")).status == 429
    assert await bot.do("sendChatAction", chat_id=scene.chat, action="typing")
    await scene.world.ask("limits", enabled=False)
    await bot.do("sendMessage", chat_id=scene.chat, text="x")


async def test_a_group_takes_twenty_in_a_minute(scene: Any, clock: Any) -> None:
    for _ in range(PER_GROUP_MINUTE):
        await scene.bot.do("sendMessage", chat_id=scene.chat, text="x")
        clock.advance(1)
    reply = await scene.bot.call("sendMessage", chat_id=scene.chat, text="x")
    assert reply.body["parameters"] == {"retry_after": 40}
    clock.advance(40)
    await scene.bot.do("sendMessage", chat_id=scene.chat, text="x")


async def test_a_bot_sends_thirty_in_a_second(world: Any, clock: Any) -> None:
    bot = await world.bot()
    people = [await world.person(f"P{number}") for number in range(PER_BOT_SECOND + 1)]
    for person in people:
        await world.ask("start", **{"as": person, "bot": bot.id})
    for person in people[:-1]:
        await bot.do("sendMessage", chat_id=person, text="x")
    assert (await bot.call("sendMessage", chat_id=people[-1], text="x")).status == 429
    clock.advance(1)
    await bot.do("sendMessage", chat_id=people[-1], text="x")


async def ordered(scene: Any, **fault: Any) -> Any:
    return await scene.world.ask("faults", **fault)


@pytest.mark.parametrize(
    ("kind", "status", "words"),
    [
        ("400", 400, "Bad Request: not enough rights"),
        ("429", 429, "Too Many Requests: retry after 7"),
        ("500", 500, "Internal Server Error: restart"),
        ("502", 502, "Bad Gateway"),
    ],
)
async def test_ordered_refusals(scene: Any, kind: str, status: int, words: str) -> None:
    ordering = {"kind": kind, "method": "sendMessage", "chat": scene.chat}
    await ordered(scene, **ordering, retry_after=7, description="not enough rights")
    assert (await scene.bot.call("getMe")).status == 200
    reply = await scene.bot.call("sendMessage", chat_id=scene.chat, text="x")
    assert (reply.status, reply.error) == (status, words)
    assert (await scene.bot.call("sendMessage", chat_id=scene.chat, text="x")).status == 200


async def test_a_gateway_answers_html(scene: Any) -> None:
    await ordered(scene, kind="html", times=2)
    for _ in range(2):
        reply = await scene.bot.call("getMe")
        assert (reply.status, reply.body[:6]) == (502, "<html>")
    assert (await scene.bot.call("getMe")).status == 200


@pytest.mark.parametrize("status", [200, 403, 504])
async def test_a_gateway_answers_with_the_status_that_was_ordered(scene: Any, status: int) -> None:
    await ordered(scene, kind="html", status=status)
    reply = await scene.bot.call("getMe")
    assert (reply.status, reply.body[:6]) == (status, "<html>")
    for wrong in (204, 399, 999):
        assert "status is" in await scene.world.refused("faults", kind="html", status=wrong)


@pytest.mark.parametrize(("kind", "order"), [("double", [0, 0, 1, 1]), ("reverse", [1, 0])])
async def test_updates_come_twice_and_the_wrong_way_round(world: Any, kind: str, order: list[int]) -> None:
    bot = await world.bot()
    for number in (700, 701):
        await world.ask("update", token=bot.token, update={"update_id": number, "message": {"text": "x"}})
    await world.ask("faults", kind=kind, method="getUpdates")
    batch = (await bot.call("getUpdates")).body["result"]
    assert [update["update_id"] - 700 for update in batch] == order


@pytest.mark.parametrize(("kind", "body"), [("bare", {"ok": True}), ("odd", {"ok": True, "result": {"odd": True}})])
async def test_an_answer_makes_no_sense_and_the_call_was_done(scene: Any, kind: str, body: Any) -> None:
    await ordered(scene, kind=kind, method="sendMessage")
    reply = await scene.bot.call("sendMessage", chat_id=scene.chat, text="Did it come?")
    assert (reply.status, reply.body) == (200, body)
    assert (await scene.world.sees(scene.bo, scene.chat))[-1]["text"] == "Did it come?"


async def test_a_lower_number_may_come_later(world: Any) -> None:
    bot = await world.bot()
    for number in (700, 5):
        await world.ask("update", token=bot.token, update={"update_id": number, "message": {"text": "x"}})
    assert [update["update_id"] for update in (await bot.call("getUpdates")).body["result"]] == [700, 5]
    assert "whole number" in await world.refused("update", token=bot.token, update={"update_id": "5", "message": {}})


async def test_a_lost_answer_was_applied_all_the_same(scene: Any) -> None:
    await ordered(scene, kind="lost", method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await scene.bot.call("sendMessage", chat_id=scene.chat, text="Did it come?")
    assert (await scene.world.sees(scene.bo, scene.chat))[-1]["text"] == "Did it come?"


@pytest.mark.parametrize("fault", [{"kind": "reset"}, {"kind": "hang", "seconds": 0.01}])
async def test_a_connection_breaks_and_nothing_happened(scene: Any, fault: Any) -> None:
    before = await scene.world.sees(scene.bo, scene.chat)
    await ordered(scene, **fault, method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await scene.bot.call("sendMessage", chat_id=scene.chat, text="x")
    assert await scene.world.sees(scene.bo, scene.chat) == before
    assert scene.world.calls[-1].error == {"ok": False, "fault": fault["kind"]}


async def test_a_slow_answer_comes_after_all(scene: Any) -> None:
    await ordered(scene, kind="slow", seconds=0.01)
    assert (await scene.bot.call("getMe")).status == 200


async def test_a_client_that_waits_in_vain_gives_up(scene: Any) -> None:
    await ordered(scene, kind="hang", method="getMe")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await scene.bot.call("getMe")


async def test_faults_are_listed_and_taken_back(scene: Any) -> None:
    world = scene.world
    first = await ordered(scene, kind="500", times=None)
    await ordered(scene, kind="500", method="sendMessage", times=None)
    for _ in range(3):
        assert (await scene.bot.call("getMe")).status == 500
    assert [fault["method"] for fault in await world.get("faults")] == ["*", "sendMessage"]
    await world.ask(f"faults/{first['id']}", "DELETE")
    assert (await scene.bot.call("getMe")).status == 200
    await world.ask("faults", "DELETE")
    assert await world.get("faults") == []
    assert "kind is one of" in await world.refused("faults", kind="nonsense")
