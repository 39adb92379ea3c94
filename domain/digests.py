"""The day and the hour of the weekly digest, as chairs choose them."""

from __future__ import annotations

from typing import Final

from domain.refusals import Refusal
from domain.when import read_clock, read_weekday

DAY: Final = 0
HOUR: Final = 9
"""Monday morning at nine: what a neighbourhood begins with (the defaults of its row)."""

DAYS: Final = tuple(str(day) for day in range(7))
READY_HOURS: Final = tuple(str(hour) for hour in (7, 8, 9, 12, 18, 20))
"""The hours that are offered as buttons."""


def is_day(text: str) -> bool:
    """Whether a day of the week was typed, and nothing else."""
    return read_weekday(text) is not None


def read_day(text: str) -> str:
    """The number of the day that was pressed or typed, "0" for Monday. Refusal for anything but a day of the week."""
    day = int(text) if text in DAYS else read_weekday(text)
    if day is None:
        raise Refusal("setting-digest-day-names")
    return str(day)


def is_hour(text: str) -> bool:
    """Whether an hour of the clock was typed, and nothing else."""
    return read_clock(text.rstrip(".。")) is not None


def read_hour(text: str) -> str:
    """The hour that was pressed or typed, "0" to "23". Refusal for anything but a full hour."""
    clock = read_clock(text.rstrip(".。"))
    if clock is None or clock.minute:
        raise Refusal("setting-digest-hour-numbers")
    return str(clock.hour)
