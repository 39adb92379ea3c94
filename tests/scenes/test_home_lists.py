"""A chair sends the list of homes, sees what it changes, takes it over, takes it back, and gets it as a file."""

from __future__ import annotations

import asyncio
import base64
import csv
import io
from datetime import timedelta
from typing import TYPE_CHECKING

from domain.households import Address, Living, State
from domain.people import Person
from storage import households, people
from tests.databases import ON_BOTH

if TYPE_CHECKING:
    from tests.town import Resident, Seen, Town

FIRST = "building;stair;flat\n" + "\n".join(f"{house};A;{flat}" for house in (3, 4) for flat in range(1, 7))


async def sends(who: Resident, content: str | bytes) -> None:
    """Sends a file in private."""
    body = content if isinstance(content, bytes) else content.encode()
    await who.writes(document={"content": base64.b64encode(body).decode(), "file_name": "homes.csv"})


async def takes(who: Resident, content: str | bytes) -> Seen:
    """Sends a list and takes it over; the card that says so."""
    await who.writes("/homes_list")
    await sends(who, content)
    await who.taps(await who.reads("Is everything right"), "Take this list")
    return await who.reads("taken over")


async def lives(town: Town, who: Resident, building: str, stair: str, flat: str) -> None:
    """Somebody says to live there."""
    async with town.app.shared.storage.transaction() as db:
        home = (await db.fetch("SELECT id FROM neighbourhoods ORDER BY id LIMIT 1"))[0]["id"]
        address = Address.read(building, stair, flat)
        now = town.clock.now()
        await people.meet(db, Person(who.id, who.name, "en"), now)
        there = await households.at(db, home, address)
        there = there or await households.add(db, home, address, listed=False, now=now)
        await households.put_member(db, who.id, home, Living(there.id, State.ASKED, now), now)


async def listed(town: Town) -> list[str]:
    """The homes on the list, as building/stair/flat, in their order."""
    async with town.app.shared.storage.reading() as db:
        rows = await db.fetch("SELECT building, stair, flat FROM households WHERE listed ORDER BY number")
    return ["/".join(str(row[at]) for at in range(3)) for row in rows]


async def waits(town: Town) -> list[str]:
    """The forms that are open, with what they hold."""
    async with town.app.shared.storage.reading() as db:
        return [f"{row['form']} {row['answers']}" for row in await db.fetch("SELECT form, answers FROM forms")]


@ON_BOTH
async def test_a_list_is_shown_taken_over_taken_back_and_handed_out(town: Town) -> None:
    ana = town.ana
    await ana.writes("/homes_list")
    question = await ana.reads("There is no list of homes yet")
    assert "building;stair;flat" in question.text
    assert question.buttons == ["Cancel"]
    await sends(ana, FIRST)
    shown = await ana.reads("This is what I found in your list")
    assert "12 homes in 2 buildings" in shown.text
    assert "New: 12\nKnown already: 0\nNo longer on the list: 0\n" in shown.text
    assert "Building: 3, stair: A, flat: 1" in shown.text
    assert await listed(town) == []
    assert "taken over" in await ana.taps(shown, "Take this list")
    assert len(await listed(town)) == 12
    assert await waits(town) == []

    await lives(town, town.bo, "4", "a", "6")
    await ana.writes("/homes_list")
    await ana.reads("12 homes at present")
    await sends(ana, FIRST.replace("4;A;6\n", "").replace("4;A;6", "").replace("4;A;5", "5;;1"))
    shown = await ana.reads("This is what I found in your list")
    assert "11 homes in 3 buildings" in shown.text
    assert "New: 1\nKnown already: 10\nNo longer on the list: 2. Somebody lives in one of them" in shown.text
    await ana.taps(shown, "Take this list")
    assert "4/A/6" not in await listed(town)
    card = await ana.reads("taken over")
    assert "The list has 12 homes again" in await ana.taps(card, "Undo")
    assert "as it was before" in (await ana.reads("last list back")).text
    assert len(await listed(town)) == 12
    assert "4/A/6" in await listed(town)
    assert "can no longer be taken back" in await ana.forges(card, card.button("Undo")["callback_data"])

    await ana.writes("/audit homes")
    told = (await ana.reads("who did what")).text
    assert "Ana took over a list of 11 homes. New: 1. No longer on the list: 2." in told
    assert "took the last list of homes back. The list has 12 homes again" in told

    await ana.writes("/homes_list")
    await ana.taps(await ana.reads("12 homes at present"), "Get the present list")
    sent = await ana.reads("The present list of homes: 12 homes")
    async with town.web.get(f"{town.address}/sandbox/files/{sent.raw['document']['file_unique_id']}") as answer:
        content = await answer.read()
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows[:2] == [["building", "stair", "flat"], ["3", "A", "1"]]
    assert len(rows) == 13
    await sends(ana, content)
    assert "like this already" in (await ana.reads("already")).text
    assert "12 homes at present" in (await ana.inbox())[-1].text, "the question is still open, below the answer"


@ON_BOTH
async def test_a_home_in_which_somebody_lives_is_never_removed(town: Town) -> None:
    await takes(town.ana, "3;1\n3;2")
    await lives(town, town.bo, "3", "", "2")
    await lives(town, town.chen, "03", "", "9")
    await takes(town.ana, "3;1\n3;9\n3;10")
    assert await listed(town) == ["3//1", "3//9", "3//10"]
    async with town.app.shared.storage.reading() as db:
        homes = await db.fetch(
            "SELECT h.flat, h.listed FROM household_members AS m JOIN households AS h ON h.id = m.household_id"
            " ORDER BY h.flat"
        )
    assert [(row["flat"], bool(row["listed"])) for row in homes] == [("2", False), ("9", True)]


async def test_typed_lines_do_and_words_answer_in_every_language(town: Town) -> None:
    await town.change(town.group, town.chen, "promote")
    await town.chen.starts()
    await town.chen.writes("/language")
    await town.chen.taps(await town.chen.reads(), "中文")
    await town.chen.writes("/homes_list")
    assert "楼栋" in (await town.chen.reads("名单")).text
    await town.chen.writes("楼栋\uff1b单元\uff1b房号\n3号楼\uff1b2\uff1b302\n3号楼\uff1b2\uff1b303")
    assert "楼栋：3号楼，单元：2，房号：302" in (await town.chen.reads("对的话")).text  # noqa: RUF001 - Chinese
    await town.chen.writes("对。")
    assert await listed(town) == ["3号楼/2/302", "3号楼/2/303"]
    await town.chen.writes("/homes_list")
    await town.chen.taps(await town.chen.reads("2 套房屋"), "领取现在的名单")
    await town.chen.writes("取消")
    assert await waits(town) == []


async def test_what_is_wrong_is_told_line_by_line_and_nothing_changes(town: Town) -> None:
    ana = town.ana
    await ana.writes("/homes_list")
    lines = ["building;flat", "3;12", "", "3;=12", ";7", "3;012", *(f"@{number};1" for number in range(9))]
    await sends(ana, "\n".join(lines))
    told = (await ana.reads("mistakes")).text
    assert "12 mistakes" in told
    assert "Line 4: the flat cannot begin with =\nLine 5: the building is missing.\n" in told
    assert "Line 6: this home is in line 2 already." in told
    assert told.count("Line ") == 10
    assert "And 2 more." in told
    assert "There is no list of homes yet" in (await ana.inbox())[-1].text, "the question is asked again below"
    for content, words in (
        ("\n".join(f"3;{number}" for number in range(50_000)), "has 50,000 lines. I take at most 5,000 homes"),
        ("building;flat;name\n3;12;Mary Hill", "Only building, stair and flat"),
        (b"PK\x03\x04 a workbook", "This is a workbook"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "I cannot read this file"),
    ):
        await sends(ana, content)
        assert await ana.reads(words)
    await ana.writes(document={"bytes": 1024 * 1024 + 1, "file_name": "big.csv"})
    assert await ana.reads("too large")
    await ana.writes(photo={})
    assert "as a file, or as a message" in (await ana.reads("such as 3;12")).text
    await ana.writes("hello")
    assert await ana.reads("cannot tell building and flat apart")
    assert await listed(town) == []
    kept = await waits(town)
    assert len(kept) == 1
    assert "Mary" not in kept[0]


async def test_a_file_that_cannot_be_fetched_is_asked_for_again(town: Town) -> None:
    ana = town.ana
    await ana.writes("/homes_list")
    for fault in ({"kind": "502", "method": "getFile"}, {"kind": "502", "method": "file"}):
        await town.ask("faults", **fault)
        await sends(ana, FIRST)
        assert (await ana.inbox())[-2].text == "I could not fetch the file. Please send it again."
        assert "There is no list of homes yet" in (await ana.inbox())[-1].text
    await sends(ana, FIRST)
    assert await ana.reads("12 homes in 2 buildings")


async def test_what_changed_since_it_was_shown_is_shown_again(town: Town) -> None:
    ana = town.ana
    await takes(ana, FIRST)
    await ana.writes("/homes_list")
    await sends(ana, "3;1")
    shown = await ana.reads("1 home in 1 building")
    assert "No longer on the list: 12\n" in shown.text
    await lives(town, town.bo, "3", "A", "2")
    assert "new numbers" in await ana.taps(shown, "Take this list")
    shown = await ana.reads("changed in the meantime")
    assert "No longer on the list: 12. Somebody lives in one of them" in shown.text
    assert len(await listed(town)) == 12
    await ana.taps(shown, "Take this list")
    assert await listed(town) == ["3//1"]


@ON_BOTH
async def test_two_chairs_take_lists_at_once_and_one_of_them_looks_again(town: Town) -> None:
    ana, mei = town.ana, town.mei
    await town.change(town.group, mei, "promote")
    await mei.starts()
    for chair, content in ((ana, "3;1\n3;2"), (mei, "4;1\n4;2")):
        await chair.writes("/homes_list")
        await sends(chair, content)
    questions = [await chair.reads("Is everything right") for chair in (ana, mei)]
    answers = await asyncio.gather(*(shown.reader.taps(shown, "Take this list") for shown in questions))
    assert sorted("new numbers" in answer for answer in answers) == [False, True]
    assert len(await listed(town)) == 2


async def test_only_the_latest_can_be_taken_back_and_for_a_day(town: Town) -> None:
    ana = town.ana
    first = await takes(ana, "3;1")
    second = await takes(ana, "3;1\n3;2")
    assert "can no longer be taken back" in await ana.taps(first, "Undo")
    await town.advance(timedelta(days=1, minutes=1))
    assert "more than a day ago" in await ana.taps(second, "Undo")
    assert await listed(town) == ["3//1", "3//2"]


@ON_BOTH
async def test_a_list_that_nobody_answers_about_is_forgotten_and_a_restart_forgets_nothing(town: Town) -> None:
    ana = town.ana
    await ana.writes("/homes_list")
    await sends(ana, FIRST)
    await town.restart()
    await town.advance(timedelta(hours=23))
    assert len(await waits(town)) == 1
    await sends(ana, "7;1")
    shown = await ana.reads("1 home in 1 building")
    await town.advance(timedelta(days=1, minutes=1))
    assert await waits(town) == []
    assert "no longer open" in await ana.forges(shown, shown.button("Take this list")["callback_data"])
    await ana.writes("/homes_list")
    await sends(ana, FIRST)
    await ana.taps(await ana.reads("Is everything right"), "Cancel")
    assert await waits(town) == []
    assert await listed(town) == []


async def test_the_committees_page_of_homes_leads_there_and_shows_what_became_of_it(town: Town) -> None:
    ana = town.ana
    await ana.starts()
    await ana.writes("/homes")
    page = await ana.reads("homes")
    await ana.taps(page, "The list of homes")
    await ana.reads("There is no list of homes yet")
    await ana.writes("3;1\n3;2")
    await ana.writes("take this list")
    assert "0 of 2 on the list" in (await ana.reads("Homes known")).text
    await ana.writes("undo", reply_to=await ana.reads("taken over"))
    assert await listed(town) == []
    assert "on the list" not in (await ana.reads("Homes known")).text
    await ana.says("/homes", chat=town.committee)
    await ana.follows(await ana.finds("homes", town.committee), "The list of homes")
    assert "There is no list of homes yet" in (await ana.inbox())[-1].text
    await town.mei.starts()
    await town.mei.writes("/homes")
    assert (await town.mei.reads("homes")).buttons == []


async def test_it_is_for_chairs_in_private(town: Town) -> None:
    await town.bo.starts()
    await town.bo.writes("/homes_list")
    assert "Only an admin" in (await town.bo.reads("Only")).text
    await town.ana.says("/homes_list")
    assert "in private" in (await town.ana.finds("private")).text
    await town.change(town.group, town.chen, "promote")
    await town.chen.writes("/homes_list")
    await town.change(town.group, town.chen, "demote")
    await sends(town.chen, FIRST)
    assert await town.chen.reads("Only an admin")
    calls = await town.look("calls", method="getFile")
    assert calls == [], "nothing is fetched for those who may not send it"


async def test_a_list_that_telegram_cuts_in_two_is_not_taken_for_two(town: Town) -> None:
    ana = town.ana
    first, rest = "\n".join(f"3;{flat}" for flat in range(1, 700)), "3;700\n3;701"
    await ana.writes("/homes_list")
    await ana.writes(first)
    assert "Telegram cuts a long message in two" in (await ana.inbox())[-1].text
    await ana.writes(rest)
    assert not [each for each in await ana.inbox() if "This is what I found" in each.text]
    assert "as a file" in (await ana.inbox())[-2].text
    await sends(ana, FIRST)
    await ana.reads("12 homes in 2 buildings")
    for part in (first, rest):
        await ana.writes(part)
    assert "12 homes in 2 buildings" in (await ana.inbox())[-1].text, "what was shown is still what is taken"
    await ana.taps((await ana.inbox())[-1], "Take this list")
    assert len(await listed(town)) == 12
