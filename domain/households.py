"""Homes: how an address is read and compared, who says to live in one, and what can be taken back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import timedelta
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.words import named, plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

KIND: Final = "household"
"""What the numbers of homes are counted under."""

LONGEST_BUILDING: Final = 40
LONGEST_FLAT: Final = 20
"""Characters; of a stair as many as of a flat. They stand on buttons and in lists."""

UNDO_WITHIN: Final = timedelta(days=1)
"""For how long a change can be taken back: after that, others may have come to rely on it."""

MOST_A_DAY: Final = 5
"""How often one person can say in 24 hours where they live, so that the committee is not flooded."""

_ORDINALS: Final = str.maketrans("ºª°", "   ")
_HALF_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_RUNS: Final = re.compile(r"\d+|[^\d\s]+")

_SHORT: Final = r"([a-z]?\d+(?:-\d+)*[a-z]?|[a-z])"
_BUILDING: Final = re.compile(rf"(?:building|edificio)?{_SHORT}(?:号楼|栋)?")
_STAIR: Final = re.compile(rf"(?:stair|staircase|escalera)?{_SHORT}(?:单元)?")
_FLAT: Final = re.compile(rf"(?:flat|apartment|apt|piso|puerta)?{_SHORT}室?")
_WORDED_FLAT: Final = re.compile(r"(?:flat|apartment|apt|piso)[a-z]?\d+[a-z]?|[a-z]?\d+[a-z]?室")
"""A number or one letter, with the word for what it counts; names in full keep every word."""


class State(StrEnum):
    """How sure it is that somebody lives where they say; NONE: nowhere that is known."""

    NONE = "none"
    ASKED = "asked"
    CONFIRMED = "confirmed"


class Step(StrEnum):
    """What changed where somebody lives: they said or left it themselves, the committee did the others."""

    SAID = "said"
    LEFT = "left"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    MOVED = "moved"
    MERGED = "merged"
    UNDONE = "undone"


OWN: Final = (Step.SAID, Step.LEFT)
"""The steps that people take for themselves."""


def key(text: str) -> str:
    """A building, stair or flat without what makes no difference: "12B", "12 b" and "012-B" are the same.

    Case, full width, accents, spaces, signs and leading zeros make no difference; "1-2" and "12" are two.
    """
    signs = "".join(_sign(char) for char in plain(text.translate(_ORDINALS)))
    found = ""
    for run in _RUNS.findall(signs):
        wanted = run.lstrip("0") or "0" if run.isdecimal() else run
        apart = found[-1:].isdecimal() and wanted[0].isdecimal()
        found += f"-{wanted}" if apart else wanted
    return found


def building_key(text: str) -> str:
    """What a building is compared by: as `key`, and "Building 3", "3号楼" and "3" are the same."""
    return _bare(_BUILDING, key(text))


def stair_key(text: str) -> str:
    """What a stair is compared by: as `key`, and "Stair B" and "B" are the same."""
    return _bare(_STAIR, key(text))


def flat_key(text: str) -> str:
    """What a flat is compared by: as `key`, and "Flat 4", "4室" and "4" are the same."""
    return _bare(_FLAT, key(text))


def is_flat(text: str) -> bool:
    """Whether it names a flat by its word and number, as "Flat 4" does: so it is hardly a building."""
    return _WORDED_FLAT.fullmatch(key(text)) is not None


def _bare(wording: re.Pattern[str], found: str) -> str:
    matched = wording.fullmatch(found)
    return found if matched is None else matched[1]


def _sign(char: str) -> str:
    """A digit as 0 to 9, a letter as it is, a space for anything else."""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    return char if unicodedata.category(char)[0] in "LMN" else " "


def order(text: str) -> list[tuple[int, int, str]]:
    """What names are sorted by: 2 before 10, numbers before words."""
    return [(0, int(run), "") if run.isdecimal() else (1, 0, run) for run in _RUNS.findall(key(text).replace("-", " "))]


def read_part(text: str, most: int) -> str:
    """A building, stair or flat as it was typed, on one line and in half width, without full stops at its end.

    Raises Refusal for one without a letter or a number, and for one of more than `most` characters.
    """
    part = named(text.translate(_HALF_WIDTH))
    if not key(part):
        raise Refusal("home-part-empty")
    if len(part) > most:
        raise Refusal("home-part-long", most=most)
    return part


@dataclass(frozen=True, slots=True)
class Address:
    """Where a home is, as somebody wrote it; equal ones are one home however they are written. `stair` may be ""."""

    building: str = field(compare=False)
    stair: str = field(compare=False)
    flat: str = field(compare=False)
    keys: tuple[str, str, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", (building_key(self.building), stair_key(self.stair), flat_key(self.flat)))

    @property
    def parts(self) -> list[str]:
        """Building, stair and flat as they were written, as a form's answers hold them."""
        return [self.building, self.stair, self.flat]

    def likeness(self, other: Address) -> float:
        """From 0 to 1, how much the two are written alike."""
        return SequenceMatcher(None, "/".join(self.keys), "/".join(other.keys)).ratio()

    @classmethod
    def read(cls, building: str, stair: str, flat: str) -> Address:
        """The address that was typed; Refusal as `read_part` raises it. A stair without a letter or number is none."""
        return cls(
            read_part(building, LONGEST_BUILDING),
            read_part(stair, LONGEST_FLAT) if key(stair) else "",
            read_part(flat, LONGEST_FLAT),
        )


@dataclass(frozen=True, slots=True)
class Household:
    """A home. `listed`: it is on the committee's list. `merged_into`: it is the same as that one, which counts."""

    id: int
    neighbourhood_id: int
    number: int
    address: Address
    listed: bool
    merged_into: int | None


@dataclass(frozen=True, slots=True)
class Living:
    """Where somebody lives, how sure that is, and since when they say so; None for the first time."""

    household_id: int | None
    state: State
    since: datetime | None


NOWHERE: Final = Living(None, State.NONE, None)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who said where they live, perhaps nowhere by now.

    `here`: they are in a residents' group, or have no phone and are known through the committee.
    """

    id: int
    person_id: int
    name: str
    neighbourhood_id: int
    living: Living
    here: bool


@dataclass(frozen=True, slots=True)
class Move:
    """What a change was for one person."""

    person_id: int
    was: Living
    became: Living


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was done with homes, by whom and when; `merged_id` is the home that was merged into another."""

    id: int
    neighbourhood_id: int
    actor_id: int
    step: Step
    merged_id: int | None
    at: datetime
    moves: Sequence[Move]

    def can_be_undone(self, now: datetime) -> bool:
        """Whether it is young enough, and no undoing itself."""
        return self.step is not Step.UNDONE and now < self.at + UNDO_WITHIN


@dataclass(frozen=True, slots=True)
class Building:
    """A building in numbers. `listed` homes are on the list; `known` are those of somebody who is `Member.here`.

    `known_listed` are known and on the list, `confirmed` those with somebody whom the committee confirmed; `people` are
    here and live there, by their own word or the committee's. `home_id` is one of its homes, which stands for it on a
    button.
    """

    key: str
    name: str
    home_id: int
    listed: int
    known: int
    known_listed: int
    confirmed: int
    people: int


@dataclass(frozen=True, slots=True)
class Dwelling:
    """A home with how many who are `Member.here` live there, and how many of them are confirmed."""

    household: Household
    people: int
    confirmed: int


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody in a group who waits for the committee to confirm where they live."""

    name: str
    household: Household


@dataclass(frozen=True, slots=True)
class View:
    """What the list of homes shows in a chat: one home, else one building, else all of them; `page` from 0."""

    id: int
    chat_id: int
    neighbourhood_id: int
    building_key: str | None
    household_id: int | None
    page: int
