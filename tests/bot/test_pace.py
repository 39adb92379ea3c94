from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pace import MANY, SECOND_OF_ALL, Pace
from domain.budgets import DEFAULT, LEAST, MOST, edits_within, posts_within
from tests.clock import MONDAY_MORNING

CHATS = (-100, -200, 1, 2, 3)
BUDGETS = st.integers(LEAST, MOST)
wishes = st.lists(st.tuples(st.sampled_from(CHATS), st.booleans(), st.integers(0, 3000)), min_size=1, max_size=300)


def most_within(times: list[float], seconds: float) -> int:
    return max((sum(1 for other in times if time <= other < time + seconds) for time in times), default=0)


def spoken(pace: Pace, chat: int, now: datetime, times: int, *, edit: bool = False) -> datetime:
    """So many messages into the chat, each as soon as it may go; when the last of them went."""
    for _ in range(times):
        now = pace.free_at(chat, now, edit=edit)
        pace.remember(chat, now, edit=edit)
    return now


@given(wishes, BUDGETS)
@settings(max_examples=40)
def test_limits_are_kept_whatever_is_asked_for(asked: list[tuple[int, bool, int]], budget: int) -> None:
    pace, now = Pace(), MONDAY_MORNING
    sent: list[tuple[int, bool, float]] = []
    for chat, edit, pause in asked:
        now += timedelta(milliseconds=pause)
        pace.allow({-100: budget})
        while (free := pace.free_at(chat, now, edit=edit)) > now:
            now = free
        pace.remember(chat, now, edit=edit)
        sent.append((chat, edit, now.timestamp()))
    assert most_within([at for _, _, at in sent], 1) <= 30
    for chat in CHATS:
        assert most_within([at for where, _, at in sent if where == chat], 1) <= 1
    assert most_within([at for where, _, at in sent if where == -100], 60) <= budget
    assert most_within([at for where, _, at in sent if where == -200], 60) <= DEFAULT


@given(st.integers(1, 40), BUDGETS)
def test_edits_leave_room_for_posts(edits: int, budget: int) -> None:
    pace = Pace()
    pace.allow({-1: budget})
    now = spoken(pace, -1, MONDAY_MORNING, edits, edit=True)
    assert pace.free_at(-1, now) - now <= timedelta(seconds=2)


@given(st.integers(1, 40), BUDGETS)
def test_posts_do_not_starve_edits(posts: int, budget: int) -> None:
    pace = Pace()
    pace.allow({-1: budget})
    now = spoken(pace, -1, MONDAY_MORNING, posts)
    assert pace.free_at(-1, now, edit=True) - now <= timedelta(seconds=2)


@given(BUDGETS)
def test_posts_and_edits_together_use_the_whole_budget(budget: int) -> None:
    assert edits_within(budget) < budget
    assert posts_within(budget) < budget
    assert edits_within(budget) + posts_within(budget) >= budget
    pace = Pace()
    pace.allow({-1: budget})
    now = spoken(pace, -1, MONDAY_MORNING, edits_within(budget), edit=True)
    now = spoken(pace, -1, now, budget - edits_within(budget))
    assert now - MONDAY_MORNING < timedelta(seconds=20)
    assert pace.free_at(-1, now) == MONDAY_MORNING + timedelta(seconds=61)


def test_a_changed_budget_holds_for_the_very_next_message() -> None:
    pace = Pace()
    pace.allow({-1: 18})
    now = spoken(pace, -1, MONDAY_MORNING, 10)
    pace.allow({-1: 4})
    assert pace.free_at(-1, now) > now + timedelta(seconds=50)
    pace.allow({-1: 18})
    assert pace.free_at(-1, now) - now <= timedelta(seconds=2)


def test_whoever_needs_two_calls_waits_until_there_is_room_for_both() -> None:
    pace = Pace()
    pace.allow({-1: 6})
    now = spoken(pace, -1, MONDAY_MORNING, 3, edit=True)
    now = spoken(pace, -1, now, 2)
    assert pace.free_at(-1, now, calls=1) - now <= timedelta(seconds=2)
    assert pace.free_at(-1, now, calls=2) == MONDAY_MORNING + timedelta(seconds=61)


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
    assert pace.free_at(51, back) == back + SECOND_OF_ALL
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


def test_a_message_counts_from_when_it_was_answered() -> None:
    pace, now = Pace(), MONDAY_MORNING
    for chat in range(1, 31):
        pace.used(chat, now)
        pace.answered(chat, now + timedelta(milliseconds=400))
    later = now + timedelta(milliseconds=1100)
    assert pace.free_at(99, later) == now + timedelta(milliseconds=1405)


def test_a_message_that_is_not_answered_yet_may_still_arrive() -> None:
    pace, now = Pace(), MONDAY_MORNING
    for chat in range(1, 31):
        pace.used(chat, now)
    later = now + timedelta(seconds=3)
    assert pace.room(later) == 0
    assert pace.free_at(99, later) > later
    pace.answered(1, later)
    assert pace.free_at(99, later + timedelta(milliseconds=900)) == later + timedelta(milliseconds=1005)
    pace.given_back(2, now)
    assert pace.room(later) == 1


def test_a_group_that_voted_a_lot_is_edited_again_when_its_minute_has_passed() -> None:
    pace, now = Pace(), MONDAY_MORNING
    for second in range(edits_within(DEFAULT)):
        pace.remember(-1, now + timedelta(seconds=2 * second), edit=True)
    later = now + timedelta(seconds=30)
    assert pace.free_at(-1, later, edit=True) == now + timedelta(seconds=61)
    assert pace.free_at(-1, later, edit=False) == later


def test_a_place_that_was_not_used_is_free_again() -> None:
    pace = Pace()
    now = spoken(pace, -1, MONDAY_MORNING, DEFAULT // 2, edit=True)
    now = spoken(pace, -1, now, DEFAULT // 2 - 1) + timedelta(seconds=2)
    pace.used(-1, now)
    later = now + timedelta(seconds=2)
    assert pace.free_at(-1, later) > later
    pace.given_back(-1, now)
    assert pace.free_at(-1, later) == later
    pace.remember(-1, later)
    pace.given_back(-1, later)
    assert pace.free_at(-1, later + timedelta(seconds=2)) > later + timedelta(seconds=2), "it was answered"


def test_ten_thousand_chats_are_not_remembered_for_ever() -> None:
    pace, now = Pace(), MONDAY_MORNING
    for chat in range(1, 10_002):
        pace.remember(-chat, now, edit=True)
        pace.remember(chat, now)
    for chat in range(1, 500):
        pace.park(-chat, now, timedelta(seconds=1))
    now += timedelta(minutes=5)
    pace.remember(1, now)
    assert pace.free_at(-1, now) == now
    assert pace.remembered == 1


@given(wishes, BUDGETS)
@settings(max_examples=40)
def test_what_is_recalled_counts_as_if_nothing_had_been_remembered(
    asked: list[tuple[int, bool, int]], budget: int
) -> None:
    pace, fresh, now = Pace(), Pace(), MONDAY_MORNING
    calls: list[tuple[int, datetime, bool]] = []
    for chat, edit, pause in asked:
        now = pace.free_at(chat, now + timedelta(milliseconds=pause), edit=edit)
        pace.remember(chat, now, edit=edit)
        calls.append((chat, now, edit))
    for each in (pace, pace, fresh):
        each.recall(calls)
        each.allow({-100: budget})
    for chat in CHATS:
        for edit in (False, True):
            assert pace.free_at(chat, now, edit=edit) == fresh.free_at(chat, now, edit=edit)


def test_pauses_and_budgets_outlast_what_is_recalled() -> None:
    pace, now = Pace(), MONDAY_MORNING
    pace.allow({-100: LEAST})
    for chat in (1, 2, -100):
        pace.park(chat, now, timedelta(seconds=40))
    pace.recall([(-100, now - timedelta(seconds=n), False) for n in range(LEAST, 0, -1)])
    back = now + timedelta(seconds=40)
    assert pace.free_at(50, now) == back
    assert pace.free_at(-100, back) == now - timedelta(seconds=posts_within(LEAST)) + timedelta(seconds=61)
    pace.used(50, back)
    assert pace.free_at(51, back) == back + SECOND_OF_ALL, "one message goes ahead"
