"""Polls: what a question may look like, who leads, and until when one can vote."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.people import Sighting

QUESTION_MOST: Final = 300
"""Characters of a question, so that the result's caption keeps within Telegram's 1024."""

OPTION_MOST: Final = 100
OPTIONS_LEAST: Final = 2
OPTIONS_MOST: Final = 12
OPEN_FOR: Final = timedelta(days=3)
OPEN_LEAST: Final = timedelta(minutes=5)
OPEN_MOST: Final = timedelta(days=60)

_WISH_MOST: Final = 3500
"""Characters repeated to somebody whose poll was refused: with our sentence they fit one message of 4096."""

_BAR = re.compile(r"[|\uff5c]")
_SAYS_WHEN = re.compile(r"\b(?:closes|cierra)\b|截止", re.IGNORECASE)
_CLOSES = re.compile(
    r"(?:closes|cierra|截止)\s*:?\s*(?:in\b|en\b|after\b|于|在)?\s*([0-9]{1,4})\s*个?\s*([^\W\d_]+?)(?:之?后)?\.?",
    re.IGNORECASE,
)
_LIKE_A_TIME = re.compile(
    r"(?:\b(?:closes|cierra)\b|截止)(?:.{0,12}[0-9一二两三四五六七八九十半].{0,8}|\s+(?:in|en|after)?\s*"
    r"(?:an?|one|two|three|four|five|six|seven|una?|dos|tres|cuatro|cinco|seis|siete)\s+\w+)",
    re.IGNORECASE,
)
"""A closing time, or something like one, at the end of an answer: a bar before it is missing."""
_UNITS: Final = {
    word: length
    for length, words in {
        timedelta(weeks=1): "w week weeks semana semanas 周 星期 礼拜",
        timedelta(days=1): "d day days día días dia dias 天 日",
        timedelta(hours=1): "h hr hrs hour hours hora horas 小时 钟头",
        timedelta(minutes=1): "m min mins minute minutes minuto minutos 分 分钟",
    }.items()
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A poll that may be opened: a question of at most 300 characters, 2 to 12 different answers of at most 100."""

    question: str
    options: tuple[str, ...]
    open_for: timedelta = OPEN_FOR


@dataclass(frozen=True, slots=True)
class Option:
    """One answer; `number` counts from 1 in the order of writing."""

    number: int
    label: str
    votes: int


@dataclass(frozen=True, slots=True)
class Poll:
    """A question to a neighbourhood; `number` is the one people see, `closed_at` None while it runs.

    `known_then` is how many neighbours the bot knew at the end, None before it; `zone` is the neighbourhood's.
    `through_then` of its votes were given through the committee, None before the end.
    """

    id: int
    neighbourhood_id: int
    number: int
    author_id: int
    question: str
    closes_at: datetime
    closed_at: datetime | None
    known_then: int | None
    zone: str
    through_then: int | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """A poll with its answers in their order; `known` neighbours (voters included) could have voted.

    `through` of the votes were given through the committee, for neighbours without a phone.
    """

    poll: Poll
    options: tuple[Option, ...]
    known: int
    through: int = 0

    @property
    def votes(self) -> int:
        """How many people have voted: one vote each."""
        return sum(option.votes for option in self.options)

    @property
    def leaders(self) -> tuple[Option, ...]:
        """The answers with the most votes, several when level, none before the first vote."""
        most = max((option.votes for option in self.options), default=0)
        return tuple(option for option in self.options if most and option.votes == most)


@dataclass(frozen=True, slots=True)
class Ballot:
    """What decides on one tap: the poll, the answer tapped (None: there is no such), and where the voter is known."""

    poll_id: int
    number: int
    closes_at: datetime
    closed_at: datetime | None
    zone: str
    option: str | None
    sightings: list[Sighting]


@dataclass(frozen=True, slots=True)
class Vote:
    """What a tap did: the answer that counts for the voter now (None: none), and whether anything changed."""

    option: str | None
    changed: bool
    closes_at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Page:
    """A poll as one person sees it in private: their answer's number, None without a vote."""

    tally: Tally
    choice: int | None
    may_close: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open poll and the answer that a person gave, None while it waits for them."""

    poll: Poll
    choice: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """A counter that does not agree with the votes it counts."""

    poll_id: int
    option: int
    counted: int
    votes: int


def takes_votes(poll: Poll | Ballot, now: datetime) -> bool:
    """Whether a vote still counts: the closing time itself is too late, whether or not the poll was swept."""
    return poll.closed_at is None and now < poll.closes_at


def draft(text: str) -> Draft:
    """The poll that somebody wrote: question and answers with | between them, or one per line without any |.

    A last part such as "closes 2d" (or 6 hours, 90m) sets how long it runs; one that begins so is never an answer.
    Raises Refusal with what to mend, and their text.
    """
    wish, (question, *others) = _cut(text), _parts(text) or [""]
    answers = [part for part in others if _is_visible(part)]
    open_for = _open_for(answers, wish)
    _check_question(question, wish)
    if len(answers) < OPTIONS_LEAST:
        raise Refusal("poll-too-few", wish=wish)
    _check(answers, wish)
    return Draft(question, tuple(answers), open_for or OPEN_FOR)


def is_whole(text: str) -> bool:
    """Whether somebody who was asked for the question wrote the answers with it."""
    return _BAR.search(text) is not None or len([part for part in _parts(text) if part]) > OPTIONS_LEAST


def question(text: str) -> str:
    """The question alone, on one line. Raises Refusal as `draft` does."""
    asked = " ".join(text.split())
    _check_question(asked, _cut(text))
    return asked


def more_answers(there: Sequence[str], text: str) -> tuple[list[str], timedelta | None]:
    """The answers with those that were written now behind them; how long the poll runs, where that was written.

    Raises Refusal as `draft` does; none of the new ones is kept then.
    """
    wish, answers = _cut(text), [part for part in _parts(text) if _is_visible(part)]
    written = bool(answers)
    open_for = _open_for(answers, wish)
    if not written:
        raise Refusal("poll-answer-missing")
    both = [*there, *answers]
    _check(both, wish)
    return both, open_for


def _parts(text: str) -> list[str]:
    bars = _BAR.search(text) is not None
    return [" ".join(part.split()) for part in (_BAR.split(text) if bars else text.splitlines())]


def _cut(text: str) -> str:
    return text if len(text) <= _WISH_MOST else text[: _WISH_MOST - 1] + "…"


def _check_question(asked: str, wish: str) -> None:
    if not _is_visible(asked):
        raise Refusal("poll-question-missing", wish=wish)
    if len(asked) > QUESTION_MOST:
        raise Refusal("poll-question-too-long", length=len(asked), most=QUESTION_MOST, wish=wish)


def _open_for(answers: list[str], wish: str) -> timedelta | None:
    """How long the poll runs, None where nothing is said; the part that says so is taken out of the answers."""
    last = unicodedata.normalize("NFKC", answers[-1]) if answers else ""
    if _SAYS_WHEN.match(last) is None:
        tail = next((last[found.start() :] for found in _SAYS_WHEN.finditer(last)), "")
        if _LIKE_A_TIME.fullmatch(tail):
            raise Refusal("poll-closes-wrong", wish=wish)
        return None
    answers.pop()
    closes = _CLOSES.fullmatch(last)
    unit = None if closes is None else _UNITS.get(closes[2].casefold())
    if closes is None or unit is None or not OPEN_LEAST <= int(closes[1]) * unit <= OPEN_MOST:
        raise Refusal("poll-closes-wrong", wish=wish)
    return int(closes[1]) * unit


def _check(answers: list[str], wish: str) -> None:
    if len(answers) > OPTIONS_MOST:
        raise Refusal("poll-too-many", count=len(answers), most=OPTIONS_MOST, wish=wish)
    seen: set[str] = set()
    for number, answer in enumerate(answers, 1):
        if len(answer) > OPTION_MOST:
            raise Refusal("poll-option-too-long", number=str(number), length=len(answer), most=OPTION_MOST, wish=wish)
        same = unicodedata.normalize("NFKC", answer).casefold()
        if same in seen:
            raise Refusal("poll-option-twice", option=answer, wish=wish)
        seen.add(same)


def _is_visible(text: str) -> bool:
    """Whether there is anything to read: Telegram shows no empty button."""
    return any(unicodedata.category(char)[0] in "LNPS" for char in text)
