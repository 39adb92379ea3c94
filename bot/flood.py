"""Who sends more than one person can mean is heard one update at a time; nobody else waits for that.

The generic cell rate algorithm (ITU-T I.371, the leaky bucket as a meter): one instant a person is all it keeps.
"""

from __future__ import annotations

import heapq
from datetime import timedelta
from enum import Enum, auto
from itertools import count
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

    from domain.updates import Parcel

BURST: Final = 40
"""Updates at once that nobody minds: a committee member who works through twenty cards presses about that often."""

EVERY: Final = timedelta(seconds=1)
"""Beyond the burst, one update in this time."""

MOST_HELD: Final = 60
"""Updates of one person that wait for their turn: a minute's worth. More are not taken in."""

MOST_HELD_IN_ALL: Final = 3_000
"""Updates of everybody that wait like this, so that they fit into memory."""

_TOLERANCE: Final = EVERY * (BURST - 1)
_FORGET_EVERY: Final = timedelta(minutes=1)


class Turn(Enum):
    """When an update may be handled."""

    NOW = auto()
    LATER = auto()
    LATER_AND_TELL = auto()
    """Later, and it is the first of its person's for which that is so: they have not been told yet."""


class Flood:
    """Who has sent how much lately, and what waits for its turn because of that."""

    def __init__(self) -> None:
        self._earned: dict[int, datetime] = {}  # when a person's allowance is whole again
        self._told: set[int] = set()
        self._held: list[tuple[datetime, int, int, Parcel]] = []
        self._order = count()
        self._forgot_at: datetime | None = None
        self._latest: datetime | None = None

    @property
    def held(self) -> int:
        """Updates that wait for their turn."""
        return len(self._held)

    @property
    def remembered(self) -> int:
        """How many people it has something in mind about."""
        return len(self._earned.keys() | self._told)

    @property
    def next_turn(self) -> datetime | None:
        """When the next of them may be handled, None when none waits."""
        return self._held[0][0] if self._held else None

    def room(self, person_id: int, now: datetime) -> int:
        """How many more updates of this person are taken in, handled at once or held; 0 when it is enough."""
        self._keep_pace(now)
        if len(self._held) >= MOST_HELD_IN_ALL:
            return max(0, (now + _TOLERANCE - self._whole_at(person_id, now)) // EVERY + 1)
        return max(0, (now + _TOLERANCE + EVERY * MOST_HELD - self._whole_at(person_id, now)) // EVERY + 1)

    def turn(self, person_id: int, parcel: Parcel, now: datetime) -> Turn:
        """Whether this update of theirs may be handled now; if not, it is held until `due` gives it out."""
        self._keep_pace(now)
        self._forget(now)
        whole_at = self._whole_at(person_id, now)
        self._earned[person_id] = whole_at + EVERY
        if whole_at <= now:
            self._told.discard(person_id)
        if (due := whole_at - _TOLERANCE) <= now:
            return Turn.NOW
        heapq.heappush(self._held, (due, next(self._order), person_id, parcel))
        if person_id in self._told:
            return Turn.LATER
        self._told.add(person_id)
        return Turn.LATER_AND_TELL

    def due(self, now: datetime) -> list[tuple[int, Parcel]]:
        """Those whose turn has come, each with its person; they are held no longer."""
        self._keep_pace(now)
        found = []
        while self._held and self._held[0][0] <= now:
            _, _, person_id, parcel = heapq.heappop(self._held)
            found.append((person_id, parcel))
        return found

    def _keep_pace(self, now: datetime) -> None:
        """A clock that was put back takes all that is kept along, as if no time had passed: nobody waits for it."""
        if self._latest is not None and now < self._latest:
            back = self._latest - now
            self._earned = {person: at - back for person, at in self._earned.items()}
            self._held = [(due - back, order, person, parcel) for due, order, person, parcel in self._held]
        self._latest = now

    def _whole_at(self, person_id: int, now: datetime) -> datetime:
        return max(self._earned.get(person_id, now), now)

    def _forget(self, now: datetime) -> None:
        """Whose allowance is whole again is as good as unknown."""
        if self._forgot_at is not None and timedelta(0) <= now - self._forgot_at < _FORGET_EVERY:
            return
        self._earned = {person: at for person, at in self._earned.items() if at > now}
        self._told &= self._earned.keys()
        self._forgot_at = now
