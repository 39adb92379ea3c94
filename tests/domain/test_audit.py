from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.audit import AREAS, NO_SEAL, Area, Deed, Entry, Filter, first_broken, read_filter
from domain.refusals import Refusal

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
Chain = list[tuple[Entry, str]]
Wanted = list[tuple[Deed, int | None, int | None, dict[str, str | int]]]

facts = st.dictionaries(st.sampled_from(["number", "was", "became"]), st.integers() | st.text(max_size=9), max_size=3)
deeds = st.tuples(st.sampled_from(Deed), st.none() | st.integers(1, 9), st.none() | st.integers(1, 9), facts)


def chained(wanted: Wanted) -> Chain:
    chain: Chain = []
    for number, (deed, actor, subject, known) in enumerate(wanted, 1):
        at = NOW + timedelta(milliseconds=7 * number)
        entry = Entry(1, number, at, actor, deed, AREAS[deed], subject, known)
        chain.append((entry, entry.sealed(chain[-1][1] if chain else NO_SEAL)))
    return chain


def head(chain: Chain) -> tuple[int, str]:
    return (chain[-1][0].number, chain[-1][1]) if chain else (0, NO_SEAL)


@given(st.lists(deeds, max_size=6))
def test_a_chain_that_nobody_touched_holds(
    wanted: Wanted,
) -> None:
    chain = chained(wanted)
    assert first_broken(chain, head(chain)) is None


@given(st.lists(deeds, min_size=1, max_size=6), st.data())
def test_whatever_is_changed_is_found_where_it_is(wanted: Wanted, data: st.DataObject) -> None:
    chain = chained(wanted)
    place = data.draw(st.integers(0, len(chain) - 1))
    entry, seal = chain[place]
    forged = data.draw(
        st.sampled_from(
            [
                replace(entry, at=entry.at + timedelta(milliseconds=1)),
                replace(entry, actor=(entry.actor or 0) + 1),
                replace(entry, subject=(entry.subject or 0) + 1),
                replace(entry, deed="nothing"),
                replace(entry, area="nowhere"),
                replace(entry, facts={**entry.facts, "number": "another"}),
                replace(entry, neighbourhood_id=2),
            ]
        )
    )
    assert first_broken([*chain[:place], (forged, seal), *chain[place + 1 :]], head(chain)) == place + 1


@given(st.lists(deeds, min_size=1, max_size=6), st.data())
def test_whatever_is_taken_away_is_found_also_at_the_end(wanted: Wanted, data: st.DataObject) -> None:
    chain = chained(wanted)
    place = data.draw(st.integers(0, len(chain) - 1))
    assert first_broken(chain[:place] + chain[place + 1 :], head(chain)) == place + 1


@given(st.lists(deeds, min_size=2, max_size=6), st.data())
def test_a_forgery_sealed_anew_does_not_hold_to_what_follows(wanted: Wanted, data: st.DataObject) -> None:
    chain = chained(wanted)
    place = data.draw(st.integers(0, len(chain) - 2))
    forged = replace(chain[place][0], at=NOW + timedelta(days=1))
    again = (forged, forged.sealed(chain[place - 1][1] if place else NO_SEAL))
    assert first_broken([*chain[:place], again, *chain[place + 1 :]], head(chain)) == place + 2


def test_every_deed_is_about_something() -> None:
    assert set(AREAS) == set(Deed)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", Filter()),
        ("reports", Filter(Area.REPORTS)),
        ("30 days reports", Filter(Area.REPORTS, 30)),
        ("Avisos, 7d", Filter(Area.REPORTS, 7)),
        ("投票 30天", Filter(Area.POLLS, 30)),
        ("ajustes 12", Filter(Area.SETTINGS, 12)),
    ],
)
def test_words_of_any_language_narrow_the_list(text: str, meant: Filter) -> None:
    assert read_filter(text) == meant


@pytest.mark.parametrize("text", ["figs", "reports polls", "7 8", "0", "99999", "reports days"])
def test_a_word_that_means_nothing_is_named(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_filter(text)
    assert refused.value.text == "audit-word-unknown"
    assert str(refused.value.facts["word"]) in text
