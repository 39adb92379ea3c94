"""Which part of the week a moment belongs to."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.volunteers import Skill, Slot, read_skills, read_slots, slot_of


@pytest.mark.parametrize(
    ("day", "hour", "slot"),
    [
        (27, 11, Slot.WEEKDAY_MORNING),
        (27, 12, Slot.WEEKDAY_AFTERNOON),
        (27, 18, Slot.WEEKDAY_EVENING),
        (28, 0, Slot.WEEKEND_MORNING),
        (29, 17, Slot.WEEKEND_AFTERNOON),
        (29, 23, Slot.WEEKEND_EVENING),
        (30, 0, Slot.WEEKDAY_MORNING),
    ],
)
def test_the_clocks_of_the_neighbourhood_decide(day: int, hour: int, slot: Slot) -> None:
    moment = datetime(2026, 11, day, hour, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert slot_of(moment.astimezone(UTC), "Asia/Shanghai") is slot


@given(st.datetimes(timezones=st.just(UTC)).filter(lambda moment: 2 < moment.year < 9998))
def test_every_moment_has_its_part_of_the_week(moment: datetime) -> None:
    assert slot_of(moment, "Europe/Madrid") in Slot


@given(st.lists(st.sampled_from([*Skill, *Slot, "juggling"])))
def test_what_is_read_is_in_order_once_and_known(values: list[str]) -> None:
    assert read_skills(values) == tuple(skill for skill in Skill if skill in values)
    assert read_slots(values) == tuple(slot for slot in Slot if slot in values)
