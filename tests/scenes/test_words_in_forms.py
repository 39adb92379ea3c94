"""Words that answer the question of a form, and words that leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.letters import Letter
from services import outbox
from tests.helping import comes_in
from tests.living import listed

if TYPE_CHECKING:
    from tests.town import Town

PHOTO = {"width": 800, "height": 600}


async def test_the_words_on_back_and_cancel_do_what_the_buttons_do(town: Town) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/home")
    await town.bo.writes("3")
    for words in ("Back", "atrás.", "返回"):
        await town.bo.writes("There is only one")
        assert "which flat" in (await town.bo.inbox())[-1].text
        await town.bo.writes(words)
        assert "which stair" in (await town.bo.inbox())[-1].text
    for words in ("There is only one", "12"):
        await town.bo.writes(words)
    assert "Is this right?" in (await town.bo.inbox())[-1].text
    await town.bo.writes("No cambiar nada")
    assert (await town.bo.inbox())[-1].text == "Cancelled: the questions about your home. Nothing of it was saved."
    await town.bo.writes("/report")
    for words in ("Rubbish", "Back"):
        await town.bo.writes(words)
    await town.bo.writes("Back")
    assert "This is the first question already" in (await town.bo.inbox())[-2].text
    await town.bo.writes("Bins are full")
    await town.bo.writes("Back", photo=PHOTO)
    await town.bo.writes("send")
    assert (await town.chen.finds("Bins are full")).has_photo


async def test_back_may_be_an_answer_of_a_poll(town: Town) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/poll")
    for words in ("Which door?", "Front", "Back", "Done"):
        await town.bo.writes(words)
    assert "Back" in (await town.bo.inbox())[-1].text


@pytest.mark.parametrize(
    ("begin", "answer", "leave", "told"),
    [
        ("/volunteer", "Driving", "Cancel", "Cancelled: your offer to help. Nothing of it was saved."),
        ("/homes_list", "hello", "/cancel", "The list of homes stays as it is."),
    ],
)
async def test_leaving_a_form_says_what_stays(town: Town, begin: str, answer: str, leave: str, told: str) -> None:
    await comes_in(town.ana)
    for words in (begin, answer, leave):
        await town.ana.writes(words)
    assert told in (await town.ana.inbox())[-1].text


async def test_words_that_answer_a_question_are_an_answer(town: Town) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/report")
    await town.bo.taps(await town.bo.reads("Question 1"), "Light")
    await town.bo.writes("my")
    assert "Question 3" in (await town.bo.inbox())[-1].text


@pytest.mark.parametrize("words", ["Cancel", "取消", "Cancelar", "Stop"])
async def test_to_cancel_may_be_an_answer_of_a_poll(town: Town, words: str) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/poll")
    for answer in ("The yard party: what now?", "Postpone", words, "Done"):
        await town.bo.writes(answer)
    assert words in (await town.bo.inbox())[-1].text
    await town.bo.writes("Cancel")
    assert (await town.bo.inbox())[-1].text == "Cancelled: your new poll. Nothing of it was saved."


@pytest.mark.parametrize("words", ["HELP", "ayuda", "帮帮我"])
async def test_a_call_for_help_is_no_report(town: Town, words: str) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/report")
    await town.bo.writes(words)
    assert "Question 1" in (await town.bo.inbox())[-1].text
    assert (await town.bo.inbox())[-2].text == "Please write what is wrong, for example: Street lamp out at gate 3"


@pytest.mark.parametrize("nothing", ["Hello", "你好。"])
async def test_who_greets_instead_of_answering_is_told_what_is_asked(town: Town, nothing: str) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/report")
    await town.bo.taps(await town.bo.reads("Question 1"), "Light")
    await town.bo.writes(nothing)
    assert "Question 2" in (await town.bo.inbox())[-1].text
    assert (await town.bo.inbox())[-2].text == "Please write what is wrong, for example: Street lamp out at gate 3"


async def test_a_home_may_be_called_like_a_button(town: Town) -> None:
    await comes_in(town.bo)
    await listed(town, ("Front", "", "1"), ("Back", "", "2"), ("Back", "", "3"))
    await town.bo.writes("/home")
    await town.bo.writes("Back")
    assert "which flat" in (await town.bo.inbox())[-1].text


async def test_a_cancelling_of_before_is_told_without_its_name(town: Town) -> None:
    await comes_in(town.bo)
    await outbox.send(town.app.shared.storage, Letter("form-cancelled", town.bo.id, "old", {}), town.clock.now())
    await town.settle()
    assert (await town.bo.inbox())[-1].text == "Cancelled: the questions that I asked. Nothing of it was saved."


@pytest.mark.parametrize("words", ["The lift.", "El ascensor", "是电梯", "the lift, please", "Sobre el ascensor"])
async def test_a_kind_may_have_an_article(town: Town, words: str) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/report")
    await town.bo.writes(words)
    assert "Question 2" in (await town.bo.inbox())[-1].text


@pytest.mark.parametrize("words", ["I don't have one", "No tengo foto.", "不用了。", "I have no photo"])
async def test_there_are_many_ways_to_have_no_photo(town: Town, words: str) -> None:
    await comes_in(town.bo)
    for answer in ("/report", "Lift", "It is stuck", words):
        await town.bo.writes(answer)
    assert "Shall I send it?" in (await town.bo.inbox())[-1].text


async def test_words_where_a_photo_is_asked_for_are_not_silently_dropped(town: Town) -> None:
    await comes_in(town.bo)
    for answer in ("/report", "Lift", "It is stuck", "On the third floor"):
        await town.bo.writes(answer)
    told = (await town.bo.inbox())[-2].text
    assert told.startswith("I have not added that to your report. To write it again, press Back.")
    await town.bo.writes("Back")
    for answer in ("It is stuck on the third floor", "no"):
        await town.bo.writes(answer)
    assert "It is stuck on the third floor" in (await town.bo.inbox())[-1].text


@pytest.mark.parametrize("words", ["no", "No, wait.", "不", "todavía no"])
async def test_who_does_not_want_to_send_it_is_told_what_can_be_done(town: Town, words: str) -> None:
    await comes_in(town.bo)
    for answer in ("/report", "Lift", "It is stuck", "no photo", words):
        await town.bo.writes(answer)
    told = (await town.bo.inbox())[-2].text
    assert told == "All right, I wait. To change something, press Back. To leave it, send /cancel."
    assert "Shall I send it?" in (await town.bo.inbox())[-1].text
