"""One street on a sandbox of its own, and the bot beside it as a process that can be killed."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import aiohttp

from domain.volunteers import Offer, Skill, Slot
from sandbox import Sandbox, serve
from storage import open_storage, volunteers
from tests.waiting import until

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from sandbox import Call
    from storage import Storage

TOKEN = "700000:" + "A" * 35
START_SECONDS = 60
NEIGHBOURS = 12
VOLUNTEERS = 8
_POSTS = ("sendMessage", "sendPhoto")

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Post:
    """A message that Telegram took from the bot; `life` counts the kills before it."""

    chat: int
    message: int
    text: str
    life: int


@dataclass(slots=True)
class Street:
    """Its chats and people by their ids; `posts` is everything that the bot posted, over all its lives."""

    address: str
    web: aiohttp.ClientSession
    database_url: str
    folder: Path
    posts: list[Post] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    calls: int = 0
    life: int = 0
    process: Process | None = None
    bot: int = 0
    group: int = 0
    committee: int = 0
    chair: int = 0
    people: list[int] = field(default_factory=list)

    def observe(self, call: Call) -> None:
        """Keep what the bot posted, and what was refused for being too fast."""
        self.calls += 1
        if call.error is not None:
            if call.error["error_code"] == 429:
                self.refused.append(call.method)
        elif call.method in _POSTS:
            text = str(call.result.get("text", call.result.get("caption", "")))
            self.posts.append(Post(int(call.result["chat"]["id"]), int(call.result["message_id"]), text, self.life))

    async def ask(self, what: str, **wishes: Any) -> Any:
        async with self.web.post(f"{self.address}/sandbox/{what}", json=wishes) as answer:
            body = await answer.json()
            assert answer.status == 200, f"{what}: {body}"
            return body

    async def look(self, what: str, **wishes: Any) -> Any:
        async with self.web.get(f"{self.address}/sandbox/{what}", params=wishes) as answer:
            body = await answer.json()
            assert answer.status == 200, f"{what}: {body}"
            return body

    async def says(self, person: int, text: str, chat: int | None = None) -> None:
        """In private, unless a chat is named."""
        await self.ask("say", **{"as": person, "chat": chat or self.bot, "text": text})

    async def sees(self, person: int, chat: int) -> list[Json]:
        """The bot's messages that this person sees in a chat, oldest first."""
        found = await self.look("messages", **{"as": person, "chat": chat, "limit": 1000})
        return [raw for raw in found if raw.get("from", {}).get("id") == self.bot and not raw.get("deleted")]

    async def begin(self) -> None:
        """Start the bot; it lives until `kill`."""
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")},  # it has no end
            "LINLI_BOT_TOKEN": TOKEN,
            "LINLI_API_BASE_URL": self.address,
            "LINLI_DATABASE_URL": self.database_url,
            "LINLI_LOG_FORMAT": "json",
            "LINLI_LOG_LEVEL": "WARNING",
            "LINLI_LONG_POLL_SECONDS": "5",
        }
        with (self.folder / "bot.log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.crash.bot_process", env=environment, stdout=log, stderr=log
            )

    async def lives_for(self, calls: int) -> None:
        """Wait until the bot has called Telegram so often in this life."""

        async def enough() -> bool:
            return self.calls >= calls

        await self.until(enough)

    async def kill(self) -> None:
        """SIGKILL: nothing of the bot gets a last word."""
        process = self.process
        assert process is not None
        assert process.returncode is None, f"the bot ended by itself; {self.last_words()}"
        process.kill()
        await process.wait()
        self.life += 1
        self.calls = 0

    def last_words(self) -> str:
        """The end of the bot's log."""
        return (self.folder / "bot.log").read_text(encoding="utf-8")[-2000:]

    async def until(self, true: Callable[[], Awaitable[bool]], seconds: float = START_SECONDS) -> None:
        """Wait until that is true; AssertionError when it takes too long."""
        try:
            await until(true, seconds, pause=0.05)
        except TimeoutError:
            msg = f"waited in vain for {true!r}; {self.last_words()}"
            raise AssertionError(msg) from None

    async def handled(self) -> bool:
        """Whether the bot has fetched everything that was said and tapped."""
        return not (await self.look("queue", token=TOKEN))["pending"]

    async def move_in(self) -> None:
        """People, the group, the committee's chat; the bot is told about both, and everybody opens the private chat."""
        made = await self.ask("bots", first_name="Linli", username="linli_test_bot", token=TOKEN)
        self.bot = int(made["id"])
        names = ["Ana", *(f"Neighbour {number}" for number in range(NEIGHBOURS))]
        self.chair, *self.people = [int((await self.ask("people", first_name=name))["id"]) for name in names]
        self.group = await self._found("Lime Street", self.people)
        self.committee = await self._found("Committee", [])
        await self.begin()
        await self.says(self.chair, "/setup", self.group)
        await self.until(self.is_set_up)
        await self.says(self.chair, "/committee_here", self.committee)
        for person in (self.chair, *self.people):
            await self.ask("start", **{"as": person, "bot": self.bot, "payload": ""})
        await self.until(self.everybody_is_known)
        await self.ask("clock", advance=120)  # the group's limits of the beginning are over

    async def is_set_up(self) -> bool:
        """Whether the bot knows the group."""
        return any("is set up" in raw.get("text", "") for raw in await self.sees(self.chair, self.group))

    async def everybody_is_known(self) -> bool:
        """Whether the last of them was answered in private."""
        return bool(await self.sees(self.people[-1], self.bot))

    async def _found(self, title: str, members: list[int]) -> int:
        wishes = {"type": "supergroup", "title": title, "creator": self.chair, "members": members}
        chat = int((await self.ask("chats", **wishes))["id"])
        for action in ("add", "promote"):
            await self.ask(f"chats/{chat}/members", person=self.bot, action=action, by=self.chair)
        return chat


async def offer_help(storage: Storage, street: Street) -> None:
    """Some of the neighbours can carry, at any time."""
    async with storage.transaction() as db:
        (here,) = await db.fetch("SELECT id FROM neighbourhoods")
        (now,) = await db.fetch("SELECT MAX(seen_at) AS at FROM people")
        offer = Offer((Skill.CARRYING,), tuple(Slot))
        for person in street.people[:VOLUNTEERS]:
            await volunteers.put(db, here["id"], person, offer, now["at"])


def seconds_to_monday(now: float) -> float:
    """How far ahead the street lives: two minutes to nine on a Monday, so that a digest falls into the run."""
    present = datetime.fromtimestamp(now, UTC)
    monday = present.replace(hour=8, minute=58, second=0) + timedelta(days=7 - present.weekday())
    return (monday - present).total_seconds()


@asynccontextmanager
async def open_street(database_url: str, folder: Path) -> AsyncIterator[tuple[Street, Storage]]:
    """A street in which the bot is at home, and a look into its database."""
    seen: list[Street] = []
    ahead = seconds_to_monday(time.time())
    sandbox = Sandbox(now=lambda: time.time() + ahead, observe=lambda call: seen[0].observe(call))  # noqa: PLW0108 - the street comes later
    async with serve(sandbox) as address, aiohttp.ClientSession() as web:
        street = Street(address, web, database_url, folder)
        seen.append(street)
        try:
            await street.move_in()
            async with await open_storage(database_url) as storage:
                await offer_help(storage, street)
                yield street, storage
        finally:
            if street.process is not None and street.process.returncode is None:
                street.process.kill()
                await street.process.wait()
