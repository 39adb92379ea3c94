"""Whoever pressed a button and waits is told in time what has become of it, also while the database is away."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog

from bot.stopping import ended
from handlers.context import Context
from handlers.taps import Press

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.updates import Parcel
    from handlers.context import Shared

PATIENCE = 5.0
"""Seconds after which a tap that is not answered yet is told where it stands: before people press again."""

FORGET_AFTER = 600.0
"""Seconds after which a tap that could never be stored is forgotten: Telegram has dropped it by then."""

_log = structlog.get_logger(__name__)


@dataclass(slots=True)
class _Waiting:
    """A tap that nobody has answered yet."""

    parcel: Parcel
    context: Context
    timer: asyncio.TimerHandle
    stored: bool = False


class Reassurance:
    """Watches the taps on their way; each is told once, and its handler then says nothing more on the screen."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._waiting: dict[int, _Waiting] = {}
        self._telling: set[asyncio.Task[None]] = set()

    def arrived(self, parcels: Iterable[Parcel]) -> None:
        """Watch what has come in and is not stored yet; known ones keep their time."""
        for parcel in parcels:
            if "callback_query" in parcel.raw and parcel.update_id not in self._waiting:
                timer = asyncio.get_running_loop().call_later(PATIENCE, self._due, parcel.update_id)
                self._waiting[parcel.update_id] = _Waiting(parcel, self._context(parcel), timer)

    def stored(self, parcel: Parcel) -> Context:
        """What came in is on disk and will be handled; the context to handle it with."""
        self.arrived((parcel,))
        waiting = self._waiting.get(parcel.update_id)
        if waiting is None:
            return self._context(parcel)
        waiting.stored = True
        return waiting.context

    def over(self, update_id: int) -> None:
        """Nobody needs a word about it any more."""
        waiting = self._waiting.pop(update_id, None)
        if waiting is not None:
            waiting.timer.cancel()

    async def stop(self, until: float) -> None:
        """Watch nothing more, and let the words that are under way arrive, by that time of the loop."""
        for update_id in list(self._waiting):
            self.over(update_id)
        await ended(lambda: self._telling, until)

    def _context(self, parcel: Parcel) -> Context:
        return Context(self._shared, self._shared.storage, parcel.update_id)

    def _due(self, update_id: int) -> None:
        waiting = self._waiting[update_id]
        waiting.timer = asyncio.get_running_loop().call_later(FORGET_AFTER, self.over, update_id)
        task = asyncio.create_task(self._tell(waiting))
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _tell(self, waiting: _Waiting) -> None:
        context = waiting.context
        if context.answered:
            return
        try:
            press = Press.of(waiting.parcel.raw["callback_query"])
        except (KeyError, TypeError, ValueError):  # whoever handles it says so in the log
            return
        if press is None:
            return
        context.query_id, context.caller = press.query_id, press.caller
        _log.warning("tap-waits", update=context.update_id, stored=waiting.stored)
        if waiting.stored:
            await context.toast("tap-noted")
        else:
            await context.show("tap-not-noted", {})
