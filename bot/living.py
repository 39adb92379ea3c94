"""A bot's life: from its start until somebody wishes for its end."""

from __future__ import annotations

import asyncio
import gc
from typing import TYPE_CHECKING, Any, Final

import structlog

from bot import menus, stopping
from bot.app import build_app

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.app import App
    from bot.clock import Clock
    from bot.settings import Settings

WITHOUT_ERROR: Final = frozenset(
    {
        "Task was destroyed but it is pending!",
        "Unclosed client session",
        "Unclosed connector",
        "Unclosed connection",
        "Unclosed response",
    }
)
"""What asyncio and aiohttp say of a mishap without an exception, word for word; other sentences of theirs quote."""

_log = structlog.get_logger(__name__)


def settle_memory() -> None:
    """Tell the garbage collector that what is there now stays, and to look for rubbish less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


async def run(
    settings: Settings, clock: Clock | None = None, *, leaves_within: Callable[[float], None] = lambda _: None
) -> None:
    """Run until SIGINT or SIGTERM, then stop cleanly within 10 s; a second signal is not waited for.

    Raises CannotRun when Telegram won't have us. Once the end is wished for, `leaves_within` is told after how many
    seconds the process has to be gone, whatever holds it up.
    """
    asyncio.get_running_loop().set_exception_handler(log_failed_task)
    app = await build_app(settings, clock)
    runs = run_jobs_at_each_move(app)
    wish = stopping.Wish(leaves_within)
    wish.listen()
    try:
        await live_until_wished(app, asyncio.create_task(_live(app)), wish)
    finally:
        for each in runs:
            each.cancel()


def run_jobs_at_each_move(app: App) -> set[asyncio.Task[None]]:
    """All jobs run whenever somebody has moved the clock; the runs that are under way, at every time."""
    runs: set[asyncio.Task[None]] = set()

    def run_them() -> None:
        task = asyncio.create_task(app.schedule.run_all())
        runs.add(task)
        task.add_done_callback(runs.discard)

    app.clock.when_moved(run_them)
    return runs


async def _live(app: App) -> None:
    await app.start()
    settle_memory()
    _log.info("started")
    menu = asyncio.create_task(menus.send(app.bot, app.registry, app.shared.words, app.settings.default_language))
    try:
        await app.receive()
    finally:
        menu.cancel()


async def live_until_wished(app: App, living: asyncio.Task[None], wish: stopping.Wish) -> None:
    """Let the bot live until the end is wished for, or until it ends by itself; then stop it, at once if wished twice.

    Raises what the living raised.
    """
    try:
        await _until_wished(living, wish)
    finally:
        await _end(app, living, wish)


async def _until_wished(living: asyncio.Task[None], wish: stopping.Wish) -> None:
    wished = asyncio.create_task(wish.uttered.wait())
    try:
        await asyncio.wait((living, wished), return_when=asyncio.FIRST_COMPLETED)
        if living.done():
            living.result()
    except asyncio.CancelledError:
        if not wish.repeated:
            raise
    finally:
        wished.cancel()
        living.cancel()


async def _end(app: App, living: asyncio.Task[None], wish: stopping.Wish) -> None:
    try:
        await asyncio.wait((living,), timeout=0 if wish.repeated else stopping.HANDLING)
        await app.stop(wish.until or None)
    except asyncio.CancelledError:  # wished for a second time
        await app.stop(stopping.now())
    _log.info("stopped")


def log_failed_task(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """As asyncio's own way of telling, but for what an error says or a call holds: that may be what a person wrote."""
    error, task = context.get("exception"), context.get("task") or context.get("future")
    words = context.get("message") if context.get("message") in WITHOUT_ERROR else "no exception"
    coroutine = task.get_coro() if isinstance(task, asyncio.Task) else None
    _log.error(
        "task-failed",
        error=words if error is None else type(error).__name__,
        kind=getattr(coroutine, "__qualname__", None),
        exc_info=error,
    )
