"""What the bot keeps of people, and what it does not."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from domain.letters import Letter
from handlers.commands import ANONYMOUS_ADMIN
from services import outbox
from tests.databases import ON_BOTH
from tests.street import street
from tests.town import TOKEN

if TYPE_CHECKING:
    from tests.town import Town

pytestmark = ON_BOTH


async def inbox(town: Town) -> str:
    """All that is kept of what was sent."""
    async with town.app.shared.storage.reading() as db:
        return " ".join(row["raw"] for row in await db.fetch("SELECT raw FROM inbox"))


async def known(town: Town) -> set[int]:
    """Everybody of whom anything is kept."""
    async with town.app.shared.storage.reading() as db:
        people = {row["id"] for row in await db.fetch("SELECT id FROM people")}
        return people | {row["person_id"] for row in await db.fetch("SELECT person_id FROM presence")}


async def test_what_neighbours_write_to_each_other_is_not_kept(town: Town) -> None:
    await town.bo.says("Has anybody seen my cat?")
    await town.chen.says("No", reply_to=await town.bo.says("It is grey"))
    await town.bo.says("@linli_test_bot", reply_to=await town.chen.says("I saw it in the yard"))
    kept = await inbox(town)
    assert "my cat" not in kept
    assert "grey" not in kept
    assert "in the yard" not in kept
    assert "/committee_here" in kept


async def test_a_command_for_another_bot_is_not_kept(town: Town) -> None:
    await town.bo.says("/remind@some_other_bot my pills at nine")
    assert "pills" not in await inbox(town)


async def test_a_line_that_only_begins_with_a_slash_is_not_kept(town: Town) -> None:
    await town.bo.says("/ my neighbour Chen snores /")
    assert "snores" not in await inbox(town)


async def test_what_a_command_is_about_is_kept(town: Town) -> None:
    await town.chen.says("/report", reply_to=await town.bo.says("The lamp is out"))
    assert "The lamp is out" in await inbox(town)
    assert "The lamp is out" in (await town.bo.finds("#1")).text


async def test_of_a_group_that_is_not_set_up_nobody_is_kept(empty_town: Town) -> None:
    await street(empty_town)
    dan = await empty_town.person("Dan")
    await empty_town.change(empty_town.group, dan, "promote")
    await empty_town.bo.says("/polls")
    assert "not set up yet" in (await empty_town.bo.finds()).text
    await empty_town.change(empty_town.group, empty_town.ana, "anonymous")
    await empty_town.ana.says("/polls")
    await empty_town.ana.taps(await empty_town.ana.finds("write as the group"), "It was me")
    assert "not set up yet" in (await empty_town.ana.finds()).text
    assert await known(empty_town) == set()


async def test_who_is_refused_in_a_group_that_is_set_up_is_known_to_be_there(town: Town) -> None:
    assert town.bo.id not in await known(town)
    await town.bo.says("/dance@linli_test_bot")
    assert town.bo.id in await known(town)


async def test_the_stand_in_for_hidden_admins_never_becomes_a_resident(town: Town) -> None:
    await town.change(town.group, town.ana, "anonymous")
    await town.ana.says("/dance@linli_test_bot")
    assert "do not know this command" in (await town.ana.finds()).text
    await town.ana.says("/help")
    assert ANONYMOUS_ADMIN not in await known(town)


async def test_a_picture_is_forgotten_once_nobody_has_wanted_it_for_long(town: Town) -> None:
    storage = town.app.shared.storage
    for key in ("old", "wanted again"):
        await outbox.keep_picture(storage, key, "file", town.clock.now())
    await town.advance(timedelta(days=60))
    await outbox.keep_picture(storage, "wanted again", "file", town.clock.now())
    assert await outbox.known_picture(storage, "old") == "file"
    await town.advance(timedelta(days=31))
    assert await outbox.known_picture(storage, "old") is None
    assert await outbox.known_picture(storage, "wanted again") == "file"


async def test_news_without_a_language_does_not_erase_the_known_one(town: Town) -> None:
    dan = await town.person("Dan", "es")
    await dan.starts()
    who = {"id": dan.id, "is_bot": False, "first_name": "Daniel"}
    chat = {"id": town.group, "type": "supergroup", "title": "Lime Street"}
    message = {"message_id": 901, "date": int(town.clock.epoch()), "chat": chat, "from": who, "new_chat_members": [who]}
    await town.ask("update", token=TOKEN, update={"message": message})
    await town.settle()
    await outbox.send(town.app.shared.storage, Letter("welcome-private", dan.id, "greeting"), town.clock.now())
    await town.settle()
    assert "los vecinos de Lime Street" in (await dan.inbox())[-1].text
    assert len(await dan.inbox()) == 2
