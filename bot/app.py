"""The application: everything put together once, for running and for tests alike."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError
from telegram.ext import Application

from bot import stopping
from bot.clock import Clock
from bot.daily_backup import DailyBackup
from bot.delivery import Delivery
from bot.errands import Office
from bot.features import registered
from bot.fetcher import Fetcher, patiently
from bot.health import Health
from bot.intake import ALLOWED_UPDATES, Intake
from bot.own_menus import OwnMenus
from bot.pace import Pace
from bot.post import Post
from bot.schedule import Schedule
from bot.transport import make_bot
from bot.watch import Watch
from handlers.context import Shared
from handlers.pictures import Painter
from handlers.routing import Router
from handlers.words import Words
from services import languages
from storage.engine import open_storage
from storage.migrate import upgrade

if TYPE_CHECKING:
    from telegram import Bot

    from bot.settings import Settings
    from handlers.registry import Registry
    from storage.engine import Storage

_log = structlog.get_logger(__name__)


class CannotRun(Exception):  # noqa: N818 - says what is the matter in one sentence
    """The bot can't start or go on; the message is one sentence for the operator."""


@dataclass(slots=True)
class App:
    """One running bot."""

    settings: Settings
    clock: Clock
    shared: Shared
    registry: Registry
    intake: Intake
    delivery: Delivery
    schedule: Schedule
    painter: Painter
    watch: Watch
    health: Health
    telegram: Application[Any, Any, Any, Any, Any, Any]
    backups: DailyBackup | None = None
    sender: asyncio.Task[None] | None = None

    @property
    def bot(self) -> Bot:
        """Telegram's methods."""
        return self.shared.bot

    async def start(self, *, clockwork: bool = True) -> None:
        """Know who we are, take up what an earlier run left, send, and let the clock run (unless told not to).

        A Telegram that cannot be reached is waited for. Raises CannotRun when it does not know the bot.
        """
        try:
            await patiently(self.bot.initialize)
        except InvalidToken:
            raise CannotRun("Telegram does not know this token: check LINLI_BOT_TOKEN.") from None
        except TelegramError as error:
            sentence = f"Telegram does not let this bot in: {error.message}."
            raise CannotRun(sentence) from None
        self.shared.chosen_languages.update(await languages.chosen(self.shared.storage))
        self.sender = asyncio.create_task(self.delivery.run())
        await self.intake.resume()
        queue = self.telegram.job_queue
        if clockwork and queue is not None:
            self.schedule.start(queue)
            await queue.start()

    async def stop(self, until: float | None = None) -> None:
        """Begin nothing new, finish what was begun, and let go of everything, by that time of the loop (9 s from now).

        What is not finished by then is cut off, and nothing of it is lost: an update stays undone in the inbox, a
        letter owed, and the next start takes them up.
        """
        until = stopping.now() + stopping.STOP_SECONDS if until is None else until
        if self.backups is not None:
            self.backups.stop()
        handled = until - stopping.HANDLING
        jobs, updates = await asyncio.gather(self.schedule.stop(handled), self.intake.stop(handled))
        messages = await self._stop_sending(until - stopping.SENDING)
        for part, whole in (("jobs", jobs), ("updates", updates), ("messages", messages)):
            if not whole:
                _log.warning("cut-short", part=part)
        await self._let_go(max(until, stopping.now() + stopping.SENDING))

    async def _stop_sending(self, until: float) -> bool:
        self.delivery.stop()
        if self.sender is None:
            return True
        whole = await stopping.within(until, self.sender)
        self.delivery.cut()
        return whole

    async def _let_go(self, until: float) -> None:
        self.painter.close()
        queue = self.telegram.job_queue
        if queue is not None and queue.scheduler.running:
            await stopping.within(until, queue.stop(wait=False))
        await stopping.within(until, self.bot.shutdown())
        await stopping.within(until, self.shared.storage.close())

    async def receive(self) -> None:
        """Take in updates, by webhook when its address is set, else by long polling; until cancelled."""
        async with contextlib.AsyncExitStack() as stack:
            if self.settings.listen_port is not None:
                from bot.web import make_site, serving  # a bot without a web server starts without its libraries

                secret = self.settings.webhook_secret.get_secret_value() if self.settings.webhook_url else ""
                site = make_site(self.intake, self.health, secret)
                try:
                    port = await stack.enter_async_context(
                        serving(site, self.settings.listen_host, self.settings.listen_port)
                    )
                    _log.info("listening", port=port)
                except OSError as error:
                    sentence = f"Port {self.settings.listen_port} of {self.settings.listen_host}: {error.strerror}."
                    raise CannotRun(sentence) from None
            if self.settings.webhook_url:
                await self._be_called()
            else:
                await self._poll()

    async def _poll(self) -> None:
        request = self.bot._request[0]  # noqa: SLF001 - the pool that PTB keeps for getUpdates alone
        fetcher = Fetcher(self.bot, request, self.intake, self.settings.long_poll_seconds)
        try:
            await patiently(self.bot.delete_webhook)
            await fetcher.run()
        except Conflict as error:
            rival = "A webhook was set for" if "webhook" in error.message else "Another copy of the bot is running with"
            sentence = f"{rival} this token: this one leaves."
            raise CannotRun(sentence) from None
        except InvalidToken:
            raise CannotRun("Telegram does not know this token any more: check LINLI_BOT_TOKEN.") from None
        except BadRequest as error:
            sentence = f"Telegram does not bring updates to this bot: {error.message}."
            raise CannotRun(sentence) from None

    async def _be_called(self) -> None:
        from bot.web import WEBHOOK_PATH

        call_us = partial(
            self.bot.set_webhook,
            self.settings.webhook_url + WEBHOOK_PATH,
            allowed_updates=list(ALLOWED_UPDATES),
            secret_token=self.settings.webhook_secret.get_secret_value(),
        )
        try:
            await patiently(call_us)
        except InvalidToken:
            raise CannotRun("Telegram does not know this token any more: check LINLI_BOT_TOKEN.") from None
        except TelegramError as error:
            sentence = f"Telegram does not take LINLI_WEBHOOK_URL: {error.message}."
            raise CannotRun(sentence) from None
        await asyncio.Event().wait()


async def build_app(
    settings: Settings,
    clock: Clock | None = None,
    *,
    strict_words: bool = False,
    bot: Bot | None = None,
    painter: Painter | None = None,
) -> App:
    """Open and bring up to date the database, and put every part together; nothing runs yet.

    Without a bot, one is made that reaches Telegram by these settings; without a painter, one that paints.
    """
    clock = clock or Clock()
    watch = Watch(clock.now)
    storage = await _newest(settings.database_url, settings.database_connections)
    storage.listener = watch.wrote
    bot = bot or make_bot(settings, watch)
    words = Words.load(strict=strict_words, now=clock.now)
    shared = Shared(storage, bot, words, clock.now, settings.default_language, settings.default_zone)
    shared.days_in_backups = settings.backup_keep if settings.backup_folder else 0
    registry = registered()
    painter = painter or Painter()
    delivery = Delivery(Office(shared, registry, Post(bot, storage, painter), Pace(), clock, watch))
    storage.bell = delivery.bell.set
    intake = Intake(shared, Router(registry), settings.concurrency, clock, watch)
    backups = _backups(settings)
    jobs = [*registry.jobs, OwnMenus(registry).job, *([backups.job] if backups else [])]
    schedule = Schedule(shared, jobs, watch)
    health = Health(settings, shared, watch, schedule.jobs)
    telegram = Application.builder().bot(bot).updater(None).build()
    app = App(settings, clock, shared, registry, intake, delivery, schedule, painter, watch, health, telegram, backups)
    health.waiting = lambda: app.intake.waiting + app.intake.held
    health.sending = lambda: app.sender is not None and not app.sender.done()
    health.another_sends = lambda: app.delivery.another_sends
    return app


async def _newest(url: str, connections: int) -> Storage:
    storage = await open_storage(url, connections=connections)
    try:
        await upgrade(storage)
    except BaseException:
        await storage.close()
        raise
    return storage


def _backups(settings: Settings) -> DailyBackup | None:
    if settings.backup_folder is None:
        return None
    return DailyBackup(settings.database_url, settings.backup_folder, settings.backup_keep)
