"""Offering help: a form in private that survives a restart, and one thing changed without starting over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.forms import OpenForm
from domain.refusals import Refusal
from domain.volunteers import Offer, Skill, Slot
from services import volunteers
from storage import forms
from tests.databases import ON_BOTH
from tests.helping import comes_in, offers

if TYPE_CHECKING:
    from tests.town import Town


@ON_BOTH
async def test_the_form_survives_a_restart_between_two_answers(town: Town) -> None:
    bo = town.bo
    await bo.says("/help")
    await bo.starts()
    await bo.writes("/volunteer")
    await bo.taps(await bo.reads("What can you help with"), "Carrying")
    await bo.taps(await bo.reads("What can you help with"), "Driving")
    assert "✓ Driving" in (await bo.reads("What can you")).buttons
    await town.restart()
    await bo.taps(await bo.reads("What can you help with"), "Done")
    await bo.taps(await bo.reads("When do you"), "Weekend mornings")
    await town.restart()
    await bo.taps(await bo.reads("When do you"), "Done")
    check = await bo.reads("Is this right")
    assert "Carrying and moving and Driving" in check.text
    assert "Weekend mornings" in check.text
    await bo.taps(check, "Save")
    assert "saved" in bo.toast
    card = await bo.reads("You help in Lime Street")
    assert "Carrying and moving and Driving" in card.text


async def test_said_again_it_shows_what_is_kept_and_changes_one_thing(town: Town) -> None:
    bo = town.bo
    await offers(bo, ("Driving", "Small repairs"), ("Weekend mornings",))
    await bo.writes("/volunteer")
    card = await bo.reads("You help in Lime Street")
    await bo.taps(card, "Change what")
    question = await bo.reads("Question 1 of 1")
    assert "✓ Driving" in question.buttons
    await bo.taps(question, "Driving")
    await bo.writes("shopping")
    await bo.writes("done")
    card = await bo.reads("You help in Lime Street")
    assert "With: Small repairs and Shopping" in card.text
    assert "When: Weekend mornings" in card.text
    await bo.taps(card, "Change when")
    await bo.taps(await bo.reads("Question 1 of 1"), "Weekend mornings")
    await bo.taps(await bo.reads("Question 1 of 1"), "Done")
    assert "choose at least one" in bo.toast
    await bo.taps(await bo.reads("Question 1 of 1"), "Weekday evenings")
    await bo.taps(await bo.reads("Question 1 of 1"), "Done")
    assert "saved" in bo.toast
    card = await bo.reads("You help in Lime Street")
    assert "With: Small repairs and Shopping" in card.text
    assert "When: Weekday evenings" in card.text


@ON_BOTH
async def test_stopping_can_be_undone(town: Town) -> None:
    bo = town.bo
    await comes_in(bo)
    await bo.writes("/volunteer_off")
    assert "not on the list" in (await bo.reads()).text
    await offers(bo)
    await bo.writes("/volunteer_off")
    off = await bo.reads("no longer asked to help")
    await bo.writes("/volunteer_off")
    assert "not on the list" in (await bo.reads()).text
    await bo.taps(off, "Undo")
    assert "asked again" in bo.toast
    card = await bo.reads("You help in Lime Street")
    assert "Carrying and moving" in card.text
    await bo.taps(card, "Stop helping")
    await bo.forges(card, card.button("Stop helping")["callback_data"])
    assert "not be asked" in bo.toast
    assert "no longer asked" in (await bo.finds("Lime Street", town.bot_id)).text
    await bo.writes("/volunteer")
    assert "What can you help with" in (await bo.reads("Question 1 of 3")).text


async def test_from_the_group_a_button_leads_into_private(town: Town) -> None:
    await town.bo.says("/volunteer")
    await town.bo.follows(await town.bo.finds("in private"), "Open private chat")
    assert "What can you help with" in (await town.bo.reads("Question 1 of 3")).text
    await town.bo.taps(await town.bo.reads("Question 1 of 3"), "Done")
    assert "choose at least one" in town.bo.toast
    await town.bo.says("/volunteer_off")
    await town.bo.follows(await town.bo.finds("in private"), "Open private chat")
    assert (await town.bo.inbox())[-1].text == "To do that, please send /volunteer_off here."
    await town.bo.writes("/volunteer_off")
    assert "not on the list" in (await town.bo.inbox())[-2].text


async def test_nobody_changes_the_offer_of_somebody_else(town: Town) -> None:
    await offers(town.bo)
    await comes_in(town.chen)
    somewhere = await town.chen.finds(chat=town.bot_id)
    for what in ("volunteer-off:1", "volunteer-skills:1", "volunteer-times:1", "volunteer-on:9", "volunteer-off:x"):
        await town.chen.forges(somewhere, f"1:{what}")
        assert "no longer works" in town.chen.toast
    assert "You help in Lime Street" in (await town.bo.reads("Lime Street")).text
    stranger = await town.person("Zoe", joins=False)
    await stranger.starts("volunteer")
    assert "do not know your neighbourhood" in (await stranger.reads()).text


async def test_who_has_left_cannot_save(town: Town) -> None:
    bo = town.bo
    await comes_in(bo)
    await bo.writes("/volunteer")
    await bo.taps(await bo.reads("Question 1 of 3"), "Driving")
    await bo.taps(await bo.reads("Question 1 of 3"), "Done")
    await bo.taps(await bo.reads("Question 2 of 3"), "Weekend mornings")
    await bo.taps(await bo.reads("Question 2 of 3"), "Done")
    await town.change(town.group, bo, "leave")
    await bo.taps(await bo.reads("Question 3 of 3"), "Save")
    assert "Only neighbours" in bo.toast


async def test_in_chinese_the_form_is_chinese(town: Town) -> None:
    wang = await town.person("王秀英", "zh-hans")
    await comes_in(wang)
    await wang.writes("/volunteer")
    await wang.writes("园艺和打扫")
    await wang.writes("完成")
    await wang.writes("周末上午")
    await wang.writes("完成")
    check = await wang.reads("这样对吗")
    assert "园艺和打扫" in check.text
    await wang.writes("保存")
    assert "志愿者" in (await wang.reads("周末上午")).text


async def test_an_offer_of_nothing_and_one_sent_twice_change_nothing(town: Town) -> None:
    await offers(town.bo)
    storage, now = town.app.shared.storage, town.clock.now()
    form = OpenForm(town.bo.id, "volunteer", 1, "check", {})
    with pytest.raises(Refusal, match="form-question-over"):
        await volunteers.save(storage, form, Offer((Skill.DRIVING,), (Slot.WEEKEND_EVENING,)), now)
    async with storage.transaction() as db:
        await forms.put(db, form, now)
    with pytest.raises(Refusal, match="volunteer-choose-one"):
        await volunteers.save(storage, form, Offer((Skill.DRIVING,), ()), now)
    await town.bo.writes("/volunteer")
    assert "With: Carrying and moving" in (await town.bo.reads("You help in Lime Street")).text
