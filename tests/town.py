"""People and chats as a scene sees them: real HTTP to the sandbox, the real bot on a real database."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from tests.building import built

if TYPE_CHECKING:
    import aiohttp

    from bot.app import App
    from sandbox import Sandbox
    from tests.clock import TownClock

TOKEN = "700000:" + "A" * 35
PACING = timedelta(seconds=90)
"""How far `settle` moves the clock for messages that only wait for Telegram's limits."""

SHORT = 0.001
"""Seconds until `settle` looks again: as short as the event loop can wait."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as somebody sees it."""

    raw: Json
    reader: Resident

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        return str(self.raw.get("text", self.raw.get("caption", "")))

    @property
    def chat(self) -> int:
        return int(self.raw["chat"]["id"])

    @property
    def has_photo(self) -> bool:
        return "photo" in self.raw

    @property
    def by_bot(self) -> bool:
        return bool(self.raw.get("from", {}).get("is_bot")) and not self.raw.get("sender_chat")

    @property
    def buttons(self) -> list[str]:
        return [button["text"] for button in self._buttons()]

    def button(self, label: str) -> Json:
        found = [button for button in self._buttons() if label in button["text"]]
        assert found, f"no button {label!r} among {self.buttons} under {self.text!r}"
        return found[0]

    def _buttons(self) -> list[Json]:
        return [button for row in self.raw.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


@dataclass(slots=True)
class Resident:
    """A person with a telephone."""

    town: Town
    id: int
    name: str
    toast: str = ""
    alert: bool = False

    async def says(self, text: str | None = None, *, chat: int | None = None, **more: Any) -> Seen:
        """Writes in the group (or in another chat), and waits until the bot has done what it does."""
        wishes = {"as": self.id, "chat": self.town.group if chat is None else chat, **more}
        if text is not None:
            wishes["caption" if "photo" in more else "text"] = text
        if isinstance(reply := wishes.pop("reply_to", None), Seen):
            wishes["reply_to"] = reply.id
        sent = await self.town.ask("say", **wishes)
        await self.town.settle()
        return Seen(sent, self)

    async def writes(self, text: str | None = None, **more: Any) -> Seen:
        """Writes to the bot in private."""
        return await self.says(text, chat=self.town.bot_id, **more)

    async def starts(self, payload: str = "") -> None:
        """Opens the private chat by a link."""
        await self.town.ask("start", **{"as": self.id, "bot": self.town.bot_id, "payload": payload})
        await self.town.settle()

    async def sees(self, chat: int | None = None) -> list[Seen]:
        """All messages of the group (or another chat), oldest first."""
        where = self.town.group if chat is None else chat
        found = await self.town.look("messages", **{"as": self.id, "chat": where, "limit": 1000})
        return [Seen(raw, self) for raw in found if not raw.get("deleted")]

    async def finds(self, words: str = "", chat: int | None = None) -> Seen:
        """The newest message of the bot with these words; fails when there is none."""
        messages = await self.sees(chat)
        found = [message for message in messages if message.by_bot and words in message.text]
        assert found, f"{self.name} finds no {words!r} among {[message.text for message in messages]}"
        return found[-1]

    async def reads(self, words: str = "") -> Seen:
        """The newest private message of the bot with these words."""
        return await self.finds(words, self.town.bot_id)

    async def inbox(self) -> list[Seen]:
        """What the bot wrote to this person in private."""
        return [message for message in await self.sees(self.town.bot_id) if message.by_bot]

    async def taps(self, message: Seen, button: str) -> str:
        """Presses the button with these words on it; what the toast says."""
        return await self.forges(message, message.button(button)["callback_data"])

    async def forges(self, message: Seen, data: str) -> str:
        """Presses with data of their own making; what the toast says."""
        wishes = {"as": self.id, "chat": message.chat, "message": message.id, "data": data}
        query = await self.town.ask("tap", **wishes)
        await self.town.settle()
        answer = await self.town.look(f"taps/{query['query']}", wait=5)
        assert answer["answered"], f"nobody answered {self.name}'s tap {data!r}"
        self.toast, self.alert = str(answer.get("text") or ""), bool(answer.get("show_alert"))
        return self.toast

    async def follows(self, message: Seen, button: str) -> None:
        """Presses a button that is a link to the bot."""
        url = message.button(button)["url"]
        assert url.startswith("https://t.me/linli_test_bot?start="), url
        await self.starts(url.partition("start=")[2])


@dataclass(slots=True)
class Town:
    """A neighbourhood with its chats: `group` of all, `committee` of a few; the clock stands still unless moved."""

    app: App
    clock: TownClock
    address: str
    web: aiohttp.ClientSession
    sandbox: Sandbox
    bot_id: int
    group: int = 0
    committee: int = 0
    people: dict[str, Resident] = field(default_factory=dict)
    receiving: asyncio.Task[None] | None = None
    notes: dict[str, str] = field(default_factory=dict)
    """Whatever a scene wants to keep at hand."""
    odd_methods: set[str] = field(default_factory=set)
    """Methods to which a scene made the sandbox give answers that Telegram would not."""

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

    async def person(self, name: str, language: str = "en", *, joins: bool = True) -> Resident:
        """Somebody new, in the group unless told otherwise."""
        made = await self.ask("people", first_name=name, language_code=language)
        resident = Resident(self, made["id"], name)
        self.people[name] = resident
        if joins and self.group:
            await self.change(self.group, resident, "join")
        return resident

    async def change(self, chat: int, person: Resident | int, action: str, **more: Any) -> None:
        """Something happens to somebody's place in a chat: join, leave, ban, promote, demote, anonymous …"""
        who = person if isinstance(person, int) else person.id
        await self.ask(f"chats/{chat}/members", person=who, action=action, **more)
        await self.settle()

    async def new_group(
        self, title: str, creator: Resident, *members: Resident, with_bot: bool = True, kind: str = "supergroup"
    ) -> int:
        """A group; the bot is made its admin."""
        ids = [member.id for member in members]
        made = await self.ask("chats", type=kind, title=title, creator=creator.id, members=ids)
        chat = int(made["id"])
        if with_bot:
            for action in ("add", "promote"):
                await self.ask(f"chats/{chat}/members", person=self.bot_id, action=action, by=creator.id)
            await self.settle()
        return chat

    async def settle(self) -> None:
        """Until nothing is under way: every update handled, every message that is due sent."""
        async with asyncio.timeout(20):
            while True:
                if self.receiving is not None and self.receiving.done():
                    self.receiving.result()
                if self._is_busy():
                    await asyncio.sleep(SHORT)
                    continue
                times = (await self.app.delivery.next_due(), self.app.intake.next_turn)
                if self._is_busy():  # the sender woke meanwhile, and what it has claimed is not due for anybody else
                    continue
                due = min((time for time in times if time is not None), default=None)
                now = self.clock.now()
                if due is None or due > now + PACING:
                    return
                if due > now and not self.app.delivery.busy:
                    self.clock.move(due - now)
                await asyncio.sleep(SHORT)

    def _is_busy(self) -> bool:
        pending = self.sandbox.world.queues.count(self.bot_id)
        return bool(pending or self.app.intake.waiting or self.app.delivery.busy)

    async def advance(self, by: timedelta) -> None:
        """Time passes; the jobs run, and what came due goes out."""
        await self.settle()
        self.clock.move(by)
        await self.run_jobs()

    async def run_jobs(self) -> None:
        await self.app.schedule.run_all()
        await self.settle()

    async def restart(self) -> None:
        """The bot dies and another one starts on the same database."""
        await self.stop_bot()
        await self.start_bot()

    async def stop_bot(self) -> None:
        if self.receiving is not None:
            self.receiving.cancel()
            await asyncio.wait((self.receiving,))
        await self.app.stop()

    async def start_bot(self) -> None:
        self.app = await built(self.app.settings, self.clock)
        await self.begin()

    async def begin(self) -> None:
        self.app.delivery.breath = 0  # one scene is no storm
        await self.app.start(clockwork=False)
        self.receiving = asyncio.create_task(self.app.receive())

    async def move_in(self) -> Self:
        """Ana chairs, Chen and Bo are residents, Mei sits in the committee; both chats are set up."""
        ana = await self.person("Ana", joins=False)
        others = [await self.person(name, joins=False) for name in ("Bo", "Chen", "Mei")]
        self.group = await self.new_group("Lime Street", ana, *others)
        await ana.says("/setup")
        self.committee = await self.new_group("Lime Street committee", ana, self.people["Mei"])
        await ana.says("/committee_here", chat=self.committee)
        return self

    def __getattr__(self, name: str) -> Resident:
        """town.ana, town.bo: the people by their first names."""
        try:
            return self.people[name.capitalize()]
        except KeyError:
            raise AttributeError(name) from None
