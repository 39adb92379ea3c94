"""Weekly times by the clocks of a place, across every kind of clock change."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.recurrence import next_weekly

ZONES = (
    "UTC",
    "Europe/Madrid",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Shanghai",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "Pacific/Apia",
)
MOMENTS = st.datetimes(datetime(1995, 1, 1), datetime(2035, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive


@given(MOMENTS, st.sampled_from(ZONES), st.integers(0, 6), st.integers(0, 23))
def test_it_is_the_next_time_that_the_clocks_show_the_hour(now: datetime, zone: str, day: int, hour: int) -> None:
    found = next_weekly(now, zone, day, hour)
    place = ZoneInfo(zone)
    local = found.astimezone(place)
    assert now < found <= now + timedelta(days=15)
    assert found.tzinfo is UTC
    if (local.weekday(), local.hour, local.minute) == (day, hour, 0):
        assert local.fold == 0
        return
    before = (found - timedelta(minutes=1)).astimezone(place)
    skipped = local.replace(tzinfo=None) - before.replace(tzinfo=None)
    assert skipped > timedelta(minutes=1), "only a gap moves it, to the first minute after"


@given(MOMENTS, st.sampled_from(ZONES), st.integers(0, 6), st.integers(0, 23))
def test_nothing_lies_between(now: datetime, zone: str, day: int, hour: int) -> None:
    found = next_weekly(now, zone, day, hour)
    halfway = now + (found - now) / 2
    assert next_weekly(halfway, zone, day, hour) == found
    assert next_weekly(found, zone, day, hour) > found


@pytest.mark.parametrize(
    ("now", "zone", "day", "hour", "expected"),
    [
        ("2026-11-23T07:59:00+00:00", "Europe/Madrid", 0, 9, "2026-11-23T08:00:00+00:00"),
        ("2026-11-23T08:00:00+00:00", "Europe/Madrid", 0, 9, "2026-11-30T08:00:00+00:00"),
        ("2026-03-27T12:00:00+00:00", "Europe/Madrid", 0, 9, "2026-03-30T07:00:00+00:00"),
        ("2026-03-27T12:00:00+00:00", "Europe/Madrid", 6, 2, "2026-03-29T01:00:00+00:00"),  # 02:00 is skipped
        ("2026-10-23T12:00:00+00:00", "Europe/Madrid", 6, 2, "2026-10-25T00:00:00+00:00"),  # 02:00 comes twice
        ("2026-10-25T00:30:00+00:00", "Europe/Madrid", 6, 2, "2026-11-01T01:00:00+00:00"),  # the second is not another
        ("2011-12-29T12:00:00+00:00", "Pacific/Apia", 4, 9, "2011-12-30T10:00:00+00:00"),  # there was no such Friday
        (
            "2026-10-02T12:00:00+00:00",
            "Australia/Lord_Howe",
            6,
            2,
            "2026-10-03T15:30:00+00:00",
        ),  # half an hour is skipped
    ],
)
def test_known_clock_changes(now: str, zone: str, day: int, hour: int, expected: str) -> None:
    assert next_weekly(datetime.fromisoformat(now), zone, day, hour) == datetime.fromisoformat(expected)
