"""A sandbox served in-process, and a small client that speaks to both of its sides over real HTTP."""

import json
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest

from sandbox import Call, Sandbox, serve
from tests.waiting import until


@dataclass
class Reply:
    """What came back over HTTP."""

    status: int
    body: Any
    headers: dict[str, str]

    @property
    def result(self) -> Any:
        assert self.body["ok"], self.body
        return self.body["result"]

    @property
    def error(self) -> str:
        assert not self.body["ok"], self.body
        return str(self.body["description"])


@dataclass
class BotClient:
    """A bot that calls methods; its own address and token."""

    http: aiohttp.ClientSession
    address: str
    token: str
    id: int
    username: str
    offset: int = 0

    async def call(self, method: str, **params: Any) -> Reply:
        """POST as JSON."""
        async with self.http.post(f"{self.address}/bot{self.token}/{method}", json=params) as response:
            text = await response.text()
            body = json.loads(text) if response.content_type == "application/json" else text
            return Reply(response.status, body, dict(response.headers))

    async def do(self, method: str, **params: Any) -> Any:
        """Call and expect success."""
        return (await self.call(method, **params)).result

    async def refused(self, method: str, **params: Any) -> str:
        """Call and expect a refusal; gives its description."""
        return (await self.call(method, **params)).error

    async def updates(self, **params: Any) -> list[Any]:
        """All updates that wait, confirmed in passing."""
        found: list[Any] = []

        while batch := await self.do("getUpdates", offset=self.offset, limit=100, **params):
            found += batch
            self.offset = batch[-1]["update_id"] + 1
            if await self.pending() == 0:
                break
        return found

    async def pending(self) -> int:
        async with self.http.get(f"{self.address}/sandbox/queue", params={"token": self.token}) as response:
            return int((await response.json())["pending"])

    def polls(self, sandbox: Sandbox) -> bool:
        """Whether a long poll of this bot waits."""
        return sandbox.world.pollers.line(self.id).waiting is not None

    async def news(self) -> list[Any]:
        """The updates that wait, without asking when there are none."""
        return await self.updates() if await self.pending() else []


@dataclass
class World:
    """Both sides of a running sandbox."""

    sandbox: Sandbox
    address: str
    http: aiohttp.ClientSession
    calls: list[Call] = field(default_factory=list)

    async def ask(self, path: str, verb: str = "POST", **body: Any) -> Any:
        """Use the people's side and expect success."""
        status, answer = await self.raw(path, verb, **body)
        assert status == 200, answer
        return answer

    async def refused(self, path: str, **body: Any) -> str:
        """Use the people's side and expect a sentence that says no."""
        status, answer = await self.raw(path, **body)
        assert status == 400, answer
        return str(answer["error"])

    async def raw(self, path: str, verb: str = "POST", **body: Any) -> tuple[int, Any]:
        how: dict[str, Any] = {"json": body} if verb == "POST" else {"params": {k: str(v) for k, v in body.items()}}
        async with self.http.request(verb, f"{self.address}/sandbox/{path}", **how) as response:
            return response.status, await response.json()

    async def get(self, path: str, **params: Any) -> Any:
        return await self.ask(path, "GET", **params)

    async def bot(self, username: str = "linli_bot", **more: Any) -> BotClient:
        made = await self.ask("bots", first_name="Linli", username=username, **more)
        return BotClient(self.http, self.address, made["token"], made["id"], username)

    async def person(self, name: str = "Ann", **more: Any) -> int:
        return int((await self.ask("people", first_name=name, **more))["id"])

    async def group(self, creator: int, *members: int, kind: str = "supergroup", **more: Any) -> int:
        made = await self.ask("chats", type=kind, title="Lilac Street", creator=creator, members=members, **more)
        return int(made["id"])

    async def say(self, who: int, chat: int | str, text: str | None = None, **more: Any) -> Any:
        words = {} if text is None else {"text": text}
        return await self.ask("say", **{"as": who, "chat": chat, **words, **more})

    async def sees(self, who: int, chat: int | str) -> list[Any]:
        found: list[Any] = await self.get("messages", **{"as": who, "chat": chat})
        return found


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = float(int(time.time()))

    def __call__(self) -> float:
        return self.at

    def advance(self, seconds: float) -> None:
        self.at += seconds


@pytest.fixture(name="until")
def _until() -> Callable[..., Any]:
    return until


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def world(clock: Clock) -> AsyncIterator[World]:
    calls: list[Call] = []
    sandbox = Sandbox(now=clock, observe=calls.append)
    async with serve(sandbox, "127.0.0.1") as address, aiohttp.ClientSession() as http:
        yield World(sandbox, address, http, calls)
    sandbox.close()


@dataclass
class Scene:
    """A supergroup of Ann (creator) and Bo with a bot that Ann made administrator."""

    world: World
    bot: BotClient
    ann: int
    bo: int
    chat: int


@pytest.fixture
async def scene(world: World) -> Scene:
    bot, ann, bo = await world.bot(), await world.person("Ann"), await world.person("Bo")
    chat = await world.group(ann, bo, bot.id)
    await world.ask(f"chats/{chat}/members", person=bot.id, action="promote")
    await bot.updates()
    return Scene(world, bot, ann, bo, chat)
