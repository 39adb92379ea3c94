"""/settings: the chairs say how much the bot may write into the group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.choosing import opens
from tests.databases import ON_BOTH

if TYPE_CHECKING:
    from tests.town import Town


async def held(town: Town) -> int:
    """The budget as it is stored."""
    async with town.app.shared.storage.reading() as db:
        (row,) = await db.fetch("SELECT message_budget FROM neighbourhoods")
    return int(row["message_budget"])


async def test_a_chair_sees_the_budget_changes_it_and_takes_it_back(town: Town) -> None:
    await town.ana.starts()
    await opens(town.ana)
    page = await town.ana.reads("my messages in your groups")
    assert "at most 12 a minute" in page.text
    assert "The usual number is 12" in page.text
    assert [label for label in page.buttons if "a minute" in label] == [
        "6 a minute",
        "9 a minute",
        "✓ 12 a minute",
        "15 a minute",
        "18 a minute",
    ]
    assert "at most 6 messages a minute" in await town.ana.taps(page, "6 a minute")
    page = await town.ana.reads("my messages in your groups")
    assert "at most 6 a minute" in page.text
    assert "Changed by Ana, Monday 23 November, 10:00" in page.text
    assert await held(town) == 6
    assert "Nothing was changed" in await town.ana.taps(page, "6 a minute")
    await town.ana.taps(page, "Undo: back to 12 a minute")
    assert await held(town) == 12
    assert len([message for message in await town.ana.inbox() if "my messages" in message.text]) == 1
    for data in ("1:setting:message-budget:1:99", "1:setting:message-budget:1:x"):
        assert "from 4 to 18" in await town.ana.forges(page, data)
    for data in ("1:setting:no-such:1:6", "1:setting:message-budget", "1:setting-undo:message-budget:1:x"):
        assert "no longer works" in await town.ana.forges(page, data)
    assert await held(town) == 12


async def test_a_number_can_be_typed_in_reply_in_private_and_in_the_committees_chat(town: Town) -> None:
    await town.ana.starts()
    await opens(town.ana)
    await town.ana.writes("7", reply_to=await town.ana.reads("my messages"))
    assert "at most 7 a minute" in (await town.ana.reads("my messages")).text
    await opens(town.ana, chat=town.committee)
    page = await town.mei.finds("my messages", town.committee)
    await town.ana.says("18.", chat=town.committee, reply_to=page)
    assert "at most 18 a minute" in (await town.mei.finds("my messages", town.committee)).text
    assert "at most 18 a minute" in (await town.ana.reads("my messages")).text, "both show what holds now"
    for wrong in ("3", "19", "twelve", "-6", "6.5", "1000000000000000000000", "", "²"):
        await town.ana.writes(wrong or "…", reply_to=await town.ana.reads("my messages"))
        assert "from 4 to 18" in (await town.ana.inbox())[-1].text, wrong
    assert await held(town) == 18


@ON_BOTH
async def test_in_private_a_value_needs_no_reply_while_its_page_is_the_lowest(town: Town) -> None:
    await town.ana.starts()
    await town.ana.writes("7")
    assert (await town.ana.inbox())[-1].text.endswith("Send /help to see what I can do.")
    await opens(town.ana)
    old = await town.ana.reads("my messages")
    await town.ana.writes("7")
    assert "at most 7 a minute" in (await town.ana.reads("my messages")).text
    for text, more in (("8", {"reply_to": old}), ("thank you", {})):
        await town.ana.writes(text, **more)
        assert "reply to its newest message" in (await town.ana.inbox())[-1].text
        assert await held(town) == 7
    await opens(town.ana, "Name")
    await town.ana.writes("Lime Street Neighbours")
    assert "reply to its newest message" in (await town.ana.inbox())[-1].text, "any words could be a name"
    await town.ana.writes("/home")
    await town.ana.writes("cancel")
    await town.ana.writes("8")
    assert (await town.ana.inbox())[-1].text.endswith("Send /help to see what I can do.")
    assert await held(town) == 7


async def test_nobody_but_a_chair_comes_near_it(town: Town) -> None:
    await opens(town.ana, chat=town.committee)
    page = await town.mei.finds("my messages", town.committee)
    for who in (town.mei, town.bo):
        await who.says("/help")
        await who.starts()
        await who.writes("/settings")
        assert "Only an admin of the residents' group" in (await who.inbox())[-1].text
    assert "Only an admin" in await town.mei.taps(page, "6 a minute")
    await town.mei.says("6", chat=town.committee, reply_to=page)
    forged = page.button("6 a minute")["callback_data"]
    own = await town.bo.reads("Only an admin")
    for data in (forged, forged.replace(":1:", ":99:"), "1:setting-open:message-budget:1"):
        assert "Only an admin" in await town.bo.forges(own, data)
    assert await held(town) == 12


async def test_talk_under_the_card_in_the_committees_chat_is_left_in_peace(town: Town) -> None:
    await opens(town.ana, chat=town.committee)
    page = await town.mei.finds("my messages", town.committee)
    before = len(await town.mei.sees(town.committee))
    for who in (town.mei, town.ana):
        await who.says("12 is too little, no?", chat=town.committee, reply_to=page)
        await who.says(photo={}, chat=town.committee, reply_to=page)
    said = [message.text for message in (await town.mei.sees(town.committee))[before:] if message.by_bot]
    assert said == []
    await town.mei.says("99", chat=town.committee, reply_to=page)
    assert "Only an admin" in (await town.mei.finds("", town.committee)).text, "the right goes before the number"
    await town.ana.says("99", chat=town.committee, reply_to=page)
    assert "from 4 to 18" in (await town.ana.finds("", town.committee)).text
    assert await held(town) == 12


async def two_chairs_look(town: Town) -> None:
    """Bo becomes a chair beside Ana, and both open the settings."""
    await town.change(town.group, town.bo, "promote", by=town.ana.id)
    for chair in (town.ana, town.bo):
        await chair.starts()
        await opens(chair)


async def test_of_two_chairs_the_last_one_wins_and_both_see_it(town: Town) -> None:
    await two_chairs_look(town)
    first, second = [await chair.reads("my messages") for chair in (town.ana, town.bo)]
    await town.ana.taps(first, "6 a minute")
    undo = (await town.ana.reads("my messages")).button("Undo")["callback_data"]
    await town.bo.taps(second, "18 a minute")
    assert await held(town) == 18
    for chair in (town.ana, town.bo):
        seen = await chair.reads("my messages")
        assert "at most 18 a minute" in seen.text
        assert "Changed by Bo" in seen.text
    assert "Somebody has changed this in the meantime" in await town.ana.forges(first, undo)
    assert await held(town) == 18


async def test_a_chair_no_more_is_shown_and_allowed_nothing_new(town: Town) -> None:
    await two_chairs_look(town)
    await town.change(town.group, town.bo, "demote", by=town.ana.id)
    await town.ana.taps(await town.ana.reads("my messages"), "9 a minute")
    page = await town.bo.reads("my messages")
    assert "at most 12 a minute" in page.text
    assert "Only an admin" in await town.bo.taps(page, "18 a minute")
    assert await held(town) == 9


async def test_it_speaks_spanish_and_chinese(town: Town) -> None:
    for name, language, title, now, button, done in (
        ("Rosa", "es", "Mensajes en los grupos", "como máximo 12 por minuto", "9 por minuto", "como máximo 9 mensajes"),
        ("Xiu", "zh-hans", "群里的消息", "每分钟最多发 9 条", "每分钟 15 条", "每分钟最多发 15 条消息"),
    ):
        who = await town.person(name, language)
        await town.change(town.group, who, "promote", by=town.ana.id)
        await who.starts()
        await opens(who, title)
        page = await who.reads(now)
        assert done in await who.taps(page, button)


async def test_the_way_there_and_the_list(town: Town) -> None:
    await town.ana.starts()
    await town.ana.writes("/help")
    assert "/settings: Settings of the neighbourhood" in (await town.ana.reads("/settings")).text
    await town.ana.says("/settings")
    assert not [message for message in await town.bo.sees() if "Messages in each group" in message.text]
    await town.ana.starts("settings")
    listed = await town.ana.reads("Lime Street: settings")
    shown = listed.text.splitlines()[1 : len(listed.buttons) + 1]
    assert "Messages in each group: at most 12 a minute" in shown
    assert "Name: Lime Street" in shown
    assert len(shown) == len(set(listed.buttons)) > 4, "one line and one button for each"
    await town.ana.taps(listed, "Messages in groups")
    await town.ana.taps(await town.ana.reads("my messages"), "9 a minute")
    assert "at most 9 a minute" in (await town.ana.reads("Lime Street: settings")).text, "the list follows"
    await town.ana.taps(await town.ana.reads("my messages"), "All settings")
    assert (await town.ana.inbox())[-1].text.startswith("Lime Street: settings"), "back at the end of the chat"


async def test_a_number_in_reply_to_the_settings_is_no_answer_to_an_open_form(town: Town) -> None:
    await town.ana.starts()
    await town.ana.writes("/poll")
    await opens(town.ana)
    await town.ana.writes("7", reply_to=await town.ana.reads("my messages"))
    assert "7" in (await town.ana.reads("my messages")).text
    assert "What do you want to ask" in (await town.ana.reads("Question 1")).text


async def test_a_former_committee_chat_is_shown_nothing_new(town: Town) -> None:
    await town.ana.starts()
    await opens(town.ana, chat=town.committee)
    former = town.committee
    other = await town.new_group("The new committee", town.ana)
    await town.ana.says("/committee_here", chat=other)
    await opens(town.ana)
    await town.ana.taps(await town.ana.reads("my messages"), "9 a minute")
    assert "at most 12 a minute" in (await town.ana.finds("my messages", former)).text
    await town.ana.says("7", chat=former, reply_to=await town.ana.finds("my messages", former))
    assert await held(town) == 9


async def test_no_card_comes_into_a_residents_group(town: Town) -> None:
    await town.ana.says("/help")
    await town.ana.forges(await town.ana.finds(), "1:setting-open:message-budget:1")
    assert not [message for message in await town.bo.sees() if "my messages" in message.text]


async def test_a_card_stays_in_its_topic_when_a_number_is_typed(town: Town) -> None:
    ana = town.ana
    made = await town.ask("chats", type="supergroup", title="Board", creator=ana.id, members=[], is_forum=True)
    board = int(made["id"])
    for action in ("add", "promote"):
        await town.change(board, town.bot_id, action, by=ana.id)
    await ana.says("/committee_here", chat=board)
    topic = (await town.ask("topics", **{"as": ana.id, "chat": board, "name": "Rules"}))["message_thread_id"]
    await opens(ana, chat=board, thread=topic)
    await ana.says("7", chat=board, thread=topic, reply_to=await ana.finds("my messages", board))
    page = await ana.finds("at most 7 a minute", board)
    assert page.raw["message_thread_id"] == topic
