import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names import LONGEST, read_name
from domain.refusals import Refusal


@given(st.text(max_size=2 * LONGEST))
def test_a_name_is_one_line_that_can_be_seen(text: str) -> None:
    try:
        name = read_name(text)
    except Refusal:
        return
    assert name.isprintable()
    assert 0 < len(name) <= LONGEST
    assert read_name(name) == name


def test_a_name_ends_without_full_stops() -> None:
    assert read_name("St. Mary's Close..") == "St. Mary's Close"


def test_nothing_in_a_name_turns_the_direction() -> None:
    assert read_name("\u202eLime\tStreet\n") == "Lime Street"


@pytest.mark.parametrize("text", ["", " ", "\u202e", "!?", "x" * (LONGEST + 1)])
def test_what_is_no_name_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        read_name(text)
