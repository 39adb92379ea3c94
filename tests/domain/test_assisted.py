"""How homes and names of neighbours without a phone are read, and who is one."""

from __future__ import annotations

import pytest

from domain.assisted import identity, is_assisted, read_home, read_name
from domain.households import Address
from domain.personal import NOBODY
from domain.refusals import Refusal
from handlers.taps import tap_data


@pytest.mark.parametrize(
    ("typed", "home"),
    [
        ("#12", 12),
        ("# 7", 7),
        ("3 / 12", Address("3", "", "12")),
        ("Tower B, 4, 12-A", Address("Tower B", "4", "12 a")),
        ("\uff13\uff0f\uff11\uff12", Address("3", "", "12")),
        ("3栋，1201", Address("3栋", "", "1201")),  # noqa: RUF001 the Chinese comma is what is typed
    ],
)
def test_a_home_is_read_however_it_is_written(typed: str, home: int | Address) -> None:
    assert read_home(typed) == home


@pytest.mark.parametrize("typed", ["", "somewhere", "12", "1 / 2 / 3 / 4", "/", "#1234567890"])
def test_what_is_no_home_is_refused_with_how_to_write_one(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_home(typed)
    assert refused.value.text == "assisted-home-how"


def test_a_name_stands_on_one_line_and_is_not_empty_or_long() -> None:
    assert read_name("  Rosa\n Pérez\u202e ") == "Rosa Pérez"
    for typed, text in (("\u202e ", "assisted-name-empty"), ("x" * 61, "assisted-name-long")):
        with pytest.raises(Refusal) as refused:
            read_name(typed)
        assert refused.value.text == text


def test_their_ids_are_nobody_elses_and_fit_a_button() -> None:
    first, last = identity(1, 1), identity(899_999_999_999, 999_999)
    assert first != identity(1, 2) != identity(2, 1)
    assert is_assisted(first)
    assert is_assisted(last)
    assert not any(map(is_assisted, (NOBODY, -1002147483648, 2**52)))
    assert len(tap_data("assisted-vote", last, 10**12, 12).encode()) <= 64
    assert len(str(last)) == 18
