"""The roll: how many the bot knows, of how many Telegram counts at that moment."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from storage import people
from tests.databases import ON_BOTH
from tests.helping import comes_in
from tests.living import housed, listed, says_home

if TYPE_CHECKING:
    from tests.town import Town


@ON_BOTH
async def test_the_committee_sees_known_of_how_many_and_who_can_be_written_to(town: Town) -> None:
    await town.ana.says("/roll", chat=town.committee)
    before = await town.ana.finds("the neighbours I know", town.committee)
    assert "known 1 of 4 members" in before.text, "Bo, Chen and Mei were in the group before the bot"
    assert "0 of 1 known" in before.text
    await town.bo.says("/help")
    await town.bo.starts()
    await town.chen.starts()
    await town.mei.starts()
    await town.mei.says("/help", chat=town.committee)
    await town.mei.writes("/roll")
    mine = await town.mei.reads("the neighbours I know")
    assert "known 4 of 4 members" in mine.text
    assert "3 of 4 known" in mine.text
    await town.change(town.group, town.bo, "leave")
    await town.mei.writes("/roll")
    assert "known 3 of 3 members" in (await town.mei.reads("the neighbours I know")).text


@ON_BOTH
async def test_somebody_in_two_groups_is_counted_once(town: Town) -> None:
    await town.bo.says("/help")
    await town.person("Dan")
    await town.ana.writes("/link")
    code = (await town.ana.reads("/link ")).text.partition("/link ")[2].split()[0]
    other = await town.new_group("Lime Court", town.ana, town.bo)
    await town.ana.says(f"/link {code}", chat=other)
    await town.bo.says("/help", chat=other)
    await town.ana.writes("/roll")
    shown = (await town.ana.reads("the neighbours I know")).text
    assert "Lime Street: known 3 of 5 members" in shown
    assert "Lime Court: known 2 of 2 members" in shown
    assert "together: known 3, each counted once" in shown


@ON_BOTH
async def test_who_left_unheard_makes_no_nonsense_of_the_numbers(town: Town) -> None:
    for who in (town.bo, town.chen, town.mei):
        await who.says("/help")
    await town.change(town.group, town.bo, "leave")
    async with town.app.shared.storage.transaction() as db:  # as if the news of it had never come
        await people.note_seen(db, town.group, town.bo.id, town.clock.now())
    await town.ana.says("/roll", chat=town.committee)
    shown = (await town.ana.finds("the neighbours I know", town.committee)).text
    assert "known 4, but there are only 3 members now" in shown


async def test_of_a_deleted_account_everything_stays_but_nobody_writes_to_it(town: Town) -> None:
    await comes_in(town.bo, town.mei)
    await town.bo.writes("/report Lamp out")
    await town.bo.says("/poll Yard day? | Sat | Sun")
    await town.bo.taps(await town.bo.finds("Yard day?"), "Sat")
    await town.ask(f"people/{town.bo.id}", deleted=True)
    await town.mei.taps(await town.mei.finds("Lamp out", town.committee), "Acknowledge")
    report = await town.mei.finds("Lamp out", town.committee)
    assert "Reported by Bo" in report.text
    assert "has voted" in (await town.mei.finds("Yard day?")).text
    refused = [call for call in await town.look("calls") if "deactivated" in str(call.get("error"))]
    await town.advance(timedelta(days=5))
    again = [call for call in await town.look("calls") if "deactivated" in str(call.get("error"))]
    assert again == refused, "it was tried once"
    assert len(refused) == 1
    await town.mei.says("/roll", chat=town.committee)
    assert "in private: 1 of 3" in (await town.mei.finds("the neighbours I know", town.committee)).text


@ON_BOTH
async def test_where_telegram_is_silent_only_what_is_known_is_said(town: Town) -> None:
    await town.ask("faults", kind="502", method="getChatMemberCount", times=9)
    await town.ana.says("/roll", chat=town.committee)
    shown = (await town.ana.finds("the neighbours I know", town.committee)).text
    assert "known 1. Telegram does not tell" in shown
    assert " of 4" not in shown


@ON_BOTH
async def test_neighbours_are_told_that_it_is_for_the_committee(town: Town) -> None:
    await town.bo.starts()
    await town.bo.writes("/roll")
    assert "Only the committee" in (await town.bo.inbox())[-1].text
    await town.ana.says("/roll")
    assert "in private" in (await town.bo.finds()).text


@ON_BOTH
async def test_homes_are_counted_and_small_buildings_are_not_broken_out(town: Town) -> None:
    await comes_in(town.bo, town.chen)
    await town.mei.says("hello", chat=town.committee)
    await says_home(town.bo, "3", "1")
    await town.mei.writes("/roll")
    assert "Homes known: 1\n" in (await town.mei.reads("the neighbours I know")).text
    await listed(town, ("Fig House", "", "1"), ("Fig House", "", "2"), ("Fig House", "", "3"), ("4", "", "1"))
    for number in range(5):
        someone = await town.person(f"Person {number}")
        await housed(town, someone, "Fig House", str(1 + number % 2))
    await housed(town, town.chen, "4", "1")
    await town.mei.writes("/roll")
    shown = (await town.mei.reads("the neighbours I know")).text
    assert "Homes known: 3 of 4 on the list, and 1 besides" in shown
    assert "Fig House: 2 of 3 on the list" in shown
    assert "fewer than 5 people are not listed one by one" in shown
    assert "4:" not in shown
    await town.change(town.group, someone, "leave")
    await town.mei.writes("/roll")
    shown = (await town.mei.reads("the neighbours I know")).text
    assert "Homes known: 3 of 4 on the list" in shown
    assert "Fig House" not in shown
