"""Updates in: store, only then confirm; hand out in order per lane; mark what changed nothing as done."""

from __future__ import annotations

import asyncio
import math
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

import structlog
from structlog.contextvars import bind_contextvars, clear_contextvars
from telegram import Update

from bot import errors
from bot.addressed import for_us
from bot.lanes import Lanes
from bot.stopping import ended
from bot.watch import came_at
from domain.refusals import Refusal
from domain.updates import Parcel
from handlers.context import Context
from handlers.taps import Press
from services import updates
from storage.errors import AlreadyDone, StorageUnavailable

if TYPE_CHECKING:
    from bot.watch import Watch
    from handlers.context import Shared
    from handlers.routing import Router

ALLOWED_UPDATES: Final = ("message", "callback_query", "my_chat_member", "chat_member")
MOST_WAITING: Final = 5_000
"""Fetching pauses above this: what waits at Telegram costs us no memory."""

DATABASE_PAUSE: Final = 1.0
"""Seconds until an update is tried again that the database could not take."""

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


def parcel_of(raw: dict[str, Any]) -> Parcel:
    """The update as it is stored; one that has no sense gets a lane of its own."""
    try:
        lane = lane_of(raw)
    except (KeyError, TypeError, ValueError):
        lane = 0
    return Parcel(int(raw["update_id"]), lane, raw)


class Intake:
    """Takes updates from a fetcher or webhook to the router."""

    def __init__(self, shared: Shared, router: Router, concurrency: int, watch: Watch) -> None:
        self._shared = shared
        self._watch = watch
        self._router = router
        self._lanes: Lanes[Parcel] = Lanes(self._handle, concurrency)
        self._changed_nothing: list[int] = []
        self._finishing: asyncio.Task[None] | None = None
        self._in_hand: dict[int, float] = {}
        """When each of the updates in hand came in, by time.perf_counter()."""
        self._stopping = False
        shared.hand_out = self._put

    @property
    def waiting(self) -> int:
        """Updates stored and not handled yet, and marks not written yet."""
        return self._lanes.waiting + len(self._changed_nothing) + (self._finishing is not None)

    async def resume(self) -> None:
        """Hand out what an earlier run stored and did not finish."""
        for parcel in await updates.undone(self._shared.storage):
            self._put(parcel)

    async def take(self, raws: list[dict[str, Any]]) -> None:
        """Store these updates durably, then hand them out; when this returns, Telegram may forget them."""
        bot = self._shared.bot
        ours = (for_us(raw, bot.id, bot.username) for raw in raws)
        parcels = [parcel_of(raw) for raw in ours if raw is not None]
        if not parcels:
            return
        done = await updates.keep(self._shared.storage, parcels, self._shared.now())
        for parcel in parcels:
            if parcel.update_id not in done:
                self._put(parcel)
        await self._lanes.fewer_than(MOST_WAITING)

    async def stop(self, until: float = math.inf) -> bool:
        """Whether all that was handed out is finished by that time of the loop; the rest stays stored, as not done.

        So does what the database cannot take now: the next start takes it up.
        """
        self._stopping = True
        whole = await self._lanes.empty(until)
        return await ended(lambda: () if self._finishing is None else (self._finishing,), until) and whole

    def _put(self, parcel: Parcel) -> None:
        if parcel.update_id not in self._in_hand:
            self._in_hand[parcel.update_id] = perf_counter()
            self._lanes.put(parcel.lane, parcel)

    async def _handle(self, parcel: Parcel) -> None:
        bind_contextvars(update=parcel.update_id)  # for this lane's task, until its next update
        came_at.set(self._in_hand[parcel.update_id])
        began = perf_counter()
        try:
            while not await self._handled(parcel) and not self._stopping:  # noqa: ASYNC110 - nobody rings
                await asyncio.sleep(DATABASE_PAUSE)
        finally:
            del self._in_hand[parcel.update_id]
            self._watch.update_handled(kind_of(parcel.raw), perf_counter() - began)

    async def _handled(self, parcel: Parcel) -> bool:
        """False when the database could not be reached, so that the same update has to be tried again."""
        storage = self._shared.storage.for_update(parcel.update_id, self._shared.now())
        context = Context(self._shared, storage, parcel.update_id)
        try:
            await self._route(parcel, context)
        except AlreadyDone:
            return True
        except StorageUnavailable as error:
            _log.warning("storage-unavailable", error=str(error))
            return False
        except Exception as error:  # noqa: BLE001 - whatever it is, the next update must be handled
            self._watch.update_failed()
            await errors.apologise(error, context)
        if not storage.marked:
            self._finish(parcel.update_id)
        return True

    async def _route(self, parcel: Parcel, context: Context) -> None:
        query = parcel.raw.get("callback_query")
        try:
            event = Update.de_json(parcel.raw, self._shared.bot) if query is None else Press.of(query)
        except Exception:  # noqa: BLE001 - one that cannot be read must not hold up the others
            _log.exception("update-unreadable")
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
                batch = self._changed_nothing.copy()
                await updates.finish(self._shared.storage, batch, self._shared.now())
                del self._changed_nothing[: len(batch)]
        except StorageUnavailable as error:
            _log.warning("storage-unavailable", error=str(error))
        finally:
            self._finishing = None
