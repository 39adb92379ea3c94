"""The day and the hour of the weekly digest, as chairs choose them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from domain.recurrence import first_instant, next_weekly
from domain.refusals import Refusal
from domain.when import read_clock, read_weekday
from domain.working_days import first_working

if TYPE_CHECKING:
    from domain.quiet import QuietHours
    from domain.working_days import Calendar

DAY: Final = 0
HOUR: Final = 9
"""Monday morning at nine: what a neighbourhood begins with (the defaults of its row)."""

_FARTHEST_MOVE: Final = timedelta(days=21)
"""No country rests for so long that a digest would come later than this after its own day."""

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


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When a neighbourhood's digests come: on that day of the week (0 is Monday), at that hour of its zone's clocks.

    On a public holiday it comes on the next working day instead; in the quiet hours, at their end.
    """

    zone: str
    day: int
    hour: int
    quiet: QuietHours | None
    calendar: Calendar

    def following(self, now: datetime) -> datetime:
        """When (UTC) the first digest after `now` comes."""
        weekly = next_weekly(now - _FARTHEST_MOVE, self.zone, self.day, self.hour)
        while (found := self._moved(weekly)) <= now:
            weekly = next_weekly(weekly, self.zone, self.day, self.hour)
        return found

    def _moved(self, weekly: datetime) -> datetime:
        place = ZoneInfo(self.zone)
        day, moment = weekly.astimezone(place).date(), weekly
        if self.calendar.is_holiday(day):
            working = first_working(day, self.calendar)
            moment = first_instant(datetime.combine(working, time(self.hour)), place)
        over = None if self.quiet is None else self.quiet.over_at(moment, self.zone)
        return over or moment
