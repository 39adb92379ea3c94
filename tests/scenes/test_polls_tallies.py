"""Counters against votes: whatever is pressed, in whatever order, by however many at once."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.letters import Letter
from domain.neighbourhoods import Chat
from domain.people import Caller, ChatKind, Person, Presence
from domain.polls import Difference, Draft
from domain.refusals import Refusal, StandingUnknown
from services import polls
from storage import Storage, neighbourhoods, open_storage, people
from storage.migrate import upgrade
from tests.databases import ON_BOTH

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
GROUP = -100
VOTERS = 5
ANSWER = Letter("poll-opened", 1, key="answer:1")


async def open_poll(storage: Storage, *options: str) -> int:
    """A neighbourhood of five and a poll in it."""
    async with storage.transaction() as db:
        here = await neighbourhoods.add(db, name="Lime Street", language="en", zone="UTC", next_digest=None, now=NOW)
        await neighbourhoods.put_chat(db, Chat(GROUP, here, ChatKind.RESIDENTS, "Lime Street", active=True), NOW)
        for person in range(1, VOTERS + 1):
            await people.meet(db, Person(person, f"P{person}"), NOW)
            await people.note_presence(db, GROUP, person, Presence.MEMBER, NOW)
    author = Caller(Person(1, "P1"), GROUP, private=False)
    return await polls.open_poll(storage, author, Draft("Q?", options), ANSWER, NOW)


async def counts(storage: Storage, poll: int) -> list[int]:
    tally = await polls.tally(storage, poll)
    assert tally is not None
    return [option.votes for option in tally.options]


async def act(storage: Storage, poll: int, person: int, option: int) -> bool:
    """Vote for the option, 0 withdraws; whether anything changed."""
    if option:
        return (await polls.cast_vote(storage, person, poll, option, NOW)).changed
    return (await polls.withdraw_vote(storage, person, poll, NOW)).changed


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(1, VOTERS), st.integers(0, 3)), max_size=25))
def test_any_sequence_of_taps_keeps_the_counters_true(taps: list[tuple[int, int]]) -> None:
    async def run() -> None:
        async with await open_storage("sqlite://:memory:") as storage:
            await upgrade(storage)
            poll = await open_poll(storage, "A", "B", "C")
            expected: dict[int, int] = {}
            for person, option in taps:
                assert await act(storage, poll, person, option) == (expected.get(person, 0) != option)
                expected[person] = option
            assert await counts(storage, poll) == [list(expected.values()).count(number) for number in (1, 2, 3)]
            assert await polls.recount(storage) == []

    asyncio.run(run())


@ON_BOTH
async def test_taps_at_the_same_time_keep_the_counters_true(storage: Storage) -> None:
    poll = await open_poll(storage, "A", "B", "C")
    taps = [(tap % VOTERS + 1, tap * 7 % 4) for tap in range(100)]
    await asyncio.gather(*(act(storage, poll, person, option) for person, option in taps))
    assert await polls.recount(storage) == []
    await asyncio.gather(*(act(storage, poll, person, 2) for person in range(1, VOTERS + 1)))
    assert await counts(storage, poll) == [0, VOTERS, 0]


@ON_BOTH
async def test_who_votes_while_it_closes_is_counted_or_refused(storage: Storage) -> None:
    poll = await open_poll(storage, "A", "B")
    outcomes: list[bool] = []

    async def vote(person: int) -> None:
        try:
            await polls.cast_vote(storage, person, poll, 1, NOW)
        except Refusal as refusal:
            assert refusal.text == "poll-closed"  # noqa: PT017 - both ends are right here
            outcomes.append(False)
        else:
            outcomes.append(True)

    await asyncio.gather(vote(1), vote(2), polls.close_early(storage, 1, poll, NOW), vote(3), vote(4))
    assert await counts(storage, poll) == [outcomes.count(True), 0]
    assert await polls.recount(storage) == []


@ON_BOTH
async def test_a_counter_changed_by_hand_is_found(storage: Storage) -> None:
    poll = await open_poll(storage, "A", "B")
    await act(storage, poll, 1, 2)
    async with storage.transaction() as db:
        await db.execute("UPDATE poll_options SET votes = 7 WHERE option_no = 2")
    assert await polls.recount(storage) == [Difference(poll, 2, counted=7, votes=1)]


@ON_BOTH
async def test_somebody_not_seen_for_a_day_is_asked_about(storage: Storage) -> None:
    poll = await open_poll(storage, "A", "B")
    with pytest.raises(StandingUnknown) as unknown:
        await polls.cast_vote(storage, 1, poll, 1, NOW + timedelta(hours=24))
    assert unknown.value.chat_ids == (GROUP,)
    assert await counts(storage, poll) == [0, 0]


@ON_BOTH
async def test_closing_twice_at_once_tells_it_once(storage: Storage) -> None:
    await open_poll(storage, "A", "B")
    late = NOW + timedelta(days=3)
    await asyncio.gather(*(polls.close_due(storage, late) for _ in range(4)))
    async with storage.reading() as db:
        letters = await db.fetch("SELECT kind FROM letters")
    assert [row["kind"] for row in letters] == ["poll-result"]
    assert await polls.close_due(storage, late) == 0
