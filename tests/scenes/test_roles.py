"""Chairs give roles by a reply or by a link, and take them back; /roles tells everybody who is what."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.appointing import link_for, sven
from tests.databases import ON_BOTH

if TYPE_CHECKING:
    from tests.town import Town


@ON_BOTH
async def test_a_reply_gives_a_role_which_works_at_once_and_is_taken_back(town: Town) -> None:
    await town.bo.starts()
    await town.bo.writes("/summary")
    assert "Only the committee" in (await town.bo.inbox())[-1].text
    said = await town.bo.says("I would like to help the committee")
    await town.ana.says("/appoint committee", reply_to=said)
    done = await town.chen.finds("Bo is now on the committee")
    assert "You are now on the committee of Lime Street" in (await town.bo.reads("committee of")).text
    await town.bo.writes("/summary")
    assert "Lime Street" in (await town.bo.inbox())[-1].text
    assert "no longer on the committee" in await town.ana.taps(done, "Undo")
    assert "You are no longer on the committee" in (await town.bo.reads("no longer")).text
    await town.bo.writes("/summary")
    assert "Only the committee" in (await town.bo.inbox())[-1].text
    await town.ana.taps(await town.chen.finds("Bo is no longer on the committee"), "Undo")
    assert "You are now on the committee" in (await town.bo.inbox())[-1].text


@ON_BOTH
async def test_a_link_makes_one_stranger_staff_who_may_act_on_reports_and_not_vote(town: Town) -> None:
    await town.bo.says("/report Lamp out")
    await town.bo.says("/poll Figs? | Yes | No")
    staff = await sven(town)
    assert "You are now staff of Lime Street" in (await staff.reads("Thank you")).text
    assert "Sven opened your link and is now staff" in (await town.ana.reads("opened your link")).text
    await staff.writes("/report_1")
    await staff.taps(await staff.reads("Lamp out"), "Acknowledge")
    assert "The committee has seen it" in (await town.bo.finds("Lamp out")).text
    vote = (await town.bo.finds("Figs?")).button("Yes")["callback_data"]
    assert "Only neighbours" in await staff.forges(await staff.reads(), vote)
    await staff.writes("/summary")
    assert "Only the committee" in (await staff.inbox())[-1].text
    await town.ana.taps(await town.ana.reads("opened your link"), "Undo")
    await staff.writes("/reports")
    assert "do not know your neighbourhood" in (await staff.inbox())[-1].text


@ON_BOTH
async def test_a_link_works_once_for_a_day_and_only_while_its_maker_chairs(town: Town) -> None:
    first, second, third = [await link_for(town, "partner") for _ in range(3)]
    dan, eva = [await town.person(name, joins=False) for name in ("Dan", "Eva")]
    await asyncio.gather(dan.starts(first), eva.starts(first))
    told = [(await each.inbox())[-1].text for each in (dan, eva)]
    assert sorted("used already" in text for text in told) == [False, True]
    assert sorted("You are now a partner" in text for text in told) == [False, True]
    await town.ana.starts(second)
    assert "still works for somebody else" in (await town.ana.inbox())[-1].text
    await town.advance(timedelta(hours=25))
    await eva.starts(second)
    assert "older than a day" in (await eva.inbox())[-1].text
    await eva.starts("serve-figs")
    assert "does not work" in (await eva.inbox())[-1].text
    await town.change(town.group, town.chen, "promote", by=town.ana.id)
    fresh = await link_for(town, "partner", town.chen)
    await town.change(town.group, town.chen, "demote", by=town.ana.id)
    for old in (fresh, third):
        await eva.starts(old)
        assert ("does not work" if old == fresh else "older than a day") in (await eva.inbox())[-1].text


@ON_BOTH
async def test_a_chair_who_is_no_admin_any_more_chairs_nothing_from_that_moment(town: Town) -> None:
    await town.change(town.group, town.chen, "promote", by=town.ana.id)
    said = await town.bo.says("Hello")
    await town.chen.says("/appoint staff", reply_to=said)
    assert "Bo is now staff" in (await town.bo.finds("Done")).text
    await town.change(town.group, town.chen, "demote", by=town.ana.id)
    await town.chen.says("/dismiss", reply_to=said)
    assert "Only an admin" in (await town.bo.finds()).text


async def test_an_undo_restores_what_was_and_nothing_that_was_changed_since(town: Town) -> None:
    await town.change(town.group, town.chen, "promote", by=town.ana.id)
    said = await town.bo.says("Hello")
    await town.ana.says("/appoint staff", reply_to=said)
    await town.ana.says("/appoint committee", reply_to=said)
    done = await town.bo.finds("Bo is now on the committee")
    assert "Bo is staff again" in await town.ana.taps(done, "Undo")
    await town.ana.says("/roles")
    assert "Staff: Bo" in (await town.bo.finds("who is what")).text
    await town.chen.says("/appoint partner", reply_to=said)
    assert "changed since" in await town.ana.taps(done, "Undo")
    await town.ana.says("/dismiss", reply_to=said)
    over = await town.bo.finds("Bo is no longer a partner")
    await town.chen.says("/appoint staff", reply_to=said)
    assert "changed since" in await town.ana.taps(over, "Undo")
    assert "Staff: Bo" in (await town.bo.finds("who is what")).text


@ON_BOTH
async def test_everybody_can_read_who_is_what(town: Town) -> None:
    await sven(town)
    await town.mei.says("/help", chat=town.committee)  # bots are told of no members before they speak
    await town.bo.says("/roles")
    shown = (await town.bo.finds("who is what")).text
    assert "Chairs: Ana" in shown
    assert "Committee: Mei" in shown
    assert "Staff: Sven" in shown
    assert "Partners: nobody" in shown
    assert "Volunteers: nobody yet" in shown
    assert (await town.bo.finds("who is what")).buttons == []
    await town.ana.writes("/dismiss")
    mine = await town.ana.reads("who is what")
    assert mine.buttons == ["Take back: Sven (staff)"]
    await town.ana.taps(mine, "Sven")
    assert "Staff: nobody" in (await town.ana.reads("who is what")).text
    assert "Staff: nobody" in (await town.bo.finds("who is what")).text, "every list shows the present"
    assert "Staff: nobody" in (await town.ana.reads("who is what")).text


@ON_BOTH
async def test_two_chairs_take_one_role_back_at_once(town: Town) -> None:
    await town.change(town.group, town.chen, "promote", by=town.ana.id)
    await sven(town)
    for chair in (town.ana, town.chen):
        await chair.starts()
        await chair.writes("/roles")
    pages = [(chair, await chair.reads("who is what")) for chair in (town.ana, town.chen)]
    toasts = await asyncio.gather(*(chair.taps(page, "Sven") for chair, page in pages))
    assert sorted("no role that could be taken back" in toast for toast in toasts) == [False, True]


@ON_BOTH
async def test_staff_in_the_committee_chat_is_staff_and_no_committee(town: Town) -> None:
    said = await town.mei.says("Good morning", chat=town.committee)
    await town.ana.says("/appoint staff", chat=town.committee, reply_to=said)
    await town.mei.says("/summary", chat=town.committee)
    assert "Only the committee" in (await town.mei.finds("", town.committee)).text
    await town.bo.says("/report Lamp out")
    await town.mei.taps(await town.mei.finds("Lamp out", town.committee), "Acknowledge")
    assert "The committee has seen it" in (await town.bo.finds("Lamp out")).text


@ON_BOTH
@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("/appoint", "What should this person be?"),
        ("/appoint king", "“king”"),
        ("/appoint chair", "make them an admin of the group"),
        ("/appoint volunteer", "/volunteer in private"),
    ],
)
async def test_what_cannot_be_given_is_said_with_what_to_do(town: Town, text: str, answer: str) -> None:
    said = await town.bo.says("Hello")
    await town.ana.says(text, reply_to=said)
    assert answer in (await town.bo.finds()).text


@ON_BOTH
async def test_replies_that_name_nobody_or_the_wrong_person_change_nothing(town: Town) -> None:
    await town.ana.says("/appoint staff")
    assert "as a reply to a message" in (await town.bo.finds()).text
    await town.ana.says("/dismiss")
    assert "Please send /dismiss as a reply" in (await town.bo.finds()).text
    await town.ana.says("/appoint staff", reply_to=await town.bo.finds())
    assert "cannot see who wrote" in (await town.bo.finds()).text
    for who, words, answer in (
        (town.ana, "/appoint staff", "Ana is a chair already"),
        (town.ana, "/dismiss", "Ana is an admin of the residents' group"),
        (town.mei, "/dismiss", "Mei is in the committee chat"),
        (town.bo, "/dismiss", "Bo has no role"),
    ):
        await town.ana.says(words, reply_to=await who.says("Hello"))
        assert answer in (await town.bo.finds()).text
    said = await town.bo.says("Hello")
    for _ in range(2):
        await town.ana.says("/appoint staff", reply_to=said)
    assert "Bo is already staff" in (await town.bo.finds()).text


@ON_BOTH
async def test_whoever_is_thrown_out_of_the_group_loses_the_role_with_it(town: Town) -> None:
    said = await town.bo.says("Hello")
    await town.ana.says("/appoint committee", reply_to=said)
    await town.change(town.group, town.bo, "ban")
    await town.ana.says("/roles")
    assert "Bo" not in (await town.chen.finds("who is what")).text
    await town.mei.says("/audit roles", chat=town.committee)
    shown = (await town.mei.finds("who did what", town.committee)).text
    assert "Ana made Bo a member of the committee" in shown
    assert "The bot took back that Bo is on the committee" in shown


@ON_BOTH
async def test_without_a_word_in_private_the_role_is_asked_for(town: Town) -> None:
    await town.ana.starts()
    await town.ana.writes("/appoint")
    asked = await town.ana.reads("What should the person be?")
    assert asked.buttons == ["Committee", "Staff", "Partner"]
    assert "comes as a message" in await town.ana.taps(asked, "Partner")
    assert "a link for a partner" in (await town.ana.reads("a link for")).text
    await town.bo.starts()
    await town.bo.writes("/appoint staff")
    assert "Only an admin" in (await town.bo.inbox())[-1].text
