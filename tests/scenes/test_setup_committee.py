"""A chat becomes the committee's."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.town import Town


NAMED = "what is meant for the committee of Lime Street"


async def newest(town: Town, chat: int) -> str:
    return (await town.ana.finds("", chat)).text


async def test_a_chair_names_the_chat(town: Town) -> None:
    assert NAMED in await newest(town, town.committee)
    card = await town.mei.finds("Everybody in this chat counts as committee", town.committee)
    assert card.buttons == []
    assert "no committee chat yet" not in (await town.bo.finds("is set up")).text


async def test_twice_changes_nothing_and_says_so(town: Town) -> None:
    await town.ana.says("/committee_here", chat=town.committee)
    assert "already. Nothing was changed" in await newest(town, town.committee)


async def test_who_is_no_admin_there_cannot(town: Town) -> None:
    await town.mei.says("/committee_here", chat=town.committee)
    assert "Only an admin of this group" in await newest(town, town.committee)


async def test_an_admin_who_chairs_nothing_cannot(town: Town) -> None:
    dan = await town.person("Dan", joins=False)
    chat = await town.new_group("Dan's den", dan, town.ana)
    await dan.says("/committee_here", chat=chat)
    assert "Only a chair can do this" in await newest(town, chat)
    await town.bo.says("/committee_here")
    assert "Only an admin of this group" in await newest(town, town.group)


async def test_a_former_chair_cannot(town: Town) -> None:
    await town.change(town.group, town.chen, "promote")
    chat = await town.new_group("Chen's place", town.chen, town.ana)
    await town.change(town.group, town.chen, "demote")
    await town.chen.says("/committee_here", chat=chat)
    assert "Only a chair can do this" in await newest(town, chat)


async def test_an_admin_the_bot_never_heard_of_is_looked_up(town: Town) -> None:
    """The bot is no admin of the group, so nobody told it that Chen was promoted."""
    await town.change(town.group, town.bot_id, "demote")
    await town.chen.says("/help")
    await town.change(town.group, town.chen, "promote")
    chat = await town.new_group("Chen's place", town.chen, town.ana)
    await town.advance(timedelta(days=1, minutes=1))
    await town.chen.says("/committee_here", chat=chat)
    assert NAMED in await newest(town, chat)


async def test_a_residents_group_cannot_become_the_committees(town: Town) -> None:
    await town.ana.says("/committee_here")
    assert "residents' group, so it cannot" in await newest(town, town.group)
    await town.ana.says("/setup", chat=town.committee)
    assert "committee chat already" in await newest(town, town.committee)


async def test_a_newer_chat_replaces_the_earlier_one(town: Town) -> None:
    other = await town.new_group("The back room", town.ana)
    await town.ana.says("/committee_here", chat=other)
    assert NAMED in await newest(town, other)
    assert "is now “The back room”" in (await town.mei.finds("", town.committee)).text
    assert "Set up" in (await town.mei.finds("Hello", town.committee)).buttons
    await town.mei.says("/help", chat=town.committee)
    assert "not set up in this group" in await newest(town, town.committee)
    await town.ana.says("/committee_here", chat=town.committee)
    assert NAMED in await newest(town, town.committee)


async def test_who_chairs_several_neighbourhoods_is_asked_which(town: Town) -> None:
    second = await town.new_group("Elm <i>Court</i>", town.ana)
    await town.ana.says("/setup", chat=second)
    room = await town.new_group("Room", town.ana, town.bo)
    await town.ana.says("/committee_here", chat=room)
    question = await town.ana.finds("Whose committee", room)
    assert sorted(question.buttons) == ["Elm <i>Court</i>", "Lime Street"]
    await town.bo.taps(question, "Elm")
    assert "Only an admin" in town.bo.toast
    await town.ana.taps(question, "Elm")
    assert town.ana.toast == "Done. This is now the committee chat of Elm <i>Court</i>."
    await town.ana.taps(question, "Elm")
    assert "Nothing was changed" in town.ana.toast
    assert "committee chat of Elm" in (await town.ana.finds("Everybody", room)).text
    await town.ana.forges(question, "1:committee-here:77")
    assert "Only a chair" in town.ana.toast


async def test_a_committee_chat_that_moves_is_missed_where_it_was(town: Town) -> None:
    second = await town.new_group("Elm Court", town.ana)
    await town.ana.says("/setup", chat=second)
    await town.ana.says("/committee_here", chat=town.committee)
    await town.ana.taps(await town.ana.finds("Whose committee", town.committee), "Elm Court")
    assert "no committee chat yet" in (await town.bo.finds("are the chairs")).text
    assert "no committee chat yet" not in (await town.ana.finds("are the chairs", second)).text


async def test_nobody_takes_another_neighbourhoods_committee_chat(town: Town) -> None:
    dan = await town.person("Dan", joins=False)
    own = await town.new_group("Elm Court", dan)
    await dan.says("/setup", chat=own)
    await town.change(town.committee, dan, "join")
    await town.change(town.committee, dan, "promote")
    await dan.says("/committee_here", chat=town.committee)
    assert "committee chat of another neighbourhood" in await newest(town, town.committee)


async def test_in_private_there_is_no_such_thing(town: Town) -> None:
    await town.ana.writes("/committee_here")
    assert "in your neighbourhood group" in (await town.ana.reads()).text
