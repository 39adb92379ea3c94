"""What the scenes share: people acting over HTTP, bots acting through aiogram."""

from dataclasses import dataclass, field
from typing import Any

import httpx
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Update

from tests.bot_api_checks import Watch, read_json


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    seconds: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Neighbourhood:
    """A sandbox with people in it, driven over HTTP alone, and aiogram bots talking to it."""

    address: str
    web: httpx.AsyncClient
    watch: Watch
    clock: Clock
    sessions: list[AiohttpSession] = field(default_factory=list)
    offsets: dict[int, int] = field(default_factory=dict)

    async def post(self, path: str, **body: Any) -> Any:
        answer = await self.web.post(f"/sandbox/{path}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def get(self, path: str, **query: Any) -> Any:
        answer = await self.web.get(f"/sandbox/{path}", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def person(self, first_name: str, **more: Any) -> int:
        return int((await self.post("people", first_name=first_name, **more))["id"])

    async def bot(self, username: str, **more: Any) -> Bot:
        made = await self.post("bots", first_name=username.title(), username=username, **more)
        server = TelegramAPIServer.from_base(self.address)
        session = AiohttpSession(api=server, json_loads=read_json)
        self.sessions.append(session)
        return Bot(made["token"], session=session)

    async def group(self, title: str, creator: int, members: list[int], **more: Any) -> int:
        asked = {"type": "supergroup", "title": title, "creator": creator, "members": members, **more}
        return int((await self.post("chats", **asked))["id"])

    async def say(self, person: int, chat: int, **content: Any) -> Any:
        return await self.post("say", **{"as": person, "chat": chat, **content})

    async def admin(self, chat: int, person: int, **rights: bool) -> None:
        await self.post(
            f"chats/{chat}/members", person=person, action="promote", **({"rights": rights} if rights else {})
        )

    async def seen(self, person: int, chat: int) -> list[Any]:
        answer = await self.get("messages", **{"as": person, "chat": chat, "limit": 200})
        return list(answer if isinstance(answer, list) else answer["messages"])

    async def updates(self, bot: Bot, **asked: Any) -> list[Update]:
        """Everything waiting for the bot; the next call confirms it. A hasty bot gets one at a time, so ask again."""
        found: list[Update] = []
        while batch := await bot.get_updates(offset=self.offsets.get(bot.id), timeout=0, **asked):
            found += batch
            self.offsets[bot.id] = batch[-1].update_id + 1
            # Not confirmed yet, so the queue still counts this batch.
            if (await self.get("queue", token=bot.token))["pending"] == len(batch):
                break
        return found

    async def latest(self, bot: Bot, kind: str) -> Any:
        """The newest waiting update of this kind."""
        found = [getattr(update, kind) for update in await self.updates(bot) if getattr(update, kind) is not None]
        assert found, f"no {kind} waits"
        return found[-1]


@dataclass
class Yard:
    """A group with its owner Anna, Bo, and a bot that is its admin."""

    hood: Neighbourhood
    bot: Bot
    anna: int
    bo: int
    chat: int
