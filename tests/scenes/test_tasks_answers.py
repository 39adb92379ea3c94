"""I'll come, I can't, the waiting list, and a task that is called off."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.helping import asks, comes_in, offers, ready

if TYPE_CHECKING:
    from tests.town import Resident, Town


async def told(who: Resident, words: str) -> int:
    return sum(words in message.text for message in await who.inbox())


async def test_a_full_task_has_a_waiting_list_that_moves_up(town: Town) -> None:
    await ready(town)
    await asks(town.mei, helpers=1)
    card = await town.bo.finds("0 of 1 found")
    await town.bo.taps(card, "I'll come")
    assert "Thank you. You are expected" in town.bo.toast
    await town.bo.taps(card, "I'll come")
    assert "Thank you. You are expected" in town.bo.toast
    card = await town.chen.finds("1 of 1 found")
    await town.chen.taps(card, "waiting list")
    assert "You are on the waiting list" in town.chen.toast
    await town.chen.taps(card, "waiting list")
    assert "1 of 1 found" in (await town.chen.finds("Help wanted")).text
    await town.bo.taps(await town.bo.reads("You are coming"), "I can't")
    assert "organiser has been told" in town.bo.toast
    assert "Bo can't come to task #1" in (await town.mei.reads("can't come to")).text
    moved = await town.chen.reads("A place is free")
    assert "You are coming" in (await town.chen.reads("Help wanted")).text
    await town.chen.taps(moved, "I can't")
    assert "0 of 1 found" in (await town.bo.finds("Help wanted")).text
    assert await told(town.mei, "can't come to") == 2


async def test_nobody_is_asked_again_after_cant_and_the_others_are_thanked_when_it_is_full(town: Town) -> None:
    await ready(town)
    await offers(town.bo)
    await offers(town.chen)
    await asks(town.mei, helpers=1)
    await town.bo.taps(await town.bo.reads("Can you help"), "I can't")
    assert "not ask you again" in town.bo.toast
    await town.ana.taps(await town.ana.finds("Help wanted"), "I'll come")
    assert "open a private chat" in town.ana.toast
    assert await told(town.chen, "enough helpers have been found") == 1
    assert await told(town.bo, "enough helpers have been found") == 0
    await town.ana.taps(await town.ana.finds("Help wanted"), "I can't")
    await town.advance(timedelta(hours=1))
    assert await told(town.bo, "Can you help") == 1
    call = await town.bo.finds("Who can help")
    assert "1 more helper is needed" in call.text
    await town.bo.taps(call, "I'll come")
    assert "1 of 1 found" in (await town.bo.finds("Help wanted")).text


async def test_two_promises_for_the_same_hours_are_refused(town: Town) -> None:
    await ready(town)
    await asks(town.mei, "Carry chairs", hour="10:00")
    await asks(town.mei, "Sweep the yard", hour="11:30")
    await asks(town.mei, "Water the trees", hour="12:00")
    await town.bo.taps(await town.bo.finds("Carry chairs"), "I'll come")
    await town.bo.taps(await town.bo.finds("Sweep the yard"), "I'll come")
    assert "at that time. See /mytasks: Carry chairs" in town.bo.toast
    await town.bo.taps(await town.bo.finds("Water the trees"), "I'll come")
    await town.bo.writes("/mytasks")
    own = await town.bo.reads("You have promised")
    assert "#1 Carry chairs, Saturday 28 November, 10:00, The hall" in own.text
    assert own.buttons == ["#1 Carry chairs", "#3 Water the trees"]
    await town.bo.taps(own, "#3")
    assert "You are coming" in (await town.bo.reads("task #3: Water the trees")).text
    await town.chen.says("/tasks")
    assert (
        "/task_2 Sweep the yard, Saturday 28 November, 11:30: 0 of 3 found"
        in (await town.chen.finds("wanted here")).text
    )


async def test_a_task_is_called_off_with_a_reason(town: Town) -> None:
    await ready(town)
    await offers(town.bo)
    await asks(town.mei)
    ping = await town.bo.reads("Can you help")
    await town.bo.taps(ping, "I'll come")
    await town.chen.forges(await town.chen.finds("Help wanted"), "1:task-cancel:1")
    assert "Only the committee" in town.chen.toast
    await town.mei.taps(await town.mei.reads("Help wanted, task #1"), "Cancel this task")
    assert (await town.mei.reads("not take place")).buttons == ["No, keep the task"]
    await town.mei.writes("x" * 201)
    assert "too long" in (await town.mei.inbox())[-2].text
    await town.mei.writes("Rain & <wind>")
    assert "Cancelled: Rain & <wind>" in (await town.chen.finds("Help wanted")).text
    assert (await town.chen.finds("Help wanted")).buttons == []
    assert "The reason: Rain & <wind>" in (await town.bo.reads("Thank you for your offer")).text
    await town.bo.taps(ping, "I'll come")
    assert "cancelled" in town.bo.toast
    await town.mei.forges(await town.mei.reads("Help wanted, task #1"), "1:task-cancel:1")
    assert "was cancelled" in town.mei.toast
    await town.advance(timedelta(days=5))
    assert await told(town.bo, "A reminder") == 0


async def test_a_task_that_has_begun_takes_no_answers(town: Town) -> None:
    await ready(town)
    await asks(town.mei, day="today", hour="11:00")
    card = await town.bo.finds("Help wanted")
    await town.advance(timedelta(hours=1))
    shown = await town.bo.finds("This task has begun")
    assert shown.id == card.id
    assert shown.buttons == []
    await town.bo.taps(card, "I'll come")
    assert "already begun" in town.bo.toast
    await town.bo.says("/tasks")
    assert "No help is wanted" in (await town.bo.finds("No help")).text
    await town.mei.forges(card, "1:task-cancel:1")
    assert "already begun" in town.mei.toast


async def test_what_is_no_longer_true_is_not_sent(town: Town) -> None:
    await ready(town)
    await offers(town.bo)
    await asks(town.mei, helpers=1)
    await town.bo.taps(await town.bo.reads("Can you help"), "I'll come")
    await town.bo.taps(await town.bo.reads("You are coming"), "I can't")
    await comes_in(town.chen)
    await town.advance(timedelta(days=4, hours=1))
    await town.advance(timedelta(hours=22))
    assert await told(town.bo, "A reminder") == 0


async def test_who_has_left_the_neighbourhood_does_not_move_up(town: Town) -> None:
    await ready(town)
    await asks(town.mei, helpers=1)
    await town.bo.taps(await town.bo.finds("Help wanted"), "I'll come")
    await town.chen.taps(await town.chen.finds("1 of 1 found"), "waiting list")
    await town.change(town.group, town.chen, "leave")
    await town.bo.taps(await town.bo.reads("You are coming"), "I can't")
    assert "0 of 1 found" in (await town.bo.finds("Help wanted")).text
    assert await told(town.chen, "A place is free") == 0


async def test_an_organiser_who_drops_out_is_not_told_that_the_organiser_knows(town: Town) -> None:
    await ready(town)
    await asks(town.mei, helpers=1)
    own = await town.mei.reads("Help wanted")
    await town.mei.taps(own, "I'll come")
    await town.mei.taps(await town.mei.reads("You are coming"), "I can't")
    assert town.mei.toast == "Noted. Your place is free for somebody else."
    assert await told(town.mei, "can't come to") == 0
