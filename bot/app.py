"""The application: everything put together once, for running and for tests alike."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import Application

import handlers
from bot import errors, menus
from bot.clock import Clock
from bot.daily_backup import DailyBackup
from bot.delivery import Delivery
from bot.errands import Office
from bot.fetcher import Fetcher, patiently
from bot.intake import ALLOWED_UPDATES, Intake
from bot.pace import Pace
from bot.post import Post
from bot.schedule import Schedule
from bot.transport import make_bot
from handlers.context import Shared
from handlers.pictures import Painter
from handlers.registry import Registry
from handlers.routing import Router
from handlers.words import Words
from services import languages
from storage.engine import open_storage
from storage.migrate import upgrade

if TYPE_CHECKING:
    from telegram import Bot

    from bot.settings import Settings
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
    telegram: Application[Any, Any, Any, Any, Any, Any]
    backups: DailyBackup | None = None
    sender: asyncio.Task[None] | None = None

    @property
    def bot(self) -> Bot:
        """Telegram's methods."""
        return self.shared.bot

    async def start(self, *, clockwork: bool = True) -> None:
        """Know who we are, take up what an earlier run left, send, and let the clock run (unless told not to)."""
        try:
            await self.bot.initialize()
        except InvalidToken:
            raise CannotRun("Telegram does not know this token: check LINLI_BOT_TOKEN.") from None
        except TelegramError as error:
            sentence = f"Telegram cannot be reached at {self.settings.api_base_url}: {error.message}."
            raise CannotRun(sentence) from None
        self.shared.chosen_languages.update(await languages.chosen(self.shared.storage))
        self.sender = asyncio.create_task(self.delivery.run())
        await self.intake.resume()
        queue = self.telegram.job_queue
        if clockwork and queue is not None:
            self.schedule.start(queue)
            await queue.start()

    async def stop(self) -> None:
        """Begin nothing new, finish what was begun, and let go of everything."""
        if self.backups is not None:
            self.backups.stop()
        queue = self.telegram.job_queue
        if queue is not None and queue.scheduler.running:
            await queue.stop()
        await self.intake.stop()
        self.delivery.stop()
        if self.sender is not None:
            await self.sender
        self.painter.close()
        await self.bot.shutdown()
        await self.shared.storage.close()

    async def receive(self) -> None:
        """Take in updates, by webhook when its address is set, else by long polling; until cancelled."""
        async with contextlib.AsyncExitStack() as stack:
            if self.settings.listen_port is not None:
                from bot.web import make_site, serving  # a bot without a web server starts without its libraries

                secret = self.settings.webhook_secret.get_secret_value() if self.settings.webhook_url else ""
                site = make_site(self.intake, secret)
                try:
                    await stack.enter_async_context(serving(site, self.settings.listen_host, self.settings.listen_port))
                except OSError as error:
                    sentence = f"Port {self.settings.listen_port} of {self.settings.listen_host}: {error.strerror}."
                    raise CannotRun(sentence) from None
            if self.settings.webhook_url:
                await self._be_called()
            else:
                await self._poll()

    async def _poll(self) -> None:
        await patiently(self.bot.delete_webhook)
        request = self.bot._request[0]  # noqa: SLF001 - the pool that PTB keeps for getUpdates alone
        fetcher = Fetcher(self.bot, request, self.intake, self.settings.long_poll_seconds)
        try:
            await fetcher.run()
        except Conflict:
            raise CannotRun("Another copy of the bot is running with this token: this one leaves.") from None
        except InvalidToken:
            raise CannotRun("Telegram does not know this token any more: check LINLI_BOT_TOKEN.") from None

    async def _be_called(self) -> None:
        from bot.web import WEBHOOK_PATH

        await patiently(
            partial(
                self.bot.set_webhook,
                self.settings.webhook_url + WEBHOOK_PATH,
                allowed_updates=list(ALLOWED_UPDATES),
                secret_token=self.settings.webhook_secret.get_secret_value(),
            )
        )
        await asyncio.Event().wait()


async def build_app(settings: Settings, clock: Clock | None = None, *, strict_words: bool = False) -> App:
    """Open and bring up to date the database, and put every part together; nothing runs yet."""
    clock = clock or Clock()
    storage = await _newest(settings.database_url)
    bot = make_bot(settings)
    words = Words.load(strict=strict_words, now=clock.now)
    shared = Shared(storage, bot, words, clock.now, settings.default_language, settings.default_zone)
    registry = Registry()
    errors.register(registry)
    handlers.register_all(registry)
    painter = Painter()
    delivery = Delivery(Office(shared, registry, Post(bot, storage, painter), Pace(), clock))
    storage.bell = delivery.bell.set
    intake = Intake(shared, Router(registry), settings.concurrency)
    telegram = Application.builder().bot(bot).updater(None).build()
    backups = _backups(settings)
    schedule = Schedule(shared, [*registry.jobs, *([backups.job] if backups else [])])
    return App(settings, clock, shared, registry, intake, delivery, schedule, painter, telegram, backups)


async def _newest(url: str) -> Storage:
    storage = await open_storage(url)
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


def settle_memory() -> None:
    """Tell the garbage collector that what is there now stays, and to look for rubbish less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


async def run(settings: Settings, clock: Clock | None = None) -> None:
    """Run until SIGINT or SIGTERM, then stop cleanly. Raises CannotRun when Telegram won't have us."""
    app = await build_app(settings, clock)
    running: set[asyncio.Task[None]] = set()
    app.clock.when_moved(lambda: running.add(asyncio.create_task(app.schedule.run_all())))
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    try:
        await app.start()
        settle_memory()
        menu = asyncio.create_task(menus.send(app.bot, app.registry, app.shared.words, settings.default_language))
        await _until_stopped(asyncio.create_task(app.receive()), stop)
        menu.cancel()
    finally:
        await app.stop()


async def _until_stopped(receiving: asyncio.Task[None], stop: asyncio.Event) -> None:
    stopped = asyncio.create_task(stop.wait())
    await asyncio.wait((receiving, stopped), return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if receiving.done():
        receiving.result()
    receiving.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await receiving
