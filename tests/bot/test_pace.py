from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.pace import GROUP_EDITS_PER_MINUTE, MANY, Pace
from tests.clock import MONDAY_MORNING

CHATS = (-100, -200, 1, 2, 3)
wishes = st.lists(st.tuples(st.sampled_from(CHATS), st.booleans(), st.integers(0, 3000)), min_size=1, max_size=300)


def most_within(times: list[float], seconds: float) -> int:
    return max(sum(1 for other in times if time <= other < time + seconds) for time in times)


@given(wishes)
def test_telegrams_limits_are_kept_whatever_is_asked_for(asked: list[tuple[int, bool, int]]) -> None:
    pace, now = Pace(), MONDAY_MORNING
    sent: list[tuple[int, bool, float]] = []
    for chat, edit, pause in asked:
        now += timedelta(milliseconds=pause)
        while (free := pace.free_at(chat, now, edit=edit)) > now:
            now = free
        pace.used(chat, now, edit=edit)
        sent.append((chat, edit, now.timestamp()))
    assert most_within([at for _, _, at in sent], 1) <= 30
    for chat in {chat for chat, _, _ in sent}:
        times = [at for where, _, at in sent if where == chat]
        assert most_within(times, 1) == 1
        assert chat > 0 or most_within(times, 60) <= 20


@given(st.integers(1, 40))
def test_edits_leave_room_for_posts(edits: int) -> None:
    pace, now = Pace(), MONDAY_MORNING
    for _ in range(edits):
        free = pace.free_at(-1, now, edit=True)
        now = max(now, free)
        pace.used(-1, now, edit=True)
    post = pace.free_at(-1, now, edit=False)
    assert post - now <= timedelta(seconds=2)


def test_a_parked_chat_waits_and_the_others_go_on() -> None:
    pace, now = Pace(), MONDAY_MORNING
    pace.park(-1, now, timedelta(seconds=40))
    assert pace.free_at(-1, now) == now + timedelta(seconds=40)
    assert pace.free_at(-2, now) == now
    assert pace.free_at(7, now) == now


def test_several_chats_parked_together_make_everything_wait_and_one_message_goes_ahead() -> None:
    pace, now = Pace(), MONDAY_MORNING
    for chat in (1, -2, 3):
        assert pace.free_at(50, now) == now
        pace.park(chat, now, timedelta(seconds=40))
        now += timedelta(seconds=1)
    back = now + timedelta(seconds=39)
    assert pace.free_at(50, now) == pace.free_at(-60, now, edit=True) == back
    pace.used(50, back)
    assert pace.free_at(51, back) == back + timedelta(milliseconds=1050)
    pace.park(50, back, timedelta(seconds=30))
    assert pace.free_at(51, back) == back + timedelta(seconds=30)


def test_one_chat_parked_again_and_again_holds_up_nobody_else() -> None:
    pace, now = Pace(), MONDAY_MORNING
    for _ in range(20):
        pace.park(-1, now, timedelta(seconds=1))
        now += timedelta(seconds=1)
    assert pace.free_at(7, now) == now


parkings = st.lists(st.tuples(st.integers(1, 6), st.integers(0, 15), st.integers(1, 60)), min_size=1, max_size=40)


@given(parkings)
def test_everything_waits_only_when_several_were_told_and_never_beyond_the_longest_wait(
    told: list[tuple[int, int, int]],
) -> None:
    pace, now, latest, parked = Pace(), MONDAY_MORNING, MONDAY_MORNING, set[int]()
    for chat, pause, wait in told:
        now += timedelta(seconds=pause)
        pace.park(chat, now, timedelta(seconds=wait))
        parked.add(chat)
        latest = max(latest, now + timedelta(seconds=wait))
        assert pace.free_at(chat, now) > now
        assert pace.free_at(99, now) <= latest + timedelta(milliseconds=1050)
        assert pace.free_at(99, now) == now or len(parked) >= MANY
    assert pace.free_at(99, latest + timedelta(seconds=2)) == latest + timedelta(seconds=2)


@given(wishes, st.integers(62, 100_000))
def test_a_clock_put_back_makes_nobody_wait_for_it_to_catch_up(asked: list[tuple[int, bool, int]], back: int) -> None:
    pace, now = Pace(), MONDAY_MORNING
    for chat, edit, pause in asked:
        now = pace.free_at(chat, now + timedelta(milliseconds=pause), edit=edit)
        pace.used(chat, now, edit=edit)
        pace.park(chat, now, timedelta(seconds=2))
    now -= timedelta(seconds=back)
    for chat in CHATS:
        assert pace.free_at(chat, now) == now
        pace.used(chat, now)
        now += timedelta(seconds=1)


def test_a_group_that_voted_a_lot_is_edited_again_when_its_minute_has_passed() -> None:
    pace, now = Pace(), MONDAY_MORNING
    for second in range(GROUP_EDITS_PER_MINUTE):
        pace.used(-1, now + timedelta(seconds=2 * second), edit=True)
    later = now + timedelta(seconds=30)
    assert pace.free_at(-1, later, edit=True) == now + timedelta(seconds=61)
    assert pace.free_at(-1, later, edit=False) == later


def test_steady_posts_do_not_starve_edits() -> None:
    pace, now = Pace(), MONDAY_MORNING
    for _ in range(15):
        now = pace.free_at(-1, now)
        pace.used(-1, now)
    assert pace.free_at(-1, now, edit=True) - now <= timedelta(seconds=2)


def test_a_place_that_was_not_used_is_free_again() -> None:
    pace, now = Pace(), MONDAY_MORNING
    for second in range(20):
        pace.used(-1, now + timedelta(seconds=2 * second), edit=second % 2 == 0)
    later = now + timedelta(seconds=45)
    assert pace.free_at(-1, later) > later
    pace.given_back(-1, now + timedelta(seconds=4))
    assert pace.free_at(-1, later) == later


def test_ten_thousand_chats_are_not_remembered_for_ever() -> None:
    pace, now = Pace(), MONDAY_MORNING
    for chat in range(1, 10_002):
        pace.used(-chat, now, edit=True)
        pace.park(-chat, now + timedelta(seconds=20 * chat), timedelta(seconds=1))
    now += timedelta(days=5)
    pace.used(1, now)
    assert pace.free_at(-1, now) == now
