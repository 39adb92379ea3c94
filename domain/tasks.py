"""Tasks: what is to be done when, how many helpers it wants, and who has said what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.refusals import Refusal
from domain.when import today_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from domain.volunteers import Skill

LASTS = timedelta(hours=2)
"""How long a helper is taken to be busy with a task, whose end is not asked for: within it, promises overlap."""

MOST_HELPERS = 20
LONGEST_TEXT = 200
"""Characters of what, where and why: they have to fit on a card and in a toast's neighbourhood."""

FARTHEST = timedelta(days=366)
"""How far ahead a task may be: more is a slip of the year."""

WAVE_PER_PLACE = 2
"""Volunteers asked at once for each open place."""

WAVE_GAP = timedelta(minutes=30)
URGENT_GAP = timedelta(minutes=5)
URGENT_WITHIN = timedelta(hours=6)
PRESSING_WITHIN = timedelta(hours=1)
"""News that reach a helper less than so long before the start find them on their way."""

REMINDERS = (timedelta(hours=24), timedelta(hours=2))
"""How long before the start helpers are reminded, earliest first."""


class TaskState(StrEnum):
    """Whether a task is to take place."""

    OPEN = "open"
    CANCELLED = "cancelled"


class Answer(StrEnum):
    """Where somebody stands with a task; who has no answer was not asked and has said nothing."""

    ASKED = "asked"
    COMING = "coming"
    WAITING = "waiting"
    DECLINED = "declined"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Draft:
    """A task as it is wanted; `zone` is the IANA name of the clocks that the start was said on, `skill` None is any."""

    what: str
    starts_at: datetime
    zone: str
    place: str
    wanted: int
    skill: Skill | None


@dataclass(frozen=True, slots=True)
class Task:
    """A task; `found` helpers are coming, never more than `draft.wanted`; `reason` says why it was cancelled."""

    id: int
    neighbourhood_id: int
    number: int
    creator_id: int
    draft: Draft
    found: int
    state: TaskState
    reason: str | None

    @property
    def starts_at(self) -> datetime:
        """When the helpers should be there."""
        return self.draft.starts_at

    @property
    def places(self) -> int:
        """How many helpers are still wanted."""
        return self.draft.wanted - self.found

    def is_cancelled(self) -> bool:
        """Whether it will not take place."""
        return self.state is TaskState.CANCELLED

    def is_over(self, now: datetime) -> bool:
        """Whether it has begun."""
        return self.starts_at <= now

    def is_open(self, now: datetime) -> bool:
        """Whether people can still say that they come or do not."""
        return not self.is_cancelled() and not self.is_over(now)

    def wants_more(self, now: datetime) -> bool:
        """Whether a place is free that somebody can still take."""
        return self.is_open(now) and self.places > 0

    def check_open(self, now: datetime) -> None:
        """Raise Refusal when it is cancelled or has begun."""
        if self.is_cancelled():
            raise Refusal("task-is-cancelled")
        if self.is_over(now):
            raise Refusal("task-is-over")


@dataclass(frozen=True, slots=True)
class Wave:
    """How many volunteers are asked now; in quiet hours nobody is.

    Then `later` tells when they are, or, for a task that begins before anybody may be disturbed, `never` that none is.
    """

    asked: int
    later: datetime | None = None
    never: bool = False

    @property
    def ends(self) -> bool:
        """Whether nobody is left who could be asked in private."""
        return self.asked == 0 and self.later is None


@dataclass(frozen=True, slots=True)
class Created:
    """A new task, and who is asked about it first."""

    task: Task
    wave: Wave


@dataclass(frozen=True, slots=True)
class Joined:
    """What became of an "I'll come": COMING or WAITING; `reachable` when they can be written to in private.

    `quiet` when they want nothing but answers there.
    """

    task: Task
    answer: Answer
    reachable: bool
    quiet: bool


@dataclass(frozen=True, slots=True)
class Declined:
    """What became of a "Can't"; `dropped` when a promise was taken back, `told` when its organiser hears of it."""

    task: Task
    dropped: bool
    told: bool


def check_text(text: str) -> None:
    """Raise Refusal for a what, where or why that is empty or longer than LONGEST_TEXT characters."""
    if not text.strip():
        raise Refusal("task-text-missing")
    if len(text) > LONGEST_TEXT:
        raise Refusal("task-text-long", most=LONGEST_TEXT)


def check_day(day: date, today: date) -> None:
    """Raise Refusal for a day that is over or too far ahead."""
    if day < today:
        raise Refusal("task-day-past")
    if day > today + FARTHEST:
        raise Refusal("task-day-far")


def check_start(starts_at: datetime, now: datetime) -> None:
    """Raise Refusal for a time that has passed."""
    if starts_at <= now:
        raise Refusal("task-time-past")


def check_wanted(wanted: int) -> None:
    """Raise Refusal for fewer than one helper or more than MOST_HELPERS."""
    if not 1 <= wanted <= MOST_HELPERS:
        raise Refusal("task-helpers-how-many", most=MOST_HELPERS)


def check_draft(draft: Draft, now: datetime) -> None:
    """Raise Refusal for whatever cannot become a task now; it may have been right when it was typed."""
    check_text(draft.what)
    check_text(draft.place)
    check_start(draft.starts_at, now)
    check_day(today_in(draft.zone, draft.starts_at), today_in(draft.zone, now))
    check_wanted(draft.wanted)


def wave_gap(starts_at: datetime, now: datetime) -> timedelta:
    """How long those who were asked have before the next are."""
    return URGENT_GAP if starts_at - now <= URGENT_WITHIN else WAVE_GAP


def wave_size(places: int) -> int:
    """How many volunteers are asked at once for so many open places."""
    return places * WAVE_PER_PLACE


def is_pressing(starts_at: datetime, told_at: datetime) -> bool:
    """Whether what helpers would hear only at that time is too late for them."""
    return told_at > starts_at - PRESSING_WITHIN


def reminders(starts_at: datetime, now: datetime) -> Iterator[tuple[timedelta, datetime, datetime]]:
    """Each reminder still to come: how long before the start, when it goes out, and when the next one takes over."""
    ends = (*(starts_at - before for before in REMINDERS[1:]), starts_at)
    for before, end in zip(REMINDERS, ends, strict=True):
        if starts_at - before > now:
            yield before, starts_at - before, end
