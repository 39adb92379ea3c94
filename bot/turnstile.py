"""At the door: what one person may send at once goes through; the rest waits for its turn, and they are told once."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING

import structlog

from bot import errors
from bot.addressed import writer_of
from bot.flood import Flood, Turn
from bot.stopping import ended

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.clock import Clock
    from domain.updates import Parcel
    from handlers.context import Shared

_log = structlog.get_logger(__name__)


class Turnstile:
    """Holds back what comes too fast; `let_through` gets each held update in its turn, in its writer's own lane.

    So a flood does not lengthen a group's lane; but where that is long, a held update may be handled before an earlier
    one of the same person.
    """

    def __init__(self, shared: Shared, clock: Clock, let_through: Callable[[int, Parcel], None]) -> None:
        self._shared = shared
        self._clock = clock
        self._let_through = let_through
        self._flood = Flood()
        self._releasing: asyncio.Task[None] | None = None
        self._bell = asyncio.Event()
        self._telling: set[asyncio.Task[None]] = set()

    @property
    def held(self) -> int:
        """Updates stored whose person has sent so much that they have to wait for their turn."""
        return self._flood.held

    @property
    def next_turn(self) -> datetime | None:
        """When the next of those `held` is handled."""
        return self._flood.next_turn

    def within_measure(self, parcels: list[Parcel]) -> list[Parcel]:
        """These without what one person sends far beyond measure, which is not taken in at all."""
        now, sent, beyond, kept = self._shared.now(), Counter[int](), Counter[int](), []
        for parcel in parcels:
            person_id = writer_of(parcel.raw)
            if person_id is not None:
                sent[person_id] += 1
                if sent[person_id] > self._flood.room(person_id, now):
                    beyond[person_id] += 1
                    continue
            kept.append(parcel)
        for person_id, count in beyond.items():
            _log.warning("updates-beyond-measure", person=person_id, count=count)
        return kept

    def passes(self, parcel: Parcel) -> bool:
        """Whether it may be handled at once; else it is held, and its writer told if this is the first."""
        person_id = writer_of(parcel.raw)
        turn = Turn.NOW if person_id is None else self._flood.turn(person_id, parcel, self._shared.now())
        if turn is Turn.NOW:
            return True
        if turn is Turn.LATER_AND_TELL:
            _log.warning("slowed-down", update=parcel.update_id, person=person_id)
            self._telling.add(task := asyncio.create_task(errors.slow_down(parcel, self._shared)))
            task.add_done_callback(self._telling.discard)
        self._bell.set()
        if self._releasing is None:
            self._releasing = asyncio.create_task(self._release())
        return False

    async def _release(self) -> None:
        while (turn := self._give_out()) is not None:
            await self._clock.wait(self._bell, turn)
        self._releasing = None

    def _give_out(self) -> datetime | None:
        """Let through whose turn has come; when the next one's comes, None when none waits."""
        for person_id, parcel in self._flood.due(self._shared.now()):
            self._let_through(person_id, parcel)
        return self._flood.next_turn

    async def stop(self, until: float) -> None:
        """Release nothing more, and let the words that are under way be written, by that time of the loop."""
        if self._releasing is not None:
            self._releasing.cancel()
            await asyncio.wait((self._releasing,))
        await ended(lambda: self._telling, until)
