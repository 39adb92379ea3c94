from hypothesis import given
from hypothesis import strategies as st

from domain.words import LONGEST, repeated


@given(st.text())
def test_only_what_can_be_seen_is_repeated_and_not_too_much_of_it(word: str) -> None:
    said = repeated(word)
    assert len(said) <= LONGEST
    assert said.isprintable()
    if word.isprintable():
        assert said == word[:LONGEST]
