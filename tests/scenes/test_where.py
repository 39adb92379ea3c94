"""Somebody in several neighbourhoods is asked once which one they mean in private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.databases import ON_BOTH
from tests.links import elm_court

if TYPE_CHECKING:
    from tests.town import Resident, Town

ASKED = "Which one do you mean?"


async def bo_moves(town: Town) -> Resident:
    """Bo lives in Lime Street and in Elm Court; Dan chairs there."""
    dan, elm = await elm_court(town)
    town.notes["elm"] = str(elm)
    await dan.says("/setup", chat=elm)
    await town.change(elm, town.bo, "join")
    await town.bo.says("/help")  # bots are told of no members who were there before them
    await town.bo.starts()
    return dan


def elm_group(town: Town) -> int:
    return int(town.notes["elm"])


async def questions(town: Town) -> int:
    return len([message for message in await town.bo.inbox() if ASKED in message.text])


@ON_BOTH
async def test_what_was_said_is_done_after_the_choice_and_nothing_is_asked_again(town: Town) -> None:
    dan = await bo_moves(town)
    await town.bo.writes("/report Lamp out")
    asked = await town.bo.reads(ASKED)
    assert sorted(asked.buttons) == ["Elm Court", "Lime Street"]
    assert "speak about Elm Court" in await town.bo.taps(asked, "Elm Court")
    assert "Your report is #1" in (await town.bo.reads("Your report")).text
    assert "Lamp out" in (await dan.finds("Lamp out", elm_group(town))).text
    assert not [message for message in await town.chen.sees() if "Lamp out" in message.text]
    await town.bo.writes("/report Bin full")
    assert "Your report is #2" in (await town.bo.reads("Your report is #2")).text
    assert await questions(town) == 1


async def test_pressing_twice_does_it_once(town: Town) -> None:
    await bo_moves(town)
    await town.bo.writes("/report Lamp out")
    asked = await town.bo.reads(ASKED)
    await town.bo.taps(asked, "Lime Street")
    await town.bo.taps(asked, "Lime Street")
    await town.bo.taps(asked, "Elm Court")
    assert [message.text for message in await town.chen.sees() if "#2" in message.text] == []
    assert len([message for message in await town.bo.inbox() if "Your report is" in message.text]) == 1


@ON_BOTH
async def test_where_shows_the_choice_and_changes_it(town: Town) -> None:
    await bo_moves(town)
    await town.bo.writes("/where")
    await town.bo.taps(await town.bo.reads(ASKED), "Lime Street")
    await town.bo.writes("/where")
    now = await town.bo.reads("we speak about Lime Street")
    assert "✓ Lime Street" in now.buttons
    await town.bo.taps(now, "Elm Court")
    await town.bo.writes("/help")
    assert "Elm Court: what you can do" in (await town.bo.reads("what you can do")).text
    await town.chen.starts()
    await town.chen.writes("/where")
    assert "the only neighbourhood" in (await town.chen.inbox())[-1].text


async def test_a_form_begun_in_one_is_not_gone_on_with_in_another(town: Town) -> None:
    dan = await bo_moves(town)
    for command, answers in (
        ("/report", ("light", "Lamp out", "no photo", "send")),
        ("/poll", ("A bench?", "Yes\nNo", "Done", "Ask the neighbours")),
    ):
        for home in ("Lime Street", "Elm Court"):
            await town.bo.writes("/where")
            await town.bo.taps((await town.bo.inbox())[-1], home)
            await town.bo.writes(command)
        for answer in answers:
            await town.bo.writes(answer)
    await dan.says("/help", chat=elm_group(town))
    await town.bo.writes("/where")
    await town.bo.taps((await town.bo.inbox())[-1], "Lime Street")
    for command, answers in (
        ("/report", ("light", "Bin full", "no photo", "send")),
        ("/poll", ("Figs?", "Yes\nNo", "Done", "Ask the neighbours")),
    ):
        await town.bo.says(command, chat=elm_group(town))
        await town.bo.follows(await town.bo.finds("", elm_group(town)), "Open")
        for answer in answers:
            await town.bo.writes(answer)
    for words in ("Lamp out", "A bench?", "Bin full", "Figs?"):
        assert words in (await dan.finds(words, elm_group(town))).text
        assert not [message for message in await town.chen.sees() if words in message.text]


async def test_whoever_leaves_the_chosen_one_speaks_about_the_other(town: Town) -> None:
    await bo_moves(town)
    await town.bo.writes("/where")
    await town.bo.taps(await town.bo.reads(ASKED), "Elm Court")
    await town.change(elm_group(town), town.bo, "leave")
    await town.bo.writes("/report Lamp out")
    assert "Lamp out" in (await town.chen.finds("Lamp out")).text
    assert await questions(town) == 1


async def test_a_choice_that_is_not_theirs_is_refused(town: Town) -> None:
    await bo_moves(town)
    await town.chen.starts()
    await town.chen.writes("/where")
    message = (await town.chen.inbox())[-1]
    assert "Only neighbours" in await town.chen.forges(message, "1:where:2:0")
    await town.bo.writes("/report Lamp out")
    theirs = (await town.bo.reads(ASKED)).button("Lime Street")["callback_data"]
    assert "no longer works" in await town.chen.forges(message, theirs)
    assert await questions(town) == 1
