"""When something that comes every week comes next, by the clocks of a place."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS_OF_WEEK = 7
_MINUTE = timedelta(minutes=1)


def next_weekly(now: datetime, zone: str, day: int, hour: int) -> datetime:
    """The next time after `now`, in UTC, when clocks in the IANA zone show that hour on that day (0 is Monday).

    An hour that the clocks skip comes at the first minute after the gap; one they show twice, the first time.
    """
    place = ZoneInfo(zone)
    today = now.astimezone(place).date()
    wall = datetime.combine(today + timedelta(days=(day - today.weekday()) % DAYS_OF_WEEK), time(hour))
    found = first_instant(wall, place)
    return found if found > now else first_instant(wall + timedelta(days=DAYS_OF_WEEK), place)


def first_instant(wall: datetime, place: ZoneInfo) -> datetime:
    """The first moment, in UTC, at which clocks there show this time, or the first that they show after it."""
    while True:
        moment = wall.replace(tzinfo=place, fold=0).astimezone(UTC)
        if moment.astimezone(place).replace(tzinfo=None) == wall:
            return moment
        wall += _MINUTE
