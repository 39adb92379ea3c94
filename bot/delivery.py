"""Letters and cards out: claim, check, word, send within Telegram's limits, mark."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import structlog
from structlog.contextvars import bind_contextvars, bound_contextvars

from bot.errands import CardErrand, LetterErrand, in_order, kept
from services import outbox, pacing
from storage.errors import StorageUnavailable

if TYPE_CHECKING:
    from datetime import datetime

    from bot.errands import Errand, Office

LEASE: Final = timedelta(minutes=6)
"""Longer than two calls with every time-out at its longest; then what was claimed is looked at again."""

BATCH: Final = 10
"""Letters and cards claimed at once: few, because what becomes urgent meanwhile waits behind them."""

BREATH: Final = 0.05
"""Seconds between two looks at what is owed: while a whole group votes, the bell rings a thousand times."""

PATIENCE = 2.0
"""Seconds that the next message waits for the one before: so one is in doubt when the bot dies, unless many wait."""

BACKLOG: Final = 30
STAGGER: Final = 0.025
"""With messages ready for so many chats, the next one waits only for so many seconds: 30 a second need it."""

NO_OFFICE: Final = timedelta(seconds=1)
"""How long to wait for another process to stop sending."""

BEHIND_ANOTHER: Final = timedelta(milliseconds=200)
"""How long a message waits at least behind one that is on its way to the same chat."""

LOOK_AGAIN: Final = timedelta(seconds=30)
"""How long the sender rests when nothing rings: another process may have written something due."""

_log = structlog.get_logger(__name__)


class Delivery:
    """The sender: one per bot, also when two processes run. `bell` wakes it when something new is owed."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._under_way: dict[int, asyncio.Task[bool]] = {}
        self._started = 0.0
        self._in_office = False
        self._sends: bool | None = None
        self._stopping = False
        self.resting = False
        """Whether it waits for its bell or the clock, with nothing to do."""
        self.bell = asyncio.Event()
        self.breath = BREATH

    @property
    def another_sends(self) -> bool:
        """Whether another process holds the office, as of the last look."""
        return self._sends is False

    @property
    def busy(self) -> bool:
        """Whether a message is on its way, or something has just come in that was not looked at yet."""
        return bool(self._under_way) or self.bell.is_set() or not self.resting

    async def run(self) -> None:
        """Send what is owed until `stop`, then finish what is on its way; a failing database is waited for."""
        loop = asyncio.get_running_loop()
        while not self._stopping:
            looked_at = loop.time()
            try:
                until = await self._look()
            except StorageUnavailable as error:
                _log.warning("storage-unavailable", error=str(error))
                until = self._office.now() + timedelta(seconds=1)
            except Exception:  # noqa: BLE001 - whatever it is, sending must go on
                _log.exception("delivery-failed")
                until = self._office.now() + timedelta(seconds=1)
            self.resting = True
            await self._office.clock.wait(self.bell, until)
            self.resting = False
            await asyncio.sleep(min(looked_at + self.breath - loop.time(), self._seconds_until(until)))
        while self._under_way:
            await asyncio.wait(set(self._under_way.values()))
        await self._office.storage.office.leave()

    async def _look(self) -> datetime:
        """Send what is due, if this process is the one that sends; when to look again."""
        if not await self._office.storage.office.taken():
            self._note_office(ours=False)
            return self._office.now() + NO_OFFICE
        if not self._in_office:
            if self._under_way:  # begun before the office was lost, or the database was: first let them be settled
                return self._office.now() + NO_OFFICE
            await outbox.take_over(self._office.storage)
            self._office.pace.recall(await pacing.lately(self._office.storage, self._office.now()))
            self._note_office(ours=True)
        try:
            await self.sweep()
        except StorageUnavailable:
            self._in_office = False  # what was claimed is not known any more: it is taken over anew
            raise
        return await self._next_look()

    def _note_office(self, *, ours: bool) -> None:
        if ours and not self._sends:
            _log.info("sending")
        if not ours and self._sends is not False:
            _log.info("another-process-sends")
        self._in_office = self._sends = ours

    def stop(self) -> None:
        """Begin nothing more; `run` ends when what is on its way has arrived."""
        self._stopping = True
        self.bell.set()

    def cut(self) -> None:
        """Break off what is on its way: nobody knows whether it arrived, so each kind's policy decides."""
        for task in self._under_way.values():
            task.cancel()

    def _seconds_until(self, when: datetime) -> float:
        return max(0.0, (when - self._office.now()).total_seconds())

    async def sweep(self) -> None:
        """Claim what is due; start what may go now, and give the rest back with the time when it may."""
        now = self._office.now()
        room = min(BATCH, self._office.pace.room(now))
        if room == 0:
            return
        letters, cards = await outbox.claim(self._office.storage, now, LEASE, room)
        errands = in_order(
            [LetterErrand(self._office, owed) for owed in letters], [CardErrand(self._office, card) for card in cards]
        )
        await self._office.learn_budgets(errand.chat_id for errand in errands)
        many = len(letters) == room and await outbox.many_wait(self._office.storage, now, BACKLOG)
        times = [(errand, await self._start_or_time(errand, STAGGER if many else PATIENCE)) for errand in errands]
        later = [(errand, when) for errand, when in times if when is not None]
        if later:
            late_letters = [(errand.id, when) for errand, when in later if isinstance(errand, LetterErrand)]
            late_cards = [(errand.id, when) for errand, when in later if isinstance(errand, CardErrand)]
            await kept(lambda: outbox.postpone(self._office.storage, late_letters, late_cards))

    async def _start_or_time(self, errand: Errand, patience: float) -> datetime | None:
        """None when the errand was started, else when it may be."""
        when = self._when(errand)
        if when is None:
            await self._let_arrive(patience)
            when = self._when(errand)
        if when is None and not await self._office.storage.office.taken():
            return self._office.now() + NO_OFFICE
        if when is None:
            self._start(errand)
        return when

    def _when(self, errand: Errand) -> datetime | None:
        """When the errand may be started, None for now."""
        now, chat_id = self._office.now(), errand.chat_id
        if self._stopping:
            return now
        if chat_id in self._under_way:
            return now + BEHIND_ANOTHER
        when = self._office.pace.free_at(chat_id, now, edit=errand.is_edit, calls=errand.calls)
        return when if when > now else None

    async def _let_arrive(self, patience: float) -> None:
        """Wait for what is on its way, at most until so many seconds after the last start."""
        wait = self._started + patience - asyncio.get_running_loop().time()
        if self._under_way and wait > 0:
            await asyncio.wait(set(self._under_way.values()), timeout=wait)

    def _start(self, errand: Errand) -> None:
        now, chat_id = self._office.now(), errand.chat_id
        self._started = asyncio.get_running_loop().time()
        self._office.pace.used(chat_id, now, edit=errand.is_edit)
        task = asyncio.create_task(_named_in_the_log(errand))
        self._under_way[chat_id] = task
        task.add_done_callback(lambda done: self._arrived(errand, done, now))

    def _arrived(self, errand: Errand, done: asyncio.Task[bool], started: datetime) -> None:
        self._under_way.pop(errand.chat_id, None)
        self.bell.set()
        error = None if done.cancelled() else done.exception()
        if error is not None:
            with bound_contextvars(**_name(errand)):
                _log.error("errand-failed", error=type(error).__name__, exc_info=error)
        if done.cancelled() or error is not None or not done.result():
            self._office.pace.given_back(errand.chat_id, started)

    async def next_due(self) -> datetime | None:
        """When something of what is owed may go next, None when nothing is owed."""
        due = await outbox.next_due(self._office.storage)
        return None if due is None else max(due, self._office.pace.anybody_at(self._office.now()))

    async def _next_look(self) -> datetime:
        due, latest = await self.next_due(), self._office.now() + LOOK_AGAIN
        return latest if due is None else min(due, latest)


async def _named_in_the_log(errand: Errand) -> bool:
    bind_contextvars(**_name(errand))
    return await errand.run()


def _name(errand: Errand) -> dict[str, int]:
    return {"card" if isinstance(errand, CardErrand) else "letter": errand.id}
