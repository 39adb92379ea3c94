"""Places are never given twice, whoever presses at the same moment."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.forms import OpenForm
from domain.letters import Letter
from domain.neighbourhoods import Chat
from domain.people import Caller, ChatKind, Person, Presence
from domain.refusals import Refusal
from domain.tasks import Answer, Draft
from handlers.context import Desk
from handlers.tasks.letters import NEWS
from handlers.tasks.views import card
from handlers.words import Words
from services import tasks
from services.tasks import owing
from storage import forms, neighbourhoods, open_storage, people
from storage import tasks as rows
from storage.migrate import upgrade
from tests.databases import ON_BOTH

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from domain.tasks import Joined, Task
    from storage import Storage

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
GROUP, CROWD = -1001, 40


@pytest.fixture
async def street(storage: Storage) -> Storage:
    """A database in which forty people live in one street; the last of them sits in the committee."""
    await people_in(storage)
    return storage


async def people_in(storage: Storage) -> None:
    async with storage.transaction() as db:
        here = await neighbourhoods.add(
            db, name="Lime Street", language="en", zone="Europe/Madrid", next_digest=None, now=NOW
        )
        await neighbourhoods.put_chat(db, Chat(GROUP, here, ChatKind.RESIDENTS, "Lime Street", active=True), NOW)
        for number in range(1, CROWD + 1):
            await people.meet(db, Person(number, f"Neighbour {number}", "en"), NOW)
            await people.open_private(db, number, NOW)
            await people.note_presence(db, GROUP, number, Presence.MEMBER, NOW)
        await people.note_presence(db, GROUP, CROWD, Presence.ADMIN, NOW)


async def made(storage: Storage, wanted: int, starts_at: datetime = NOW + timedelta(days=2)) -> Task:
    draft = Draft("Carry chairs", starts_at, "Europe/Madrid", "The hall", wanted, None)
    return (await tasks.create(storage, await opened(storage), draft, NOW)).task


async def opened(storage: Storage, **answers: int) -> OpenForm:
    """What the one in the committee is just filling in."""
    form = OpenForm(CROWD, "task", 1, "check", answers)
    async with storage.transaction() as db:
        await forms.put(db, form, NOW)
    return form


async def called_off(storage: Storage, task_id: int, reason: str) -> None:
    await tasks.cancel(storage, await opened(storage, task=task_id), reason, NOW)


def caller(number: int) -> Caller:
    return Caller(Person(number, f"Neighbour {number}", "en"), number, private=True)


async def found(storage: Storage, task: Task) -> int:
    seen = await tasks.view(storage, task.id, CROWD)
    assert seen is not None
    assert seen.task.found == len(seen.names)
    return seen.task.found


@ON_BOTH
async def test_forty_press_at_once_for_three_places(street: Storage) -> None:
    task = await made(street, 3)
    joined: list[Joined] = await asyncio.gather(
        *(tasks.come(street, caller(number), task.id, NOW) for number in range(1, CROWD + 1))
    )
    answers = [each.answer for each in joined]
    assert answers.count(Answer.COMING) == 3
    assert answers.count(Answer.WAITING) == CROWD - 3
    assert await found(street, task) == 3
    assert await tasks.miscounted(street) == []


@ON_BOTH
async def test_the_same_person_pressing_many_times_takes_one_place(street: Storage) -> None:
    task = await made(street, 3)
    await asyncio.gather(*(tasks.come(street, caller(7), task.id, NOW) for _ in range(10)))
    assert await found(street, task) == 1
    await asyncio.gather(*(tasks.cannot_come(street, caller(7), task.id, NOW) for _ in range(10)))
    assert await found(street, task) == 0
    assert await tasks.miscounted(street) == []


@ON_BOTH
async def test_places_that_become_free_while_others_press_are_given_once(street: Storage) -> None:
    task = await made(street, 3)
    for number in (1, 2, 3):
        await tasks.come(street, caller(number), task.id, NOW)
    later = NOW + timedelta(minutes=1)
    leaving = [tasks.cannot_come(street, caller(number), task.id, later) for number in (1, 2, 3)]
    coming = [tasks.come(street, caller(number), task.id, later) for number in range(4, 24)]
    await asyncio.gather(*(each for pair in zip(leaving, coming, strict=False) for each in pair), *coming[3:])
    assert await found(street, task) == 3
    assert await tasks.miscounted(street) == []


async def told(act: Awaitable[object]) -> str | None:
    """What the refusal says, None when it was done."""
    try:
        await act
    except Refusal as refusal:
        return refusal.text
    return None


@ON_BOTH
async def test_moving_up_and_promising_elsewhere_at_the_same_moment_gives_one_place(street: Storage) -> None:
    for day in range(1, 26):
        here = await made(street, 1, NOW + timedelta(days=day))
        there = await made(street, 1, NOW + timedelta(days=day))
        await tasks.come(street, caller(1), here.id, NOW)
        await tasks.come(street, caller(2), here.id, NOW)
        leaves, comes = tasks.cannot_come(street, caller(1), here.id, NOW), tasks.come(street, caller(2), there.id, NOW)
        said = list(await asyncio.gather(told(leaves), told(comes)))
        assert said in ([None, None], [None, "task-overlaps"])
        assert await found(street, here) + await found(street, there) == 1


@ON_BOTH
async def test_two_who_leave_each_other_their_places_do_not_wait_for_each_other(street: Storage) -> None:
    for day in range(1, 26):
        here = await made(street, 1, NOW + timedelta(days=day))
        there = await made(street, 1, NOW + timedelta(days=day, hours=3))
        for first, second, task in ((1, 2, here), (2, 1, there)):
            await tasks.come(street, caller(first), task.id, NOW)
            await tasks.come(street, caller(second), task.id, NOW)
        await asyncio.gather(
            tasks.cannot_come(street, caller(1), here.id, NOW), tasks.cannot_come(street, caller(2), there.id, NOW)
        )
        assert [await found(street, here), await found(street, there)] == [1, 1]


@ON_BOTH
async def test_a_form_sent_twice_makes_one_task(street: Storage) -> None:
    form = await opened(street)
    draft = Draft("Carry chairs", NOW + timedelta(days=2), "Europe/Madrid", "The hall", 3, None)
    said = await asyncio.gather(*(told(tasks.create(street, form, draft, NOW)) for _ in range(3)))
    assert sorted(said, key=str) == [None, "form-question-over", "form-question-over"]
    assert (await tasks.open_tasks(street, 1, NOW))[1] == 1


Moves = st.lists(st.tuples(st.sampled_from(["come", "cannot"]), st.integers(1, 8)), max_size=25)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(1, 4), Moves)
def test_whatever_people_press_in_whatever_order_the_count_is_right(wanted: int, moves: list[tuple[str, int]]) -> None:
    asyncio.run(pressed(wanted, moves))


async def pressed(wanted: int, moves: list[tuple[str, int]]) -> None:
    async with await open_storage("sqlite://:memory:") as storage:
        await upgrade(storage)
        await people_in(storage)
        task = await made(storage, wanted)
        wishes = set[int]()
        for minute, (what, number) in enumerate(moves):
            act = tasks.come if what == "come" else tasks.cannot_come
            await act(storage, caller(number), task.id, NOW + timedelta(minutes=minute))
            wishes = wishes | {number} if what == "come" else wishes - {number}
            assert await found(storage, task) == min(wanted, len(wishes))
        assert await tasks.miscounted(storage) == []


def desk(storage: Storage, number: int, now: datetime) -> Desk:
    voice = Words.load(strict=True, now=lambda: now).voice("en", "Europe/Madrid")
    return Desk(storage, voice, now, number, private=number > 0, bot_username="linli_test_bot")


async def kinds_said(storage: Storage, task_id: int, number: int, now: datetime) -> set[str]:
    """Which letters about the task would be sent to this person at this moment."""
    data = {"task": task_id, "who": "Neighbour 1", "neighbourhood": 1}
    here = desk(storage, number, now)
    return {kind for kind, word in NEWS.items() if await word(Letter(kind, number, kind, data), here) is not None}


@ON_BOTH
async def test_a_letter_that_is_no_longer_true_is_not_sent(street: Storage) -> None:
    task = await made(street, 1)
    always = {"task-cancelled", "task-dropped"}
    async with street.transaction() as db:
        await rows.note_asked(db, task.id, [1], NOW)
        await owing.ping(db, task, 1, NOW)
    assert await kinds_said(street, task.id, 1, NOW) == {*always, "task-ping", "task-call"}
    assert await kinds_said(street, task.id, 2, NOW) == {*always, "task-call"}
    await tasks.come(street, caller(2), task.id, NOW)
    assert await kinds_said(street, task.id, 1, NOW) == always, "nobody is thanked whose ping still waits"
    async with street.transaction() as db:
        await db.execute("UPDATE letters SET state = 'sent' WHERE kind = 'task-ping'")
    assert await kinds_said(street, task.id, 1, NOW) == {*always, "task-full"}
    assert await kinds_said(street, task.id, 2, NOW) == {*always, "task-reminder", "task-moved-up"}
    await tasks.cannot_come(street, caller(2), task.id, NOW)
    assert await kinds_said(street, task.id, 2, NOW) == {*always, "task-call"}
    assert await kinds_said(street, task.id, 2, task.starts_at) == {"task-cancelled"}
    assert await kinds_said(street, task.id + 1, 2, NOW) == set()
    assert await card(task.id + 1, desk(street, GROUP, NOW)) is None
    await called_off(street, task.id, "Rain")
    assert await kinds_said(street, task.id, 1, NOW) == {"task-cancelled"}


@ON_BOTH
async def test_what_is_called_off_or_made_too_late_changes_nothing(street: Storage) -> None:
    with pytest.raises(Refusal, match="task-time-past"):
        await made(street, 1, NOW)
    task = await made(street, 1)
    await tasks.come(street, caller(CROWD), task.id, NOW)
    await called_off(street, task.id, "Rain")
    with pytest.raises(Refusal, match="task-is-cancelled"):
        await called_off(street, task.id, "Snow")
    with pytest.raises(Refusal, match="button-too-old"):
        await called_off(street, task.id + 1, "Snow")
    seen = await tasks.view(street, task.id, CROWD)
    assert seen is not None
    assert seen.task.reason == "Rain"
    assert await tasks.waves_due(street, NOW + timedelta(days=3)) == []
    await tasks.ask_next(street, task.id, NOW + timedelta(days=3))
