"""A real bot on a real database with no network, fed with updates by the hundred."""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import asynccontextmanager
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, Any

from structlog.testing import capture_logs
from telegram import Bot

from bot.app import App, build_app
from bot.settings import Settings
from tests.clock import TownClock
from tests.hostile import audit
from tests.hostile.moves import CHAIR, COMMITTEE, GROUP, PEOPLE, Known, Moves
from tests.hostile.telegram import BOT, TOKEN, Telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

FAULTY = frozenset({"error", "critical"})
Json = dict[str, Any]


class Rig:
    """Feeds and watches; `problems` is what a test looks at in the end."""

    def __init__(self, app: App, clock: TownClock, telegram: Telegram) -> None:
        self.app = app
        self.clock = clock
        self.telegram = telegram
        self.fed = 0
        self.logged: Counter[str] = Counter()
        self.problems: list[str] = []
        self.last_id = 0

    async def feed_seed(self, seed: int, count: int) -> None:
        """So many updates that follow from the seed alone and from what the bot has sent until then."""
        moves = Moves(Random(seed), self.telegram.known, int(self.clock.epoch()))  # noqa: S311 - no secret
        await self.feed([moves.update() for _ in range(count)])

    async def feed(self, updates: list[Json]) -> None:
        """Take these in a hundred at a time, as Telegram brings them; done when everything is handled and sent."""
        numbered = [{"update_id": self.number(), **update} for update in updates]
        by_id = {each["update_id"]: each for each in numbered if isinstance(each["update_id"], int)}
        with capture_logs() as events:
            for start in range(0, len(numbered), 100):
                await self.app.intake.take(numbered[start : start + 100])
            await self.settle()
        self.fed += len(updates)
        for event in events:
            self.logged[event["event"]] += 1
            if event["log_level"] in FAULTY:
                self.problems.append(f"{event} by {by_id.get(event.get('update', 0))!s:.1500}")
        self.problems += self.telegram.problems
        self.telegram.problems.clear()

    def number(self) -> int:
        self.last_id += 1
        return self.last_id

    async def settle(self) -> None:
        """Until nothing is under way; the clock runs as fast as what waits for it allows."""
        async with asyncio.timeout(120):
            while True:
                if self.app.intake.waiting or self.app.delivery.busy:
                    await asyncio.sleep(0.001)
                    continue
                times = (await self.app.delivery.next_due(), self.app.intake.next_turn)
                due = min((time for time in times if time is not None), default=None)
                now = self.clock.now()
                if due is None or due > now + timedelta(minutes=10):
                    return
                if due > now:
                    self.clock.move(due - now + timedelta(milliseconds=500))
                await asyncio.sleep(0)

    async def rest(self) -> None:
        """The jobs run, and time passes."""
        self.clock.move(timedelta(minutes=7))
        with capture_logs() as events:
            await self.app.schedule.run_all()
            await self.settle()
        self.problems += [str(event)[:3000] for event in events if event["log_level"] in FAULTY]

    async def audit(self) -> None:
        """Look into the tables."""
        self.problems += await audit.faults(self.app.shared.storage)

    async def move_in(self) -> None:
        """A street with its committee, a poll, a report, and a task that is being made."""
        moves = Moves(Random(0), self.telegram.known, int(self.clock.epoch()))  # noqa: S311 - no secret
        chair = {"id": CHAIR, "is_bot": False, "first_name": "Person 101", "language_code": "en"}
        rights = {"user": BOT, "status": "member"}
        for chat, order in ((GROUP, "/setup"), (COMMITTEE, "/committee_here")):
            place = {"id": chat, "type": "supergroup", "title": "Lime Street"}
            came = {
                "chat": place,
                "from": chair,
                "date": 0,
                "old_chat_member": {**rights, "status": "left"},
                "new_chat_member": rights,
            }
            said = {"message_id": 5, "date": 0, "chat": place, "from": chair, "text": order}
            await self.feed([{"my_chat_member": came}])
            await self.feed([{"message": said}])
        for who in PEOPLE[:12]:
            mine = {"id": who, "type": "private"}
            await self.feed(
                [{"message": {"message_id": 1, "date": 0, "chat": mine, "from": moves.user(who), "text": "/start"}}]
            )
        mine = {"id": CHAIR, "type": "private"}
        for order in ("/settings", "/link"):
            await self.feed([{"message": {"message_id": 8, "date": 0, "chat": mine, "from": chair, "text": order}}])
        group = {"id": GROUP, "type": "supergroup", "title": "Lime Street"}
        for order in ("/poll Yard? | Sat | Sun", "/report Lamp out", "/report Lift stuck"):
            await self.feed(
                [{"message": {"message_id": 9, "date": 0, "chat": group, "from": moves.user(104), "text": order}}]
            )


@asynccontextmanager
async def open_rig(database_url: str) -> AsyncIterator[Rig]:
    """The bot with its street, on that database, which is empty."""
    clock, telegram = TownClock(), Telegram(Known())
    settings = Settings(_env_file=None, bot_token=TOKEN, database_url=database_url, default_zone="Europe/Madrid")
    bot = Bot(TOKEN, request=telegram, get_updates_request=telegram)
    app = await build_app(settings, clock, strict_words=True, bot=bot)
    app.delivery.breath = 0
    with capture_logs():
        await app.start(clockwork=False)
    rig = Rig(app, clock, telegram)
    try:
        await rig.move_in()
        yield rig
    finally:
        with capture_logs():
            await app.stop()
