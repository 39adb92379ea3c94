"""Quiet hours: what nobody asked for waits until the morning, and nothing that is pressing does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.appointing import sven
from tests.choosing import opens
from tests.databases import ON_BOTH
from tests.helping import asks, comes_in, ready
from tests.nights import go_to, told

if TYPE_CHECKING:
    from tests.town import Town


async def test_news_wait_for_the_morning_and_answers_do_not(town: Town) -> None:
    await ready(town)
    staff = await sven(town)
    await staff.writes("/report Door stuck")
    await town.bo.says("/report Lamp out")
    await town.bo.says("/poll Yard? | Yes | No | closes 12h")
    await go_to(town, 23, 21)
    await town.mei.says("/help", chat=town.committee)
    for report in ("#1", "#2"):
        await town.mei.taps(await town.mei.finds(report, town.committee), "Acknowledge")
    assert "seen it" in (await town.chen.finds("Lamp out")).text, "the group's card is changed at once"
    await go_to(town, 23, 22, 1)
    assert "is over" in (await town.chen.finds("Yard?")).text, "a poll ends on time, and the group sees it"
    await town.bo.writes("/my")
    assert "Lamp out" in (await town.bo.inbox())[-1].text
    await go_to(town, 24, 7, 50)
    await town.restart()
    assert [await told(who, "News about report") for who in (town.bo, staff)] == [0, 0]
    await go_to(town, 24, 8)
    assert [await told(who, "News about report") for who in (town.bo, staff)] == [1, 1]


@ON_BOTH
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
    await town.ana.says("没有安静时段", chat=town.committee, reply_to=await town.ana.finds(chat=town.committee))
    assert await told(town.bo, "News about report") == 2
    assert "Undo" in "".join((await town.ana.finds(chat=town.committee)).buttons)
    await town.ana.writes("/audit settings")
    assert "New: Quiet hours: No quiet hours. Before: 21:00\N{EN DASH}08:00" in (await town.ana.inbox())[-1].text


@ON_BOTH
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
