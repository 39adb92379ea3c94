from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.flood import BURST, EVERY, MOST_HELD, MOST_HELD_IN_ALL, Flood, Turn
from domain.updates import Parcel

START = datetime(2026, 11, 23, 9, tzinfo=UTC)


def parcel(number: int) -> Parcel:
    return Parcel(number, 5, {})


@given(st.lists(st.integers(0, 3_000), max_size=150))
def test_in_any_time_nobody_is_heard_more_often_than_allowed(gaps: list[int]) -> None:
    """Whatever the rhythm: BURST at once, then one in EVERY, all in their order, none twice, none forgotten."""
    flood, now, heard = Flood(), START, []
    for number, gap in enumerate(gaps):
        now += timedelta(milliseconds=gap)
        heard += [(now, held.update_id) for _, held in flood.due(now)]
        if flood.turn(5, parcel(number), now) is Turn.NOW:
            heard.append((now, number))
    while (turn := flood.next_turn) is not None:
        heard += [(turn, held.update_id) for _, held in flood.due(turn)]
    assert sorted(number for _, number in heard) == list(range(len(gaps)))
    times = sorted(at for at, _ in heard)
    for first, last in zip(times, times[BURST:], strict=False):
        assert last - first >= EVERY - timedelta(milliseconds=3_000), "held ones are given out when somebody looks"


def test_a_committee_member_with_many_cards_is_not_slowed_down() -> None:
    """Two presses a card, a card in three seconds, for half an hour."""
    flood, now = Flood(), START
    for number in range(1_200):
        now += timedelta(seconds=1.5)
        assert flood.turn(5, parcel(number), now) is Turn.NOW


def test_a_thousand_voters_at_once_are_not_slowed_down() -> None:
    flood = Flood()
    assert {flood.turn(person, parcel(person), START) for person in range(1, 1_001)} == {Turn.NOW}


def test_each_person_has_room_for_so_many() -> None:
    flood = Flood()
    assert flood.room(5, START) == BURST + MOST_HELD
    turns = [flood.turn(5, parcel(number), START) for number in range(BURST + MOST_HELD)]
    assert turns[BURST - 1 : BURST + 2] == [Turn.NOW, Turn.LATER_AND_TELL, Turn.LATER]
    assert turns.count(Turn.LATER_AND_TELL) == 1
    assert flood.room(5, START) == 0
    assert flood.room(6, START) == BURST + MOST_HELD
    assert flood.room(5, START + 10 * EVERY) == 10


def test_all_together_have_room_for_so_many() -> None:
    flood, person = Flood(), 0
    while flood.held < MOST_HELD_IN_ALL:
        person += 1
        for number in range(BURST + MOST_HELD):
            flood.turn(person, parcel(number), START)
    assert flood.room(person + 1, START) == BURST, "nobody's first updates suffer from others'"
    assert flood.room(person, START) == 0


@given(sent=st.integers(1, BURST + MOST_HELD), back=st.floats(0.001, 1e6))
def test_a_clock_put_back_neither_gives_nor_takes_anything(sent: int, back: float) -> None:
    """Who wrote just before has as much room as before, and what is held comes out in the same rhythm."""
    flood, other = Flood(), Flood()
    for number in range(sent):
        flood.turn(5, parcel(number), START)
        other.turn(5, parcel(number), START)
    now = START - timedelta(seconds=back)
    assert flood.room(5, now) == other.room(5, START)
    for second in range(MOST_HELD + 1):
        assert flood.due(now + second * EVERY) == other.due(START + second * EVERY)
        assert flood.room(5, now + second * EVERY) == other.room(5, START + second * EVERY)
    assert flood.held == other.held == 0


def test_a_clock_put_back_while_people_write_is_noticed_by_whatever_comes_first() -> None:
    flood, now = Flood(), START
    for number in range(BURST + 1):
        flood.turn(5, parcel(number), now)
    now -= timedelta(hours=1)
    assert flood.turn(5, parcel(50), now) is Turn.LATER
    assert flood.next_turn == now + EVERY
    now -= timedelta(hours=1)
    assert flood.due(now) == []
    assert flood.next_turn == now + EVERY
    assert len(flood.due(now + 2 * EVERY)) == 2


def test_people_are_forgotten_when_they_have_been_quiet() -> None:
    flood, now = Flood(), START
    for person in range(20_000):
        now += timedelta(milliseconds=100)
        flood.turn(person, parcel(person), now)
    assert len(flood._earned) < 3_000  # noqa: SLF001 - what is looked at is the memory
