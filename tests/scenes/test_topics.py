"""A chair of a forum group says in which topic reports, tasks and polls are posted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.databases import ON_BOTH

if TYPE_CHECKING:
    from tests.town import Resident, Seen, Town


async def forum(town: Town, *names: str) -> tuple[int, list[int]]:
    """Chen's forum group with Bo in it, set up, and topics of these names."""
    made = await town.ask(
        "chats", type="supergroup", title="Oak Road", creator=town.chen.id, members=[town.bo.id], is_forum=True
    )
    chat = int(made["id"])
    for action in ("add", "promote"):
        await town.ask(f"chats/{chat}/members", person=town.bot_id, action=action, by=town.chen.id)
    await town.chen.says("/setup", chat=chat)
    ids = []
    for name in names:
        topic = await town.ask("topics", **{"as": town.chen.id, "chat": chat, "name": name})
        ids.append(int(topic["message_thread_id"]))
    return chat, ids


def topic_of(seen: Seen) -> int | None:
    return seen.raw.get("message_thread_id")


async def newest(who: Resident, chat: int) -> str:
    return (await who.finds("", chat)).text


@ON_BOTH
async def test_new_things_are_posted_in_the_topic_that_is_named_for_them(town: Town) -> None:
    chat, (lamps, votes) = await forum(town, "Lamps", "Votes")
    await town.chen.says("/topic_here reports", chat=chat, thread=lamps)
    done = await town.chen.finds("I post new reports in this topic", chat)
    assert topic_of(done) == lamps
    await town.chen.says("/topic_here votaciones", chat=chat, thread=votes)
    await town.bo.says("/report Lamp out", chat=chat)
    assert topic_of(await town.bo.finds("Lamp out", chat)) == lamps
    await town.bo.says("/poll Figs? | Yes | No", chat=chat, thread=lamps)
    assert topic_of(await town.bo.finds("Figs?", chat)) == votes
    assert "It is as it was before" in await town.chen.taps(done, "Undo")
    await town.bo.says("/report Bin full", chat=chat, thread=votes)
    assert topic_of(await town.bo.finds("Bin full", chat)) == votes, "where it was told, as without a named topic"


async def test_an_undo_takes_back_nothing_that_another_chair_chose_since(town: Town) -> None:
    chat, (lamps, votes) = await forum(town, "Lamps", "Votes")
    await town.change(chat, town.bo, "promote", by=town.chen.id)
    await town.chen.says("/topic_here reports", chat=chat, thread=lamps)
    done = await town.chen.finds("I post new reports in this topic", chat)
    await town.bo.says("/topic_here reports", chat=chat, thread=votes)
    assert "changed since" in await town.chen.taps(done, "Undo")
    await town.bo.says("/report Lamp out", chat=chat, thread=lamps)
    assert topic_of(await town.bo.finds("Lamp out", chat)) == votes


@ON_BOTH
async def test_said_in_the_main_topic_it_ends_and_without_a_word_it_is_asked(town: Town) -> None:
    chat, (lamps,) = await forum(town, "Lamps")
    await town.chen.says("/topic_here", chat=chat, thread=lamps)
    asked = await town.chen.finds("What should I post", chat)
    assert asked.buttons == ["Reports", "Tasks", "Polls"]
    await town.chen.taps(asked, "Polls")
    assert topic_of(await town.chen.finds("I post new polls in this topic", chat)) == lamps
    await town.chen.says("/topic_here polls", chat=chat)
    assert "no topic of their own any more" in await newest(town.chen, chat)
    await town.bo.says("/poll Figs? | Yes | No", chat=chat)
    assert topic_of(await town.bo.finds("Figs?", chat)) is None


@ON_BOTH
@pytest.mark.parametrize(
    ("words", "answer"),
    [("figs", "“figs”"), ("polls", "There is no topic of its own for that")],
)
async def test_what_cannot_be_done_is_said(town: Town, words: str, answer: str) -> None:
    await town.ana.says(f"/topic_here {words}")
    assert answer in await newest(town.bo, town.group)


@ON_BOTH
async def test_only_chairs_choose_topics_and_only_in_residents_groups(town: Town) -> None:
    await town.bo.says("/topic_here reports")
    assert "Only an admin" in await newest(town.bo, town.group)
    await town.ana.says("/topic_here reports", chat=town.committee)
    assert "in a residents' group" in await newest(town.mei, town.committee)
