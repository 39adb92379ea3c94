from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.words import Voice, Words

FRIDAY = datetime(2026, 11, 27, 17, 0, tzinfo=UTC)


def november() -> datetime:
    return datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def real(language: str) -> Voice:
    return Words.load(strict=True, now=november).voice(language, "Europe/Madrid")


@pytest.mark.parametrize(
    ("language", "moment", "later", "until"),
    [
        ("en", "Friday 27 November, 18:00", "Friday 8 January 2027, 18:00", "Friday 27 November, 18:00\u201320:30"),
        ("zh", "11月27日星期五 18:00", "2027年1月8日星期五 18:00", "11月27日星期五 18:00\u201320:30"),
        (
            "es",
            "viernes 27 de noviembre, 18:00",
            "viernes 8 de enero de 2027, 18:00",
            "viernes 27 de noviembre, 18:00\u201320:30",
        ),
    ],
)
def test_days_and_hours_are_said_in_the_place_and_language(language: str, moment: str, later: str, until: str) -> None:
    voice = real(language)
    assert voice.moment(FRIDAY) == moment
    assert voice.moment(FRIDAY + timedelta(days=42)) == later
    assert voice.span(FRIDAY, FRIDAY + timedelta(hours=2, minutes=30)) == until
    assert voice.clock(FRIDAY) == "18:00"


def test_a_day_is_the_neighbourhoods_day() -> None:
    late = datetime(2026, 11, 27, 23, 30, tzinfo=UTC)
    assert real("en").day(late) == "Saturday 28 November"
    assert real("en").day(date(2026, 11, 27)) == "Friday 27 November"
    over_night = real("en").span(late, late + timedelta(days=1))
    assert over_night == "Saturday 28 November, 00:30 \u2013 Sunday 29 November, 00:30"


def test_the_clock_changes_with_the_season() -> None:
    assert real("en").clock(datetime(2026, 7, 1, 16, 0, tzinfo=UTC)) == "18:00"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        real("en").moment(FRIDAY.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("language", "time", "text"),
    [
        ("en", timedelta(minutes=90), "1 hour 30 minutes"),
        ("en", timedelta(days=14), "14 days"),
        ("en", timedelta(seconds=59), "0 minutes"),
        ("zh", timedelta(minutes=61), "1小时1分钟"),
        ("es", timedelta(days=1, hours=2, minutes=3), "1 día y 2 horas"),
    ],
)
def test_lengths_of_time_are_exact(language: str, time: timedelta, text: str) -> None:
    assert real(language).length(time) == text


@pytest.mark.parametrize(
    ("language", "number", "percent", "listed", "either"),
    [
        ("en", "12,345.5", "53%", "Ann, Bo and Chu", "Ann or Bo"),
        ("zh", "12,345.5", "53%", "Ann、Bo和Chu", "Ann或Bo"),
        ("es", "12.345,5", "53\xa0%", "Ann, Bo y Chu", "Ann o Bo"),
    ],
)
def test_numbers_and_lists_follow_the_language(
    language: str, number: str, percent: str, listed: str, either: str
) -> None:
    voice = real(language)
    assert voice.number(12345.5) == number
    assert voice.percent(0.534) == percent
    assert voice.join(["Ann", "Bo", "Chu"]) == listed
    assert voice.join(["Ann", "Bo"], either=True) == either
