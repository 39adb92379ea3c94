"""For how long it is kept who took part, as people type it."""

import pytest

from domain.refusals import Refusal
from domain.retention import is_time, longest, read_time


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("18", "18"),
        ("12 months", "12"),
        ("2 years.", "24"),
        ("3 años", "36"),
        ("6 meses", "6"),
        ("24个月", "24"),
        ("１０年", "120"),
        ("Never", "forever"),
        ("永远", "forever"),
        ("forever", "forever"),
    ],
)
def test_a_time_is_typed_in_many_ways(typed: str, value: str) -> None:
    assert is_time(typed)
    assert read_time(typed) == value


@pytest.mark.parametrize("typed", ["5", "11 years", "0", "999", "", "soon", "12 days", "-12"])
def test_what_is_no_time_that_would_do_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_time(typed)
    assert refused.value.text == "setting-retention-months"


def test_of_several_neighbourhoods_the_longest_time_is_told() -> None:
    assert longest(["12", "36"]) == 36
    assert longest(["12", "forever"]) is None
    assert longest([]) is None
