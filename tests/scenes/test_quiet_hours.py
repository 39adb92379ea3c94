"""Quiet hours: what nobody asked for waits until the morning, and nothing that is pressing does."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tests.choosing import opens
from tests.helping import asks, comes_in, offers, ready

if TYPE_CHECKING:
    from tests.town import Resident, Town

MADRID = ZoneInfo("Europe/Madrid")


async def go_to(town: Town, day: int, hour: int, minute: int = 0) -> None:
    """It is that hour of that day of November there."""
    await town.advance(datetime(2026, 11, day, hour, minute, tzinfo=MADRID) - town.clock.now())


async def told(who: Resident, words: str) -> int:
    """How many private messages with these words they have."""
    return sum(words in message.text for message in await who.inbox())


async def test_news_wait_for_the_morning_and_answers_do_not(town: Town) -> None:
    await ready(town)
    await town.bo.says("/report Lamp out")
    await town.bo.says("/poll Yard? | Yes | No | closes 12h")
    await go_to(town, 23, 21)
    await town.mei.says("/help", chat=town.committee)
    await town.mei.taps(await town.mei.finds("#1", town.committee), "Acknowledge")
    assert "seen it" in (await town.chen.finds("Lamp out")).text, "the group's card is changed at once"
    await go_to(town, 23, 22, 1)
    assert "is over" in (await town.chen.finds("Yard?")).text, "a poll ends on time, and the group sees it"
    await town.bo.writes("/my")
    assert "Lamp out" in (await town.bo.inbox())[-1].text
    await go_to(town, 24, 7, 50)
    await town.restart()
    assert await told(town.bo, "News about report") == 0
    await go_to(town, 24, 8)
    assert await told(town.bo, "News about report") == 1


async def test_they_are_chosen_typed_and_taken_back_and_what_waits_follows(town: Town) -> None:
    await comes_in(town.ana, town.bo)
    await town.bo.says("/report Lamp out")
    page = await opens(town.ana, "Quiet hours")
    assert "Quiet hours are 21:00\N{EN DASH}08:00" in page.text
    assert "✓ 21:00\N{EN DASH}08:00" in page.buttons
    for wrong, why in (("at night", "such as 22-7"), ("7-22", "14 hours at most")):
        await town.ana.writes(wrong, reply_to=page)
        assert why in (await town.ana.inbox())[-1].text
    await town.ana.writes("from 9 pm to 9 am", reply_to=page)
    page = await town.ana.reads("Quiet hours are 21:00\N{EN DASH}09:00")
    await go_to(town, 23, 22)
    await town.ana.says("/help", chat=town.committee)
    await town.ana.taps(await town.ana.finds("#1", town.committee), "Acknowledge")
    await go_to(town, 24, 8, 30)
    assert await told(town.bo, "News about report") == 0
    await town.ana.taps(page, "Undo: back to 21:00\N{EN DASH}08:00")
    assert await told(town.bo, "News about report") == 1, "at half past eight they are over now"
    await go_to(town, 24, 22)
    await town.ana.taps(await town.ana.finds("#1", town.committee), "In progress")
    assert await told(town.bo, "News about report") == 1
    await town.ana.says("/settings", chat=town.committee)
    await town.ana.taps(await town.ana.finds(chat=town.committee), "Quiet hours")
    await town.ana.says("none", chat=town.committee, reply_to=await town.ana.finds(chat=town.committee))
    assert await told(town.bo, "News about report") == 2
    assert "Undo" in "".join((await town.ana.finds(chat=town.committee)).buttons)
    await town.ana.writes("/audit settings")
    assert "New: Quiet hours: No quiet hours. Before: 21:00\N{EN DASH}08:00" in (await town.ana.inbox())[-1].text


async def test_volunteers_are_asked_in_the_morning_one_wave_at_a_time(town: Town) -> None:
    await ready(town)
    helpers = [await town.person(name) for name in ("Dora", "Emil", "Fay")]
    for helper in helpers:
        await offers(helper)
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
    await offers(town.bo)
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


async def test_a_reminder_that_would_come_in_the_night_comes_the_evening_before(town: Town) -> None:
    await ready(town)
    await comes_in(town.ana)
    await asks(town.mei, day="26.11", hour="7:00", helpers=1)
    await asks(town.mei, "Sweep the yard", day="26.11", hour="22:30", helpers=1)
    for what in ("Carry chairs", "Sweep the yard"):
        await town.bo.taps(await town.bo.finds(what), "I'll come")
    await go_to(town, 25, 8)
    assert await told(town.bo, "Thursday 26 November, 07:00") == await told(town.bo, "Carry chairs") == 2
    await go_to(town, 25, 19, 50)
    assert await told(town.bo, "Carry chairs") == 2
    await town.ana.taps(await opens(town.ana, "Quiet hours"), "22:00\N{EN DASH}07:00")
    await go_to(town, 25, 20, 50)
    assert await told(town.bo, "Carry chairs") == 2, "they begin an hour later now, and so do its reminders"
    await go_to(town, 25, 21)
    assert await told(town.bo, "Carry chairs") == 3
    await go_to(town, 26, 7)
    assert await told(town.bo, "Carry chairs") == 3
    await go_to(town, 26, 20, 30)
    assert await told(town.bo, "Sweep the yard") == 3


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
