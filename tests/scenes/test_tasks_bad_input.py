"""What is not understood gets one sentence, and nothing that was said before is lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.helping import asks, comes_in, ready

if TYPE_CHECKING:
    from tests.town import Resident, Town


async def explained(who: Resident) -> str:
    """What was said about a wrong answer, just before the question was asked again."""
    sentence, question = (await who.inbox())[-2:]
    assert question.text.startswith("Question")
    return sentence.text


async def test_every_wrong_answer_is_explained_and_the_form_goes_on(town: Town) -> None:
    mei = town.mei
    await ready(town)
    await mei.writes("/task")
    await mei.writes("x" * 201)
    assert "at most 200" in await explained(mei)
    await mei.writes(photo={})
    assert "in a few words" in await explained(mei)
    await mei.writes("\N{ZERO WIDTH JOINER}\u200f Help \u05e9\u05dc\u05d5\u05dd \N{CHAIR}")
    for wrong, sentence in (("someday", "did not understand the day"), ("22.11.2026", "is over"), ("1.1.2028", "year")):
        await mei.writes(wrong)
        assert sentence in await explained(mei)
    await mei.writes("today")
    assert "09:00" not in (await mei.reads("At what time")).buttons
    for wrong, sentence in (
        ("later", "did not understand the time"),
        ("9:59", "already passed"),
        ("25:00", "did not understand the time"),
    ):
        await mei.writes(wrong)
        assert sentence in await explained(mei)
    await mei.writes("3pm")
    await mei.writes("Gate 3")
    for wrong in ("0", "21", "many", "-3", "1.5"):
        await mei.writes(wrong)
        assert "from 1 to 20" in await explained(mei)
    await mei.writes("20")
    await mei.writes("juggling")
    assert "Please press one of the buttons" in await explained(mei)
    await mei.writes("anybody can help")
    check = await mei.reads("Is this right")
    for part in ("\N{CHAIR}", "Monday 23 November, 15:00", "Gate 3", "Helpers: 20", "Anybody"):
        assert part in check.text
    await town.advance(timedelta(hours=6))
    await mei.taps(check, "Create")
    assert "already passed" in mei.toast
    for _ in range(5):
        await mei.taps(await mei.reads("Question"), "Back")
    await mei.taps(await mei.reads("On which day"), "Tuesday 24 November")
    check = await mei.reads("Is this right")
    assert "Tuesday 24 November, 15:00" in check.text
    assert "Gate 3" in check.text
    await mei.taps(check, "Create")
    assert "Tuesday 24 November, 15:00" in (await town.bo.finds("Help wanted, task #1")).text
    await mei.forges(check, "1:form:check:=create")
    assert "no longer open" in mei.toast


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_hour_that_the_clocks_jump_over_is_refused(town: Town) -> None:
    await ready(town)
    town.clock.move(datetime(2027, 3, 27, 12, tzinfo=UTC) - town.clock.now())
    await comes_in(town.mei)
    await town.mei.says("/help", chat=town.committee)
    await town.mei.writes("/task Look at the stars")
    await town.mei.writes("28.3.")
    await town.mei.writes("2:30")
    assert "jump over this time" in await explained(town.mei)
    await town.mei.writes("3:30")
    await town.mei.taps(await town.mei.reads("Where should"), "Back")
    await town.mei.taps(await town.mei.reads("At what time"), "Back")
    await town.mei.writes("29.3.")
    assert "Where should" in (await town.mei.reads("Question")).text
    await town.mei.writes("The hill")
    await town.mei.writes("1")
    await town.mei.taps(await town.mei.reads("Which skill"), "Anybody")
    assert "Monday 29 March, 03:30" in (await town.mei.reads("Is this right")).text


async def test_only_the_committee_makes_tasks_and_only_residents_answer(town: Town) -> None:
    await ready(town)
    await town.bo.writes("/task")
    await town.bo.says("/task")
    refused = (await town.bo.inbox())[-2:]
    assert ["Only the committee" in message.text for message in refused] == [True, True]
    await town.mei.says("/task", chat=town.committee)
    await town.mei.follows(await town.mei.finds("prepare the task in private", town.committee), "Open private chat")
    assert "What is to be done" in (await town.mei.reads("Question 1 of 7")).text
    await asks(town.mei)
    card = await town.bo.finds("Help wanted")
    zoe = await town.person("Zoe", joins=False)
    other = await town.new_group("Elm Street", zoe)
    await zoe.says("/setup", chat=other)
    elsewhere = await zoe.finds(chat=other)
    for data in ("1:task-come:1", "1:task-cannot:1", "1:task-cancel:1"):
        await zoe.forges(elsewhere, data)
        assert zoe.toast.startswith("Only")
    for data in ("1:task-come:99", "1:task-come", "1:task-cannot:x", "1:task-cancel:99", "1:task-come:-1"):
        await town.bo.forges(card, data)
        assert "no longer works" in town.bo.toast
    assert "0 of 3 found" in (await town.bo.finds("Help wanted")).text
    await zoe.starts()
    await zoe.writes("/task_1")
    assert "There is no task #1" in (await zoe.reads()).text


async def test_lists_and_numbers_where_there_is_nothing(town: Town) -> None:
    await ready(town)
    await town.bo.says("/tasks")
    assert "No help is wanted" in (await town.bo.finds("No help")).text
    await town.bo.says("/mytasks")
    assert "promised nothing" in (await town.bo.inbox())[-1].text
    dora = await town.person("Dora")
    await dora.says("/mytasks")
    await dora.follows(await dora.finds("in private"), "Open private chat")
    assert "promised nothing" in (await dora.reads()).text
    await asks(town.mei)
    await town.bo.writes("/task_1")
    own = await town.bo.reads("Help wanted, task #1")
    assert own.buttons == ["I'll come", "I can't come"]
    await town.bo.taps(own, "I'll come")
    assert (await town.bo.reads("You are coming")).id == own.id
    await town.mei.says("/task_1", chat=town.committee)
    assert "Coming: Bo" in (await town.mei.finds("Help wanted", town.committee)).text


@pytest.mark.parametrize(
    ("language", "come", "thanks", "cannot"),
    [("zh-hans", "我来", "谢谢您", "知道了"), ("es", "Voy", "Gracias", "Anotado")],
)
async def test_everybody_is_spoken_to_in_their_language(
    town: Town, language: str, come: str, thanks: str, cannot: str
) -> None:
    await ready(town)
    li = await town.person("\u202eLi <b>", language)
    await comes_in(li)
    await asks(town.mei, helpers=1)
    await li.writes("/task_1")
    own = await li.reads("Carry chairs")
    await li.taps(own, come)
    assert thanks in li.toast
    await li.writes("/mytasks")
    assert (await li.reads("#1 Carry chairs")).buttons == ["#1 Carry chairs"]
    await li.forges(own, "1:task-cannot:1")
    assert cannot in li.toast
    assert "Li <b> can't come" in (await town.mei.reads("can't come to")).text
