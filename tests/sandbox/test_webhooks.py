import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from sandbox import couriers
from sandbox.couriers import _longer


class Receiver:
    """A webhook that notes what it gets and answers as it is told."""

    def __init__(self) -> None:
        self.got: asyncio.Queue[tuple[dict[str, Any], dict[str, str]]] = asyncio.Queue()
        self.answers: list[web.Response] = []
        self.url = ""

    async def __call__(self, request: web.Request) -> web.Response:
        await self.got.put((await request.json(), dict(request.headers)))
        return self.answers.pop(0) if self.answers else web.Response()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    received = Receiver()
    app = web.Application()
    app.router.add_post("/hook", received.__call__)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    received.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook?x=1"
    yield received
    await runner.cleanup()


async def until_empty(bot: Any) -> None:
    async with asyncio.timeout(5):
        while await bot.pending():
            continue


async def test_updates_arrive_with_the_secret(scene: Any, receiver: Receiver) -> None:
    await scene.world.say(scene.bo, scene.chat, "waiting already")
    assert await scene.bot.do("setWebhook", url=receiver.url, secret_token="s3cret", max_connections=1) is True
    await scene.world.say(scene.bo, scene.chat, "second")
    first, headers = await receiver.got.get()
    second, _ = await receiver.got.get()
    assert [update["message"]["text"] for update in (first, second)] == ["waiting already", "second"]
    assert headers["X-Telegram-Bot-Api-Secret-Token"] == "s3cret"
    assert headers["Content-Type"] == "application/json"
    await until_empty(scene.bot)
    info = await scene.bot.do("getWebhookInfo")
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (receiver.url, 0, 1)
    assert await scene.bot.do("deleteWebhook") is True
    assert (await scene.bot.do("getWebhookInfo"))["url"] == ""


async def test_a_refused_update_comes_again(scene: Any, receiver: Receiver, clock: Any) -> None:
    receiver.answers = [web.Response(status=500), web.Response(status=503, headers={"Retry-After": "0"})]
    await scene.bot.do("setWebhook", url=receiver.url)
    await scene.world.say(scene.bo, scene.chat, "stubborn")
    texts = [(await receiver.got.get())[0]["message"]["text"] for _ in range(3)]
    assert texts == ["stubborn"] * 3
    await until_empty(scene.bot)
    info = await scene.bot.do("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 503")
    assert info["last_error_date"] == int(clock.at)


async def test_an_update_that_grew_too_old_is_dropped(scene: Any, clock: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(couriers, "_FIRST_PAUSE", 0.01)
    await scene.world.say(scene.bo, scene.chat, "nobody listens")
    await scene.bot.do("setWebhook", url="http://127.0.0.1:9/")
    while "last_error_message" not in (await scene.bot.do("getWebhookInfo")):
        continue
    clock.advance(86_400)
    await until_empty(scene.bot)


async def test_an_answer_may_hold_a_method(scene: Any, receiver: Receiver) -> None:
    wishes: list[Any] = [
        {"method": "sendMessage", "chat_id": scene.chat, "text": "by the way"},
        {"method": "sendMessage", "chat_id": scene.chat},
        {"method": "getMe"},
        {"method": "unknown"},
        ["no object"],
    ]
    receiver.answers = [web.Response(body=json.dumps(wish)) for wish in wishes]
    await scene.bot.do("setWebhook", url=receiver.url)
    for _ in wishes:
        await scene.world.say(scene.bo, scene.chat, "hm")
    await until_empty(scene.bot)
    seen = [message["text"] for message in await scene.world.sees(scene.bo, scene.chat) if "text" in message]
    assert seen.count("by the way") == 1


async def test_a_webhook_that_waits_for_one_line_goes_on_with_others(scene: Any, receiver: Receiver) -> None:
    await scene.bot.do("setWebhook", url=receiver.url, allowed_updates=["message", "callback_query"])
    for text in ("one", "two", "three"):
        await scene.world.say(scene.bo, scene.chat, text)
    texts = [(await receiver.got.get())[0]["message"]["text"] for _ in range(3)]
    assert texts == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"url": "http://example.org"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://example.org:444"}, "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ({"url": "https://example.org:x"}, "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ({"url": "http://127.0.0.1:1", "secret_token": "é"}, "secret token contains unallowed characters"),
    ],
)
async def test_webhooks_that_are_refused(scene: Any, params: Any, words: str) -> None:
    assert await scene.bot.refused("setWebhook", **params) == f"Bad Request: {words}"


async def test_one_webhook_a_second_and_none_at_all(scene: Any, clock: Any) -> None:
    await scene.world.say(scene.bo, scene.chat, "dropped")
    address = "http://127.0.0.1:9/"
    assert await scene.bot.do("setWebhook", url=address, drop_pending_updates=True) is True
    assert await scene.bot.pending() == 0
    assert (await scene.bot.call("setWebhook", url=address)).body["parameters"] == {"retry_after": 1}
    clock.advance(1)
    assert await scene.bot.do("setWebhook", url=address) is True
    assert await scene.bot.do("setWebhook", url="") is True
    assert await scene.bot.do("getUpdates") == []


def test_pauses_double_up_to_a_cap() -> None:
    pauses = [0.0]
    for _ in range(8):
        pauses.append(_longer(pauses[-1]))
    assert pauses[:6] == [0, 1, 2, 4, 8, 16]
    assert 60 <= pauses[-1] < 120
