"""Each of these fails today: what a reviewer found in reports, polls, tasks and summaries."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from domain.neighbourhoods import Chat
from domain.people import Caller, ChatKind, Person, Presence
from domain.refusals import Refusal
from domain.tasks import Draft
from storage import Storage, neighbourhoods, people
from storage import tasks as task_rows
from storage.migrate import upgrade
from tests.helping import asks, comes_in, ready
from tests.town import Town

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def test_who_opens_the_private_chat_after_promising_is_reminded(town: Town) -> None:
    await comes_in(town.mei)
    await town.mei.says("/help", chat=town.committee)
    await asks(town.mei)
    await town.bo.taps(await town.bo.finds("Help wanted"), "I'll come")
    assert "open a private chat with me so that I can remind you" in town.bo.toast
    await town.bo.starts()
    await town.advance(timedelta(days=4) + HOUR)
    await town.advance(22 * HOUR)
    assert [m for m in await town.bo.inbox() if "A reminder" in m.text]


async def test_the_longest_list_of_promises_fits_a_message(town: Town) -> None:
    await ready(town)
    storage, now = town.app.shared.storage, town.clock.now()
    async with storage.transaction() as db:
        for number in range(1, 11):
            wish = Draft("w" * 200, now + timedelta(days=number), "Europe/Madrid", "p" * 200, 1, None)
            task = await task_rows.add(
                db, wish, neighbourhood_id=1, number=number, creator_id=town.mei.id, now=now
            )
            from domain.tasks import Answer

            await task_rows.put_answer(db, task.id, town.bo.id, Answer.COMING, now)
            await task_rows.change_found(db, task.id, 1)
    await town.bo.writes("/mytasks")
    assert "You have promised" in (await town.bo.inbox())[-1].text


async def test_who_has_left_the_neighbourhood_does_not_move_up(town: Town) -> None:
    await ready(town)
    await asks(town.mei, helpers=1)
    card = await town.bo.finds("Help wanted")
    await town.bo.taps(card, "I'll come")
    await town.chen.taps(await town.chen.finds("1 of 1 found"), "waiting list")
    await town.change(town.group, town.chen, "leave")
    await town.bo.taps(await town.bo.reads("You are coming"), "I can't")
    assert "0 of 1 found" in (await town.bo.finds("Help wanted")).text


async def two_homes(town: Town) -> int:
    """Bo lives in Lime Street and in Oak Road, and was seen in Oak Road last."""
    await town.bo.says("/report Lamp in Lime Street")
    await town.bo.starts()
    zoe = await town.person("Zoe", joins=False)
    oak = await town.new_group("Oak Road", zoe, town.bo)
    await zoe.says("/setup", chat=oak)
    await zoe.says("/report Bench in Oak Road", chat=oak)
    await town.advance(timedelta(minutes=1))
    await town.bo.says("/help", chat=oak)
    return oak


async def test_a_helper_in_two_time_zones_reads_the_hour_of_the_task(town: Town) -> None:
    await ready(town)
    oak = await two_homes(town)
    async with town.app.shared.storage.transaction() as db:
        sql = "UPDATE neighbourhoods SET zone = 'Asia/Shanghai' WHERE name = 'Oak Road'"
        await db.execute(sql)
    assert oak
    await asks(town.mei, hour="10:00")
    await town.bo.taps(await town.bo.finds("Help wanted"), "I'll come")
    assert "10:00" in town.bo.toast
    assert "28 November, 10:00" in (await town.bo.reads("You are coming")).text


async def test_who_is_asked_why_in_private_later_sees_the_question(town: Town) -> None:
    await comes_in(town.ana)
    await asks(town.ana)
    await town.mei.says("/task_1", chat=town.committee)
    await town.mei.taps(await town.mei.finds("Help wanted", town.committee), "Cancel this task")
    assert "in our private chat" in town.mei.toast
    await town.mei.starts()
    assert [m for m in await town.mei.inbox() if "not take place" in m.text]


async def test_an_older_card_of_a_cancelled_task_does_not_go_on_asking(town: Town) -> None:
    await ready(town)
    await asks(town.mei)
    first = await town.bo.finds("Help wanted")
    await town.bo.says("/task_1")
    await town.mei.taps(await town.mei.reads("Help wanted, task 1"), "Cancel this task")
    await town.mei.writes("Rain")
    old = next((m for m in await town.bo.sees() if m.id == first.id), None)
    assert old is None or old.buttons == []


async def test_a_task_for_which_nobody_can_be_asked_does_not_claim_to_ask(town: Town) -> None:
    await ready(town)
    await asks(town.mei)
    assert "I am asking the volunteers now" not in town.mei.toast


async def test_moving_up_and_promising_elsewhere_at_the_same_moment(storage: Storage) -> None:
    """On PostgreSQL a waiting neighbour can get two places at the same hour."""
    from services import tasks

    await upgrade(storage)
    async with storage.transaction() as db:
        here = await neighbourhoods.add(
            db, name="Lime Street", language="en", zone="Europe/Madrid", next_digest=None, now=NOW
        )
        await neighbourhoods.put_chat(db, Chat(-1, here, ChatKind.RESIDENTS, "Lime Street", active=True), NOW)
        for number in range(1, 4):
            await people.meet(db, Person(number, f"P{number}", "en"), NOW)
            await people.set_dm_state(db, number, "open")
            await people.note_presence(db, -1, number, Presence.ADMIN, NOW)

    def caller(number: int) -> Caller:
        return Caller(Person(number, f"P{number}", "en"), number, private=True)

    async def made(number: int, day: int) -> int:
        wish = Draft("Carry", NOW + timedelta(days=day), "Europe/Madrid", "Hall", 1, None)
        async with storage.transaction() as db:
            return (await task_rows.add(db, wish, neighbourhood_id=1, number=number, creator_id=3, now=NOW)).id

    async def elsewhere(task: int) -> None:
        try:
            await tasks.come(storage, caller(2), task, NOW)
        except Refusal:
            pass

    doubles = 0
    for turn in range(25):
        first, second = await made(2 * turn + 1, turn + 1), await made(2 * turn + 2, turn + 1)
        await tasks.come(storage, caller(1), first, NOW)
        await tasks.come(storage, caller(2), first, NOW)
        await asyncio.gather(tasks.cannot_come(storage, caller(1), first, NOW), elsewhere(second))
        async with storage.reading() as db:
            sql = "SELECT COUNT(*) AS n FROM task_people WHERE person_id = 2 AND state = 'coming' AND task_id >= :task"
            (row,) = await db.fetch(sql, task=first)
        doubles += row["n"] > 1
    assert doubles == 0
