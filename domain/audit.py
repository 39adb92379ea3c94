"""Who did what: the deeds that are written down, and the seal by which each entry holds to the one before it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.words import DAYS, POLLS, REPORTS, TASKS, plain, repeated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

NO_SEAL: Final = ""
"""What the first entry of a neighbourhood holds to."""

MOST_DAYS: Final = 3660
"""The longest time back that can be asked for: ten years."""


class Area(StrEnum):
    """What a deed is about: what the list can be narrowed to."""

    SETUP = "setup"
    ROLES = "roles"
    HOMES = "homes"
    SETTINGS = "settings"
    REPORTS = "reports"
    POLLS = "polls"
    TASKS = "tasks"
    ASSISTED = "assisted"


class Deed(StrEnum):
    """Something done that is written down; its sentence is `audit-<deed>`."""

    SET_UP = "set-up"
    GROUP_ADDED = "group-added"
    COMMITTEE_CHAT = "committee-chat"
    CODE_MADE = "code-made"
    TOPIC = "topic"
    ROLE_OFFERED = "role-offered"
    APPOINTED = "appointed"
    DISMISSED = "dismissed"
    HOME_CONFIRMED = "home-confirmed"
    HOME_REFUSED = "home-refused"
    HOME_MOVED = "home-moved"
    HOMES_MERGED = "homes-merged"
    HOME_UNDONE = "home-undone"
    SETTING = "setting"
    REPORT_STEP = "report-step"
    REPORT_UNDONE = "report-undone"
    REPORT_SORTED = "report-sorted"
    POLL_ENDED = "poll-ended"
    TASK_CREATED = "task-created"
    TASK_CANCELLED = "task-cancelled"
    HOME_LIST_TAKEN = "home-list-taken"
    HOME_LIST_UNDONE = "home-list-undone"
    ASSISTED_ADDED = "assisted-added"
    ASSISTED_CHANGED = "assisted-changed"
    ASSISTED_REMOVED = "assisted-removed"
    ASSISTED_UNDONE = "assisted-undone"
    REPORTED_FOR = "reported-for"
    TOO_FOR = "too-for"
    NOT_TOO_FOR = "not-too-for"
    VOTED_FOR = "voted-for"
    NOT_VOTED_FOR = "not-voted-for"


AREAS: Final[Mapping[Deed, Area]] = {
    Deed.SET_UP: Area.SETUP,
    Deed.GROUP_ADDED: Area.SETUP,
    Deed.COMMITTEE_CHAT: Area.SETUP,
    Deed.CODE_MADE: Area.SETUP,
    Deed.TOPIC: Area.SETUP,
    Deed.ROLE_OFFERED: Area.ROLES,
    Deed.APPOINTED: Area.ROLES,
    Deed.DISMISSED: Area.ROLES,
    Deed.HOME_CONFIRMED: Area.HOMES,
    Deed.HOME_REFUSED: Area.HOMES,
    Deed.HOME_MOVED: Area.HOMES,
    Deed.HOMES_MERGED: Area.HOMES,
    Deed.HOME_UNDONE: Area.HOMES,
    Deed.SETTING: Area.SETTINGS,
    Deed.REPORT_STEP: Area.REPORTS,
    Deed.REPORT_UNDONE: Area.REPORTS,
    Deed.REPORT_SORTED: Area.REPORTS,
    Deed.POLL_ENDED: Area.POLLS,
    Deed.TASK_CREATED: Area.TASKS,
    Deed.TASK_CANCELLED: Area.TASKS,
    Deed.HOME_LIST_TAKEN: Area.HOMES,
    Deed.HOME_LIST_UNDONE: Area.HOMES,
    Deed.ASSISTED_ADDED: Area.ASSISTED,
    Deed.ASSISTED_CHANGED: Area.ASSISTED,
    Deed.ASSISTED_REMOVED: Area.ASSISTED,
    Deed.ASSISTED_UNDONE: Area.ASSISTED,
    Deed.REPORTED_FOR: Area.ASSISTED,
    Deed.TOO_FOR: Area.ASSISTED,
    Deed.NOT_TOO_FOR: Area.ASSISTED,
    Deed.VOTED_FOR: Area.ASSISTED,
    Deed.NOT_VOTED_FOR: Area.ASSISTED,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the audit. People are aliases: `actor` did it, None for the bot by itself; `subject` it was done to.

    `facts` are ids, numbers and chosen values for its sentence: never a person's name, nor anything they wrote, since
    an entry can't be changed when somebody is forgotten. `number` counts from 1 in each neighbourhood.
    """

    neighbourhood_id: int
    number: int
    at: datetime
    actor: int | None
    deed: str
    area: str
    subject: int | None
    facts: Mapping[str, str | int]

    def sealed(self, before: str) -> str:
        """The seal of this entry behind one with the seal `before`: SHA-256, 64 hexadecimal digits."""
        parts = [
            before,
            self.neighbourhood_id,
            self.number,
            round(self.at.timestamp() * 1000),
            self.actor,
            self.deed,
            self.area,
            self.subject,
            self.facts,
        ]
        text = json.dumps(parts, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
        return sha256(text.encode()).hexdigest()


def first_broken(entries: Iterable[tuple[Entry, str]], head: tuple[int, str]) -> int | None:
    """The number of the first entry that does not hold, None when all do up to the `head` (number, seal).

    `entries` come with their seals, in the order of their numbers, of one neighbourhood.
    """
    number, seal = 0, NO_SEAL
    for entry, its_seal in entries:
        if entry.number != number + 1 or entry.sealed(seal) != its_seal:
            return number + 1
        number, seal = entry.number, its_seal
    return None if (number, seal) == head else number + 1


@dataclass(frozen=True, slots=True)
class Told:
    """An entry as it is shown: the names of today, None for somebody forgotten; `by_bot` when nobody did it."""

    number: int
    at: datetime
    deed: str
    by_bot: bool
    who: str | None
    whom: str | None
    facts: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is narrowed to; None for everything. `days` counts back from now."""

    area: Area | None = None
    days: int | None = None


_AREAS: Final[Mapping[Area, str]] = {
    Area.SETUP: "setup groups group chats grupo grupos configuracion inicio 设置群 群 群组 开始",
    Area.ROLES: "roles role people rol cargos cargo personas 角色 职务 人员",
    Area.HOMES: "homes home households household viviendas vivienda hogares hogar 住户 住址 住处 房屋",
    Area.SETTINGS: "settings setting ajustes ajuste 设置 设定",
    Area.REPORTS: REPORTS,
    Area.POLLS: POLLS,
    Area.TASKS: TASKS,
    Area.ASSISTED: "assisted phoneless asistido asistida asistidos asistidas 受助 代办",
}
_AREA_OF: Final = {word: area for area, words in _AREAS.items() for word in words.split()}
_NUMBER: Final = re.compile(rf"(\d{{1,4}})(?:{'|'.join(sorted(DAYS))})?")


def read_filter(text: str) -> Filter:
    """What was asked for, in words of any of our languages: an area, a number of days, or both in either order.

    Raises Refusal with the first word that means nothing here.
    """
    area: Area | None = None
    days: int | None = None
    for word in plain(text).replace(",", " ").split():
        if word in _AREA_OF and area is None:
            area = _AREA_OF[word]
        elif (found := _NUMBER.fullmatch(word)) and days is None and 1 <= int(found[1]) <= MOST_DAYS:
            days = int(found[1])
        elif not (word in DAYS and days is not None):
            raise Refusal("audit-word-unknown", word=repeated(word))
    return Filter(area, days)
