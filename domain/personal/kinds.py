"""What a column may hold of a person, why, and what erasure does with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import timedelta

NOBODY: Final = 0
"""The id in place of a person whose data was erased: one nameless row for all of them."""


class Holds(StrEnum):
    """What of a person is in a column."""

    PERSON = "who it is: their Telegram id"
    NAME = "their name"
    CHOICE = "what they chose"
    WORDS = "what they wrote"
    PHOTO = "Telegram's id of a photo of theirs"
    PLACE = "a place they sent"
    JSON = "JSON that may hold their id, their name and what they wrote"
    CHAT = "their private chat, which has their id"


class Erased(StrEnum):
    """What erasure does with it."""

    DELETED = "the row is deleted"
    EMPTIED = "the column is emptied"
    REPLACED = "nobody stands in their place"
    STAYS = "stays"


class Purpose(StrEnum):
    """Why something is kept: a sentence of /privacy each, `privacy-for-<purpose>`."""

    KNOWING = "knowing"
    REPORTS = "reports"
    POLLS = "polls"
    HELP = "help"
    HOMES = "homes"
    ASSISTED = "assisted"
    TALKING = "talking"
    INBOX = "inbox"
    OVERSIGHT = "oversight"


REASONS: Final = {
    Purpose.KNOWING: "to speak to somebody in their language and to know where they may act",
    Purpose.REPORTS: "to get things repaired and to tell those concerned",
    Purpose.POLLS: "to count each person's vote once, and to let them change it",
    Purpose.HELP: "to find helpers and to keep their places",
    Purpose.HOMES: "to know who lives in which home, as the committee has confirmed it",
    Purpose.ASSISTED: "to act for neighbours without a phone, as they ask the committee to",
    Purpose.TALKING: "to send what is owed once, and to go on where a conversation stopped",
    Purpose.INBOX: "to lose nothing, and to do nothing twice",
    Purpose.OVERSIGHT: "to let the committee see who decided what",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column that holds something of a person; `why` it stays, where it does."""

    name: str
    holds: Holds
    erased: Erased = Erased.DELETED
    why: str = ""


PERSON: Final = Column("person_id", Holds.PERSON)


@dataclass(frozen=True, slots=True)
class Table:
    """One table with something of people; `plain` are its columns that hold nothing of anybody.

    `keep` is how long a row is kept after what `counted_from` says; None: as long as the person or the thing is there.
    `over` says what has to be over for the time that chairs chose (`domain.retention`) until its rows lead to nobody.
    `export` is what /mydata calls its rows; empty where another table's rows tell them, or they tell only who was told.
    """

    name: str
    purpose: Purpose
    columns: tuple[Column, ...]
    plain: str = ""
    keep: timedelta | None = None
    counted_from: str = ""
    over: str = ""
    export: str = ""
