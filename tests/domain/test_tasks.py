"""The rules of tasks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refusal
from domain.tasks import REMINDERS, Draft, Task, TaskState, check_draft, reminders, wave_gap, wave_size

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - the zone stands beside
DRAFT = Draft("Carry chairs", NOW + timedelta(hours=1), "Europe/Madrid", "The hall", 3, None)
TASK = Task(1, 1, 1, 1, DRAFT, 2, TaskState.OPEN, None)


@given(MOMENTS, MOMENTS)
def test_reminders_are_to_come_and_each_ends_where_the_next_begins(start: datetime, now: datetime) -> None:
    found = list(reminders(start, now))
    assert all(now < due < ends <= start for _, due, ends in found)
    assert [before for before, _, _ in found] == [each for each in REMINDERS if start - each > now]
    assert [ends for _, _, ends in found][:-1] == [due for _, due, _ in found][1:]


@given(MOMENTS)
def test_the_next_wave_comes_sooner_when_the_task_is_near(now: datetime) -> None:
    assert wave_gap(now + timedelta(hours=6), now) == timedelta(minutes=5)
    assert wave_gap(now + timedelta(hours=6, seconds=1), now) == timedelta(minutes=30)


@given(st.integers(1, 20))
def test_a_wave_asks_twice_as_many_as_there_are_places(places: int) -> None:
    assert wave_size(places) == 2 * places


def test_a_task_is_open_until_it_begins_or_is_cancelled() -> None:
    assert TASK.is_open(NOW)
    assert TASK.places == 1
    assert TASK.wants_more(NOW)
    assert not replace(TASK, found=3).wants_more(NOW)
    assert not TASK.is_open(TASK.starts_at)
    assert not replace(TASK, state=TaskState.CANCELLED).is_open(NOW)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"what": " "}, "task-text-missing"),
        ({"what": "w" * 201}, "task-text-long"),
        ({"place": ""}, "task-text-missing"),
        ({"place": "p" * 201}, "task-text-long"),
        ({"starts_at": NOW}, "task-time-past"),
        ({"starts_at": NOW + timedelta(days=367)}, "task-day-far"),
        ({"wanted": 0}, "task-helpers-how-many"),
        ({"wanted": 21}, "task-helpers-how-many"),
    ],
)
def test_every_rule_of_a_draft_is_checked_again_before_it_becomes_a_task(change: dict[str, Any], refusal: str) -> None:
    with pytest.raises(Refusal, match=refusal):
        check_draft(replace(DRAFT, **change), NOW)


@given(st.integers(1, 20), st.integers(1, 200), st.timedeltas(timedelta(seconds=1), timedelta(days=365)))
def test_a_draft_within_the_bounds_becomes_a_task(wanted: int, length: int, ahead: timedelta) -> None:
    check_draft(replace(DRAFT, wanted=wanted, what="w" * length, starts_at=NOW + ahead), NOW)
