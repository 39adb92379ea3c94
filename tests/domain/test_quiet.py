"""Quiet hours by the clocks of a place, across clock changes, and as people type them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.quiet import DEFAULT, LONGEST, READY, is_hours, of_value, read_hours
from domain.refusals import Refusal

ZONES = ("UTC", "Europe/Madrid", "America/New_York", "Asia/Shanghai", "Asia/Kathmandu", "Australia/Lord_Howe")
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2035, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive
VALUES = st.sampled_from([*(value for value in READY if value != "none"), "0030-0230", "1300-1500", "0200-0300"])
HOUR = timedelta(hours=1)


@given(MOMENTS, st.sampled_from(ZONES), VALUES)
def test_they_end_when_the_clocks_say_so_and_it_is_quiet_until_then(now: datetime, zone: str, value: str) -> None:
    hours = of_value(value)
    assert hours is not None
    over, began = hours.over_at(now, zone), hours.began_at(now, zone)
    local = now.astimezone(ZoneInfo(zone)).time()
    within = (hours.begin <= local < hours.end) if hours.begin < hours.end else not hours.end <= local < hours.begin
    assert (over is not None) == within == (began is not None)
    if over is None or began is None:
        return
    assert now < over <= now + LONGEST + HOUR
    assert began <= now < began + LONGEST + HOUR
    end = over.astimezone(ZoneInfo(zone)).time()
    assert end == hours.end or hours.over_at(over, zone) is None, "a gap moves it to the first minute after"


@pytest.mark.parametrize(
    ("due", "ends", "now", "when"),
    [
        ("2026-11-27 20:00", "2026-11-28 12:00", "2026-11-26 10:00", "2026-11-27 20:00"),
        ("2026-11-28 06:00", "2026-11-28 08:30", "2026-11-26 10:00", "2026-11-28 06:00"),
        ("2026-11-28 05:00", "2026-11-28 07:00", "2026-11-26 10:00", "2026-11-27 20:00"),
        ("2026-11-28 05:00", "2026-11-28 08:00", "2026-11-26 10:00", "2026-11-27 20:00"),
        ("2026-11-28 05:00", "2026-11-28 07:00", "2026-11-27 20:30", "2026-11-27 20:30"),
        ("2026-11-28 05:00", "2026-11-28 07:00", "2026-11-27 23:00", "2026-11-28 05:00"),
    ],
    ids=[
        "by day",
        "can wait",
        "would be too late",
        "too late at the very end",
        "the evening has begun",
        "in the night",
    ],
)
def test_what_would_be_too_late_in_the_morning_is_said_the_evening_before(
    due: str, ends: str, now: str, when: str
) -> None:
    hours = of_value(DEFAULT)
    assert hours is not None
    moments = [datetime.fromisoformat(each).replace(tzinfo=UTC) for each in (due, ends, now, when)]
    assert hours.in_time(moments[0], moments[1], "UTC", moments[2]) == moments[3]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("22-7", "2200-0700"),
        ("21:00–08:00", "2100-0800"),  # noqa: RUF001 - a dash as phones make it
        (" 21.30 - 7.15. ", "2130-0715"),
        ("from 9 pm to 8 am", "2100-0800"),
        ("de las 22 a las 7", "2200-0700"),
        ("entre las 10 de la noche y las 7", "2200-0700"),
        ("从晚上10点到早上7点", "2200-0700"),
        ("22:00～7:00", "2200-0700"),  # noqa: RUF001 - and as Chinese keyboards make it
        ("NONE", "none"),
        ("ninguna", "none"),
        ("没有。", "none"),
        ("2000-0900", "2000-0900"),
    ],
)
def test_they_are_typed_in_many_ways(typed: str, value: str) -> None:
    assert is_hours(typed)
    assert read_hours(typed) == value


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "setting-quiet-hours-like"),
        ("22", "setting-quiet-hours-like"),
        ("25-7", "setting-quiet-hours-like"),
        ("no", "setting-quiet-hours-like"),
        ("at night - please", "setting-quiet-hours-like"),
        ("7-22", "setting-quiet-hours-long"),
        ("8-8", "setting-quiet-hours-long"),
    ],
)
def test_what_are_no_hours_is_refused_with_what_would_do(typed: str, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_hours(typed)
    assert refused.value.text == why
    assert is_hours(typed) == (why != "setting-quiet-hours-like")
