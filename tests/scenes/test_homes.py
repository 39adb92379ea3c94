"""People say where they live, change it, leave it; how it is kept is tried on both databases elsewhere."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.helping import comes_in
from tests.living import claim_of, has_said, listed, lives, says_home

if TYPE_CHECKING:
    from tests.town import Town


@pytest.mark.parametrize(
    ("building", "stair", "flat"),
    [
        ("I live in building 3", "There is only one", "flat 12 b, please"),
        ("Vivo en el edificio 3", "hay solo una", "piso 12B por favor"),
        ("我住在3号楼", "只有一个", "12B室。"),
    ],
)
async def test_a_sentence_around_the_number_is_no_part_of_it(town: Town, building: str, stair: str, flat: str) -> None:
    await comes_in(town.bo)
    for answer in ("/home", building, stair, flat, "yes"):
        await town.bo.writes(answer)
    async with town.app.shared.storage.reading() as db:
        (home,) = await db.fetch("SELECT building_key, stair_key, flat_key FROM households")
    assert [home["building_key"], home["stair_key"], home["flat_key"]] == ["3", "", "12b"]


@pytest.mark.parametrize(
    "words", ["I don't know", "I don\u2019t know.", "No lo sé", "不知道", "help", "no, thanks", "hello"]
)
async def test_who_does_not_know_is_told_what_can_be_done(town: Town, words: str) -> None:
    await comes_in(town.bo)
    told = "Please write it as it stands on the door. If you do not know it now, send /cancel."
    await town.bo.writes("/home")
    await town.bo.writes(words)
    assert (await town.bo.inbox())[-2].text == told
    assert "Which building" in (await town.bo.inbox())[-1].text
    for answer in ("3", "There is only one", words):
        await town.bo.writes(answer)
    assert (await town.bo.inbox())[-2].text == told
    assert "which flat" in (await town.bo.inbox())[-1].text


async def test_a_claim_that_is_not_right_ends_and_can_be_said_again(town: Town) -> None:
    await comes_in(town.bo)
    await says_home(town.bo)
    await town.mei.taps(await claim_of(town, town.bo), "Not right")
    assert "Not right, says Mei" in (await claim_of(town, town.bo)).text
    told = (await town.bo.reads("could not confirm")).text
    assert "please speak with the committee" in told
    await town.bo.writes("/home")
    await town.bo.writes("4")
    await town.bo.writes("no")
    await town.bo.writes("7")
    await town.bo.writes("Yes, I live there")
    assert "building 4, flat 7" in (await claim_of(town, town.bo)).text


@pytest.mark.parametrize("word", ["yes", "Sí, por favor.", "是的。", "Yes please"])
async def test_yes_is_enough_where_there_is_one_answer(town: Town, word: str) -> None:
    await comes_in(town.bo)
    for said in ("/home", "3", "No, thank you", "12B", "perhaps"):
        await town.bo.writes(said)
    assert "Is this right" in (await town.bo.inbox())[-1].text
    await town.bo.writes(word)
    assert "building 3, flat 12B" in (await claim_of(town, town.bo)).text


@pytest.mark.parametrize("word", ["Solo hay una.", "only one", "There\u2019s one.", "只有一个。"])
async def test_that_there_is_only_one_stair_is_no_name_of_it(town: Town, word: str) -> None:
    await comes_in(town.bo)
    for said in ("/home", "3", word, "12B", "yes"):
        await town.bo.writes(said)
    assert "says that they live in building 3, flat 12B" in (await claim_of(town, town.bo)).text


async def test_the_same_home_written_in_two_ways_is_one(town: Town) -> None:
    await comes_in(town.bo, town.chen)
    await says_home(town.bo, "Building 3.", "FLAT 4.", stair="Stair B.")
    assert "Bo says that they live in Building 3, Stair B, FLAT 4 (home #1)" in (await claim_of(town, town.bo)).text
    await says_home(town.chen, "Edificio 3", "4", stair="b")
    assert "(home #1)" in (await claim_of(town, town.chen)).text


async def test_ones_own_home_is_changed_left_and_taken_back(town: Town) -> None:
    await comes_in(town.bo)
    await lives(town, town.bo, "3", "12B")
    await says_home(town.bo, "4", "1")
    assert "building 4, flat 1" in (await claim_of(town, town.bo)).text
    await town.bo.taps(await town.bo.reads("your home"), "Undo")
    page = await town.bo.reads("your home")
    assert "building 3, flat 12B" in page.text
    assert "has confirmed it" in page.text, "it is as it was"
    assert "not live there any more" in await town.bo.taps(page, "Leave")
    assert "Bo has left this home" in (await claim_of(town, town.bo)).text
    assert (await town.bo.reads("your home")).buttons == ["Say where I live", "Undo"]
    await town.bo.taps(await town.bo.reads("your home"), "Undo")
    assert "Bo lives in building 3" in (await claim_of(town, town.bo)).text
    await town.bo.writes("leave this home", reply_to=await town.bo.reads("your home"))
    assert "I do not know where you live" in (await town.bo.reads("your home")).text
    await town.bo.writes("figs", reply_to=await town.bo.reads("your home"))
    assert "write the words" in (await town.bo.inbox())[-1].text


async def test_an_undo_is_refused_after_something_else_changed_and_after_a_day(town: Town) -> None:
    await comes_in(town.bo)
    await says_home(town.bo)
    page = await town.bo.reads("your home")
    data = page.button("Undo")["callback_data"]
    claim = await claim_of(town, town.bo)
    await town.mei.taps(claim, "Confirm")
    undo = (await claim_of(town, town.bo)).button("Undo")["callback_data"]
    assert "changed since then" in await town.bo.forges(page, data)
    assert "Undo" not in (await town.bo.reads("your home")).buttons
    await town.advance(timedelta(hours=25))
    assert "more than a day ago" in await town.mei.forges(claim, undo)
    assert "Bo lives in" in (await claim_of(town, town.bo)).text


async def test_those_confirmed_there_are_told_once_and_can_say_that_they_do_not_know_somebody(town: Town) -> None:
    await comes_in(town.bo, town.chen, town.ana)
    await lives(town, town.bo)
    await says_home(town.ana)
    await says_home(town.chen)
    told = await town.bo.reads("Chen says that they live in your home: building 3, flat 12B")
    assert not [message for message in await town.ana.inbox() if "in your home" in message.text], "she is not confirmed"
    assert "The committee is told" in await town.bo.taps(told, "I don't know them")
    claim = await claim_of(town, town.chen)
    assert "Bo lives there and does not know Chen" in claim.text
    assert "Confirmed there: Bo" in claim.text
    assert "already" in await town.bo.taps(told, "I don't know them")
    await town.mei.taps(claim, "Not right")
    assert "does not know" not in (await claim_of(town, town.chen)).text
    await town.mei.taps(await claim_of(town, town.chen), "Undo")
    assert "Bo lives there and does not know Chen" in (await claim_of(town, town.chen)).text, "nothing is lost by that"
    await town.bo.taps(await town.bo.reads("I have told the committee"), "Undo")
    assert "does not know" not in (await claim_of(town, town.chen)).text
    await town.chen.taps(await town.chen.reads("your home"), "Leave")
    await says_home(town.chen)
    assert len([each for each in await town.bo.inbox() if "Chen says that they live" in each.text]) == 1
    assert (
        "only people whom"
        in (await town.ana.forges(await town.ana.reads(), told.button("know")["callback_data"])).casefold()
    )


@pytest.mark.parametrize("flat", ["Flat 4", "piso 4", "4室"])
async def test_a_flat_is_not_taken_for_a_building(town: Town, flat: str) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/home")
    await town.bo.writes(flat)
    assert f"“{flat}” sounds like a flat" in (await town.bo.inbox())[-2].text
    await town.bo.writes("3")
    assert "which stair" in (await town.bo.inbox())[-1].text


async def test_a_building_with_the_number_that_was_meant_is_offered_first(town: Town) -> None:
    await listed(town, ("Blocky House", "", "1"), ("3", "", "1"), ("12", "", "1"))
    await comes_in(town.bo)
    await town.bo.writes("/home")
    await town.bo.writes("Block 3")
    asked = await town.bo.reads("I do not find the building “Block 3”")
    assert asked.buttons[0] == "3"
    await town.bo.taps(asked, "3")
    assert "flat" in (await town.bo.inbox())[-1].text


async def test_with_a_list_only_its_homes_are_taken_and_the_nearest_are_offered(town: Town) -> None:
    await listed(
        town, ("Lime House", "", "1"), ("Fig House", "A", "1"), ("Fig House", "B", "1"), ("Fig House", "B", "2")
    )
    await comes_in(town.bo)
    await town.bo.writes("/home")
    assert (await town.bo.reads("Which building")).buttons == ["Fig House", "Lime House", "Change nothing"]
    await town.bo.writes("Lyme Hous")
    asked = await town.bo.reads("I do not find the building “Lyme Hous”")
    assert "Lime House" in asked.buttons
    await town.bo.taps(asked, "Lime House")
    await town.bo.writes("9")
    assert "I do not find flat “9” in “Lime House”" in (await town.bo.inbox())[-2].text
    await town.bo.writes("01")
    assert "Lime House, flat 1. Is this right?" in (await town.bo.reads("Is this right")).text, "it has no stairs"
    await town.bo.taps(await town.bo.reads("Is this right"), "Back")
    for _ in range(2):
        await town.bo.taps((await town.bo.inbox())[-1], "Back")
    await town.bo.writes("FIG house")
    assert (await town.bo.reads("which stair")).buttons == ["A", "B", "Back", "Change nothing"]
    await town.bo.writes("C")
    assert "I do not find the stair “C”" in (await town.bo.inbox())[-2].text
    await town.bo.taps(await town.bo.reads("which stair"), "B")
    await town.bo.writes("2")
    await town.bo.writes("yes, I live there")
    assert "Bo says that they live in Fig House, stair B, flat 2 (home #4)" in (await claim_of(town, town.bo)).text


async def test_five_times_a_day_is_enough(town: Town) -> None:
    await comes_in(town.bo)
    await has_said(town, town.bo, times=3)
    for flat in "45":
        await says_home(town.bo, "3", flat)
    await town.bo.taps(await town.bo.reads("your home"), "Change")
    assert "5 times in one day" in town.bo.toast
    assert "flat 5" in (await town.bo.reads("your home")).text
    cards = [each for each in await town.mei.sees(town.committee) if each.by_bot and "Bo says" in each.text]
    assert len(cards) == 1, "one card, edited"
    await town.advance(timedelta(hours=25))
    await says_home(town.bo, "3", "6")
    assert "flat 6" in (await claim_of(town, town.bo)).text


async def test_who_leaves_keeps_the_home_and_the_card_follows_them_and_their_name(town: Town) -> None:
    await comes_in(town.bo)
    await lives(town, town.bo)
    await town.change(town.group, town.bo, "leave")
    assert "Bo is in none of the residents' groups now" in (await claim_of(town, town.bo)).text
    await town.bo.writes("/home")
    assert "Only neighbours" in (await town.bo.inbox())[-1].text or "do not know" in (await town.bo.inbox())[-1].text
    await town.change(town.group, town.bo, "join")
    assert "in none of" not in (await claim_of(town, town.bo)).text
    await town.ask(f"people/{town.bo.id}", first_name="Bosse")
    await town.bo.writes("/home")
    assert (await town.mei.finds("building 3", town.committee)).text.startswith("Bosse lives in")
    assert "has confirmed it" in (await town.bo.reads("your home")).text


async def test_in_a_group_the_way_to_private_is_shown(town: Town) -> None:
    await comes_in(town.bo)
    await town.bo.says("/home")
    answer = await town.bo.reads("is for our private chat")
    await town.bo.follows(answer, answer.buttons[0])
    assert "Which building" in (await town.bo.inbox())[-1].text


async def test_who_is_erased_leaves_no_address_and_no_name_on_the_card(town: Town) -> None:
    await comes_in(town.bo, town.chen)
    await lives(town, town.bo)
    card = await claim_of(town, town.bo)
    await town.bo.writes("/forgetme")
    await town.bo.taps(await town.bo.reads("Shall I erase"), "Erase")
    shown = next(each.text for each in await town.mei.sees(town.committee) if each.id == card.id)
    assert shown == "Somebody said here where they live. Their data was deleted."
    async with town.app.shared.storage.reading() as db:
        for table in ("households", "household_members", "household_moves"):
            assert await db.fetch(f"SELECT * FROM {table}") == [], table  # noqa: S608 - our own names


async def test_who_is_erased_is_named_on_no_page_and_in_no_question_of_the_committee(town: Town) -> None:
    await comes_in(town.bo, town.chen, town.mei)
    await town.mei.says("hello", chat=town.committee)
    await lives(town, town.bo)
    await says_home(town.chen)
    await town.mei.says("/homes 1", chat=town.committee)
    await town.mei.writes("/homes 1")
    await town.mei.taps(await town.mei.reads("Home #1: "), "Move: Bo")
    assert await town.mei.reads("do you want to move Bo")
    await town.change(town.group, town.bo, "kick", by=town.ana.id)
    await town.bo.writes("/forgetme")
    await town.bo.taps(await town.bo.reads("Shall I erase"), "Erase")
    seen = [*await town.mei.sees(town.committee), *await town.mei.inbox()]
    assert [each.text for each in seen if "Bo" in each.text and each.by_bot] == []
    async with town.app.shared.storage.reading() as db:
        assert await db.fetch("SELECT * FROM forms") == []
