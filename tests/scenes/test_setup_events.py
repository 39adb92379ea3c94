"""The bot and people come and go, groups change their title and their id."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.troubles import Seen, Trouble
from services import groups
from tests.databases import ON_BOTH
from tests.street import neighbourhoods, said_by_bot, street

if TYPE_CHECKING:
    from tests.town import Resident, Town

pytestmark = ON_BOTH

STRANGER = "Is there a group of your neighbours"
NEIGHBOUR = "Lime Street: what you can do here"


async def knows(person: Resident) -> bool:
    """Whether the bot takes this person for a neighbour of the street."""
    await person.writes("/help")
    answer = (await person.reads()).text
    assert (NEIGHBOUR in answer) != (STRANGER in answer)
    return NEIGHBOUR in answer


async def test_a_removed_bot_tells_the_committee_and_keeps_everything(town: Town) -> None:
    await town.change(town.group, town.bot_id, "kick")
    assert "I was removed from “Lime Street”" in (await town.mei.finds("", town.committee)).text
    before = len(await said_by_bot(town))
    await town.change(town.group, town.bot_id, "unban")
    await town.change(town.group, town.bot_id, "add")
    back = await town.bo.finds("is set up")
    assert "I am not an admin here" in back.text
    assert len(await said_by_bot(town)) == before + 1
    await town.ana.says("/setup@linli_test_bot")
    assert "already" in (await town.ana.finds()).text
    assert len(await neighbourhoods(town)) == 1


async def test_a_lost_group_is_told_also_when_a_letter_finds_out_first(town: Town) -> None:
    now = town.clock.now()
    await groups.refused(town.app.shared.storage, town.group, Seen(Trouble.GONE, now), now)
    await town.change(town.group, town.bot_id, "kick")
    assert "I was removed" in (await town.mei.finds("", town.committee)).text
    await town.change(town.group, town.bot_id, "unban")
    assert len([m for m in await said_by_bot(town, town.committee) if "I was removed" in m.text]) == 1


async def test_a_bot_removed_from_a_group_of_nobody_says_nothing(empty_town: Town) -> None:
    ana = await street(empty_town)
    await empty_town.change(empty_town.group, empty_town.bot_id, "kick")
    await empty_town.change(empty_town.group, empty_town.bot_id, "unban")
    await empty_town.change(empty_town.group, empty_town.bot_id, "add")
    assert (await ana.finds("Hello")).buttons == ["Set up"]


async def test_a_committee_chat_without_the_bot_is_no_committee_chat(town: Town) -> None:
    await town.change(town.committee, town.bot_id, "kick")
    await town.change(town.group, town.bot_id, "demote")
    assert "no committee chat yet" in (await town.bo.finds("are the chairs")).text
    await town.change(town.committee, town.bot_id, "unban")
    await town.change(town.committee, town.bot_id, "add")
    here = await town.mei.finds("Everybody in this chat counts as committee", town.committee)
    news = await town.mei.finds("no longer an admin in “Lime Street”", town.committee)
    assert news.id > here.id


async def test_who_blocked_the_bot_is_written_to_again_after_coming_back(town: Town) -> None:
    chen = town.chen
    await chen.starts()
    await town.ask("block", **{"as": chen.id, "bot": town.bot_id})
    await town.settle()
    await chen.says("/language")
    assert "in private" in (await chen.finds("in private")).text
    await town.ask("unblock", **{"as": chen.id, "bot": town.bot_id})
    await town.settle()
    before = len(await said_by_bot(town))
    await chen.says("/language")
    assert "is for our private chat" in (await chen.reads()).text
    assert len(await said_by_bot(town)) == before


async def test_who_joins_is_a_neighbour_and_who_leaves_is_not(town: Town) -> None:
    dan = await town.person("Dan")
    assert await knows(dan)
    await town.change(town.group, dan, "leave")
    assert not await knows(dan)


@pytest.mark.parametrize("end", ["ban", "kick"])
async def test_who_was_thrown_out_is_no_neighbour(town: Town, end: str) -> None:
    dan = await town.person("Dan")
    await town.change(town.group, dan, end)
    assert not await knows(dan)
    if end == "ban":
        await town.change(town.group, dan, "unban")
        assert not await knows(dan)
    await town.change(town.group, dan, "join")
    assert await knows(dan)


async def test_who_may_not_write_is_still_a_neighbour(town: Town) -> None:
    dan = await town.person("Dan")
    await town.change(town.group, dan, "restrict", rights={"can_send_photos": True})
    assert await knows(dan)
    await town.change(town.group, dan, "leave")
    assert not await knows(dan)


async def test_without_rights_the_bot_still_reads_who_comes_and_goes(town: Town) -> None:
    await town.change(town.group, town.bot_id, "demote")
    dan = await town.person("Dan")
    assert await knows(dan)
    await town.change(town.group, dan, "leave")
    assert not await knows(dan)


async def test_a_neighbourhood_is_renamed_with_its_group(town: Town) -> None:
    await town.ask(f"chats/{town.group}", title="Lime <Street> 12", by=town.ana.id)
    await town.settle()
    assert "Lime <Street> 12 is set up" in (await town.bo.finds("are the chairs")).text
    assert "of Lime <Street> 12" in (await town.mei.finds("Everybody", town.committee)).text
    await town.ask(f"chats/{town.committee}", title="Back room", by=town.ana.id)
    await town.settle()
    assert [row["name"] for row in await neighbourhoods(town)] == ["Lime <Street> 12"]


async def test_the_title_of_a_group_of_nobody_is_nothing_to_us(empty_town: Town) -> None:
    await street(empty_town)
    await empty_town.ask(f"chats/{empty_town.group}", title="Elm Court", by=empty_town.ana.id)
    await empty_town.settle()
    assert await neighbourhoods(empty_town) == []


async def test_an_upgraded_group_goes_on_under_its_new_id(empty_town: Town) -> None:
    town = empty_town
    ana = await town.person("Ana", joins=False)
    bo = await town.person("Bo", joins=False)
    old = town.group = await town.new_group("Lime Street", ana, bo, kind="group")
    await ana.says("/setup")
    made = await town.ask(f"chats/{old}/migrate")
    town.group = int(made["id"])
    await town.settle()
    await bo.says("/help@linli_test_bot")
    assert "Lime Street: what you can do in this chat" in (await bo.finds()).text
    await town.change(town.group, town.bot_id, "demote")
    await town.change(town.group, town.bot_id, "promote")
    assert "are the chairs" in (await bo.finds("is set up")).text
    await ana.says("/setup")
    assert "already" in (await ana.finds()).text
    assert len(await neighbourhoods(town)) == 1
    await town.restart()
    await ana.says("/language")
    await ana.taps(await ana.finds("Which language"), "Español")
    assert "está preparado" in (await bo.finds("está preparado")).text


async def test_what_was_owed_to_a_group_reaches_it_after_the_upgrade(empty_town: Town) -> None:
    town = empty_town
    ana = await town.person("Ana", joins=False)
    old = town.group = await town.new_group("Lime Street", ana, kind="group")
    await town.ask("faults", kind="429", method="sendMessage", chat=old, retry_after=30, times=1)
    asked = {"as": ana.id, "chat": old, "text": "/setup"}
    await town.ask("say", **asked)
    made = await town.ask(f"chats/{old}/migrate")
    town.group = int(made["id"])
    await town.settle()
    await town.advance(timedelta(minutes=1))
    assert "Done. Lime Street is set up" in (await ana.finds("Done")).text


async def test_channels_are_no_business_of_ours(empty_town: Town) -> None:
    ana = await empty_town.person("Ana", joins=False)
    made = await empty_town.ask("chats", type="channel", title="News", creator=ana.id, members=[])
    for action in ("add", "promote"):
        await empty_town.change(int(made["id"]), empty_town.bot_id, action)
    calls = await empty_town.look("calls")
    assert [call["method"] for call in calls if str(call["params"].get("chat_id")) == str(made["id"])] == []


async def test_other_bots_are_not_people(town: Town) -> None:
    other = await town.ask("bots", first_name="Other", username="other_bot")
    for action in ("add", "promote", "kick"):
        await town.change(town.group, other["id"], action)
    async with town.app.shared.storage.reading() as db:
        assert other["id"] not in [row["id"] for row in await db.fetch("SELECT id FROM people")]
