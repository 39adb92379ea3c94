"""Updates in: look at their shape, store, only then confirm; hand out in order per lane; mark what changed nothing."""

from __future__ import annotations

import asyncio
import contextlib
import math
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

import structlog
from structlog.contextvars import bind_contextvars, clear_contextvars
from telegram import Update
from telegram.error import RetryAfter, TelegramError

from bot import errors, shape
from bot.addressed import for_us
from bot.lanes import Lanes
from bot.reassurance import Reassurance
from bot.stopping import ended
from bot.turnstile import Turnstile
from bot.watch import came_at
from domain.refusals import Refusal
from domain.updates import Parcel
from handlers.silence import is_silence, seconds_of
from handlers.taps import Press
from services import updates
from storage.errors import AlreadyDone, StorageUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bot.clock import Clock
    from bot.watch import Watch
    from handlers.context import Context, Shared
    from handlers.routing import Router

ALLOWED_UPDATES: Final = ("message", "callback_query", "my_chat_member", "chat_member")
MOST_WAITING: Final = 5_000
"""Fetching pauses above this: what waits at Telegram costs us no memory."""

DATABASE_PAUSE = 1.0
"""Seconds until an update is tried again that the database could not take."""

LONGEST_SILENCE: Final = 30.0
"""Where Telegram asks for a longer pause, whoever waits is told instead."""

SILENCE_PAUSES = (1.0, 2.0, 4.0, 8.0)
"""Seconds until a question is put to Telegram again, without whose answer an update cannot be handled."""

_FINISH_AFTER: Final = 0.02
"""Seconds in which updates that changed nothing are collected, to be marked in one transaction."""

_log = structlog.get_logger(__name__)


def lane_of(raw: dict[str, Any]) -> int:
    """Whose turn this update waits for: the tapper's for taps (as Telegram orders them), else the chat's."""
    if (query := raw.get("callback_query")) is not None:
        return int(query["from"]["id"])
    for kind in ("message", "my_chat_member", "chat_member"):
        if (event := raw.get(kind)) is not None:
            return int(event["chat"]["id"])
    return 0


def kind_of(raw: dict[str, Any]) -> str:
    """Which of the kinds that were asked for it is, or "other"."""
    return next((kind for kind in ALLOWED_UPDATES if kind in raw), "other")


def queue_of(item: tuple[Parcel, Context]) -> str:
    """Who waits beside whom for a free slot: taps, groups and private chats each have a queue of their own."""
    parcel, _ = item
    if "callback_query" in parcel.raw:
        return "taps"
    return "groups" if parcel.lane < 0 else "private"


def pause_after(error: Exception, silences: Iterator[float]) -> float | None:
    """Seconds to wait before Telegram is asked again that gave no answer; None for anything else, and in the end."""
    if not isinstance(error, TelegramError) or not is_silence(error):
        return None
    pause = next(silences, None)
    if pause is None or not isinstance(error, RetryAfter):
        return pause
    wait = seconds_of(error)
    return max(pause, wait) if wait <= LONGEST_SILENCE else None


class Intake:
    """Takes updates from a fetcher or webhook to the router."""

    def __init__(self, shared: Shared, router: Router, concurrency: int, clock: Clock, watch: Watch) -> None:
        self._shared = shared
        self._watch = watch
        self._router = router
        self._lanes: Lanes[tuple[Parcel, Context]] = Lanes(self._handle, concurrency, queue_of)
        self._changed_nothing: list[int] = []
        self._finishing: asyncio.Task[None] | None = None
        self._in_hand: dict[int, float] = {}
        """When each of the updates in hand came in, by time.perf_counter()."""
        self._reassurance = Reassurance(shared)
        self._turnstile = Turnstile(shared, clock, self._hand_on)
        self._stopping = asyncio.Event()
        shared.hand_out = self._put

    @property
    def waiting(self) -> int:
        """Updates stored and not handled yet, and marks not written yet; not those that are `held`."""
        return self._lanes.waiting + len(self._changed_nothing) + (self._finishing is not None)

    @property
    def held(self) -> int:
        """Updates stored whose person has sent so much that they have to wait for their turn."""
        return self._turnstile.held

    @property
    def next_turn(self) -> datetime | None:
        """When the next of those `held` is handled."""
        return self._turnstile.next_turn

    async def resume(self) -> None:
        """Hand out what an earlier run stored and did not finish."""
        for parcel in await updates.undone(self._shared.storage):
            self._put(parcel)

    async def take(self, raws: list[Any]) -> None:
        """Store these updates durably, then hand them out; when this returns, Telegram may forget them.

        What has no sense is passed over, and what one person sends far beyond measure. Raises StorageUnavailable when
        nothing can be stored.
        """
        every = {parcel.update_id: parcel for raw in raws if (parcel := self._parcel(raw)) is not None}
        parcels = {parcel.update_id: parcel for parcel in self._turnstile.within_measure(list(every.values()))}
        if not parcels:
            return
        self._reassurance.arrived(parcels.values())
        done = await updates.keep(self._shared.storage, list(parcels.values()), self._shared.now())
        for update_id, parcel in parcels.items():
            if update_id in done:
                self._reassurance.over(update_id)
            else:
                self._put(parcel)
        await self._lanes.fewer_than(MOST_WAITING)

    def _parcel(self, raw: Any) -> Parcel | None:
        fault = shape.fault_of(raw)
        if fault is not None:
            _log.warning("update-refused", update=shape.number_of(raw), error=fault)
            return None
        bot = self._shared.bot
        ours = for_us(raw, bot.id, bot.username) if shape.is_of_a_kind(raw) else None
        return None if ours is None else Parcel(ours["update_id"], lane_of(ours), ours)

    async def stop(self, until: float = math.inf) -> bool:
        """Whether all that was handed out is finished by that time of the loop; the rest stays stored, as not done.

        So does what the database cannot take now: the next start takes it up.
        """
        self._stopping.set()
        await self._turnstile.stop(until)
        whole = await self._lanes.empty(until)
        await self._reassurance.stop(until)
        return await ended(lambda: () if self._finishing is None else (self._finishing,), until) and whole

    def _put(self, parcel: Parcel) -> None:
        if parcel.update_id in self._in_hand:
            return
        self._in_hand[parcel.update_id] = perf_counter()
        if self._turnstile.passes(parcel):
            self._hand_on(parcel.lane, parcel)
        else:
            self._reassurance.stored(parcel)

    def _hand_on(self, lane: int, parcel: Parcel) -> None:
        self._lanes.put(lane, (parcel, self._reassurance.stored(parcel)))

    async def _handle(self, item: tuple[Parcel, Context]) -> None:
        parcel, context = item
        bind_contextvars(update=parcel.update_id)  # for this lane's task, until its next update
        came_at.set(self._in_hand[parcel.update_id])
        began, silences = perf_counter(), iter(SILENCE_PAUSES)
        try:
            while (pause := await self._again_after(parcel, context, silences)) is not None:
                if not await self._goes_on_after(pause):
                    return
        finally:
            self._reassurance.over(parcel.update_id)
            del self._in_hand[parcel.update_id]
            self._watch.update_handled(kind_of(parcel.raw), perf_counter() - began)

    async def _goes_on_after(self, pause: float) -> bool:
        """Wait for so many seconds, less when the bot stops meanwhile; False when it had been stopping before."""
        if self._stopping.is_set():
            return False
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), pause)
        return True

    async def _again_after(self, parcel: Parcel, context: Context, silences: Iterator[float]) -> float | None:
        """Handle the update; None when that is over, else the seconds after which it has to be tried again."""
        storage = context.storage = self._shared.storage.for_update(parcel.update_id, self._shared.now())
        try:
            await self._route(parcel, context)
        except AlreadyDone:
            await self._say_done(context)
            return None
        except StorageUnavailable as error:
            _log.warning("storage-unavailable", error=str(error))
            return DATABASE_PAUSE
        except Exception as error:  # noqa: BLE001 - whatever it is, the next update must be handled
            pause = None if storage.marked else pause_after(error, silences)
            if pause is not None:
                _log.warning("telegram-silent", error=type(error).__name__, again_in=pause)
                return pause
            self._watch.update_failed()
            await errors.apologise(error, context)
        if not storage.marked:
            self._finish(parcel.update_id)
        return None

    async def _say_done(self, context: Context) -> None:
        """An earlier try was kept, of which the database could not tell any more: so nobody has heard of it yet."""
        if (ring := self._shared.storage.bell) is not None:
            ring()
        await context.toast("tap-noted")

    async def _route(self, parcel: Parcel, context: Context) -> None:
        query = parcel.raw.get("callback_query")
        try:
            event = Update.de_json(parcel.raw, self._shared.bot) if query is None else Press.of(query)
        except Exception as error:  # noqa: BLE001 - one that cannot be read must not hold up the others
            _log.warning("update-unreadable", error=type(error).__name__)
            return
        try:
            if isinstance(event, Press):
                await self._router.tap(event, context)
            elif event is not None:
                await self._router.route(event, context)
        except Refusal as refusal:
            self._watch.refused(refusal.text)
            await errors.refuse(refusal, context)

    def _finish(self, update_id: int) -> None:
        self._changed_nothing.append(update_id)
        if self._finishing is None:
            self._finishing = asyncio.create_task(self._finish_soon())

    async def _finish_soon(self) -> None:
        clear_contextvars()  # it is not about the update that happened to be the first
        try:
            while self._changed_nothing:
                await asyncio.sleep(_FINISH_AFTER)
                if not await self._mark(self._changed_nothing.copy()) and not await self._goes_on_after(DATABASE_PAUSE):
                    return
        finally:
            self._finishing = None

    async def _mark(self, batch: list[int]) -> bool:
        """Whether the database took it that these, the first that wait for it, are done."""
        try:
            await updates.finish(self._shared.storage, batch, self._shared.now())
        except StorageUnavailable as error:
            _log.warning("storage-unavailable", error=str(error))
            return False
        del self._changed_nothing[: len(batch)]
        return True
