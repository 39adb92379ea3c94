"""What may be asked, and who leads."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.polls import (
    OPEN_FOR,
    OPTION_MOST,
    OPTIONS_LEAST,
    OPTIONS_MOST,
    QUESTION_MOST,
    Option,
    Poll,
    Tally,
    draft,
    takes_votes,
)
from domain.refusals import Refusal

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="|\uff5c"), max_size=120)


def refused(text: str) -> str:
    with pytest.raises(Refusal) as told:
        draft(text)
    assert told.value.facts["wish"]
    return told.value.text


def poll(closed_at: datetime | None = None) -> Poll:
    return Poll(1, 1, 1, 1, "Q?", NOON, closed_at, None, "UTC")


def tally(*votes: int) -> Tally:
    return Tally(poll(), tuple(Option(number, f"o{number}", count) for number, count in enumerate(votes, 1)), 99)


@pytest.mark.parametrize(
    "text",
    [
        "Yard day? | Sat | Sun",
        "Yard day?|Sat|Sun|",
        "  Yard \n day? |  Sat  | | Sun ",
        "Yard day?\nSat\n\n  Sun\n",
        "Yard day? \uff5c Sat \uff5c Sun",
    ],
)
def test_bars_or_lines_part_question_and_answers(text: str) -> None:
    assert draft(text).question == "Yard day?"
    assert draft(text).options == ("Sat", "Sun")
    assert draft(text).open_for == OPEN_FOR


@pytest.mark.parametrize(
    ("ending", "open_for"),
    [
        ("closes 2d", timedelta(days=2)),
        ("Closes in 6 H", timedelta(hours=6)),
        ("cierra 30m", timedelta(minutes=30)),
        ("截止2d", timedelta(days=2)),
        ("closes 60d", timedelta(days=60)),
        ("closes 2 days", timedelta(days=2)),
        ("closes in 2 hours", timedelta(hours=2)),
        ("Closes: 30 minutes", timedelta(minutes=30)),
        ("closes 1 week", timedelta(days=7)),
        ("closes 2 d.", timedelta(days=2)),
        ("cierra en 2 días", timedelta(days=2)),
        ("cierra 6 horas", timedelta(hours=6)),
        ("截止 2天", timedelta(days=2)),
        ("截止：3个小时后", timedelta(hours=3)),  # noqa: RUF001 - as a Chinese keyboard writes it
        ("截止\uff12\uff10分钟", timedelta(minutes=20)),  # full-width digits
    ],
)
def test_a_last_part_says_how_long_it_runs(ending: str, open_for: timedelta) -> None:
    assert draft(f"Q? | A | B | {ending}").open_for == open_for
    assert draft(f"Q?\nA\nB\n{ending}").options == ("A", "B")


def test_a_length_of_time_alone_is_an_answer() -> None:
    assert draft("How long? | 1h | 2h").options == ("1h", "2h")
    assert draft("Which shop? | Closest one | Closes too early | Any").options[1] == "Closes too early"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("| A | B", "poll-question-missing"),
        ("\u200b\u2060 | A | B", "poll-question-missing"),
        ("Q?", "poll-too-few"),
        ("Q? | A", "poll-too-few"),
        ("Q? | A | \u200b", "poll-too-few"),
        ("Q? | A | closes 2d", "poll-too-few"),
        ("Q? | " + " | ".join(map(str, range(13))), "poll-too-many"),
        ("Q? | A | a", "poll-option-twice"),
        ("Q? | yes  please | Yes please", "poll-option-twice"),
        ("Q? | cafe\u0301 | caf\u00e9", "poll-option-twice"),
        ("Q? | A | B | closes 4m", "poll-closes-wrong"),
        ("Q? | A | B | closes 61d", "poll-closes-wrong"),
        ("Q? | A | B | closes tomorrow", "poll-closes-wrong"),
        ("Q? | A | B | closes in two days", "poll-closes-wrong"),
        ("Q? | A | B | cierra 3 lunas", "poll-closes-wrong"),
        ("Q? | A | B | 截止明天", "poll-closes-wrong"),
        ("q" * 301 + " | A | B", "poll-question-too-long"),
        ("Q? | A | " + "b" * 101, "poll-option-too-long"),
    ],
)
def test_what_cannot_be_a_poll_is_refused_for_its_own_reason(text: str, told: str) -> None:
    assert refused(text) == told


def test_everything_may_be_as_long_as_promised() -> None:
    options = tuple(f"{number:02}".ljust(OPTION_MOST, "x") for number in range(OPTIONS_MOST))
    found = draft(" | ".join(("q" * QUESTION_MOST, *options)))
    assert found.options == options


def test_a_very_long_text_is_repeated_as_far_as_a_message_holds_it() -> None:
    with pytest.raises(Refusal) as told:
        draft("q" * 5000 + " | A | B")
    assert str(told.value.facts["wish"]).endswith("q…")
    assert len(str(told.value.facts["wish"])) == 3500


@given(question=WORDS, answers=st.lists(WORDS, max_size=15), bars=st.booleans())
def test_a_draft_keeps_within_all_limits_or_is_refused(question: str, answers: list[str], bars: bool) -> None:  # noqa: FBT001 - hypothesis draws it
    try:
        found = draft(("|" if bars else "\n").join((question, *answers)))
    except Refusal as refusal:
        assert refusal.text.startswith("poll-")  # noqa: PT017 - a refusal is one of two right ends
        return
    assert 1 <= len(found.question) <= QUESTION_MOST
    assert OPTIONS_LEAST <= len(found.options) <= OPTIONS_MOST
    assert all(0 < len(option) <= OPTION_MOST and "\n" not in option for option in found.options)
    assert len({option.casefold() for option in found.options}) == len(found.options)


def test_the_closing_time_itself_is_too_late() -> None:
    assert takes_votes(poll(), NOON - timedelta(milliseconds=1))
    assert not takes_votes(poll(), NOON)
    assert not takes_votes(poll(closed_at=NOON - timedelta(hours=1)), NOON - timedelta(minutes=1))


@given(st.lists(st.integers(0, 5), min_size=2, max_size=12))
def test_leaders_have_the_most_votes_and_at_least_one(votes: list[int]) -> None:
    counted = tally(*votes)
    assert counted.votes == sum(votes)
    assert [option.votes for option in counted.leaders] == [max(votes)] * votes.count(max(votes)) * bool(sum(votes))
