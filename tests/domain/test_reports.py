from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refusal
from domain.reports import (
    DECLINE_WITHIN,
    MOST_REASON,
    MOST_TEXT,
    NO_REASON,
    STEPS,
    UNDO_WITHIN,
    Draft,
    Event,
    ReadyReason,
    Reason,
    Report,
    State,
    check_draft,
    check_reason,
    check_step,
    check_undo,
    says_something,
)

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def report(state: State) -> Report:
    return Report(1, 1, 12, "Lamp", None, None, 5, state, NO_REASON, 0, None, None, None, NOON, NOON)


def event(person: int = 7, undoes: int | None = None) -> Event:
    return Event(3, 1, person, NOON, State.OPEN, State.ACKNOWLEDGED, NO_REASON, undoes)


def refused(text: str) -> pytest.RaisesExc[Refusal]:
    return pytest.RaisesExc(Refusal, match=f"^{text}$")


@given(st.sampled_from(State), st.sampled_from(State))
def test_only_the_steps_in_the_table_can_be_taken(was: State, to: State) -> None:
    if to in STEPS[was]:
        check_step(report(was), to)
    else:
        with refused("report-step-over"):
            check_step(report(was), to)


@given(st.lists(st.sampled_from(State), max_size=8))
def test_no_way_leads_back_or_in_circles(wishes: list[State]) -> None:
    been = [State.OPEN]
    for to in wishes:
        if to in STEPS[been[-1]]:
            been.append(to)
    assert len(set(been)) == len(been)


@pytest.mark.parametrize("state", State)
def test_every_state_but_the_last_two_can_be_declined(state: State) -> None:
    assert report(state).is_open == (State.DECLINED in STEPS[state])
    assert report(state).is_open == (state not in {State.FIXED, State.DECLINED})


@pytest.mark.parametrize("ready", ReadyReason)
def test_a_ready_reason_is_reason_enough(ready: ReadyReason) -> None:
    check_reason(State.DECLINED, Reason(ready))


def test_declining_needs_a_reason_that_fits_on_the_card() -> None:
    check_reason(State.DECLINED, Reason(words="x" * MOST_REASON))
    check_reason(State.FIXED, NO_REASON)
    with refused("report-reason-missing"):
        check_reason(State.DECLINED, NO_REASON)
    with refused("report-reason-too-long"):
        check_reason(State.DECLINED, Reason(words="x" * (MOST_REASON + 1)))


@given(st.timedeltas(timedelta(0), 3 * DECLINE_WITHIN))
def test_who_pressed_decline_is_waited_for_a_while(age: timedelta) -> None:
    asked = replace(report(State.OPEN), declining_by=7, declining_until=NOON + DECLINE_WITHIN)
    assert asked.decliner(NOON + age) == (7 if age < DECLINE_WITHIN else None)
    assert report(State.OPEN).decliner(NOON + age) is None


def test_a_report_has_words_and_fits_into_one_message() -> None:
    check_draft(Draft("x" * MOST_TEXT))
    with refused("report-too-long"):
        check_draft(Draft("x" * (MOST_TEXT + 1)))
    with refused("report-empty"):
        check_draft(Draft(" \n\u200b", "photo"))


@given(st.text(alphabet=" \t\n\u00a0\u200b\u200f\u2066\u2800\u3164\ufeff"))
def test_what_cannot_be_seen_says_nothing(blank: str) -> None:
    assert not says_something(blank)
    assert says_something(f"{blank}a{blank}")


@pytest.mark.parametrize("text", ["...", "!?", "¡!", "……", "Please.", "por favor", "请", "谢谢"])
def test_punctuation_and_a_please_say_nothing(text: str) -> None:
    assert not says_something(text)
    with refused("report-empty"):
        check_draft(Draft(text))


@pytest.mark.parametrize("text", ["🚰", "漏水", "מים", "7", "请修灯", "please help"])
def test_any_letter_sign_or_emoji_says_something(text: str) -> None:
    assert says_something(text)


@given(st.timedeltas(timedelta(0), 3 * UNDO_WITHIN))
def test_a_step_can_be_undone_while_it_is_fresh(age: timedelta) -> None:
    if age < UNDO_WITHIN:
        assert check_undo(event(), 3, 7, NOON + age) == event()
    else:
        with refused("report-undo-late"):
            check_undo(event(), 3, 7, NOON + age)


@pytest.mark.parametrize("last", [None, event(undoes=2)])
def test_without_a_step_there_is_nothing_to_undo(last: Event | None) -> None:
    with refused("report-undo-over"):
        check_undo(last, 3, 7, NOON)


def test_only_the_last_step_can_be_undone_and_only_by_who_took_it() -> None:
    with refused("report-undo-over"):
        check_undo(event(), 2, 7, NOON)
    with refused("report-undo-not-yours"):
        check_undo(event(), 3, 8, NOON)
