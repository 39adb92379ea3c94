"""Days and hours as people type them, in English, Chinese and Spanish, and the instant that they mean."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from domain.words import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

_NEAR: Final[Mapping[str, int]] = {
    "today": 0, "hoy": 0, "今天": 0, "今日": 0,
    "tomorrow": 1, "manana": 1, "明天": 1, "明日": 1,
    "day after tomorrow": 2, "the day after tomorrow": 2, "pasado manana": 2, "后天": 2,
    "大后天": 3,
}  # fmt: skip

_WEEKDAYS: Final[tuple[tuple[str, ...], ...]] = (
    ("monday", "mon", "lunes", "lun", "周一", "星期一", "礼拜一"),
    ("tuesday", "tue", "martes", "mar", "周二", "星期二", "礼拜二"),
    ("wednesday", "wed", "miercoles", "mie", "周三", "星期三", "礼拜三"),
    ("thursday", "thu", "jueves", "jue", "周四", "星期四", "礼拜四"),
    ("friday", "fri", "viernes", "vie", "周五", "星期五", "礼拜五"),
    ("saturday", "sat", "sabado", "sab", "周六", "星期六", "礼拜六"),
    ("sunday", "sun", "domingo", "dom", "周日", "周天", "星期日", "星期天", "礼拜天"),
)
_WEEKDAY: Final = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}

_LEADS: Final = ("on ", "this ", "el ", "este ")
_NAMED = "|".join(sorted(_WEEKDAY, key=len, reverse=True))
_WITH_WEEKDAY = re.compile(rf"(?:{_NAMED})[.,]? (?P<behind>.*\d.*)|(?P<before>.*\d[日号]) ?(?:{_NAMED})")

_MONTHS: Final[tuple[tuple[str, ...], ...]] = (
    ("january", "enero"), ("february", "febrero"), ("march", "marzo"), ("april", "abril"), ("may", "mayo"),
    ("june", "junio"), ("july", "julio"), ("august", "agosto"), ("september", "septiembre", "setiembre"),
    ("october", "octubre"), ("november", "noviembre"), ("december", "diciembre"),
)  # fmt: skip
_SHORTEST_MONTH: Final = 3

_ISO = re.compile(r"(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})")
_EUROPEAN = re.compile(r"(?P<d>\d{1,2})[./-](?P<m>\d{1,2})(?:[./-](?P<y>\d{4}|\d{2})?)?")
_CHINESE = re.compile(r"(?:(?P<y>\d{4})年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?")
_WORDED = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th)? (?:de |of )?(?P<name>[a-z]{3,})\.?(?: (?:de |del )?(?P<y>\d{4}))?"
)
_ENGLISH = re.compile(r"(?P<name>[a-z]{3,}) (?P<d>\d{1,2})(?:st|nd|rd|th)?,?(?: (?P<y>\d{4}))?")

_HOUR = re.compile(
    r"(?P<before>上午|早上|中午|下午|晚上|at |a las? |las? )? ?"
    r"(?P<h>\d{1,2})(?: ?(?:[:.h]|点|时) ?(?P<m>\d{2})?分?(?P<half>半)?)?"
    r" ?(?P<after>a\.?m\.?|p\.?m\.?|h|horas?|hs|o'clock|de la manana|de la tarde|de la noche)?"
)
_LATE: Final = frozenset({"pm", "p.m.", "p.m", "pm.", "de la tarde", "de la noche", "下午", "晚上"})
_EARLY: Final = frozenset({"am", "a.m.", "a.m", "am.", "de la manana", "上午", "早上"})
_NOON: Final = 12
_NAMED_HOURS: Final = {"noon": time(12), "midday": time(12), "mediodia": time(12), "中午": time(12)}


def read_day(text: str, today: date) -> date | None:
    """The day that was typed, None where it is none; without a year it is the next such day, today included."""
    words = plain(text).rstrip(".。")
    for lead in _LEADS:
        words = words.removeprefix(lead)
    dated = _WITH_WEEKDAY.fullmatch(words)
    if dated is not None:
        words = dated["behind"] or dated["before"]
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    weekday = _WEEKDAY.get(words.rstrip("."))
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    for pattern in (_ISO, _EUROPEAN, _CHINESE, _WORDED, _ENGLISH):
        found = pattern.fullmatch(words)
        if found is not None:
            return _date_of(found.groupdict(), today)
    return None


def read_weekday(text: str) -> int | None:
    """The day of the week that was typed, 0 for Monday; None where it is none."""
    words = plain(text).rstrip(".。")
    for lead in ("on ", "el ", "los ", "every ", "每", "每个"):
        words = words.removeprefix(lead)
    return _WEEKDAY.get(words, _WEEKDAY.get(words.removesuffix("s")))


def _date_of(parts: dict[str, str | None], today: date) -> date | None:
    month = int(parts.get("m") or 0) or _month(parts.get("name") or "")
    day, year = int(parts["d"] or 0), parts.get("y")
    if year is not None:
        return _date(int(year) + (2000 if len(year) <= 2 else 0), month, day)  # noqa: PLR2004 - two digits of a year
    # the 29th of February may be up to eight years off, across 2100
    return next((found for y in range(9) if (found := _date(today.year + y, month, day)) and found >= today), None)


def _month(name: str) -> int:
    """Its number, 0 for no month; three letters are enough."""
    return next(
        (number for number, names in enumerate(_MONTHS, 1) if any(each.startswith(name) for each in names)), 0
    ) if len(name) >= _SHORTEST_MONTH else 0  # fmt: skip


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_clock(text: str) -> time | None:
    """The hour that was typed, None where it is none: 10:00, 14.30, 9am, 10 h, 下午2点半, a las 7 de la tarde."""
    words = plain(text)
    if words in _NAMED_HOURS:
        return _NAMED_HOURS[words]
    found = _HOUR.fullmatch(words)
    if found is None:
        return None
    hour = int(found["h"])
    minute = 30 if found["half"] else int(found["m"] or 0)
    marks = {found["before"], found["after"]}
    if marks & _LATE and 0 < hour < _NOON:
        hour += _NOON
    elif marks & _EARLY and hour == _NOON:
        hour = 0
    try:
        return time(hour, minute)
    except ValueError:
        return None


def instant_of(day: date, clock: time, zone: str) -> datetime | None:
    """The instant (UTC) at which that zone's clocks show this; None when they jump over it in spring.

    Of an hour that comes twice in autumn, the first one.
    """
    local = datetime.combine(day, clock, ZoneInfo(zone))
    there_and_back = local.astimezone(UTC).astimezone(ZoneInfo(zone))
    if there_and_back.replace(tzinfo=None) != local.replace(tzinfo=None):
        return None
    return local.astimezone(UTC)


def today_in(zone: str, now: datetime) -> date:
    """What day it is on that zone's clocks."""
    return now.astimezone(ZoneInfo(zone)).date()
