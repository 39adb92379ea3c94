"""/forgetme: erased means erased, and what others need stays right."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot import backup
from bot.check import check
from domain.updates import Parcel
from services import updates
from storage.backup import listed, origin_of
from tests.choosing import opens
from tests.databases import ON_BOTH
from tests.helping import asks, comes_in, offers, ready
from tests.living import says_home
from tests.opening import open_town
from tests.rows import rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.town import Resident, Town

NAME = "Zelkova"
WORDS = "quincebush"
QUESTION = "Shall I erase"


async def everything_done(town: Town) -> Resident:
    """Somebody did whatever people can do here, and left their name and words everywhere."""
    zel = await town.person(NAME)
    await ready(town)
    await town.ana.starts()
    await offers(zel)
    await town.ana.says("/appoint staff", reply_to=await zel.says(f"{WORDS} in the group"))
    await town.ana.says("/appoint staff", reply_to=await zel.says("thank you"))
    await zel.writes("/report The lamp is out")
    await town.chen.writes("/report The bench wobbles")
    await zel.taps(await zel.finds("The bench wobbles"), "Me too")
    for question in ("Ended?", "Running?"):
        await zel.says(f"/poll {question} | Yes | No")
        for voter in (zel, town.chen):
            await voter.taps(await voter.finds(question), "Yes")
    await zel.writes("/polls")
    await says_home(zel, WORDS, "1")
    await town.ana.writes("/audit")
    await asks(town.mei, helpers=1)
    await zel.taps(await zel.finds("Help wanted"), "I'll come")
    await town.chen.taps(await town.chen.finds("Help wanted"), "waiting list")
    await zel.writes("/report")
    await zel.writes(f"{WORDS} broke")
    return zel


async def close_first_poll(town: Town) -> None:
    async with town.app.shared.storage.transaction() as db:
        await db.execute("UPDATE polls SET closes_at = :now WHERE question = 'Ended?'", now=town.clock.now())
    await town.run_jobs()


async def erases(who: Resident) -> None:
    await who.writes("/forgetme")
    await who.taps(await who.reads(QUESTION), "Erase")


async def left_of(town: Town, *marks: object) -> list[tuple[str, object]]:
    """Every value in the database that holds one of these: numbers as they are, words anywhere in a text."""
    return [
        (table, row)
        for table, found in (await rows(town.app.shared.storage)).items()
        for row in found
        if any(each == mark or (isinstance(each, str) and str(mark) in each) for each in row for mark in marks)
    ]


@ON_BOTH
async def test_nothing_of_the_person_is_left_in_any_row_nor_in_the_log(town: Town) -> None:
    with capture_logs() as logged:
        zel = await everything_done(town)
        await close_first_poll(town)
        assert {table for table, _ in await left_of(town, NAME)} >= {"people", "letters", "inbox"}
        assert {table for table, _ in await left_of(town, WORDS)} >= {"forms", "households", "inbox"}
        await erases(zel)
        assert await left_of(town, NAME, WORDS) == []
        await town.run_jobs()
        assert await left_of(town, NAME, WORDS, zel.id) == []
    assert NAME not in repr(logged)
    assert WORDS not in repr(logged)


@ON_BOTH
async def test_what_others_need_stays_right_and_nameless(town: Town) -> None:
    zel = await everything_done(town)
    await close_first_poll(town)
    assert f"Reported by {NAME}" in (await town.mei.finds("The lamp is out", town.committee)).text
    await erases(zel)
    assert zel.toast == "Your data is erased."
    assert await check(town.app.settings)
    assert "Reported by a neighbour" in (await town.mei.finds("The lamp is out", town.committee)).text
    assert "1 of the 4 neighbours" in (await town.chen.finds("Running?")).text
    async with town.app.shared.storage.reading() as db:
        ended = await db.fetch(
            "SELECT votes, unlinked FROM poll_options JOIN polls ON polls.id = poll_id"
            " WHERE question = 'Ended?' AND option_no = 1"
        )
        me_too = await db.fetch("SELECT me_too FROM reports WHERE text = 'The bench wobbles'")
        coming = await db.fetch("SELECT person_id FROM task_people WHERE state = 'coming'")
    assert [(row["votes"], row["unlinked"]) for row in ended] == [(2, 1)]
    assert [row["me_too"] for row in me_too] == [0]
    assert [row["person_id"] for row in coming] == [town.chen.id], "who waited has moved up"
    assert "A place is free" in (await town.chen.reads("A place is free")).text
    await town.ana.writes("/audit")
    told = (await town.ana.reads("who did what")).text
    assert "Somebody whose data was deleted" in told
    assert NAME not in told


async def test_the_chat_loses_its_latest_messages_and_keeps_those_that_telegram_keeps(town: Town) -> None:
    zel = await town.person(NAME)
    await comes_in(zel)
    await town.advance(timedelta(days=3))
    old = len(await zel.sees(town.bot_id))
    await zel.writes("/report The lamp is out")
    await zel.writes("/my")
    await erases(zel)
    seen = await zel.sees(town.bot_id)
    assert len(seen) == old + 1
    assert "Your data is erased" in seen[-1].text


@ON_BOTH
@pytest.mark.parametrize(("language", "word", "told"), [("es", "Borrar", "Sus datos"), ("zh", "删除", "您的资料")])
async def test_words_do_as_buttons_do_once_it_was_asked(town: Town, language: str, word: str, told: str) -> None:
    zel = await town.person(NAME, language)
    await comes_in(zel)
    await zel.writes(word)
    assert await left_of(town, NAME), "nobody had asked"
    await zel.writes("/forgetme")
    await zel.writes(word)
    assert told in (await zel.inbox())[-1].text
    assert await left_of(town, NAME) == []


@pytest.mark.parametrize("words", ["No.", "keep it", "不", "No borrar"])
async def test_a_plain_no_keeps(town: Town, words: str) -> None:
    await comes_in(town.bo)
    await town.bo.writes("no")
    assert "did not understand" in (await town.bo.inbox())[-1].text, "nothing was asked"
    await town.bo.writes("/forgetme")
    await town.bo.writes(words)
    assert "erased nothing" in (await town.bo.inbox())[-1].text


async def test_keep_keeps_and_a_question_of_yesterday_is_no_longer_answered_in_words(town: Town) -> None:
    await comes_in(town.bo)
    await town.bo.writes("/forgetme")
    assert "erased nothing" in await town.bo.taps(await town.bo.reads(QUESTION), "Keep")
    await town.bo.writes("Keep.")
    assert "erased nothing" in (await town.bo.inbox())[-1].text
    await town.advance(timedelta(hours=2))
    await town.bo.writes("erase")
    assert "erased" not in (await town.bo.inbox())[-1].text
    assert await left_of(town, "Bo")
    await town.bo.says("/forgetme")
    assert "erase" not in (await town.bo.finds()).text


async def test_doing_it_twice_changes_nothing_and_whoever_comes_back_is_new(town: Town) -> None:
    zel = await everything_done(town)
    await zel.writes("/forgetme")
    question = await zel.reads(QUESTION)
    await zel.taps(question, "Erase")
    before = await rows(town.app.shared.storage)
    await erases(zel)
    after = await rows(town.app.shared.storage)
    for table in set(before) - {"inbox", "letters"}:
        assert after[table] == before[table], table
    await zel.starts()
    await zel.writes("/report The gate squeaks")
    await zel.writes("/my")
    mine = (await zel.reads("The gate squeaks")).text
    assert "The lamp is out" not in mine
    assert await check(town.app.settings)


async def test_a_chair_erases_and_is_a_chair_again_by_telegrams_word_alone(town: Town) -> None:
    await comes_in(town.ana)
    await town.ana.writes("/link")
    await erases(town.ana)
    await town.run_jobs()
    assert await left_of(town, "Ana", town.ana.id) == []
    await town.ana.writes("/link")
    assert "Lime Street" in (await town.ana.inbox())[-1].text
    assert await check(town.app.settings)


async def test_pages_that_stand_in_a_chat_name_whoever_erased_no_more(town: Town) -> None:
    zel = await town.person(NAME)
    await town.change(town.group, zel, "promote", by=town.ana.id)
    await town.change(town.committee, zel, "add", by=town.ana.id)
    await comes_in(zel)
    await zel.taps(await opens(zel, "Day of the digest", chat=town.committee), "Thursday")
    await town.mei.says("/audit", chat=town.committee, reply_to=await zel.says("Done", chat=town.committee))
    pages = ("the day of", f"Only what {NAME} did")
    assert all([NAME in (await town.mei.finds(page, town.committee)).text for page in pages])
    await town.change(town.group, zel, "kick", by=town.ana.id)
    await town.change(town.committee, zel, "kick", by=town.ana.id)
    await erases(zel)
    assert not [each.text for each in await town.mei.sees(town.committee) if NAME in each.text and each.by_bot]
    narrowed = await town.mei.finds("Only one person, whose data was deleted", town.committee)
    assert "There is nothing here" in narrowed.text


@ON_BOTH
async def test_the_audit_names_nobody_who_left_before_and_stands_in_nothing_else(town: Town) -> None:
    zel = await town.person(NAME)
    await town.ana.says("/appoint staff", reply_to=await zel.says("hello"))
    await town.ana.taps(await zel.finds("is now staff"), "Undo")
    await town.mei.says("/audit", chat=town.committee)
    assert NAME in (await town.mei.finds("who did what", town.committee)).text
    await town.change(town.group, zel, "kick", by=town.ana.id)
    await erases(zel)
    assert NAME not in (await town.mei.finds("who did what", town.committee)).text


@ON_BOTH
async def test_what_is_under_way_leaves_nothing_behind(town: Town) -> None:
    zel = await town.person(NAME)
    await comes_in(zel)
    await zel.writes("/forgetme")
    question = await zel.reads(QUESTION)
    wishes = {"as": zel.id, "chat": question.chat, "message": question.id, "data": "1:forget:erase"}
    said = [town.ask("say", **{"as": zel.id, "chat": town.group, "text": f"/report {WORDS} {n}"}) for n in range(4)]
    await asyncio.gather(town.ask("tap", **wishes), *said)
    await town.settle()
    known = await left_of(town, zel.id)
    reports = [row for table, row in known if table == "reports"]
    people = [row for table, row in known if table == "people"]
    assert bool(reports) <= bool(people), "whoever has a report is somebody"
    assert await check(town.app.settings)
    await erases(zel)
    assert await left_of(town, NAME) == []


@ON_BOTH
async def test_what_waits_to_be_handled_is_dropped_as_a_whole(town: Town) -> None:
    zel = await town.person(NAME)
    await comes_in(zel)
    message = {
        "message_id": 900,
        "date": int(town.clock.now().timestamp()),
        "chat": {"id": town.group, "type": "supergroup", "title": "Lime Street"},
        "from": {"id": zel.id, "is_bot": False, "first_name": NAME},
        "text": f"/report {WORDS}",
    }
    waiting = Parcel(1, town.group, {"update_id": 1, "message": message})
    await updates.keep(town.app.shared.storage, [waiting], town.clock.now())
    await erases(zel)
    assert await updates.undone(town.app.shared.storage) == []
    town.app.shared.hand_out(waiting)  # as it was in memory
    await town.restart()
    await town.run_jobs()
    assert await left_of(town, NAME, WORDS, zel.id) == []


async def test_the_next_backup_holds_no_byte_of_it(tmp_path: Path) -> None:
    async with open_town(f"sqlite:///{tmp_path / 'linli.db'}") as town:
        await town.move_in()
        zel = await everything_done(town)
        await erases(zel)
        folder = tmp_path / "backups"
        assert await asyncio.to_thread(backup.back_up, town.app.settings, folder, 9, town.clock.now())
        (made,) = listed(folder, origin_of(town.app.settings.database_url))
        content = made.path.read_bytes()
    assert b"The lamp is out" in content
    assert NAME.encode() not in content
    assert WORDS.encode() not in content
