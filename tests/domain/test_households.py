from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.households import (
    LONGEST_BUILDING,
    Address,
    Change,
    Step,
    building_key,
    flat_key,
    key,
    order,
    read_part,
    stair_key,
)
from domain.refusals import Refusal
from tests.clock import MONDAY_MORNING as NOW


@pytest.mark.parametrize(
    "flats",
    [
        ("12B", "12 b", "\uff11\uff12\uff42", "12-B", "012 B", " 12.b "),
        ("3º B", "3B", "3ª b", "3-b"),
        ("Edificio Ángel", "edificio angel", "EDIFICIO  ÁNGEL"),
        ("3号楼", "3 号楼", "\uff13号楼"),
        ("1-2", "1 2", "1/2", "01.02"),
        ("0", "00"),
        ("٣", "3"),
    ],
)
def test_what_is_written_differently_is_the_same(flats: tuple[str, ...]) -> None:
    assert len({key(each) for each in flats}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("1-2", "12"), ("1B", "B1"), ("12", "120"), ("10", "1"), ("A", "B"), ("3号", "3栋")]
)
def test_what_is_not_the_same_stays_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Building 3.", "Stair B", "FLAT 4."), ("3", "b", "4")),
        (("Edificio 3", "Escalera B", "Piso 4"), ("Building 03", "staircase b", "apt. 4")),
        (("3号楼", "2 单元", "402室。"), ("3 栋", "2", "402")),
        (("Building B", "", "Flat B"), ("buildingB", "", "flatB")),
        (("3", "", "puerta 3º B"), ("3", "", "3B")),
    ],
)
def test_the_word_for_what_is_counted_makes_no_difference(
    one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    assert Address.read(*one) == Address.read(*other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Building North", "", "1"), ("North", "", "1")),
        (("Flat 3", "", "1"), ("3", "", "1")),
        (("3", "Piso 2", "1"), ("3", "2", "1")),
        (("3", "", "Piso 4 puerta 2"), ("3", "", "4-2")),
        (("3", "", "Stair 4"), ("3", "", "4")),
        (("3栋2号楼", "", "1"), ("3-2", "", "1")),
        (("3", "", "Flat"), ("3", "", "F")),
    ],
)
def test_homes_that_may_be_two_are_not_made_one(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    assert Address.read(*one) != Address.read(*other)


@given(st.text())
def test_a_key_is_its_own_key_and_there_is_one_wherever_something_can_be_read(text: str) -> None:
    for keyed in (key, building_key, stair_key, flat_key):
        assert keyed(keyed(text)) == keyed(text)
        assert bool(keyed(text)) == bool(key(text))


def test_addresses_are_compared_by_what_they_mean() -> None:
    assert Address.read("Building 3", "a", "\uff11\uff12\uff42") == Address.read("building  03", "A", "12 B")
    assert Address.read("3", "", "12") != Address.read("3", "A", "12")
    assert Address.read("3", " - ", "12").stair == ""
    assert Address.read("3", "", "\uff11\uff12\uff22").flat == "12B"
    assert Address.read("3号楼。", "B.", "12B..").flat == "12B"
    assert Address.read(" Torre\n Norte ", "", "1\u202e2").building == "Torre Norte"


def test_two_comes_before_ten() -> None:
    assert sorted(["10", "Tower", "2B", "2", "1-10", "1-9"], key=order) == ["1-9", "1-10", "2", "2B", "10", "Tower"]


@pytest.mark.parametrize(
    ("typed", "said"), [("", "home-part-empty"), ("🏠 ?", "home-part-empty"), ("x" * 41, "home-part-long")]
)
def test_what_is_no_building_is_refused_with_the_reason(typed: str, said: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_part(typed, LONGEST_BUILDING)
    assert refused.value.text == said


def test_a_change_can_be_undone_for_a_day_and_an_undoing_never() -> None:
    made = Change(1, 1, 5, Step.MOVED, None, NOW, ())
    assert made.can_be_undone(NOW + timedelta(hours=23))
    assert not made.can_be_undone(NOW + timedelta(hours=24))
    assert not Change(2, 1, 5, Step.UNDONE, None, NOW, ()).can_be_undone(NOW)
