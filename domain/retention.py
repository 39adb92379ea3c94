"""How long it is kept who took part in what is over, as chairs choose it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

FOREVER: Final = "forever"
"""The value of a neighbourhood that keeps it until the person has it erased: what it begins with."""

READY: Final = ("12", "24", "36", FOREVER)
LEAST: Final = 6
MOST: Final = 120
"""Months: fewer would leave the reports of last winter without names in summer, more is no time to speak of."""

_MONTHS_A_YEAR: Final = 12
_MONTH: Final = timedelta(days=365) / _MONTHS_A_YEAR
_FOREVER: Final = frozenset(
    ["forever", "never", "always", "siempre", "para siempre", "nunca", "一直", "永远", "永久", "一直保存", "不删除"]
)
_TIME: Final = re.compile(r"(?P<count>\d{1,3}) ?(?:(?P<months>months?|mes|meses|个月|月)|(?P<years>years?|anos?|年))?")


def is_time(text: str) -> bool:
    """Whether somebody wrote a number of months or years, or for ever, and nothing else."""
    return _months(text) is not None


def read_time(text: str) -> str:
    """The months that were pressed or typed, such as "12", or FOREVER. Refusal for anything else, and out of bounds."""
    months = _months(text)
    if months is None or (months != FOREVER and not LEAST <= int(months) <= MOST):
        raise Refusal("setting-retention-months", least=LEAST, most=MOST)
    return months


def _months(text: str) -> str | None:
    words = plain(text).rstrip(".。")
    if words in _FOREVER:
        return FOREVER
    found = _TIME.fullmatch(words)
    return None if found is None else str(int(found["count"]) * (_MONTHS_A_YEAR if found["years"] else 1))


def over_before(value: str, now: datetime) -> datetime | None:
    """What was over before that time has been kept for long enough; None where it is kept for ever."""
    return None if value == FOREVER else now - int(value) * _MONTH


def longest(values: Iterable[str]) -> int | None:
    """The most months among the values of several neighbourhoods, None where one keeps it for ever or there is none."""
    found = list(values)
    return None if not found or FOREVER in found else max(map(int, found))
