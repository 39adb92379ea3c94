"""Helpers who live in two neighbourhoods, each with its own clocks and its own numbers."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.helping import asks, offers, ready
from tests.street import speaks_of

if TYPE_CHECKING:
    from tests.town import Resident, Town


async def oak_road(town: Town) -> Resident:
    """Bo also lives in Oak Road, where clocks show Shanghai's hour, and was seen there last; who leads there."""
    zoe = await town.person("Zoe", joins=False)
    oak = await town.new_group("Oak Road", zoe, town.bo)
    await zoe.says("/setup", chat=oak)
    async with town.app.shared.storage.transaction() as db:
        await db.execute("UPDATE neighbourhoods SET zone = 'Asia/Shanghai' WHERE name = 'Oak Road'")
    await zoe.starts()
    await town.advance(timedelta(minutes=1))
    await town.bo.says("/help", chat=oak)
    return zoe


async def test_a_helper_reads_the_hour_that_the_clocks_show_where_the_task_is(town: Town) -> None:
    await ready(town)
    await offers(town.bo)
    await oak_road(town)
    await asks(town.mei, hour="10:00")
    ping = await town.bo.reads("Can you help")
    assert "28 November, 10:00" in ping.text
    await town.bo.taps(ping, "I'll come")
    assert "10:00" in town.bo.toast
    assert "28 November, 10:00" in (await town.bo.reads("You are coming")).text
    await town.advance(timedelta(days=4, hours=1))
    assert "28 November, 10:00" in (await town.bo.reads("A reminder")).text
    await town.mei.taps(await town.mei.reads("Help wanted"), "Cancel this task")
    await town.mei.writes("Rain")
    assert "28 November, 10:00" in (await town.bo.reads("Cancelled: Carry chairs, ")).text


async def test_in_private_a_button_tells_two_tasks_of_one_number_apart(town: Town) -> None:
    await ready(town)
    await offers(town.bo)
    zoe = await oak_road(town)
    await asks(town.mei, "Carry chairs", hour="10:00")
    await asks(zoe, "Water the oaks", hour="10:00", day="29.11")
    await town.bo.taps(await town.bo.reads("Can you help? Carry chairs"), "More")
    card = await town.bo.reads("Help wanted, task #1: Carry chairs")
    await town.bo.taps(card, "I'll come")
    await speaks_of(town.bo, "Oak Road")
    await town.bo.writes("/task_1")
    await town.bo.taps(await town.bo.reads("Help wanted, task #1: Water the oaks"), "I'll come")
    await town.bo.writes("/mytasks")
    own = await town.bo.reads("You have promised")
    assert own.buttons == ["#1 Carry chairs", "#1 Water the oaks"]
    assert "28 November, 10:00" in own.text
    assert "29 November, 10:00" in own.text
    await town.bo.taps(own, "Carry chairs")
    assert "Carry chairs" in (await town.bo.reads("Help wanted")).text


async def test_strangers_do_not_see_a_task_by_forging_its_button(town: Town) -> None:
    await ready(town)
    zoe = await oak_road(town)
    await asks(town.mei)
    somewhere = await zoe.reads()
    await zoe.forges(somewhere, "1:task-see:1")
    assert zoe.toast.startswith("Only neighbours")
    for data in ("1:task-see:99", "1:task-see", "1:task-see:x"):
        await town.bo.forges(await town.bo.reads(), data)
        assert "no longer works" in town.bo.toast
    assert not [message for message in await zoe.inbox() if "Carry chairs" in message.text]
