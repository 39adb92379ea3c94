"""A topic is closed or deleted: what belongs there goes to the group's main topic, and is told once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.databases import ON_BOTH
from tests.letters import owe, plain_words
from tests.losing import told

if TYPE_CHECKING:
    from tests.town import Town

POLL = "/poll Yard day? | Sat | Sun | closes 1h"


@pytest.fixture
async def forum(empty_town: Town) -> Town:
    """A group with topics, in which the bot has no right to manage them."""
    town = empty_town
    ana, bo = await town.person("Ana", joins=False), await town.person("Bo", joins=False)
    given = {"type": "supergroup", "title": "Elm Court", "creator": ana.id, "members": [bo.id], "is_forum": True}
    town.group = int((await town.ask("chats", **given))["id"])
    for action in ("add", "promote"):
        await town.change(town.group, town.bot_id, action, by=ana.id, rights={})
    await ana.says("/setup")
    town.committee = await town.new_group("Elm Court committee", ana)
    await ana.says("/committee_here", chat=town.committee)
    topic = await town.ask("topics", **{"as": ana.id, "chat": town.group, "name": "Yard"})
    town.notes["topic"] = str(topic["message_thread_id"])
    return town


async def switch(town: Town, action: str, thread: str | None = None) -> None:
    asked: dict[str, Any] = {"as": town.ana.id, "chat": town.group, "action": action}
    await town.ask(f"topics/{thread or town.notes['topic']}", **asked)
    await town.settle()


async def test_what_belongs_to_a_closed_topic_goes_to_the_main_one(forum: Town) -> None:
    await forum.bo.says(POLL, thread=int(forum.notes["topic"]))
    await switch(forum, "close")
    await forum.advance(2 * timedelta(hours=1))
    result = await forum.bo.finds("is over")
    assert "message_thread_id" not in result.raw
    assert await told(forum, "A topic in “Elm Court” was closed or deleted") == 1
    await forum.ana.says("/reports", thread=int(forum.notes["topic"]))
    assert await told(forum, "A topic in “Elm Court”") == 1
    await switch(forum, "reopen")
    assert await told(forum, "The closed topic in “Elm Court” is open again") == 1
    await forum.bo.says("/reports", thread=int(forum.notes["topic"]))
    assert str((await forum.bo.finds()).raw["message_thread_id"]) == forum.notes["topic"]


async def test_a_card_whose_topic_was_deleted_is_shown_in_the_main_one(forum: Town) -> None:
    await forum.bo.says(POLL, thread=int(forum.notes["topic"]))
    await switch(forum, "delete")
    await forum.advance(2 * timedelta(hours=1))
    assert "message_thread_id" not in (await forum.bo.finds("is over")).raw
    assert await told(forum, "A topic in “Elm Court” was closed or deleted") == 1


async def test_what_went_nowhere_is_not_reported_as_working(forum: Town) -> None:
    await switch(forum, "close", "1")
    forum.app.registry.answer("note", plain_words)
    await owe(forum, forum.group, "Tea", expires=forum.clock.now() + timedelta(minutes=25))
    for _ in range(30):
        await forum.advance(timedelta(minutes=1))
    asked = await forum.look("calls", method="sendMessage")
    tries = [call for call in asked if not call["ok"]]
    assert 5 < len(tries) < 15, "ever more rarely"
    await forum.advance(timedelta(hours=2))
    assert await told(forum, "I can write in “Elm Court” again") == 0
    assert await told(forum, "not allowed to write in “Elm Court” any more") == 1
    await switch(forum, "reopen", "1")
    assert await told(forum, "I can write in “Elm Court” again") == 1


async def test_a_message_in_a_topic_says_nothing_of_the_main_one(forum: Town) -> None:
    await switch(forum, "close", "1")
    await forum.ana.says("/poll Tea? | Yes | No", chat=forum.committee)
    await forum.bo.says("/reports", thread=int(forum.notes["topic"]))
    await forum.advance(timedelta(minutes=2))
    assert await told(forum, "I can write in “Elm Court” again") == 0
    await forum.ask("topics/1", **{"as": forum.ana.id, "chat": forum.group, "action": "reopen"})
    await forum.advance(timedelta(hours=1))
    assert (await forum.bo.finds("Tea?")).buttons
    assert await told(forum, "I can write in “Elm Court” again") == 1


@ON_BOTH
async def test_a_closed_main_topic_holds_what_is_owed_until_it_opens(forum: Town) -> None:
    await switch(forum, "close", "1")
    await forum.ana.says("/poll Tea? | Yes | No", chat=forum.committee)
    for _ in range(3):
        await forum.advance(timedelta(minutes=10))
    assert await told(forum, "not allowed to write in “Elm Court” any more") == 1
    await switch(forum, "reopen", "1")
    await forum.advance(timedelta(minutes=2))
    assert (await forum.bo.finds("Tea?")).buttons
    assert await told(forum, "I can write in “Elm Court” again") == 1
    assert await told(forum, "not allowed to write") == 1


@ON_BOTH
async def test_a_closed_main_topic_does_not_hold_what_belongs_to_an_open_one(forum: Town) -> None:
    forum.app.registry.answer("note", plain_words)
    topic, later = int(forum.notes["topic"]), forum.clock.now() + timedelta(minutes=10)
    await owe(forum, forum.group, "to the yard", due=later, thread_id=topic)
    await switch(forum, "close", "1")
    await forum.ana.says("/poll Tea? | Yes | No", chat=forum.committee)
    assert await told(forum, "not allowed to write in “Elm Court” any more") == 1
    forum.clock.move(timedelta(minutes=10))
    await forum.settle()
    assert (await forum.bo.finds("to the yard")).raw["message_thread_id"] == topic


async def test_what_finds_both_its_topic_and_the_main_one_closed_is_not_tried_all_the_time(forum: Town) -> None:
    forum.app.registry.answer("note", plain_words)
    for thread in (None, "1"):
        await switch(forum, "close", thread)
    before = len(await forum.look("calls", method="sendMessage"))
    await owe(forum, forum.group, "to the yard", thread_id=int(forum.notes["topic"]))
    await forum.settle()
    tries = [call for call in (await forum.look("calls", method="sendMessage"))[before:] if not call["ok"]]
    assert len(tries) < 10, "in its topic and in the main one, perhaps once more"
    await switch(forum, "reopen", "1")
    await forum.bo.finds("to the yard")
