"""Words that ask for a summary, groups that may be shown, and the weekly times of digests."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.recurrence import next_weekly
from domain.refusals import Refusal
from domain.summaries import ALL, LEAST_GROUP, Answers, Period, Topic, Wish, broken_out, newest_slot, wish

ZONES = (
    "UTC",
    "Europe/Madrid",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Shanghai",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "Pacific/Apia",
)
MOMENTS = st.datetimes(datetime(2005, 1, 1), datetime(2036, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive
RULES = (st.sampled_from(ZONES), st.integers(0, 6), st.integers(0, 23))


@pytest.mark.parametrize(
    ("text", "topics", "days"),
    [
        ("", ALL, 7),
        ("all", ALL, 7),
        ("reports", (Topic.REPORTS,), 7),
        ("30d polls", (Topic.POLLS,), 30),
        ("polls reports", (Topic.REPORTS, Topic.POLLS), 7),
        ("Volunteers, 7 days", (Topic.VOLUNTEERS,), 7),
        ("REPORTS all month", ALL, 30),
        ("报告", (Topic.REPORTS,), 7),
        ("30天 投票", (Topic.POLLS,), 30),
        ("志愿者一个月", (Topic.VOLUNTEERS,), 30),
        ("7天报告", (Topic.REPORTS,), 7),
        ("\uff13\uff10d 全部", ALL, 30),  # full-width digits
        ("informes 30 días", (Topic.REPORTS,), 30),
        ("mes votaciones", (Topic.POLLS,), 30),
        ("avisos", (Topic.REPORTS,), 7),
        ("voluntarios semana", (Topic.VOLUNTEERS,), 7),
        ("VOTACIO\u0301N", (Topic.POLLS,), 7),  # the accent as a character of its own
        ("!!! 👍", ALL, 7),
    ],
)
def test_words_of_any_language_in_any_order(text: str, topics: tuple[Topic, ...], days: int) -> None:
    assert wish(text) == Wish(topics, days)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("90d", "90"),
        ("7", None),
        ("d", "d"),
        ("reports days", "days"),
        ("7d 30d", "30"),
        ("weather", "weather"),
        ("reports <b>x</b>", "b"),
        ("最近", "最近"),
        ("x" * 500, "x" * 40),
    ],
)
def test_the_first_word_that_means_nothing_is_named(text: str, word: str | None) -> None:
    if word is None:
        assert wish(text) == Wish()
        return
    with pytest.raises(Refusal) as refused:
        wish(text)
    assert (refused.value.text, refused.value.facts) == ("summary-word-unknown", {"word": word})


@given(st.sets(st.sampled_from(ALL), min_size=1), st.sampled_from([7, 30]))
def test_a_wish_survives_a_link(topics: set[Topic], days: int) -> None:
    asked = Wish(tuple(topic for topic in ALL if topic in topics), days)
    assert wish(asked.words) == asked
    payload = f"summary-{asked.words}"
    assert len(payload) <= 64
    assert payload.replace("-", "").isalnum()


@given(st.dictionaries(st.text(max_size=5), st.integers(0, 20)))
def test_a_small_group_is_not_shown(counts: dict[str, int]) -> None:
    shown = broken_out(counts)
    assert {name for name, _ in shown} == {name for name, count in counts.items() if count >= LEAST_GROUP}
    assert [count for _, count in shown] == sorted((count for _, count in shown), reverse=True)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_few_answers_are_not_told_apart(coming: int, declined: int, silent: int) -> None:
    asked = coming + declined + silent
    assert Answers(asked, coming, declined, silent).can_be_told == (asked >= LEAST_GROUP)


@given(MOMENTS, st.integers(1, 400))
def test_the_time_before_is_as_long_and_ends_where_this_one_begins(until: datetime, days: int) -> None:
    period = Period(until - timedelta(days=days), until)
    assert period.before.until == period.since
    assert period.before.until - period.before.since == period.until - period.since
    assert period.days == days


@given(MOMENTS, *RULES)
def test_no_local_date_has_two_digests(start: datetime, zone: str, day: int, hour: int) -> None:
    place, slot = ZoneInfo(zone), start
    dates: list[date] = []
    for _ in range(60):
        slot = next_weekly(slot, zone, day, hour)
        dates.append(slot.astimezone(place).date())
    assert dates == sorted(set(dates))


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=200)), *RULES)
def test_after_a_pause_only_the_newest_time_counts(
    due: datetime, pause: timedelta, zone: str, day: int, hour: int
) -> None:
    now = due + pause
    slot = newest_slot(due, now, lambda since: next_weekly(since, zone, day, hour))
    assert due <= slot <= now < next_weekly(slot, zone, day, hour)
