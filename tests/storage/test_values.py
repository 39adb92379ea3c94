from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import instant, stamp
from storage.values import bound


@given(st.datetimes(timezones=st.timezones()))
def test_a_moment_comes_back_in_utc_to_the_millisecond(moment: datetime) -> None:
    back = instant(stamp(moment))
    assert back.tzinfo is UTC
    assert timedelta(0) <= moment - back < timedelta(milliseconds=1)


def test_no_moment_stays_none_and_a_naive_one_is_refused() -> None:
    assert instant(None) is None
    assert stamp(datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)) == 1000
    with pytest.raises(ValueError, match="time zone"):
        stamp(datetime(2026, 1, 1))  # noqa: DTZ001 (that is what is refused)


def test_days_are_kept_as_text_and_the_rest_as_it_is() -> None:
    values = {"day": date(2026, 3, 1), "yes": True, "none": None, "text": "x", "number": 3}
    assert bound(values) == {**values, "day": "2026-03-01"}
