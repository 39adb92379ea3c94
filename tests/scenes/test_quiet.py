"""/stop: nothing comes by itself any more, answers do; /start and a button bring it all back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.databases import ON_BOTH
from tests.helping import asks, comes_in, offers, ready

if TYPE_CHECKING:
    from tests.town import Resident, Town


async def count(who: Resident) -> int:
    return len(await who.inbox())


async def news_of_a_report(town: Town, who: Resident) -> None:
    """A step that whoever reported it is told of."""
    await who.writes("/report The lamp is out")
    card = await town.mei.finds("The lamp is out", town.committee)
    before = await count(who)
    await town.mei.taps(card, "Acknowledge")
    assert await count(who) == before


@ON_BOTH
async def test_no_news_but_answers(town: Town) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/stop")
    assert "I write only when you ask me something" in (await town.bo.reads()).text
    await news_of_a_report(town, town.bo)
    kept = (await town.bo.reads("Your report is #1")).text
    assert "You asked me to write only when you ask me something." in kept
    assert "when something happens" not in kept
    await town.bo.says("/privacy")
    await town.bo.writes("/help")
    assert "what you can do" in (await town.bo.inbox())[-1].text


@ON_BOTH
async def test_volunteers_who_stopped_are_not_asked_and_hear_nothing_of_what_they_promised(town: Town) -> None:
    await ready(town)
    await offers(town.bo)
    await offers(town.chen)
    await town.bo.writes("Stop.")
    before = await count(town.bo)
    await asks(town.mei, helpers=1)
    assert await count(town.bo) == before
    await town.chen.taps(await town.chen.reads("Can you help"), "I'll come")
    await town.chen.writes("/stop")
    before = await count(town.chen)
    await town.advance(timedelta(days=4, hours=23))
    assert await count(town.chen) == before, "no reminder"


async def test_who_stopped_is_promised_nothing_on_a_waiting_list_or_as_a_volunteer(town: Town) -> None:
    await ready(town)
    await offers(town.chen)
    await offers(town.bo)
    await town.bo.writes("/stop")
    await town.bo.writes("/volunteer")
    assert "You asked me to write only when you ask" in (await town.bo.reads("You help in")).text
    await asks(town.mei, helpers=1)
    await town.chen.taps(await town.chen.reads("Can you help"), "I'll come")
    await town.bo.writes("/task_1")
    await town.bo.taps(await town.bo.reads("1 of 1 found"), "waiting list")
    assert town.bo.toast.endswith("Send /start in our private chat, and I write again.")
    await town.bo.writes("/task_1")
    assert "You asked me to write only when you ask" in (await town.bo.reads("on the waiting list")).text
    await town.bo.starts()
    await town.bo.writes("/task_1")
    assert "I will write to you when a place" in (await town.bo.reads("on the waiting list")).text


@ON_BOTH
async def test_the_button_and_start_bring_it_back(town: Town) -> None:
    await comes_in(town.bo)
    for again in ("button", "/start"):
        await town.bo.writes("/stop")
        stopped = await town.bo.reads("I write only when you ask me something")
        if again == "button":
            assert "send you messages again" in await town.bo.taps(stopped, "Start anew")
        else:
            await town.bo.starts()
        await town.ana.says("/appoint partner" if again == "button" else "/dismiss", reply_to=await town.bo.says("hi"))
        told = (await town.bo.inbox())[-1].text
        assert "Lime Street" in told
        assert "welcome" not in told.casefold()


async def test_neither_a_link_nor_unblocking_brings_it_back(town: Town) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/stop")
    await town.bo.starts("privacy")
    assert "What I keep" in (await town.bo.reads()).text
    for action in ("block", "unblock"):
        await town.ask(action, **{"as": town.bo.id, "bot": town.bot_id})
        await town.settle()
    before = await count(town.bo)
    await town.ana.says("/appoint partner", reply_to=await town.bo.says("hi"))
    assert await count(town.bo) == before


@ON_BOTH
async def test_stop_in_a_form_leaves_the_form_alone(town: Town) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/report")
    await town.bo.writes("Stop")
    async with town.app.shared.storage.reading() as db:
        rows = await db.fetch("SELECT stopped_at FROM people WHERE id = :id", id=town.bo.id)
        assert await db.fetch("SELECT * FROM forms") == []
    assert [row["stopped_at"] for row in rows] == [None]
    await town.bo.writes("Stop")
    assert "I write only when you ask me something" in (await town.bo.reads()).text
