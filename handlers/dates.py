"""Days, hours and lengths of time in words, in one language. Telegram never sees 2026-11-27."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time

_CLOCK = "HH:mm"
_DASH = "\N{EN DASH}"
_UNITS = (("days", 86400), ("hours", 3600), ("minutes", 60))


@dataclass(frozen=True, slots=True)
class Patterns:
    """How a language writes a day, with and without its year, and a day with an hour (CLDR pattern letters)."""

    day: str
    day_and_year: str
    day_and_hour: str


PATTERNS = {
    "en": Patterns("EEEE d MMMM", "EEEE d MMMM y", "{day}, {hour}"),
    "zh": Patterns("M月d日EEEE", "y年M月d日EEEE", "{day} {hour}"),
    "es": Patterns("EEEE d 'de' MMMM", "EEEE d 'de' MMMM 'de' y", "{day}, {hour}"),
}


def clock(moment: datetime, zone: ZoneInfo, locale: Locale) -> str:
    """Say the hour on the neighbourhood's clocks: "18:00". Raises ValueError when the moment has no zone."""
    local = _local(moment, zone)
    return _clock(local.hour, local.minute, locale)


def day(when: date, zone: ZoneInfo, locale: Locale, now: datetime) -> str:
    """Say the day there: "Friday 27 November", with the year when it is not the current one."""
    when = _local(when, zone).date() if isinstance(when, datetime) else when
    patterns = PATTERNS.get(locale.language, PATTERNS["en"])
    same_year = when.year == _local(now, zone).year
    return _day(when, patterns.day if same_year else patterns.day_and_year, locale)


def weekday(number: int, locale: Locale) -> str:
    """Say the day of the week, 0 for Monday: "Friday"."""
    return str(locale.days["stand-alone"]["wide"][number])


def moment(when: datetime, zone: ZoneInfo, locale: Locale, now: datetime) -> str:
    """Say day and hour there: "Friday 27 November, 18:00"."""
    pattern = PATTERNS.get(locale.language, PATTERNS["en"]).day_and_hour
    return pattern.format(day=day(when, zone, locale, now), hour=clock(when, zone, locale))


def span(start: datetime, end: datetime, zone: ZoneInfo, locale: Locale, now: datetime) -> str:
    """Say from when until when; the day is said once when both are on it."""
    first = moment(start, zone, locale, now)
    if _local(start, zone).date() == _local(end, zone).date():
        return f"{first}{_DASH}{clock(end, zone, locale)}"
    return f"{first} {_DASH} {moment(end, zone, locale, now)}"


def units(length: timedelta) -> tuple[tuple[str, int], ...]:
    """Break a length of time into its two largest units, rounded down to minutes: (("days", 1), ("hours", 2))."""
    left = max(int(length.total_seconds()), 0)
    parts: list[tuple[str, int]] = []
    for unit, seconds in _UNITS:
        count, left = divmod(left, seconds)
        if count:
            parts.append((unit, count))
    return tuple(parts[:2]) or (("minutes", 0),)


@lru_cache(maxsize=1024)
def _day(when: date, pattern: str, locale: Locale) -> str:
    """Kept, since a thousand voters are told the same day."""
    return format_date(when, pattern, locale=locale)


@lru_cache(maxsize=1440)
def _clock(hour: int, minute: int, locale: Locale) -> str:
    return format_time(time(hour, minute), _CLOCK, locale=locale)


def _local(when: date, zone: ZoneInfo) -> datetime:
    if not isinstance(when, datetime) or when.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return when.astimezone(zone)
