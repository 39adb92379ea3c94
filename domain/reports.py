"""Reports: what is broken, how it moves from open to fixed, and who may take a step back."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from domain.categories import ANSWER_WITHIN, Category
from domain.refusals import Refusal
from domain.words import is_greeting, meant

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

MOST_TEXT: Final = 3_500
"""Characters of a report: with what stands around it, it has to fit into one message (4096 characters)."""

MOST_REASON: Final = 300
"""Characters of a reason in one's own words: it stands on the card, also under a photo (1024 characters)."""

_BLANK: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that show nothing, though Unicode does not call them spaces."""

UNDO_WITHIN: Final = timedelta(minutes=10)
"""How long whoever took a step can take it back."""

DECLINE_WITHIN: Final = timedelta(minutes=10)
"""How long whoever pressed Decline is waited for to give the reason."""


class State(StrEnum):
    """Where a report stands."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    IN_PROGRESS = "in-progress"
    FIXED = "fixed"
    DECLINED = "declined"


STEPS: Final[Mapping[State, tuple[State, ...]]] = {
    State.OPEN: (State.ACKNOWLEDGED, State.DECLINED),
    State.ACKNOWLEDGED: (State.IN_PROGRESS, State.DECLINED),
    State.IN_PROGRESS: (State.FIXED, State.DECLINED),
    State.FIXED: (),
    State.DECLINED: (),
}
"""The steps that exist; nothing leads out of a state without any."""


class ReadyReason(StrEnum):
    """Reasons for declining that need no typing."""

    NOT_OURS = "not-ours"
    KNOWN = "known"
    NO_MONEY = "no-money"
    NOT_FOUND = "not-found"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a report was declined: a ready reason, or somebody's own words."""

    ready: ReadyReason | None = None
    words: str = ""

    def __bool__(self) -> bool:
        """Whether anything was said."""
        return self.ready is not None or bool(self.words)


NO_REASON: Final = Reason()


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the map, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody reports; `photo` is Telegram's file id, `file` tells of a picture that came as a file."""

    text: str
    photo: str | None = None
    place: Place | None = None
    file: bool = False
    category: Category = Category.OTHER


@dataclass(frozen=True, slots=True)
class Report:
    """A report; `me_too` counts others than the reporter, `declining_by` pressed Decline: see `decliner`.

    `told_by` wrote it down for somebody without a phone, None for everybody else's. `due_at` is the end of the last day
    on which it is dealt with in time, None without one.
    """

    id: int
    neighbourhood_id: int
    number: int
    text: str
    photo: str | None
    place: Place | None
    reporter_id: int
    state: State
    reason: Reason
    me_too: int
    declining_by: int | None
    declining_until: datetime | None
    undo_until: datetime | None
    created_at: datetime
    changed_at: datetime
    told_by: int | None = None
    category: Category = Category.OTHER
    due_at: datetime | None = None

    @property
    def hears(self) -> int:
        """Who is told what becomes of it: the reporter, or whoever wrote it down for them."""
        return self.reporter_id if self.told_by is None else self.told_by

    @property
    def answer_due(self) -> datetime | None:
        """Until when somebody of the committee should have answered; None once somebody has."""
        return self.created_at + ANSWER_WITHIN if self.state is State.OPEN else None

    @property
    def is_open(self) -> bool:
        """Whether the committee can still do something about it."""
        return bool(STEPS[self.state])

    def decliner(self, now: datetime) -> int | None:
        """Who is choosing a reason for declining at this moment; that lapses."""
        return self.declining_by if self.declining_until is not None and now < self.declining_until else None


@dataclass(frozen=True, slots=True)
class Event:
    """One step of a report; `undoes` is the event that it takes back."""

    id: int
    report_id: int
    person_id: int
    at: datetime
    was: State
    became: State
    reason: Reason
    undoes: int | None


def next_look(report: Report, due_at: datetime | None, now: datetime) -> datetime | None:
    """When a time passes of which the committee's card tells, None when none does any more."""
    times = [report.answer_due, due_at] if report.is_open else []
    return min((time for time in times if time is not None and time > now), default=None)


def says_something(text: str) -> bool:
    """Whether the text holds more than what cannot be seen, punctuation, a please or thanks, and a greeting."""
    return not is_greeting(text) and any(
        unicodedata.category(char)[0] not in "ZCP" and char not in _BLANK for char in meant(text)
    )


def check_draft(draft: Draft) -> None:
    """Refuse a report without words, or with too many."""
    if not says_something(draft.text):
        raise Refusal("report-empty")
    if len(draft.text) > MOST_TEXT:
        raise Refusal("report-too-long", most=MOST_TEXT)


def check_step(report: Report, to: State) -> None:
    """Refuse a step that does not exist from here."""
    if to not in STEPS[report.state]:
        raise Refusal("report-step-over", number=str(report.number), state=report.state.value)


def check_reason(to: State, reason: Reason) -> None:
    """Refuse a step to declined without a reason that fits on the card."""
    if to is State.DECLINED and not reason:
        raise Refusal("report-reason-missing")
    if len(reason.words) > MOST_REASON:
        raise Refusal("report-reason-too-long", most=MOST_REASON)


def check_undo(last: Event | None, event_id: int, person_id: int, now: datetime) -> Event:
    """The event to take back; refused unless it is the last one, the person's own, and fresh."""
    if last is None or last.id != event_id or last.undoes is not None:
        raise Refusal("report-undo-over")
    if last.person_id != person_id:
        raise Refusal("report-undo-not-yours")
    if now - last.at >= UNDO_WITHIN:
        raise Refusal("report-undo-late")
    return last
