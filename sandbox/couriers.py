"""Updates carried to webhooks: in order per chat, person or poll, those side by side; again until they are taken."""

import asyncio
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from sandbox.errors import ApiError
from sandbox.methods.registry import METHODS
from sandbox.params import Call, decode
from sandbox.posts import Answer, send_json
from sandbox.records import Bot, Json, Update
from sandbox.world import World

_SCANNED = 1000
# Seconds between attempts: at once, then doubling up to a random cap (telegram-bot-api, WebhookActor.cpp).
_FIRST_PAUSE = 1.0
_LOWEST_CAP, _HIGHEST_CAP = 60, 120
_LONGEST_WISH = 3600.0
_IGNORED = ("get", "setwebhook", "deletewebhook", "close", "logout")


@dataclass(slots=True)
class _Round:
    """The deliveries to one bot."""

    bot: Bot
    busy: set[str] = field(default_factory=set)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    errands: set[asyncio.Task[None]] = field(default_factory=set)


class Couriers:
    """One round of deliveries per bot with a webhook."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._rounds: dict[int, asyncio.Task[None]] = {}

    def start(self) -> None:
        """Set out for all webhooks there are."""
        for bot in self._world.bots.rows.values():
            self.refresh(bot)

    def refresh(self, bot: Bot) -> None:
        """Start or end the deliveries to a bot whose webhook changed."""
        running = self._rounds.pop(bot.id, None)
        if running is not None:
            running.cancel()
            self._world.queues.listen(bot.id, None)
        if bot.webhook is not None:
            self._rounds[bot.id] = asyncio.create_task(self._go(_Round(bot)))

    async def stop(self) -> None:
        """End all deliveries."""
        running = list(self._rounds.values())
        self._rounds.clear()
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def _go(self, round_: _Round) -> None:
        self._world.queues.listen(round_.bot.id, round_.news.set)
        round_.news.set()
        try:
            while True:
                await round_.news.wait()
                round_.news.clear()
                self._set_out(round_)
        finally:
            for errand in round_.errands:
                errand.cancel()

    def _set_out(self, round_: _Round) -> None:
        webhook = round_.bot.webhook or {}
        for update in self._world.queues.alive(round_.bot.id, _SCANNED):
            if len(round_.busy) >= webhook.get("max", 0):
                return
            if update.line not in round_.busy:
                round_.busy.add(update.line)
                errand = asyncio.create_task(self._carry(round_, update))
                round_.errands.add(errand)
                errand.add_done_callback(round_.errands.discard)

    async def _carry(self, round_: _Round, update: Update) -> None:
        pause = 0.0
        while update.expires > self._world.now():
            answer = await _attempt(round_.bot.webhook or {}, update)
            if answer.taken:
                self._reply(round_.bot, answer)
                break
            self._note(round_.bot, answer)
            await asyncio.sleep(min(answer.retry_after, _LONGEST_WISH) or pause)
            pause = _longer(pause)
        self._world.queues.remove(update)
        self._world.commit()
        round_.busy.discard(update.line)
        round_.news.set()

    def _note(self, bot: Bot, answer: Answer) -> None:
        bot.webhook = {**(bot.webhook or {}), "error": answer.problem, "error_at": int(self._world.now())}
        self._world.bots.put(bot)
        self._world.commit()

    def _reply(self, bot: Bot, answer: Answer) -> None:
        """Run the method an answer asks for; nobody learns what became of it."""
        wanted = answer.wish
        name = str(wanted.pop("method", "")).lower()
        if name.startswith(_IGNORED) or name not in METHODS:
            return
        try:
            METHODS[name].check(wanted)
            METHODS[name].run(Call(self._world, bot, decode(wanted)))
        except ApiError:
            return


def _longer(pause: float) -> float:
    cap = _LOWEST_CAP + secrets.randbelow(_HIGHEST_CAP - _LOWEST_CAP)
    return min(pause * 2 or _FIRST_PAUSE, float(cap))


async def _attempt(webhook: Json, update: Update) -> Answer:
    body = json.dumps({"update_id": update.id, update.kind: update.payload}).encode()
    headers: dict[str, Any] = {}
    if webhook.get("secret"):
        headers["X-Telegram-Bot-Api-Secret-Token"] = webhook["secret"]
    return await send_json(webhook.get("url", ""), body, headers)
