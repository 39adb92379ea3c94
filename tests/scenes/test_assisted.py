"""Neighbours without a phone: the committee keeps them on a list, and acts for them."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.assisted import is_assisted
from domain.summaries import LEAST_GROUP
from storage import assisted, polls
from tests.assisting import adds, reports_for
from tests.choosing import opens
from tests.databases import ON_BOTH
from tests.rows import rows
from tests.scenes.test_mydata import file_of

if TYPE_CHECKING:
    from tests.town import Town


@pytest.fixture
async def known_town(town: Town) -> Town:
    """Mei serves on the committee and has the private chat open."""
    await town.mei.says("/help", chat=town.committee)
    await town.mei.starts()
    return town


@ON_BOTH
async def test_somebody_is_put_on_the_list_and_changed_and_each_can_be_undone(known_town: Town) -> None:
    town, mei = known_town, known_town.mei
    page = await adds(mei)
    assert page.text.startswith("#1 Rosa Pérez\nHome: 3 / 12 (home #1)\nHelped by Nina\nPut on the list by Mei, Monday")
    assert "Undo" not in page.buttons
    await mei.taps(page, "Change the helper")
    await mei.writes("Nobody, thanks.")
    await mei.taps(await mei.reads("No helper is noted"), "Save")
    changed = await mei.reads("#1 Rosa")
    assert "Helped by" not in changed.text
    assert await mei.taps(changed, "Undo") == "Done. Neighbour #1 is as before."
    assert "Helped by Nina" in (await mei.reads("#1 Rosa")).text
    await mei.taps(await mei.reads("#1 Rosa"), "Change the home")
    await mei.writes("3 / A / 0012")
    await mei.taps(await mei.reads("Is it right?"), "Save")
    assert "3 / A / 0012 (home #2)" in (await mei.reads("#1 Rosa")).text
    await town.advance(timedelta(minutes=11))
    late = await mei.reads("#1 Rosa")
    assert "Undo" not in late.buttons
    assert "more than 10 minutes" in await mei.forges(late, changed.button("Undo")["callback_data"])
    await mei.says("/assisted", chat=town.committee)
    listed = await mei.finds("without a phone", town.committee)
    assert "#1 Rosa Pérez, 3 / A / 0012, helped by Nina" in listed.text
    assert listed.buttons == ["Open private chat"]
    await mei.writes("/assisted_1")
    assert "#1 Rosa" in (await mei.inbox())[-1].text


async def test_a_report_in_their_name_is_marked_and_its_news_come_to_whoever_wrote_it_down(known_town: Town) -> None:
    town, mei = known_town, known_town.mei
    page = await adds(mei)
    await reports_for(mei, page, "The lift is stuck", kind="Lift")
    assert "The report is #1" in (await mei.reads("pass it on")).text
    card = await town.bo.finds("The lift is stuck")
    assert "About: Lift" in card.text
    assert "Told to the committee by phone or in person." in card.text
    assert "Rosa" not in card.text
    desk = await town.ana.finds("The lift is stuck", town.committee)
    assert "Reported by Rosa Pérez" in desk.text
    assert "Due by Tuesday 24 November." in desk.text
    await town.ana.taps(desk, "Acknowledge")
    assert "The committee has seen it" in (await mei.reads("News about report #1")).text
    await mei.writes("/report_for rosa")
    assert "What does Rosa Pérez report" in (await mei.inbox())[-1].text
    assert "Light" in (await mei.inbox())[-1].buttons
    await mei.writes("/report_for 2")
    assert await mei.reads("I find nobody for “2”")
    await mei.writes("/report_for")
    assert (await mei.reads("For whom")).buttons == ["#1 Rosa Pérez"]
    await mei.writes("/audit assisted")
    audit = (await mei.reads("who did what")).text
    assert "Mei wrote down report #1 for neighbour #1, who has no phone." in audit
    assert "Rosa" not in audit


async def test_who_wrote_a_report_down_is_forgotten_with_whose_it_was(known_town: Town) -> None:
    town, mei = known_town, known_town.mei
    await reports_for(mei, await adds(mei), "The lift is stuck", kind="Lift")
    for step in ("Acknowledge", "In progress", "Fixed"):
        await town.ana.taps(await town.ana.finds("The lift is stuck", town.committee), step)
    await town.ana.starts()
    await town.ana.writes("1 year", reply_to=await opens(town.ana, "Forgetting names"))
    await town.advance(timedelta(days=372))
    found = dict(await rows(town.app.shared.storage))["reports"]
    assert not [
        each for row in found for each in row if each == mei.id or (isinstance(each, int) and is_assisted(each))
    ]
    desk = await town.ana.finds("The lift is stuck", town.committee)
    assert "Told to the committee by phone or in person." in desk.text
    assert "Reported by a neighbour" in desk.text


@ON_BOTH
async def test_they_are_counted_as_having_it_too_once_and_no_longer(known_town: Town) -> None:
    town, mei = known_town, known_town.mei
    await town.bo.says("/report Lamp out")
    page = await adds(mei)
    await mei.taps(page, "They have it too")
    listed = await mei.reads("Which of these")
    assert await mei.taps(listed, "Lamp out") == "Rosa Pérez is counted for #1."
    assert "One more neighbour has it too" in (await town.bo.finds("Lamp out")).text
    listed = await mei.reads("Which of these")
    assert listed.buttons == ["✓ #1 Lamp out"]
    await mei.writes("1", reply_to=listed)
    assert "neighbour" not in (await town.bo.finds("Lamp out")).text
    await mei.writes("#1", reply_to=await mei.reads("Which of these"))
    await mei.writes("seven", reply_to=await mei.reads("Which of these"))
    assert "only the number" in (await mei.inbox())[-1].text
    await mei.writes("7", reply_to=await mei.reads("Which of these"))
    assert "no report #7" in (await mei.inbox())[-1].text
    await town.ana.taps(await town.ana.finds("Lamp out", town.committee), "Decline")
    await town.ana.taps(await town.ana.finds("Lamp out", town.committee), "No money")
    assert "One more neighbour has it too" in (await town.bo.finds("Lamp out")).text
    letters = (await rows(town.app.shared.storage))["letters"]
    assert not [letter for letter in letters if "report-news" in letter and is_assisted(int(letter[3]))]
    for _ in range(2):
        assert "no longer counted" in await mei.taps(listed, "Lamp out")
    again = listed.button("Lamp out")["callback_data"].replace("not-too", "too")
    assert "is closed" in await mei.forges(listed, again)


@ON_BOTH
async def test_they_vote_once_the_last_one_stands_and_the_result_says_so(known_town: Town) -> None:
    town, mei = known_town, known_town.mei
    await town.bo.says("/poll Yard day? | Sat | Sun")
    page = await adds(mei)
    await mei.taps(page, "Vote for them")
    await mei.taps(await mei.reads("No vote yet"), "Vote in poll #1")
    ballot = await mei.reads("has not voted yet")
    assert (await mei.taps(ballot, "Sat")).startswith("Rosa Pérez voted Sat.")
    assert (await mei.taps(ballot, "Sun")).startswith("Rosa Pérez voted Sun.")
    card = (await town.bo.finds("Yard day?")).text
    assert "through the committee" not in card, "it would come with the answer, and there is but one"
    assert "1 of the" in card
    await town.ana.starts()
    await town.ana.writes("/assisted_1")
    await town.ana.taps(await town.ana.reads("#1 Rosa"), "Vote for them")
    await town.ana.taps(await town.ana.reads("A vote is given."), "Vote in poll #1")
    assert "Rosa Pérez has voted.\n" in (await town.ana.reads("Press what Rosa")).text
    await town.ana.taps(await town.ana.reads("#1 Rosa"), "What is kept")
    (vote,) = (await file_of(town, town.ana))["your votes"]
    assert vote["question"] == "Yard day?"
    assert not {"Sat", "Sun"} & set(vote.values()), "how they voted is shown to nobody"
    await mei.taps(ballot, "Withdraw")
    assert "0 of the" in (await town.bo.finds("Yard day?")).text
    forged = (await town.ana.inbox())[-1]
    await asyncio.gather(mei.taps(ballot, "Sat"), town.ana.forges(forged, ballot.button("Sat")["callback_data"]))
    assert (await town.bo.finds("Yard day?")).buttons[0] == "Sat · 1"
    await town.advance(timedelta(days=3))
    assert "Some votes were given through the committee." in (await town.bo.finds("is closed: Yard day?")).text
    assert "is closed" in await mei.taps(ballot, "Sun")
    await mei.taps(await mei.reads("#1 Rosa"), "Remove")
    await mei.taps(await mei.reads("Shall I remove"), "Remove")
    await town.advance(timedelta(minutes=11))
    await town.bo.says("/results_1")
    assert "Some votes were given through the committee." in (await town.bo.finds("Yard day?")).text, "it stays"


async def test_how_many_votes_came_through_the_committee_is_named_from_five_on(known_town: Town) -> None:
    town, mei = known_town, known_town.mei
    await town.bo.says("/poll Yard day? | Sat | Sun")
    await mei.taps(await adds(mei), "Vote for them")
    await mei.taps(await mei.reads("No vote yet"), "Vote in poll #1")
    ballot = await mei.reads("has not voted yet")
    async with town.app.shared.storage.transaction() as db:
        poll = await polls.get(db, int(ballot.button("Sat")["callback_data"].split(":")[-2]))
        assert poll is not None
        for number in range(LEAST_GROUP - 1):
            person = await assisted.add(db, poll.neighbourhood_id, f"N {number}", "", mei.id, town.clock.now())
            await polls.cast(db, poll.id, person, 1, town.clock.now())
    await mei.taps(ballot, "Sat")
    assert "5 votes were given through the committee." in (await town.bo.finds("Yard day?")).text
    await mei.taps(ballot, "Withdraw")
    assert "through the committee" not in (await town.bo.finds("Yard day?")).text


@ON_BOTH
async def test_who_is_removed_can_be_taken_back_and_is_erased_after_that(known_town: Town) -> None:
    town, mei = known_town, known_town.mei
    page = await adds(mei)
    await mei.taps(page, "Report for them")
    await mei.writes("The lift is stuck")
    await mei.taps(await mei.reads("Do you have a photo"), "No photo")
    await mei.taps(await mei.reads("Shall I send it?"), "Send")
    await mei.taps(page, "Remove")
    await mei.taps(await mei.reads("Shall I remove"), "Keep")
    assert "Report for them" in (await mei.reads("#1 Rosa")).buttons
    await mei.taps(page, "Change the helper")
    await mei.writes("Omar")
    await mei.taps(await mei.reads("Is it right?"), "Save")
    await mei.taps(page, "Remove")
    for _ in range(2):
        await mei.taps(await mei.reads("Shall I remove"), "Remove")
        gone = await mei.reads("is removed from the list")
        assert "was removed" in await mei.forges(gone, page.button("Report for them")["callback_data"])
        await mei.writes("/assisted")
        assert "nobody on the list" in (await mei.inbox())[-1].text
        await mei.taps(gone, "Undo")
        assert "#1 Rosa" in (await mei.reads("#1 Rosa")).text
    assert "Nina" not in repr((await rows(town.app.shared.storage))["assisted"]), "what can't be taken back is not kept"
    await mei.taps(page, "Change the home")
    await mei.says("/homes 1", chat=town.committee)
    homes = await mei.finds("• Rosa", town.committee)
    await mei.taps(await mei.reads("Shall I remove"), "Remove")
    await town.advance(timedelta(minutes=11))
    assert [each.text for each in await mei.sees(town.committee) if each.id == homes.id and "Rosa" in each.text] == []
    asked = [
        message.text for message in await mei.inbox() if message.text.startswith(("Question 2", "These questions"))
    ]
    assert asked[-1] == "These questions are finished."
    assert "What was noted here is erased" in (await mei.reads("erased")).text
    desk = await town.ana.finds("The lift is stuck", town.committee)
    assert "Reported by a neighbour" in desk.text
    assert "Told to the committee" in desk.text
    everything = await rows(town.app.shared.storage)
    left = {table: each for table, each in everything.items() if "Rosa" in repr(each) or "Nina" in repr(each)}
    assert left.keys() <= {"inbox"}, "what Mei herself wrote goes after its days"
    assert everything["assisted"] == everything["household_members"] == everything["households"] == []


@ON_BOTH
async def test_what_is_kept_of_them_can_be_handed_over_and_is_nobody_elses(known_town: Town) -> None:
    town, mei = known_town, known_town.mei
    page = await adds(mei)
    await mei.taps(page, "What is kept")
    told = await file_of(town, mei)
    (person,) = told["you"]
    assert person["name"] == "Rosa Pérez"
    assert told["your home"]
    assert told["neighbours without a phone: you, or whom you added"][0]["helper"] == "Nina"
    await mei.writes("/mydata")
    mine = await file_of(town, mei)
    assert mine["neighbours without a phone: you, or whom you added"][0]["number"] == 1
    assert "Rosa" not in json.dumps(mine["neighbours without a phone: you, or whom you added"])


async def test_what_cannot_be_noted_is_said_with_what_to_do_and_keeps_the_rest(known_town: Town) -> None:
    mei = known_town.mei
    await mei.writes("/assisted")
    assert "There is nobody on the list yet" in (await mei.inbox())[-1].text
    await mei.taps((await mei.inbox())[-1], "Add somebody")
    await mei.writes("x" * 61)
    assert await mei.reads("at most 60")
    await mei.writes("Rosa")
    await mei.writes("somewhere")
    assert await mei.reads("like this: 3 / 12")
    await mei.writes("#9")
    assert await mei.reads("no home #9")
    await mei.writes("3 / 12")
    await mei.taps(await mei.reads("Who helps Rosa"), "Nobody")
    await mei.taps(await mei.reads("Home: 3 / 12"), "Back")
    await mei.taps(await mei.reads("Who helps Rosa"), "Back")
    await mei.taps(await mei.reads("Where does Rosa live"), "No home")
    assert "No home is noted." in (await mei.reads("Is it right?")).text
    await mei.taps(await mei.reads("Is it right?"), "Save")
    assert "No home is noted." in (await mei.reads("#1 Rosa")).text
    await mei.writes("/assisted_7")
    assert "no neighbour #7" in (await mei.inbox())[-1].text


async def test_only_the_committee_sees_them(known_town: Town) -> None:
    town = known_town
    page = await adds(town.mei)
    await town.bo.starts()
    for words in ("/assisted", "/assisted_1", "/report_for"):
        await town.bo.writes(words)
        assert "Only the committee" in (await town.bo.inbox())[-1].text
    data = page.button("Vote for them")["callback_data"]
    assert "Only the committee" in await town.bo.forges((await town.bo.inbox())[-1], data)
    await town.mei.says("/assisted")
    assert "is for our private chat" in (await town.mei.inbox())[-1].text
    assert not [message for message in await town.bo.sees() if "Rosa" in message.text]
