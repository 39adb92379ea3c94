from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.spacing import AT_ONCE, EACH, appears_at, must_be_told

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@given(st.integers(0, 10_000))
def test_the_first_few_appear_at_once_and_the_others_one_after_the_other(lately: int) -> None:
    appears = appears_at(lately, NOW)
    assert (appears == NOW) == (lately < AT_ONCE)
    assert appears_at(lately + 1, NOW) - appears == (EACH if lately + 1 >= AT_ONCE else timedelta(0))


@given(st.integers(0, 100))
def test_whoever_waits_is_told_at_the_first(lately: int) -> None:
    waits = [appears_at(number, NOW) > NOW for number in range(lately + 1)]
    assert must_be_told(lately) == (waits[-1] and not any(waits[:-1]))
