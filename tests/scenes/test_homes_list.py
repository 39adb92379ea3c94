"""/homes: the committee looks through the homes and decides there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.helping import comes_in
from tests.living import claim_of, listed, lives, says_home

if TYPE_CHECKING:
    from tests.town import Town


async def test_what_is_on_the_list_is_not_merged_into_what_is_not(town: Town) -> None:
    await comes_in(town.bo, town.mei)
    await town.mei.says("hello", chat=town.committee)
    await says_home(town.bo, "House 3", "12")
    await listed(town, ("3", "", "12"))
    await town.mei.writes("/homes 2")
    await town.mei.taps(await town.mei.reads("Home #2: "), "Merge")
    await town.mei.writes("1")
    assert "is on the committee's list, and home #1 is not" in (await town.mei.inbox())[-2].text
    await town.mei.writes("/homes 1")
    await town.mei.taps(await town.mei.reads("Home #1: "), "Merge")
    await town.mei.writes("2")
    await town.mei.writes("Yes, they are the same")
    assert "(home #2)" in (await claim_of(town, town.bo)).text


async def test_a_neighbourhood_without_a_committee_chat_decides_in_private(town: Town) -> None:
    await comes_in(town.bo, town.ana)
    async with town.app.shared.storage.transaction() as db:
        await db.execute("DELETE FROM chats WHERE kind = 'committee'")
    await says_home(town.bo)
    await town.ana.writes("/homes")
    listing = await town.ana.reads("Lime Street: homes")
    assert "1 person waits to be confirmed" in listing.text
    await town.ana.taps(listing, "Waiting: Bo")
    await town.ana.taps(await town.ana.reads("Home #1: "), "Not right: Bo")
    assert "could not confirm" in (await town.bo.inbox())[-1].text
    assert "Nobody lives here, as far as I know." in (await town.ana.reads("Home #1: ")).text
    await town.ana.taps(await town.ana.reads("Bo no longer counts in home #1"), "Undo")
    await town.ana.writes("Confirm: Bo", reply_to=await town.ana.reads("Home #1: "))
    assert "• Bo: confirmed" in (await town.ana.reads("Home #1: ")).text


async def test_the_committees_list_turns_from_all_to_a_building_to_a_home(town: Town) -> None:
    await comes_in(town.bo, town.chen)
    await listed(town, ("2", "", "1"), ("10", "", "1"), ("10", "", "2"))
    await lives(town, town.bo, "10", "2")
    await says_home(town.chen, "2", "1")
    await town.mei.says("/homes", chat=town.committee)
    listing = await town.mei.finds("Lime Street: homes", town.committee)
    assert "Homes known: 2 of 3 on the list. Known besides: 0. Confirmed: 1" in listing.text
    assert listing.text.index("2: 1 of 1 known") < listing.text.index("10: 1 of 2 known, 1 confirmed")
    assert listing.buttons == ["Waiting: Chen, building 2, flat 1", "2", "10", "The list of homes"]
    await town.mei.taps(listing, "10")
    building = await town.mei.finds("#3 building 10, flat 2: 1 person", town.committee)
    assert building.id == listing.id
    await town.mei.taps(building, "#3")
    home = await town.mei.finds("Home #3: building 10, flat 2", town.committee)
    assert "It is on the committee's list" in home.text
    assert home.buttons == ["Not right: Bo", "Move or merge, in private", "Back to the building"]
    await town.mei.follows(home, "in private")
    assert "Move: Bo" in (await town.mei.reads("Home #3")).buttons
    await town.mei.taps(home, "Back")
    await town.mei.taps(await town.mei.finds("#3 building 10", town.committee), "Back to all")
    await town.mei.says("/homes 10", chat=town.committee)
    assert (await town.mei.finds("#3 building 10", town.committee)).id > listing.id
    await town.mei.says("/homes figs", chat=town.committee)
    assert "I do not know the home or building “figs”" in (await town.mei.reads("figs")).text
    await town.ana.says("/homes")
    assert not [message for message in await town.bo.sees() if "Home" in message.text]
    await town.ana.follows(await town.ana.finds("Let us do this in private"), "Open private chat")
    assert "Homes known: 2 of 3" in (await town.ana.reads("Lime Street: homes")).text
    await town.bo.writes("/homes")
    assert "Only the committee" in (await town.bo.inbox())[-1].text


async def test_moved_and_merged_and_taken_back_exactly(town: Town) -> None:
    await comes_in(town.bo, town.chen, town.mei)
    await town.mei.says("hello", chat=town.committee)
    await lives(town, town.bo, "3", "12")
    await says_home(town.chen, "House 3", "12")
    await town.mei.writes("/homes 2")
    home = await town.mei.reads("Home #2: ")
    assert "• Chen: waits to be confirmed" in home.text
    await town.mei.taps(home, "Merge")
    for answer in ("2", "7", "x"):
        await town.mei.writes(answer)
    told = [message.text for message in await town.mei.inbox()]
    for refusal in ("is this very home", "I do not know the home", "only the number of the home"):
        assert any(refusal in text for text in told), refusal
    await town.mei.writes("home 1")
    check = await town.mei.reads("Is this right?")
    assert "Home #2 (House 3, flat 12) is the same as home #1 (building 3, flat 12)" in check.text
    await town.mei.taps(check, "Yes, they are the same")
    assert "Before: House 3, flat 12. Now: building 3, flat 12" in (await town.chen.reads("has changed")).text
    assert "Confirmed there: Bo" in (await claim_of(town, town.chen)).text
    assert "It is the same as home #1" in (await town.mei.reads("Home #2: ")).text
    done = await town.mei.reads("is the same as home #1 (")
    await town.mei.taps(done, "Undo")
    (undone,) = [each for each in await town.mei.inbox() if each.id == done.id]
    assert undone.text == "What was done about home #2 was taken back. It is as it was before."
    assert not undone.buttons
    assert "Chen: waits to be confirmed" in (await town.mei.reads("Home #2: ")).text
    await town.mei.taps(await town.mei.reads("Home #2: "), "Move: Chen")
    for answer in ("5", "no", "1"):
        await town.mei.writes(answer)
    await town.mei.taps(await town.mei.reads("From home #2 I move Chen to building 5, flat 1"), "Yes, move")
    assert "Now: building 5, flat 1" in (await town.chen.inbox())[-1].text
    assert "Moved here by Mei" in (await claim_of(town, town.chen)).text
    await town.mei.taps(await town.mei.reads("is moved from home #2 to home #3"), "Undo")
    assert "Chen says that they live in House 3, flat 12 (home #2)" in (await claim_of(town, town.chen)).text
    await town.mei.writes("/audit homes")
    audit = (await town.mei.reads("who did what")).text
    for line in ("merged home #2 into home #1", "moved Chen from home #2 to home #3", "took back a change of home #2"):
        assert line in audit


async def test_a_merge_is_not_undone_after_somebody_changed_and_its_address_leads_on(town: Town) -> None:
    await comes_in(town.bo, town.chen, town.mei)
    await town.mei.says("hello", chat=town.committee)
    await says_home(town.bo, "3", "12")
    await says_home(town.chen, "House 3", "12")
    await town.mei.writes("/homes_2")
    await town.mei.taps(await town.mei.reads("Home #2: "), "Merge")
    await town.mei.writes("1")
    await town.mei.writes("Yes, they are the same")
    done = await town.mei.reads("is the same as home #1 (")
    await town.mei.taps(await claim_of(town, town.chen), "Confirm")
    (told,) = [each for each in await town.mei.inbox() if each.id == done.id]
    assert told.text == "This message is out of date. /homes shows how it is now."
    assert "changed since then" in await town.mei.forges(told, done.button("Undo")["callback_data"])
    await says_home(town.bo, "BUILDING 3", "12")
    assert "live there already" in town.bo.toast


async def test_of_a_home_that_there_is_not_only_what_can_be_seen_is_repeated(town: Town) -> None:
    await comes_in(town.mei)
    await town.mei.says("hello", chat=town.committee)
    await town.mei.writes("/homes \x84\ue000Tower\u202e")
    assert "“Tower”" in (await town.mei.reads("Tower")).text


async def test_a_home_with_keys_of_its_own_is_found_by_its_building(town: Town) -> None:
    await comes_in(town.bo, town.mei)
    await town.mei.says("hello", chat=town.committee)
    await lives(town, town.bo, "3", "12")
    async with town.app.shared.storage.transaction() as db:
        await db.execute("UPDATE households SET building_key = 'building3', building = 'Building 3'")
    await town.mei.writes("/homes")
    await town.mei.taps(await town.mei.reads("Lime Street: homes"), "Building 3")
    await town.mei.taps(await town.mei.reads("#1 Building 3, flat 12"), "#1")
    await town.mei.taps(await town.mei.reads("Home #1: "), "Back to the building")
    assert await town.mei.reads("#1 Building 3, flat 12")


async def test_homes_that_may_be_the_same_are_offered_and_empty_ones_are_not(town: Town) -> None:
    await comes_in(town.bo, town.chen, town.mei)
    await town.mei.says("hello", chat=town.committee)
    await says_home(town.bo, "House 3", "12")
    await says_home(town.bo, "House 9", "9")
    await lives(town, town.chen, "3", "12")
    await says_home(town.bo, "House 3", "12")
    await town.mei.writes("/homes_1")
    await town.mei.taps(await town.mei.reads("Home #1: "), "Merge")
    question = await town.mei.reads("Which home is the same as home #1?")
    assert question.buttons == ["#3 building 3, flat 12", "Change nothing"]
    await town.mei.writes("2")
    assert "Nobody lives in home #2, and it is not on the list" in (await town.mei.inbox())[-2].text
    await town.mei.taps(await town.mei.reads("Which home is the same as home #1?"), "#3")
    assert "Home #1 (House 3, flat 12) is the same as home #3" in (await town.mei.inbox())[-1].text


async def test_who_left_the_committee_sees_nothing_new_in_their_own_message(town: Town) -> None:
    await comes_in(town.bo, town.mei)
    await town.mei.says("hello", chat=town.committee)
    await says_home(town.bo, "3", "12")
    await town.mei.writes("/homes_1")
    await town.mei.taps(await town.mei.reads("Home #1: "), "Confirm: Bo")
    done = await town.mei.reads("Bo is confirmed in home #1")
    await town.change(town.committee, town.mei, "kick", by=town.ana.id)
    assert "Only the committee" in await town.mei.taps(done, "Undo")
    (told,) = [each for each in await town.mei.inbox() if each.id == done.id]
    assert told.text == "This message is out of date. /homes shows how it is now."
