"""Whoever has answered questions and begins something else loses none of the answers, and is shown the way to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assisting import adds
from tests.databases import ON_BOTH
from tests.helping import comes_in, offers
from tests.living import listed
from tests.scenes.test_where import bo_moves, elm_group

if TYPE_CHECKING:
    from tests.town import Town

PHOTO = {"width": 800, "height": 600}


@ON_BOTH
async def test_another_form_waits_until_the_one_with_answers_is_finished_or_cancelled(town: Town) -> None:
    bo = town.bo
    await comes_in(bo)
    await bo.writes("/home")
    await bo.writes("/report")
    await bo.writes("Rubbish")
    assert "Which building" not in (await bo.inbox())[-1].text, "a form without an answer is replaced"
    await bo.writes("Bins are full at the back gate")
    photo = (await bo.inbox())[-1].text
    assert "a photo of it" in photo
    await bo.writes("/home")
    refused, again = (await bo.inbox())[-2:]
    assert refused.text.startswith("We have something else to finish first: your report. I have kept your answers.")
    assert again.text == photo
    await bo.writes("/report")
    assert (await bo.inbox())[-1].text == photo, "the same form goes on"
    await bo.taps(await bo.reads("a photo of it"), "No photo")
    await bo.writes("cancel")
    await bo.writes("/home")
    assert "Which building" in (await bo.reads("Question 1")).text
    await bo.writes("12")
    question = (await bo.inbox())[-1].text
    await bo.writes("/home")
    assert (await bo.inbox())[-1].text == question, "the same form goes on"
    await bo.writes("/poll")
    refused, again = (await bo.inbox())[-2:]
    assert "something else to finish first: the questions about your home" in refused.text
    assert again.text == question


async def test_a_button_pressed_again_goes_on_with_its_question(town: Town) -> None:
    bo = town.bo
    await comes_in(bo)
    await bo.writes("/volunteer")
    for answer in ("Carrying and moving", "Done", "weekday mornings", "Done", "Save"):
        await bo.writes(answer)
    offer = await bo.reads("You help in")
    await bo.taps(offer, "Change what")
    await bo.writes("Driving")
    question = (await bo.inbox())[-1]
    assert "✓ Driving" in question.buttons
    await bo.taps(offer, "Change what")
    assert "something to finish" not in bo.toast
    assert (await bo.inbox())[-1].text == question.text
    await bo.writes("/home")
    assert "something else to finish first: your offer to help" in (await bo.inbox())[-2].text
    assert (await bo.inbox())[-1].text == question.text


async def test_a_button_for_something_else_brings_the_open_question_back(town: Town) -> None:
    await comes_in(town.bo, town.chen, town.mei)
    await town.mei.says("hello", chat=town.committee)
    await town.bo.writes("/home")
    for answer in ("3", "There is only one", "12", "Yes, I live there"):
        await town.bo.writes(answer)
    await town.mei.writes("/report")
    await town.mei.writes("Rubbish")
    await town.mei.writes("Bins are full at the back gate")
    question = (await town.mei.inbox())[-1]
    await town.mei.writes("/homes 1")
    await town.mei.taps(await town.mei.reads("Home #1: "), "Move: Bo")
    assert "your report" in town.mei.toast
    assert (await town.mei.inbox())[-1].text == question.text
    assert (await town.mei.inbox())[-1].id > question.id


@ON_BOTH
async def test_a_photo_in_the_group_while_answers_wait_shows_the_way_to_them(town: Town) -> None:
    await town.bo.says("/report", photo=PHOTO)
    await town.bo.says("/report", photo=PHOTO)
    refused = await town.bo.finds("your report. I have kept your answers")
    await town.bo.follows(refused, "Open private chat")
    assert "I have your photo" in (await town.bo.inbox())[-1].text
    await town.bo.writes("/cancel")
    await town.bo.follows(refused, "Open private chat")
    assert "nothing left to finish" in (await town.bo.inbox())[-1].text


async def test_what_cannot_be_used_holds_nothing_up(town: Town) -> None:
    await comes_in(town.bo)
    await listed(town, ("2", "", "1"))
    await town.bo.writes("/home")
    await town.bo.writes("Tower X")
    assert "Tower X" in (await town.bo.inbox())[-1].text
    await town.bo.writes("/report")
    assert "What is it about" in (await town.bo.inbox())[-1].text


async def test_answers_for_one_neighbourhood_wait_while_another_is_asked_about(town: Town) -> None:
    await bo_moves(town)
    await town.bo.writes("/where Lime Street")
    await town.bo.writes("/report")
    await town.bo.writes("Rubbish")
    await town.bo.says("/report", chat=elm_group(town))
    await town.bo.follows(await town.bo.finds("", elm_group(town)), "Open")
    assert "your report. I have kept your answers" in (await town.bo.inbox())[-2].text
    for answer in ("Bins are full", "no photo", "send"):
        await town.bo.writes(answer)
    assert "Bins are full" in (await town.chen.finds("Bins are full")).text


async def asked_in_private(town: Town, command: str) -> str:
    """What the way from Elm Court's group leads to, for Bo, who means Lime Street."""
    await town.bo.writes("/where Lime Street")
    seen = {(each.chat, each.id) for each in [*await town.bo.sees(elm_group(town)), *await town.bo.inbox()]}
    await town.bo.says(command, chat=elm_group(town))
    new = [*await town.bo.sees(elm_group(town)), *await town.bo.inbox()]
    (shown,) = [each for each in new if each.buttons and (each.chat, each.id) not in seen]
    await town.bo.follows(shown, shown.buttons[0])
    return "\n".join(each.text for each in await town.bo.inbox() if (each.chat, each.id) not in seen)


@pytest.mark.parametrize("command", ["/volunteer", "/home", "/report", "/poll"])
async def test_the_way_from_a_group_leads_to_that_groups_neighbourhood(town: Town, command: str) -> None:
    await bo_moves(town)
    asked = await asked_in_private(town, command)
    assert "In this chat we speak about Elm Court now." in asked
    assert "Question 1" in asked
    async with town.app.shared.storage.reading() as db:
        forms = await db.fetch("SELECT n.name FROM forms JOIN neighbourhoods AS n ON n.id = forms.neighbourhood_id")
    assert [form["name"] for form in forms] == ["Elm Court"]


async def test_a_list_from_a_group_is_that_groups_too(town: Town) -> None:
    await bo_moves(town)
    assert "In this chat we speak about Elm Court now." in await asked_in_private(town, "/my")


async def test_what_anybody_may_ask_does_not_change_what_is_meant(town: Town) -> None:
    await bo_moves(town)
    asked = await asked_in_private(town, "/large_print")
    assert "To do that, please send /large_print here." in asked
    assert "Elm Court now" not in asked
    await town.bo.writes("/where")
    assert "we speak about Lime Street" in (await town.bo.inbox())[-1].text


@pytest.mark.parametrize("command", ["/cancel", "/stop", "/large_print", "/volunteer_off"])
async def test_a_link_does_nothing_that_whoever_follows_it_has_not_asked_for(town: Town, command: str) -> None:
    await offers(town.chen)
    await town.chen.writes("/report")
    await town.chen.writes("Rubbish")
    before = await rows(town)
    for link in (command[1:], f"{command[1:]}-in-1"):
        await town.chen.writes(f"/start {link}")
        told = [each.text for each in (await town.chen.inbox())[-2:]]
        assert f"To do that, please send {command} here." in told
    assert await rows(town) == before


async def rows(town: Town) -> list[list[object]]:
    """What is kept of people's open forms, of what they want to hear and read, and of volunteers."""
    wanted = {
        "SELECT person_id, form, step, answers FROM forms": 4,
        "SELECT id, stopped_at, large_print FROM people": 3,
        "SELECT person_id, active FROM volunteers": 2,
    }
    async with town.app.shared.storage.reading() as db:
        return [[row[at] for at in range(wide)] for sql, wide in wanted.items() for row in await db.fetch(sql)]


async def test_what_a_link_leads_to_is_shown_and_the_open_question_is_not_repeated(town: Town) -> None:
    await comes_in(town.bo)
    await town.chen.says("/report Lamp out")
    await town.bo.writes("/home")
    asked = sum("Question 1" in each.text for each in await town.bo.inbox())
    await town.bo.follows(await town.bo.finds("Lamp out"), "More")
    assert "Lamp out" in (await town.bo.inbox())[-1].text
    assert sum("Question 1" in each.text for each in await town.bo.inbox()) == asked
    await town.bo.writes("/start")
    assert "Question 1" in (await town.bo.inbox())[-1].text, "whoever presses Start is asked again"


async def test_one_thing_of_a_neighbour_waits_for_the_other(town: Town) -> None:
    await town.mei.says("/help", chat=town.committee)
    page = await adds(town.mei)
    await town.mei.taps(page, "Change the name")
    await town.mei.writes("Rosa Paz")
    question = (await town.mei.inbox())[-1]
    await town.mei.taps(page, "Change the helper")
    assert "a neighbour without a phone" in town.mei.toast
    assert (await town.mei.inbox())[-1].text == question.text


async def test_a_caption_is_no_answer_in_the_place_of_its_photo(town: Town) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/report")
    for answer in ("Rubbish", "Bins are full"):
        await town.bo.writes(answer)
    await town.bo.writes("no", photo=PHOTO)
    await town.bo.writes("send")
    assert (await town.chen.finds("Bins are full")).has_photo
