"""The menus of commands of people with a role or a language of their own, and of the committee's chat."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot import menus
from bot.own_menus import AT_ONCE
from tests.databases import ON_BOTH

if TYPE_CHECKING:
    from tests.town import Resident, Town


async def shown(who: Resident, chat: int | None = None) -> dict[str, str]:
    """What Telegram offers somebody in private, or in another chat, once the bot had time to tell it."""
    await who.town.run_jobs()
    found = await who.town.look("commands", **{"as": who.id, "chat": who.town.bot_id if chat is None else chat})
    return {each["command"]: each["description"] for each in found}


async def calls(town: Town, method: str = "setMyCommands") -> int:
    return len(await town.look("calls", method=method))


@pytest.fixture
async def menu_town(town: Town) -> Town:
    """Everybody has opened the private chat, and the menus of all chats have been told."""
    await menus.send(town.app.bot, town.app.registry, town.app.shared.words, "en")
    for who in (town.ana, town.bo, town.mei):
        await who.starts()
    await town.mei.says("/help", chat=town.committee)
    return town


@ON_BOTH
async def test_a_role_brings_its_commands_in_private_and_takes_them_along(menu_town: Town) -> None:
    town = menu_town
    everybodys = await shown(town.bo)
    assert "report" in everybodys
    assert not {"summary", "settings", "setup"} & everybodys.keys()
    chairs, committees = await shown(town.ana), await shown(town.mei)
    assert {"report", "summary", "settings", "appoint"} <= chairs.keys()
    assert {"report", "summary", "audit"} <= committees.keys()
    assert not {"settings", "appoint"} & committees.keys()
    assert not {"setup", "committee_here", "topic_here"} & chairs.keys(), "these are said in groups"
    said = await town.bo.says("Hello")
    await town.ana.says("/appoint committee", reply_to=said)
    assert await shown(town.bo) == committees
    await town.ana.says("/appoint staff", reply_to=said)
    assert await shown(town.bo) == everybodys, "nothing that staff may do besides is said as a command"
    await town.ana.says("/dismiss", reply_to=said)
    before = await calls(town, "deleteMyCommands")
    assert await shown(town.bo) == everybodys
    assert await calls(town, "deleteMyCommands") == before + 1
    await town.run_jobs()
    assert await calls(town, "deleteMyCommands") == before + 1


async def test_a_chosen_language_is_the_language_of_the_menu(menu_town: Town) -> None:
    town = menu_town
    await town.bo.writes("/language")
    await town.bo.taps(await town.bo.reads("Which language"), "Español")
    assert (await shown(town.bo))["language"] == "Elegir el idioma"
    await town.ana.writes("/language")
    await town.ana.taps(await town.ana.reads("Which language"), "中文")
    assert (await shown(town.ana))["language"] == "选择语言"
    assert "settings" in await shown(town.ana)
    await town.bo.writes("/language")
    await town.bo.taps((await town.bo.inbox())[-1], "English")
    assert (await shown(town.bo))["language"] == "Choose the language"


async def test_who_erases_keeps_no_menu_also_when_telegram_is_silent_then(menu_town: Town) -> None:
    town = menu_town
    everybodys = await shown(town.bo)
    await town.bo.writes("/language")
    await town.bo.taps(await town.bo.reads("Which language"), "Español")
    assert await shown(town.bo) != everybodys
    await town.ask("faults", kind="500", method="deleteMyCommands")
    await town.bo.writes("/forgetme")
    await town.bo.taps((await town.bo.inbox())[-1], "Borrar")
    for _ in range(2):
        await town.run_jobs()
    assert await shown(town.bo) == everybodys
    async with town.app.shared.storage.reading() as db:
        assert await db.fetch("SELECT * FROM menus WHERE chat_id = :id", id=town.bo.id) == []


@ON_BOTH
async def test_the_committees_chat_has_a_menu_of_its_own_as_long_as_it_is_that(menu_town: Town) -> None:
    town = menu_town
    members, admins = await shown(town.mei, town.committee), await shown(town.ana, town.committee)
    assert {"report", "summary", "audit"} <= members.keys()
    assert not {"settings", "setup", "mydata"} & members.keys()
    assert {"settings", "link", "summary"} <= admins.keys()
    await town.ana.says("/language")
    await town.ana.taps(await town.ana.finds("groups"), "Español")
    assert (await shown(town.mei, town.committee))["help"] == "Lo que puedo hacer"
    other = await town.new_group("Another place", town.ana)
    await town.ana.says("/committee_here", chat=other)
    assert "settings" in await shown(town.ana, other)
    assert "summary" not in await shown(town.mei, town.committee)


async def test_nothing_is_told_twice_also_after_a_restart_and_what_is_owed_is_told_then(menu_town: Town) -> None:
    town = menu_town
    await town.run_jobs()
    before = await calls(town)
    await town.run_jobs()
    await town.restart()
    await town.run_jobs()
    assert await calls(town) == before
    said = await town.bo.says("Hello")
    await town.ana.says("/appoint committee", reply_to=said)
    await town.restart()
    assert "summary" in await shown(town.bo)
    assert await calls(town) == before + 1


async def test_a_refused_menu_is_not_tried_again_until_the_person_is_back(menu_town: Town) -> None:
    town = menu_town
    said = await town.bo.says("Hello")
    await town.run_jobs()
    await town.ana.says("/appoint committee", reply_to=said)
    await town.ask("faults", kind="400", method="setMyCommands", description="chat not found")
    before = await calls(town)
    for _ in range(2):
        assert "summary" not in await shown(town.bo)
    assert await calls(town) == before + 1
    await town.ask("block", **{"as": town.bo.id, "bot": town.bot_id})
    await town.settle()
    await town.run_jobs()
    await town.ask("unblock", **{"as": town.bo.id, "bot": town.bot_id})
    await town.settle()
    assert "summary" in await shown(town.bo)


async def test_a_silent_telegram_is_asked_later_and_never_more_often_than_agreed(menu_town: Town) -> None:
    town = menu_town
    people = [await town.person(f"Person {number}") for number in range(AT_ONCE + 2)]
    async with town.app.shared.storage.transaction() as db:
        await db.execute("UPDATE people SET dm_state = 'open', chosen_language = 'es' WHERE app_language = 'en'")
    await town.ask("faults", kind="429", method="setMyCommands", retry_after=30)
    before = await calls(town)
    for _ in range(2):
        await town.run_jobs()
    assert await calls(town) == before + 1, "it asked for a pause"
    await town.advance(timedelta(seconds=31))
    assert await calls(town) <= before + 1 + AT_ONCE
    for _ in range(2):
        await town.run_jobs()
    assert (await shown(people[-1]))["language"] == "Elegir el idioma"
