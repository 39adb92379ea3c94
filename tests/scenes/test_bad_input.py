"""Whatever is sent: one helpful sentence or nothing, and nothing changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.street import all_rows, neighbourhoods, said_by_bot
from tests.town import TOKEN, Resident

if TYPE_CHECKING:
    from tests.town import Town

NAMES = [
    "<b>Bo</b>",
    "Bo & <Chen>",
    "&lt;script&gt;",
    "محمد \u202eالكبير",  # noqa: RUF001 - that is how it is written
    "דָּוִד",
    "👩\u200d👩\u200d👧\u200d👦🏳️\u200d🌈",
    "x" * 64,
    "\u3164",
    "{ $name }",
    "*_~`|",
]


async def test_an_unknown_command_in_private_gets_one_sentence(empty_town: Town) -> None:
    bo = await empty_town.person("Bo", joins=False)
    await bo.writes("/dance")
    assert [message.text for message in await bo.inbox()] == [
        "I do not know this command. Send /help to see what I can do."
    ]


async def test_an_unknown_command_in_the_group_only_when_it_names_the_bot(town: Town) -> None:
    before = len(await said_by_bot(town))
    await town.bo.says("/dance")
    await town.bo.says("/dance_12")
    await town.bo.says("/dance@some_other_bot")
    await town.bo.says("/help@some_other_bot")
    assert len(await said_by_bot(town)) == before
    asked = await town.bo.says("/dance@linli_test_bot")
    answer = await town.bo.finds("do not know this command")
    assert answer.raw["reply_to_message"]["message_id"] == asked.id


@pytest.mark.parametrize("text", ["/", "//", "/ help", "/help!", "／help", "/" + "a" * 300, "/héllo", "hello /help"])  # noqa: RUF001 - a full-width slash, as Chinese keyboards type it
async def test_nearly_a_command_in_private_gets_one_sentence(empty_town: Town, text: str) -> None:
    bo = await empty_town.person("Bo", joins=False)
    await bo.writes(text)
    (answer,) = await bo.inbox()
    assert "/help" in answer.text


async def test_small_talk_in_the_group_is_not_answered(town: Town) -> None:
    before = len(await said_by_bot(town))
    for text in ("Hello", "I told the committee", "see /help", "https://example.org/help", "😀"):
        await town.bo.says(text)
    card = await town.bo.finds("are the chairs")
    await town.bo.says("Thanks", reply_to=card)
    await town.bo.says(photo={})
    assert len(await said_by_bot(town)) == before


async def test_who_names_the_bot_without_a_command_is_told_how(town: Town) -> None:
    await town.bo.says("what now, @Linli_Test_Bot ?")
    assert "did not understand" in (await town.bo.finds()).text


async def test_a_private_command_in_the_group_leads_to_private(town: Town) -> None:
    await town.bo.says("/my")
    answer = await town.bo.finds("in private")
    await town.bo.follows(answer, "Open private chat")
    assert "You have made no report yet" in (await town.bo.reads()).text
    await town.bo.says("/my")
    again = await town.bo.reads("You sent it in the group “Lime Street”")
    assert again.buttons == ["Go on"]


async def test_a_group_command_in_private_is_sent_to_the_group(town: Town) -> None:
    for command in ("/setup", "/committee_here"):
        await town.ana.writes(command)
        assert (await town.ana.reads()).text == "Please send this command in your neighbourhood group."


async def test_text_where_a_button_is_expected(town: Town) -> None:
    await town.bo.writes("/language")
    for text in ("Español or English", "3", "yes"):
        await town.bo.writes(text)
        assert "did not understand" in (await town.bo.reads()).text
    assert town.app.shared.chosen_languages == {}


async def test_channels_speak_to_nobody(town: Town) -> None:
    channel = await town.ask("chats", type="channel", title="Bo's news", creator=town.bo.id, members=[])
    before = len(await said_by_bot(town))
    for text in ("/help", "/help@linli_test_bot", "@linli_test_bot hello", "/dance@linli_test_bot"):
        await town.bo.says(text, sender_chat=channel["id"])
    assert len(await said_by_bot(town)) == before


async def test_posts_of_a_linked_channel_are_no_commands(town: Town) -> None:
    channel = await town.ask("chats", type="channel", title="News", creator=town.ana.id, members=[])
    await town.ask(f"chats/{channel['id']}", linked=town.group)
    before = len(await said_by_bot(town))
    await town.ana.says("/setup@linli_test_bot", chat=int(channel["id"]))
    assert len(await said_by_bot(town)) == before


def raw_message(town: Town, text: str, **sender: Any) -> dict[str, Any]:
    chat = {"id": town.group, "type": "supergroup", "title": "Lime Street"}
    who = {"id": 4_242, "is_bot": True, "first_name": "Robot", **sender}
    return {"message_id": 900, "date": int(town.clock.epoch()), "chat": chat, "from": who, "text": text}


async def push(town: Town, update: dict[str, Any]) -> None:
    await town.ask("update", token=TOKEN, update=update)
    await town.settle()


async def test_bots_speak_to_nobody(town: Town) -> None:
    before = len(await said_by_bot(town))
    for text in ("/help@linli_test_bot", "/setup@linli_test_bot", "@linli_test_bot hello"):
        await push(town, {"message": raw_message(town, text)})
    assert len(await said_by_bot(town)) == before


async def test_a_hidden_admins_small_talk_is_not_answered(town: Town) -> None:
    await town.change(town.group, town.ana, "anonymous")
    before = len(await said_by_bot(town))
    await town.ana.says("Good morning, @linli_test_bot")
    await town.ana.says("/dance")
    assert len(await said_by_bot(town)) == before


async def test_an_edited_message_is_not_a_new_one(town: Town) -> None:
    said = await town.bo.says("/dance@linli_test_bot")
    before = len(await said_by_bot(town))
    await town.ask("edit", **{"as": town.bo.id, "chat": town.group, "message": said.id, "text": "/help"})
    await town.settle()
    assert len(await said_by_bot(town)) == before


@pytest.mark.parametrize("name", NAMES)
async def test_any_name_is_a_name(empty_town: Town, name: str) -> None:
    """Whoever sets the group up, writes, taps and is known by it."""
    made = await empty_town.ask("people", first_name=name, last_name=name, language_code="en")
    somebody = await named(empty_town, int(made["id"]))
    empty_town.group = await empty_town.new_group(name, somebody)
    await somebody.taps(await somebody.finds("Hello"), "Set up")
    assert somebody.toast.startswith("Done.")
    await somebody.starts()
    await somebody.writes("/help")
    assert "what you can do here" in (await somebody.reads()).text
    assert len(await neighbourhoods(empty_town)) == 1


async def named(town: Town, ident: int) -> Resident:
    somebody = Resident(town, ident, "Somebody")
    town.people["Somebody"] = somebody
    return somebody


async def test_a_person_without_a_name_is_a_number(town: Town) -> None:
    nameless = {"id": 777_001, "is_bot": False, "first_name": ""}
    await push(town, {"message": raw_message(town, "/help@linli_test_bot", **nameless)})
    async with town.app.shared.storage.reading() as db:
        (row,) = await db.fetch("SELECT name FROM people WHERE id = 777001")
    assert row["name"] == "#777001"


MALFORMED: list[dict[str, Any]] = [
    {},
    {"message": {}},
    {"message": None},
    {"message": "hello"},
    {"message": []},
    {"message": {"chat": {"id": "x"}}},
    {"message": {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}}},
    {"message": {"message_id": 1, "date": 0, "chat": None, "text": "/help"}},
    {"message": {"message_id": 1, "chat": {"id": 5, "type": "private"}, "text": "/help"}},
    {"message": {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}, "from": {}, "text": "/start"}},
    {"callback_query": {}},
    {"callback_query": {"id": "1", "from": {"id": 7}}},
    {"callback_query": {"id": "1", "from": {"id": 7, "is_bot": False, "first_name": "X"}, "data": "1:setup"}},
    {"callback_query": {"id": "1", "from": None, "message": None, "data": 5}},
    {"callback_query": {"id": "1", "from": {"id": 7, "is_bot": False, "first_name": "X"}, "message": {"text": 5}}},
    {"my_chat_member": {}},
    {"my_chat_member": {"chat": {"id": -5, "type": "group"}}},
    {"chat_member": {"chat": {"id": -5, "type": "supergroup"}, "new_chat_member": {"status": "king"}}},
    {"something_new": {"chat": {"id": -5}}},
]


async def test_malformed_updates_are_survived(town: Town) -> None:
    town.odd_methods.add("getUpdates")
    before = await all_rows(town)
    for update in MALFORMED:
        await push(town, update)
    assert await all_rows(town) == before
    await town.restart()
    await town.bo.says("/help")
    assert "what you can do in this chat" in (await town.bo.finds()).text
