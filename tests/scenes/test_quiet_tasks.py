"""Quiet hours and what can't wait or must not begin in them: tasks and digests."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from tests.choosing import opens
from tests.helping import asks, comes_in, offers, ready
from tests.links import elm_court
from tests.nights import MADRID, go_to, told

if TYPE_CHECKING:
    from tests.town import Town


async def test_volunteers_are_asked_in_the_morning_one_wave_at_a_time(town: Town) -> None:
    await ready(town)
    helpers = [await town.person(name) for name in ("Dora", "Emil", "Fay")]
    for helper in helpers:
        await offers(helper, times=("Weekend mornings", "Weekend afternoons"))
    await go_to(town, 23, 22)
    await comes_in(town.mei)
    await town.mei.says("/help", chat=town.committee)
    await asks(town.mei, helpers=1)
    assert town.mei.toast.endswith("so I ask the volunteers from Tuesday 24 November, 08:00 on.")
    for hour in (0, 4, 7):
        await go_to(town, 24, hour, 50)
    assert [await told(helper, "Can you help") for helper in helpers] == [0, 0, 0]
    assert not [message for message in await town.bo.sees() if "Who can help" in message.text]
    await go_to(town, 24, 8)
    assert [await told(helper, "Can you help") for helper in helpers] == [1, 1, 0]
    await go_to(town, 24, 8, 31)
    assert [await told(helper, "Can you help") for helper in helpers] == [1, 1, 1]
    await go_to(town, 24, 22)
    await comes_in(town.ana)
    await asks(town.ana, "Sweep the yard", helpers=1, hour="16:00")
    await town.ana.taps(await opens(town.ana, "Quiet hours"), "No quiet hours")
    await go_to(town, 24, 22, 31)
    assert [await told(helper, "Can you help") for helper in helpers] == [2, 2, 1], "the night is none any more"


async def test_nobody_is_woken_for_a_task_that_begins_before_the_morning(town: Town) -> None:
    await ready(town)
    await comes_in(town.ana)
    await offers(town.bo, times=("Weekday mornings",))
    await go_to(town, 23, 22)
    await asks(town.ana, day="tomorrow", hour="7:00", helpers=1)
    assert "I wake no volunteer. I am asking in the group." in town.ana.toast
    await go_to(town, 23, 22, 31)
    assert "Who can help" in (await town.chen.finds("Who can help")).text
    assert await told(town.bo, "Can you help") == 0
    await town.bo.taps(await town.bo.finds("Who can help"), "I'll come")
    await go_to(town, 24, 6)
    assert await told(town.bo, "You have promised") == 0, "they promised in this very night"
    await town.ana.taps(await town.ana.reads("Carry chairs"), "Cancel this task")
    await town.ana.writes("Rain")
    assert await told(town.bo, "Cancelled: Carry chairs") == 1, "they would go there"


async def test_what_can_wait_about_a_task_waits_also_a_place_that_becomes_free(town: Town) -> None:
    await ready(town)
    await asks(town.mei, day="24.11", hour="16:00", helpers=1)
    await town.bo.taps(await town.bo.finds("Carry chairs"), "I'll come")
    await town.chen.taps(await town.chen.finds("Carry chairs"), "Join the waiting list")
    await go_to(town, 23, 23)
    before = len(await town.chen.inbox()), await told(town.mei, "can't come to task")
    await town.bo.taps(await town.bo.reads("Carry chairs"), "I can't come")
    assert (len(await town.chen.inbox()), await told(town.mei, "can't come to task")) == before
    await go_to(town, 24, 8)
    assert len(await town.chen.inbox()) >= before[0] + 2, "that they come after all, and the task with its buttons"


async def test_a_digest_chosen_for_the_night_comes_when_it_is_over(town: Town) -> None:
    await comes_in(town.ana)
    page = await opens(town.ana, "Hour of the digest")
    await town.ana.writes("23", reply_to=page)
    digests = []
    for day, hour in ((30, 22), (30, 23)):
        await go_to(town, day, hour, 50)
        digests = [each for each in await town.ana.sees(town.committee) if "nothing new since" in each.text]
        assert digests == []
    await town.advance(datetime(2026, 12, 1, 8, 0, tzinfo=MADRID) - town.clock.now())
    assert "nothing new since" in (await town.mei.finds("", town.committee)).text


async def test_a_helper_hears_in_time_where_they_live_elsewhere_with_other_hours(town: Town) -> None:
    await ready(town)
    await comes_in(town.ana)
    await town.ana.taps(await opens(town.ana, "Quiet hours"), "No quiet hours")
    await asks(town.mei, day="24.11", hour="7:30", helpers=1)
    for who, button in ((town.chen, "I'll come"), (town.bo, "Join the waiting list")):
        await who.taps(await who.finds("Carry chairs"), button)
    dan, elm = await elm_court(town)
    await dan.says("/setup", chat=elm)
    await town.change(elm, town.bo, "join")
    await town.bo.writes("/where")
    await town.bo.taps((await town.bo.inbox())[-1], "Elm Court")
    await go_to(town, 24, 6)
    before = await told(town.bo, "Carry chairs")
    await town.chen.taps(await town.chen.reads("Carry chairs"), "I can't come")
    assert await told(town.bo, "Carry chairs") == before + 2, "that they come after all, and the task with its buttons"
