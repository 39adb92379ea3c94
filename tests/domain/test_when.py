"""Days and hours as people type them, and the instants that they mean on a neighbourhood's clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.when import instant_of, read_clock, read_day, today_in

MONDAY = date(2026, 11, 23)
SATURDAY = date(2026, 11, 28)
ZONES = st.sampled_from(["Europe/Madrid", "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "UTC"])
DAYS = st.dates(date(2024, 1, 1), date(2034, 12, 31))
CLOCKS = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    "text",
    [
        "28.11", "28.11.", "28/11", "28-11", "28.11.2026", "28/11/26", "2026-11-28", "2026.11.28", "28 November",
        "28th nov",
        "28th of November 2026", "November 28", "Nov 28, 2026", "28 de noviembre", "28 de noviembre de 2026",
        "28 nov.", "11月28日", "2026年11月28号", "Saturday", "sat", " SÁBADO ", "sábado", "周六", "星期六",
        "on Saturday", "el sábado", "Saturday 28 November", "Sat, 28.11.", "sábado, 28 de noviembre", "11月28日星期六",
        "\uff12\uff18.\uff11\uff11",
    ],
)  # fmt: skip
def test_many_ways_to_say_one_day(text: str) -> None:
    assert read_day(text, MONDAY) == SATURDAY


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("today", 0), ("hoy", 0), ("今天", 0), ("Monday", 0),
        ("tomorrow", 1), ("Tomorrow.", 1), ("明天。", 1), ("mañana", 1), ("manana", 1), ("明天", 1),
        ("pasado mañana", 2), ("后天", 2), ("day after tomorrow", 2), ("大后天", 3), ("domingo", 6), ("星期天", 6),
    ],
)  # fmt: skip
def test_days_that_are_near(text: str, ahead: int) -> None:
    assert read_day(text, MONDAY) == MONDAY + timedelta(days=ahead)


@pytest.mark.parametrize(
    "text", ["", "soon", "31.2", "32.1", "0.5", "28.13", "2026-02-30", "5 maybe", "11", "30 february 2027", "28.11.026"]
)
def test_what_is_no_day(text: str) -> None:
    assert read_day(text, MONDAY) is None


def test_a_day_without_a_year_is_the_next_one() -> None:
    assert read_day("22.11", MONDAY) == date(2027, 11, 22)
    assert read_day("23.11", MONDAY) == MONDAY
    assert read_day("29.2", MONDAY) == date(2028, 2, 29)
    assert read_day("22.11.2026", MONDAY) == date(2026, 11, 22)


@given(DAYS)
def test_a_day_is_read_back_as_it_was_written(day: date) -> None:
    for text in (day.isoformat(), f"{day.day}.{day.month}.{day.year}", f"{day.year}年{day.month}月{day.day}日"):
        assert read_day(text, MONDAY) == day


@given(st.text(max_size=20))
def test_no_text_breaks_the_readers(text: str) -> None:
    day, clock = read_day(text, MONDAY), read_clock(text)
    assert day is None or isinstance(day, date)
    assert clock is None or isinstance(clock, time)


@given(CLOCKS)
def test_an_hour_is_read_back_as_it_was_written(clock: time) -> None:
    twelve = f"{clock:%I:%M %p}"
    for text in (f"{clock:%H:%M}", f"{clock:%H.%M}", f"{clock.hour}:{clock:%M}", f"{clock:%H}h{clock:%M}", twelve):
        assert read_clock(text) == clock, text


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("10", 10, 0), ("14.30", 14, 30), ("9am", 9, 0), ("9 a.m.", 9, 0), ("9pm", 21, 0), ("12am", 0, 0),
        ("12pm", 12, 0),
        ("10h", 10, 0), ("10 h 30", 10, 30), ("a las 10", 10, 0), ("a las 7 de la tarde", 19, 0), ("at 10", 10, 0),
        ("7 de la mañana", 7, 0), ("noon", 12, 0), ("mediodía", 12, 0), ("10点", 10, 0), ("10点半", 10, 30),
        ("下午2点", 14, 0), ("晚上8点15分", 20, 15), ("上午9点", 9, 0), ("中午12点", 12, 0),
        ("\uff11\uff10\uff1a\uff10\uff10", 10, 0),
    ],
)  # fmt: skip
def test_many_ways_to_say_an_hour(text: str, hour: int, minute: int) -> None:
    assert read_clock(text) == time(hour, minute)


@pytest.mark.parametrize("text", ["", "early", "24:00", "10:60", "10:5", "1000", "-1", "ten"])
def test_what_is_no_hour(text: str) -> None:
    assert read_clock(text) is None


@given(DAYS, CLOCKS, ZONES)
def test_an_instant_shows_just_that_on_the_clocks_there_or_is_none(day: date, clock: time, zone: str) -> None:
    instant = instant_of(day, clock, zone)
    if instant is None:
        naive = datetime.combine(day, clock)
        shown = {(naive + timedelta(minutes=m)).replace(tzinfo=ZoneInfo(zone)).utcoffset() for m in (-180, 180)}
        assert len(shown) == 2
    else:
        assert instant.tzinfo is UTC
        assert instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == datetime.combine(day, clock)
        assert today_in(zone, instant) == day


def test_the_hour_that_spring_leaves_out_and_the_one_that_autumn_says_twice() -> None:
    assert instant_of(date(2027, 3, 28), time(2, 30), "Europe/Madrid") is None
    assert instant_of(date(2027, 3, 28), time(3, 0), "Europe/Madrid") == datetime(2027, 3, 28, 1, 0, tzinfo=UTC)
    assert instant_of(date(2026, 10, 25), time(2, 30), "Europe/Madrid") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
