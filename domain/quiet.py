"""Quiet hours: when nobody is disturbed with what can wait until the morning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.recurrence import first_instant
from domain.refusals import Refusal
from domain.when import read_clock
from domain.words import plain

NONE: Final = "none"
"""The value of a neighbourhood that has no quiet hours."""

DEFAULT: Final = "2100-0800"
READY: Final = ("2000-0900", "2100-0800", "2200-0700", "2300-0600", NONE)
"""The values that are offered as buttons."""

LONGEST: Final = timedelta(hours=14)
"""More of the day than this is a slip: who wants to hear nothing at all has /stop."""

EARLIER: Final = timedelta(hours=1)
"""How long before the quiet hours begin what would be too late at their end is told."""

_DAY: Final = timedelta(days=1)
_NO_HOURS: Final = frozenset(
    ["none", "off", "never", "no quiet hours", "ninguna", "ninguno", "nunca", "sin horas de silencio", "没有", "无"]
)
_LEADS: Final = ("from ", "between ", "de ", "desde ", "entre ", "从", "每天")
_BETWEEN: Final = re.compile(r" ?[-\u2010-\u2015~至到] ?| (?:to|till|until|and|a|hasta|y) ")


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one time of the day until another, by the clocks of a place; mostly over midnight."""

    begin: time
    end: time

    @property
    def length(self) -> timedelta:
        """How long they last where no clocks change."""
        begin, end = (timedelta(hours=each.hour, minutes=each.minute) for each in (self.begin, self.end))
        return (end - begin) % _DAY

    def over_at(self, now: datetime, zone: str) -> datetime | None:
        """When (UTC) the quiet hours that it is in are over, None outside them; `zone` is an IANA name."""
        place = ZoneInfo(zone)
        local = now.astimezone(place)
        since = local.replace(tzinfo=None) - datetime.combine(local.date(), self.begin)
        if since % _DAY >= self.length:
            return None
        began = datetime.combine(local.date(), self.begin) + (since // _DAY) * _DAY
        wall = began + self.length
        over = first_instant(wall, place)
        return over if over > now else wall.replace(tzinfo=place, fold=1).astimezone(UTC)

    def began_at(self, now: datetime, zone: str) -> datetime | None:
        """When (UTC) the quiet hours that it is in began, None outside them."""
        if self.over_at(now, zone) is None:
            return None
        place = ZoneInfo(zone)
        local = now.astimezone(place)
        wall = datetime.combine(local.date(), self.begin)
        return first_instant(wall if local.time() >= self.begin else wall - _DAY, place)

    def in_time(self, due: datetime, ends: datetime, zone: str, now: datetime) -> datetime:
        """When to say what is due then and of no use from `ends` on.

        That is when it is due, since it can wait for the end of the quiet hours; but where that would be too late,
        before they begin, unless they have begun already.
        """
        over, began = self.over_at(due, zone), self.began_at(due, zone)
        if over is None or began is None or over < ends or began <= now:
            return due
        return max(began - EARLIER, now)


def of_value(value: str) -> QuietHours | None:
    """The hours that a setting's value such as "2100-0800" stands for, None for none."""
    if value == NONE:
        return None
    begin, _, end = value.partition("-")
    return QuietHours(_clock(begin), _clock(end))


def _clock(digits: str) -> time:
    return time(int(digits[:2]), int(digits[2:]))


def is_hours(text: str) -> bool:
    """Whether somebody wrote from when until when, or that there shall be none, and nothing else."""
    return _named(text) is not None


def read_hours(text: str) -> str:
    """The value for what was pressed or typed. Refusal for what are no hours, and for more than LONGEST of them."""
    found = _named(text)
    if found is None:
        raise Refusal("setting-quiet-hours-like")
    hours = of_value(found)
    if hours is not None and not timedelta(0) < hours.length <= LONGEST:
        raise Refusal("setting-quiet-hours-long", most=LONGEST // timedelta(hours=1))
    return found


def _named(text: str) -> str | None:
    words = plain(text).rstrip(".。")
    if words in _NO_HOURS:
        return NONE
    if text in READY:
        return text
    for lead in _LEADS:
        words = words.removeprefix(lead)
    for cut in _BETWEEN.finditer(words):
        begin, end = read_clock(words[: cut.start()]), read_clock(words[cut.end() :])
        if begin is not None and end is not None:
            return f"{begin:%H%M}-{end:%H%M}"
    return None
