"""Letters and cards out: claim, check, word, send within Telegram's limits, mark."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import structlog

from bot.errands import CardErrand, LetterErrand
from services import outbox

if TYPE_CHECKING:
    from datetime import datetime

    from bot.errands import Errand, Office

LEASE: Final = timedelta(minutes=2)
"""Longer than any call may take; after it, what was claimed is looked at again."""

BATCH: Final = 60
BREATH: Final = 0.02
"""Seconds between two looks at what is owed: while a whole group votes, the bell rings a thousand times."""

LOOK_AGAIN: Final = timedelta(seconds=30)
"""How long the sender rests when nothing rings: another process may have written something due."""

_log = structlog.get_logger(__name__)


class Delivery:
    """The sender: one per bot. `bell` wakes it when something new is owed."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._stopping = False
        self.resting = False
        """Whether it waits for its bell or the clock, with nothing to do."""
        self.bell = asyncio.Event()

    @property
    def busy(self) -> bool:
        """Whether a message is on its way, or something has just come in that was not looked at yet."""
        return bool(self._under_way) or self.bell.is_set() or not self.resting

    async def run(self) -> None:
        """Send what is owed until `stop`; a failing database is waited for."""
        await self._remember_pace()
        loop = asyncio.get_running_loop()
        while not self._stopping:
            looked_at = loop.time()
            try:
                await self.sweep()
                until = await self._next_look()
            except Exception:  # noqa: BLE001 - whatever it is, sending must go on
                _log.exception("delivery-failed")
                until = self._office.now() + timedelta(seconds=1)
            self.resting = True
            await self._office.clock.wait(self.bell, until)
            self.resting = False
            await asyncio.sleep(looked_at + BREATH - loop.time())

    async def stop(self) -> None:
        """Begin nothing more, and wait for what is on its way."""
        self._stopping = True
        self.bell.set()
        if self._under_way:
            await asyncio.wait(self._under_way.values())

    async def _remember_pace(self) -> None:
        now = self._office.now()
        for chat_id, at in await outbox.recent(self._office.storage, now - timedelta(minutes=1)):
            self._office.pace.used(chat_id, at)

    async def sweep(self) -> None:
        """Claim what is due; start what may go now, and give the rest back with the time when it may."""
        now = self._office.now()
        letters, cards = await outbox.claim(self._office.storage, now, LEASE, BATCH)
        errands: list[Errand] = [LetterErrand(self._office, owed) for owed in letters]
        errands += [CardErrand(self._office, card) for card in cards]
        later = [(errand, when) for errand in errands if (when := self._start_or_time(errand)) is not None]
        if later:
            await outbox.postpone(
                self._office.storage,
                [(errand.id, when) for errand, when in later if isinstance(errand, LetterErrand)],
                [(errand.id, when) for errand, when in later if isinstance(errand, CardErrand)],
            )

    def _start_or_time(self, errand: Errand) -> datetime | None:
        """None when the errand was started, else when it may be."""
        now = self._office.now()
        chat_id = errand.chat_id
        if chat_id in self._under_way:
            return now + timedelta(milliseconds=200)
        when = self._office.pace.free_at(chat_id, now, edit=errand.is_edit)
        if when > now:
            return when
        self._office.pace.used(chat_id, now)
        task = asyncio.create_task(errand.run())
        self._under_way[chat_id] = task
        task.add_done_callback(lambda _: self._arrived(chat_id))
        return None

    def _arrived(self, chat_id: int) -> None:
        self._under_way.pop(chat_id, None)
        self.bell.set()

    async def _next_look(self) -> datetime:
        due = await outbox.next_due(self._office.storage)
        latest = self._office.now() + LOOK_AGAIN
        return latest if due is None else min(due, latest)
