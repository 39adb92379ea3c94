"""Neighbours without a phone live somewhere: their homes are changed, merged, refused and counted like everybody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assisting import adds
from tests.living import listed
from tests.scenes.test_home_lists import takes

if TYPE_CHECKING:
    from tests.town import Resident, Seen, Town


@pytest.fixture
async def office(town: Town) -> Town:
    """Mei and Ana serve on the committee and have their private chats open."""
    for who in (town.mei, town.ana):
        await who.says("/help", chat=town.committee)
        await who.starts()
    return town


async def changes_home(who: Resident, home: str) -> Seen:
    """Types another home on the page of #1 and saves it; the page."""
    await who.taps(await who.reads("#1 Rosa"), "Change the home")
    await who.writes(home)
    await who.taps(await who.reads("Is it right?"), "Save")
    return await who.reads("#1 Rosa")


async def test_only_what_was_answered_is_saved_and_only_that_is_taken_back(office: Town) -> None:
    mei, ana = office.mei, office.ana
    await adds(mei)
    await ana.writes("/assisted_1")
    await mei.taps(await mei.reads("#1 Rosa"), "Change the helper")
    assert "4 / 5 (home #2)" in (await changes_home(ana, "4 / 5")).text
    await mei.writes("Bo")
    await mei.taps(await mei.reads("Is it right?"), "Save")
    page = await mei.reads("#1 Rosa")
    assert "Home: 4 / 5 (home #2)\nHelped by Bo" in page.text, "Ana's change stays"
    await ana.writes("/homes 2")
    await ana.taps(await ana.reads("Home #2: "), "Move: Rosa")
    for answer in ("3", "no", "12"):
        await ana.writes(answer)
    await ana.taps(await ana.reads("Is this right?"), "Yes")
    page = await mei.reads("#1 Rosa")
    assert "Home: 3 / 12 (home #1)" in page.text, "the page follows what is done under /homes"
    await mei.taps(page, "Undo")
    assert "Home: 3 / 12 (home #1)\nHelped by Nina" in (await mei.reads("#1 Rosa")).text, (
        "only the helper is taken back"
    )


async def test_a_home_is_taken_back_as_under_homes_and_shown_there(office: Town) -> None:
    mei, ana = office.mei, office.ana
    await adds(mei)
    await ana.writes("/homes 1")
    await changes_home(mei, "4 / 5")
    assert "Nobody lives here, as far as I know." in (await ana.reads("Home #1: ")).text
    assert await mei.taps(await mei.reads("#1 Rosa"), "Undo") == "Done. Neighbour #1 is as before."
    assert "Rosa Pérez: confirmed" in (await ana.reads("Home #1: ")).text
    page = await changes_home(mei, "4 / 5")
    await ana.writes("/homes 2")
    await ana.taps(await ana.reads("Home #2: "), "Not right: Rosa")
    assert "No home is noted." in (await mei.reads("#1 Rosa")).text
    assert "changed since then" in await mei.taps(page, "Undo")
    await ana.taps(await ana.reads("no longer counts in"), "Undo")
    assert "Home: 4 / 5 (home #2)" in (await mei.reads("#1 Rosa")).text


async def test_the_number_of_a_home_that_was_merged_twice_leads_to_the_one_that_counts(office: Town) -> None:
    mei, ana = office.mei, office.ana
    await adds(mei, home="1 / 1")
    for gone, into, home in (("1", "2", "2 / 2"), ("2", "3", "3 / 3")):
        await changes_home(mei, home)
        await ana.writes(f"/homes {gone}")
        await ana.taps(await ana.reads(f"Home #{gone}: "), "Merge")
        await ana.writes(into)
        await ana.taps(await ana.reads("Is this right?"), "Yes")
    await changes_home(mei, "5 / 5")
    assert "3 / 3 (home #3)" in (await changes_home(mei, "#1")).text


async def test_a_list_of_homes_holds_for_them_too(office: Town) -> None:
    mei = office.mei
    await listed(office, ("3", "A", "12"), ("3", "A", "7"), ("3", "B", "7"))
    await mei.writes("/assisted")
    await mei.taps((await mei.inbox())[-1], "Add somebody")
    await mei.writes("Rosa Pérez")
    for home, told in (("3 / 999", "on the committee's list"), ("3 / 7", "write the stair"), ("#9", "no home #9")):
        await mei.writes(home)
        assert told in (await mei.inbox())[-2].text
    await mei.writes("3 / 12")
    await mei.writes("Nina")
    assert "Home: 3 / A / 12" in (await mei.reads("Is it right?")).text
    await mei.taps(await mei.reads("Is it right?"), "Save")
    assert "3 / A / 12 (home #1)" in (await mei.reads("#1 Rosa")).text


async def test_they_count_where_homes_are_counted(office: Town) -> None:
    mei, ana = office.mei, office.ana
    await takes(ana, "building;stair;flat\n3;A;12\n3;A;13\n")
    await adds(mei)
    await ana.writes("/homes 1")
    home = await ana.reads("Home #1: ")
    assert "Rosa Pérez: confirmed" in home.text
    assert "in none of the groups" not in home.text
    await ana.taps(home, "Back")
    assert "1 person" in (await ana.inbox())[-1].text
    await ana.writes("/roll")
    roll = (await ana.reads("the neighbours I know")).text
    assert "Without a phone, known through the committee: 1" in roll
    assert "Homes known: 1 of 2 on the list" in roll
    await takes(ana, "building;stair;flat\n3;A;13\n")
    assert "3 / A / 12 (home #1)" in (await mei.reads("#1 Rosa")).text, "who lives there stays"
    await mei.taps(await mei.reads("#1 Rosa"), "Remove")
    await mei.taps(await mei.reads("Shall I remove"), "Remove")
    await ana.writes("/homes 1")
    assert "in none of the groups" in (await ana.reads("Home #1: ")).text
    await ana.writes("/roll")
    roll = (await ana.reads("the neighbours I know")).text
    assert "Without a phone" not in roll
    assert "Homes known: 0 of 1 on the list" in roll
