"""People write a word and no command: the bot knows what is meant, and says where it speaks of a group."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.assisting import adds
from tests.links import elm_court

if TYPE_CHECKING:
    from tests.town import Resident, Town


@pytest.mark.parametrize("words", ["HELP", "Help, please.", "Hello", "¡Hola!", "Buenos días.", "你好", "请帮帮我。"])
async def test_who_greets_or_asks_for_help_gets_the_help(town: Town, words: str) -> None:
    await town.bo.says("/help")
    await town.bo.starts()
    await town.bo.writes(words)
    assert "Lime Street: what you can do here" in (await town.bo.inbox())[-1].text


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("my", "You have made no report yet"),
        ("Where.", "we speak about Lime Street"),
        ("large print", "Large print is on"),
        ("/LANGUAGE.", "Which language shall I speak with you?"),
        ("cancel", "There is nothing to cancel"),
        ("setup", "I did not understand"),
        ("dance", "I did not understand"),
    ],
)
async def test_a_command_may_lack_its_slash_or_have_a_full_stop(town: Town, words: str, answer: str) -> None:
    await town.bo.says("/help")
    await town.bo.starts()
    await town.bo.writes(words)
    assert answer in (await town.bo.inbox())[-1].text


@pytest.mark.parametrize("sign", [" ", ":", ": ", "\uff1a", "\uff0c", "\uff0c "])
async def test_a_report_may_begin_with_a_colon(town: Town, sign: str) -> None:
    await town.bo.says(f"/report{sign}灯坏了")
    assert "#1 灯坏了" in (await town.bo.finds("灯坏了")).text


async def test_a_language_asked_for_in_a_group_does_not_change_what_is_meant(town: Town) -> None:
    dan, elm = await elm_court(town)
    await dan.says("/setup", chat=elm)
    await town.change(elm, town.bo, "join")
    await known(town.bo)
    await town.bo.writes("/where lime")
    await town.bo.says("/language", chat=elm)
    await town.bo.follows((await town.bo.inbox())[-1], "Go on")
    assert "Which language" in (await town.bo.inbox())[-1].text
    assert not [each for each in await town.bo.inbox() if "Elm Court now" in each.text]


async def test_whoever_stopped_and_starts_again_is_told_so(town: Town) -> None:
    await known(town.bo)
    await town.bo.writes("/stop")
    await town.bo.starts()
    assert "I send you messages again" in (await town.bo.inbox())[-1].text
    await town.bo.starts()
    assert "I help the neighbours of Lime Street" in (await town.bo.inbox())[-1].text


async def test_a_report_says_whose_neighbours_will_see_it(town: Town) -> None:
    await known(town.bo)
    await town.bo.writes("/report")
    for words in ("Rubbish", "The bins are full", "no photo"):
        await town.bo.writes(words)
    assert "All your neighbours in Lime Street will see this report." in (await town.bo.inbox())[-1].text


@pytest.mark.parametrize(
    ("words", "answer"),
    [("Spanish, please.", "Desde ahora le hablo en este idioma: Español."), ("中文", "我用中文和您说话")],
)
async def test_a_language_is_chosen_by_its_name(town: Town, words: str, answer: str) -> None:
    await town.bo.says("/help")
    await town.bo.starts()
    await town.bo.writes("/language")
    await town.bo.writes(words)
    assert answer in (await town.bo.inbox())[-1].text


async def test_a_neighbourhood_is_chosen_by_its_name(town: Town) -> None:
    dan, elm = await elm_court(town)
    await dan.says("/setup", chat=elm)
    await town.change(elm, town.bo, "join")
    await town.bo.says("/help")
    await town.bo.starts()
    await town.bo.writes("/where elm court.")
    assert "we speak about Elm Court now" in (await town.bo.inbox())[-1].text
    await town.bo.writes("/where Oak Lane")
    told = (await town.bo.inbox())[-1].text
    assert "I do not know which of your neighbourhoods is meant by “Oak Lane”" in told
    assert "In this chat we speak about Elm Court" in told
    await town.bo.writes("/where e")
    assert "which of your neighbourhoods is meant by “e”" in (await town.bo.inbox())[-1].text
    await town.bo.writes("/where lime")
    assert "we speak about Lime Street now" in (await town.bo.inbox())[-1].text


async def known(who: Resident) -> Resident:
    await who.says("/help")
    await who.starts()
    return who


async def test_what_is_said_in_private_about_a_group_names_it(town: Town) -> None:
    bo = await known(town.bo)
    await bo.says("/committee_here")
    assert (await bo.inbox())[-1].text.startswith("In the group “Lime Street”: ")
    await bo.says("/my")
    asked = (await bo.inbox())[-1]
    assert asked.text.startswith("/my is for our private chat. You sent it in the group “Lime Street”.")
    await bo.follows(asked, "Go on")
    assert "You have made no report yet" in (await bo.inbox())[-1].text
    await bo.writes("/setup")
    assert (await bo.inbox())[-1].text == "Please send this command in your neighbourhood group."


async def test_a_reports_number_needs_no_reply(town: Town) -> None:
    await town.mei.says("/help", chat=town.committee)
    await town.mei.starts()
    await town.bo.says("/report Lamp out")
    await town.mei.taps(await adds(town.mei), "They have it too")
    await town.mei.writes("Number 1 please")
    assert "only the number" in (await town.mei.inbox())[-1].text
    await town.mei.writes("1, please")
    assert (await town.mei.inbox())[-1].text == "Done. They are counted for #1."
    assert "One more neighbour has it too" in (await town.bo.finds("Lamp out")).text


async def test_who_is_known_nowhere_is_greeted_back(town: Town) -> None:
    zed = await town.person("Zed", joins=False)
    await zed.starts()
    await town.advance(timedelta(minutes=2))
    await zed.writes("Hello")
    assert "Is there a group of your neighbours with me in it" in (await zed.inbox())[-1].text
