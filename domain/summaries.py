"""What the committee is told: which numbers of which days, and when they say something."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.words import DAYS, POLLS, REPORTS, TASKS, plain, repeated

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from domain.polls import Tally

LEAST_GROUP: Final = 5
"""People in the smallest group that is shown by itself."""


class Topic(StrEnum):
    """What a summary can be about, in the order in which it is told."""

    REPORTS = "reports"
    POLLS = "polls"
    VOLUNTEERS = "volunteers"


ALL: Final = tuple(Topic)
WEEK: Final = 7
MONTH: Final = 30

_TOPICS: Final[Mapping[Topic, str]] = {
    Topic.REPORTS: REPORTS,
    Topic.POLLS: POLLS,
    Topic.VOLUNTEERS: TASKS,
}
_EVERYTHING: Final = frozenset(["all", "everything", "todo", "todos", "todas", "全部", "所有", "全都"])
_DAYS: Final[Mapping[str, int]] = {
    "7": WEEK,
    "30": MONTH,
    **dict.fromkeys(["week", "semana", "周", "一周", "本周", "星期", "一星期", "七天"], WEEK),
    **dict.fromkeys(["month", "mes", "月", "一个月", "本月", "三十天"], MONTH),
}
_TOPIC_OF: Final = {word: topic for topic, words in _TOPICS.items() for word in words.split()}


def _written_together() -> str:
    """The words that may stand beside others without a space: Chinese ones, longest first."""
    words = (word for word in (*_TOPIC_OF, *_EVERYTHING, *_DAYS, *DAYS) if "\u4e00" <= word[0] <= "\u9fff")
    return "|".join(sorted(words, key=len, reverse=True))


_WORDS: Final = re.compile(rf"[0-9]+|{_written_together()}|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asks to be told about: topics in their order, and how many days back (7 or 30)."""

    topics: tuple[Topic, ...] = ALL
    days: int = WEEK

    @property
    def words(self) -> str:
        """The wish in words that `wish` understands; fit for a link."""
        return "-".join((*self.topics, str(self.days)))


def wish(text: str) -> Wish:
    """What was asked for, in words of any of our languages and in any order; everything and 7 days unless said.

    Raises Refusal, with the first word that means nothing here.
    """
    topics: set[Topic] = set()
    days: int | None = None
    before = ""
    for word in _WORDS.findall(plain(text)):
        if word in _TOPIC_OF:
            topics.add(_TOPIC_OF[word])
        elif word in _EVERYTHING:
            topics.update(ALL)
        elif word in _DAYS and days in (None, _DAYS[word]):
            days = _DAYS[word]
        elif not (word in DAYS and before.isdigit()):
            raise Refusal("summary-word-unknown", word=repeated(word))
        before = word
    return Wish(tuple(topic for topic in ALL if topic in topics) or ALL, days or WEEK)


@dataclass(frozen=True, slots=True)
class Period:
    """The time from `since` up to, but without, `until`."""

    since: datetime
    until: datetime

    @property
    def before(self) -> Period:
        """The time just before, of the same length."""
        return Period(self.since - (self.until - self.since), self.since)

    @property
    def days(self) -> int:
        """Its length in days, rounded."""
        return round((self.until - self.since) / timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Oldest:
    """The open report that has waited longest."""

    number: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Overdue:
    """An open report that was to be dealt with before `since`."""

    number: int
    text: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Reports:
    """Reports: those that came in during the period (of these: fixed, unanswered), and how things stand now.

    `repaired` counts what was fixed in the period whenever it came in, `steps` all that the committee did.
    `overdue` are those of the `overdue_in_all` that have been so longest.
    """

    received: int
    received_before: int
    fixed: int
    unanswered: int
    repaired: int
    steps: int
    open_now: int
    waiting: int
    oldest: Oldest | None
    overdue: tuple[Overdue, ...] = ()
    overdue_in_all: int = 0

    @property
    def is_quiet(self) -> bool:
        """Whether nothing happened."""
        return not (self.received or self.steps)


@dataclass(frozen=True, slots=True)
class Polls:
    """Polls opened and ended in the period, and who of the `known` residents voted in it.

    `results` are some that ended, `running` some of the `open_now` that take votes at present.
    """

    opened: int
    opened_before: int
    ended: int
    voters: int
    known: int
    results: tuple[Tally, ...]
    running: tuple[Tally, ...]
    open_now: int

    @property
    def is_quiet(self) -> bool:
        """Whether nothing happened."""
        return not (self.opened or self.ended or self.voters)


@dataclass(frozen=True, slots=True)
class Answers:
    """What became of the requests that went to volunteers: `asked` is the sum of the others."""

    asked: int
    coming: int
    declined: int
    silent: int

    @property
    def can_be_told(self) -> bool:
        """Whether these are so many that the answers do not tell who gave them."""
        return self.asked >= LEAST_GROUP


@dataclass(frozen=True, slots=True)
class ShortTask:
    """A task to come with places still open."""

    number: int
    what: str
    starts_at: datetime
    found: int
    wanted: int


@dataclass(frozen=True, slots=True)
class Volunteers:
    """Volunteers and tasks: `held` tasks began in the period and had `places`, of which `filled` found a helper.

    `short` are some of the `short_in_all` tasks to come that look for helpers.
    """

    active: int
    joined: int
    joined_before: int
    held: int
    held_before: int
    places: int
    filled: int
    created: int
    answers: Answers
    skills: tuple[tuple[str, int], ...]
    short: tuple[ShortTask, ...]
    short_in_all: int

    @property
    def is_quiet(self) -> bool:
        """Whether nothing happened."""
        return not (self.joined or self.held or self.created or self.answers.asked)


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers of a period, told in the neighbourhood's zone; a topic that was not asked for is None.

    `comparable` tells whether the neighbourhood was there for the whole of the time before.
    """

    neighbourhood: str
    zone: str
    period: Period
    comparable: bool
    reports: Reports | None = None
    polls: Polls | None = None
    volunteers: Volunteers | None = None

    @property
    def is_quiet(self) -> bool:
        """Whether nothing happened in the period."""
        return all(each is None or each.is_quiet for each in (self.reports, self.polls, self.volunteers))


def broken_out(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """The groups that are large enough to be shown by themselves, largest first."""
    shown = [(name, count) for name, count in counts.items() if count >= LEAST_GROUP]
    return tuple(sorted(shown, key=lambda each: (-each[1], each[0])))


@dataclass(frozen=True, slots=True)
class Digest:
    """One weekly letter of a neighbourhood: what changed in its period."""

    id: int
    neighbourhood_id: int
    period: Period


def newest_slot(due: datetime, now: datetime, following: Callable[[datetime], datetime]) -> datetime:
    """The last time up to `now` at which a digest comes, `due` or later; `following` tells the next after a time."""
    slot = due
    while (later := following(slot)) <= now:
        slot = later
    return slot
