"""Neighbours without a phone: the committee keeps them, and acts for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from domain.households import Address
from domain.refusals import Refusal
from domain.words import named, plain

if TYPE_CHECKING:
    from datetime import datetime

KIND: Final = "assisted"
"""What their numbers are counted under."""

LONGEST_NAME: Final = 60
"""Characters of a name, theirs or their helper's: it stands on buttons and in lists."""

UNDO_WITHIN: Final = timedelta(minutes=10)
"""How long a change can be taken back; who was removed is erased after that."""

_FIRST: Final = 10**17
_A_NEIGHBOURHOOD: Final = 10**6
"""Ids of theirs are far above Telegram's, which have 52 bits at most, and have 18 digits like all ids on buttons."""

_HOME_NUMBER: Final = re.compile(r"#\s*(\d{1,9})")
_PARTS: Final = re.compile(r"\s*[/,;|，；、／]\s*")  # noqa: RUF001 the Chinese ones


def identity(neighbourhood_id: int, number: int) -> int:
    """The id of a neighbour without a phone, by the number that the committee knows them by."""
    return _FIRST + neighbourhood_id * _A_NEIGHBOURHOOD + number


def is_assisted(person_id: int) -> bool:
    """Whether this is somebody without a phone, to whom nothing can be sent."""
    return person_id >= _FIRST


@dataclass(frozen=True, slots=True)
class Details:
    """What the committee notes of somebody: `home` is the id of a household, None for none; `helper` may be ""."""

    name: str
    home: int | None
    helper: str


@dataclass(frozen=True, slots=True)
class Before:
    """What a change took the place of: a name, a helper, and the change of homes that moved them.

    None where it left that alone: others may have changed it since.
    """

    name: str | None = None
    helper: str | None = None
    moved: int | None = None


@dataclass(frozen=True, slots=True)
class Assisted:
    """Somebody without a phone. `address` and `home_number` tell the home; `added_by` is None for somebody erased.

    `was` is what the last change took the place of, as long as it can be taken back: until `undo_until`.
    """

    person_id: int
    neighbourhood_id: int
    number: int
    details: Details
    home_number: int | None
    address: Address | None
    added_by: str | None
    added_at: datetime
    was: Before | None
    undo_until: datetime | None
    removed: bool

    @property
    def name(self) -> str:
        """What they are called."""
        return self.details.name

    def can_undo(self, now: datetime) -> bool:
        """Whether the last change, or their removal, can be taken back."""
        return self.undo_until is not None and now < self.undo_until and (self.removed or self.was is not None)


def is_meant(somebody: Assisted, word: str) -> bool:
    """Whether this is whom somebody means by a number, or by a part of the name."""
    wanted = plain(word)
    return wanted.lstrip("#") == str(somebody.number) or (not wanted.isdecimal() and wanted in plain(somebody.name))


def read_name(text: str) -> str:
    """A name as it was typed, on one line. Raises Refusal for none, and for one that is too long."""
    name = named(text)
    if not name:
        raise Refusal("assisted-name-empty")
    if len(name) > LONGEST_NAME:
        raise Refusal("assisted-name-long", most=LONGEST_NAME)
    return name


def read_home(text: str) -> int | Address:
    """The number of a home ("#12"), or an address: building and flat, with the stair between them if there is one.

    Raises Refusal with how to write it for anything else.
    """
    if (numbered := _HOME_NUMBER.fullmatch(text.strip())) is not None:
        return int(numbered[1])
    parts = [part for part in _PARTS.split(text.strip()) if part]
    match parts:
        case [building, flat]:
            return Address.read(building, "", flat)
        case [building, stair, flat]:
            return Address.read(building, stair, flat)
        case _:
            raise Refusal("assisted-home-how")
