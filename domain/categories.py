"""What reports are about, and within how many working days each kind is to be dealt with."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from domain.recurrence import first_instant
from domain.refusals import Refusal
from domain.when import today_in
from domain.words import meant, plain
from domain.working_days import after_working

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.working_days import Calendar


class Category(StrEnum):
    """What a report is about, in the order in which it is asked; the sentence is `report-category-<category>`."""

    LIGHT = "light"
    LIFT = "lift"
    WATER = "water"
    WASTE = "waste"
    NOISE = "noise"
    SAFETY = "safety"
    GREEN = "green"
    OTHER = "other"


OFF: Final = "off"
"""The value of a category that nobody is asked about here."""

USUAL: Final[Mapping[Category, str]] = {
    Category.LIGHT: "5",
    Category.LIFT: "1",
    Category.WATER: "2",
    Category.WASTE: "3",
    Category.NOISE: "5",
    Category.SAFETY: "1",
    Category.GREEN: "10",
    Category.OTHER: "10",
}
"""The working days of each, until the chairs choose others."""

READY: Final = ("1", "2", "3", "5", "10", "20")
MOST: Final = 60
"""Working days: about three months."""

ANSWER_WITHIN: Final = timedelta(hours=24)
"""How long a report may wait for the first answer of somebody of the committee, on any day."""

_WORDS: Final[Mapping[Category, str]] = {
    Category.LIGHT: "light lights lighting lamp lamps luz luces alumbrado farola farolas 灯 路灯 照明 灯光",
    Category.LIFT: "lift lifts elevator elevators ascensor ascensores 电梯",
    Category.WATER: "water pipe pipes agua aguas tuberia tuberias 水 水管 漏水 供水",
    Category.WASTE: "waste rubbish garbage trash basura basuras residuos 垃圾 卫生",
    Category.NOISE: "noise ruido ruidos 噪音 噪声",
    Category.SAFETY: "safety security danger seguridad peligro 安全 治安",
    Category.GREEN: "green garden gardens trees plants jardin jardines arboles plantas verde 绿化 花园 树木",
    Category.OTHER: "other others otro otra otros otras 其他 其它 别的",
}
_CATEGORY_OF: Final = {word: category for category, words in _WORDS.items() for word in words.split()}
_OFF: Final = frozenset(["off", "no", "none", "apagar", "desactivar", "ninguno", "关", "关闭", "不用", "没有"])
_ARTICLE: Final = re.compile(r"^(?:(?:about|sobre) )?(?:(?:the|a|an|el|la|los|las|un|una) )?|^(?:是|关于)")
_DAYS: Final = re.compile(r"(\d{1,3}) ?(?:(?:working )?days?|dias?(?: laborables?)?|个?工作日|天|日)?")


def read_category(text: str) -> Category | None:
    """The kind that was named with one word and its article, in any of our languages; None for anything else."""
    return _CATEGORY_OF.get(_ARTICLE.sub("", meant(text)))


def is_target(text: str) -> bool:
    """Whether somebody wrote a number of days, or that the kind is off, and nothing else."""
    return _target(text) is not None


def read_target(text: str, category: Category) -> str:
    """The working days that were pressed or typed, such as "5", or OFF. Refusal for anything else.

    What fits no other kind has to stay.
    """
    value = _target(text)
    if value == OFF and category is Category.OTHER:
        raise Refusal("setting-target-other-stays")
    if value is None or (value != OFF and not 1 <= int(value) <= MOST):
        raise Refusal("setting-target-days", most=MOST)
    return value


def _target(text: str) -> str | None:
    words = plain(text).rstrip(".。")
    if words in _OFF:
        return OFF
    found = _DAYS.fullmatch(words)
    return None if found is None else str(int(found[1]))


def due_at(made_at: datetime, target: str, zone: str, calendar: Calendar) -> datetime | None:
    """The end (UTC) of the last working day on which a report that was made then is in time; None for none."""
    if target == OFF:
        return None
    last = after_working(today_in(zone, made_at), int(target), calendar)
    return first_instant(datetime.combine(last + timedelta(days=1), time()), ZoneInfo(zone)).astimezone(UTC)
