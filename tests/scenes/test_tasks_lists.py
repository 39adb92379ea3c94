"""Lists of tasks fit one message and say what they leave out; what was asked for in a topic comes there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.tasks import LONGEST_TEXT, Answer, Draft
from storage import tasks
from tests.databases import ON_BOTH
from tests.helping import asks, ready

if TYPE_CHECKING:
    from tests.town import Town

pytestmark = ON_BOTH


async def many(town: Town, count: int) -> None:
    """So many tasks with the longest words, one a day, all promised by Bo."""
    now = town.clock.now()
    async with town.app.shared.storage.transaction() as db:
        for number in range(1, count + 1):
            starts_at = now + timedelta(days=number)
            wish = Draft("<" * LONGEST_TEXT, starts_at, "Europe/Madrid", "&" * LONGEST_TEXT, 2, None)
            task = await tasks.add(db, wish, neighbourhood_id=1, number=number, creator_id=town.mei.id, now=now)
            await tasks.put_answer(db, task.id, town.bo.id, Answer.COMING, now)
            await tasks.change_found(db, task.id, 1)


@pytest.mark.parametrize(("count", "left_out"), [(10, ""), (11, "And 1 more later."), (13, "And 3 more later.")])
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_longest_list_fits_and_says_how_many_more_there_are(town: Town, count: int, left_out: str) -> None:
    await ready(town)
    await many(town, count)
    await town.bo.writes("/mytasks")
    own = (await town.bo.inbox())[-1]
    assert own.text.startswith("You have promised")
    assert len(own.buttons) == 10
    await town.bo.writes("/tasks")
    in_private = (await town.bo.inbox())[-1]
    assert in_private.text.startswith("Help is wanted")
    assert "/task_" not in in_private.text
    await town.bo.says("/tasks")
    in_group = await town.bo.finds("Help is wanted")
    assert "/task_10 <<<" in in_group.text
    assert "/task_11" not in in_group.text
    assert in_group.buttons == []
    for message in (own, in_private, in_group):
        assert ("more later" in message.text) == bool(left_out)
        assert message.text.endswith(left_out)


async def test_a_list_counts_what_it_leaves_out_on_either_database(town: Town) -> None:
    await ready(town)
    await many(town, 12)
    await town.bo.writes("/mytasks")
    assert "And 2 more later." in (await town.bo.inbox())[-1].text


async def test_a_card_comes_into_the_topic_in_which_it_was_asked_for(town: Town) -> None:
    made = await town.ask("chats", type="supergroup", title="Oak Road", creator=town.chen.id, members=[], is_forum=True)
    forum = int(made["id"])
    for action in ("add", "promote"):
        await town.ask(f"chats/{forum}/members", person=town.bot_id, action=action, by=town.chen.id)
    await town.chen.says("/setup", chat=forum)
    topic = await town.ask("topics", **{"as": town.chen.id, "chat": forum, "name": "Helping"})
    await town.chen.starts()
    await asks(town.chen)
    for command, words in (("/task_1", "Help wanted, task #1"), ("/tasks", "Help is wanted here")):
        await town.chen.says(command, chat=forum, thread=topic["message_thread_id"])
        assert (await town.chen.finds(words, forum)).raw["message_thread_id"] == topic["message_thread_id"]
