"""What a bot is told and refused when it loses a right in a group."""

from typing import Any

import pytest

TEXT = "Bad Request: not enough rights to send text messages to the chat"
PHOTO = "Bad Request: not enough rights to send photos to the chat"
PICTURE = {"photo": "https://example.org/x.png"}


async def _bot_in(world: Any, kind: str) -> tuple[Any, int, int]:
    bot, ann = await world.bot(), await world.person()
    chat = await world.group(ann, bot.id, kind=kind)
    await bot.news()
    return bot, ann, chat


async def test_a_deleted_small_group_says_so_to_whoever_writes(world: Any) -> None:
    bot, _, chat = await _bot_in(world, "group")
    said = await bot.do("sendMessage", chat_id=chat, text="x")
    await world.ask(f"chats/{chat}", "DELETE", silent=True)
    assert await bot.news() == []
    assert await bot.refused("sendMessage", chat_id=chat, text="x") == "Forbidden: the group chat was deleted"
    edit = {"chat_id": chat, "message_id": said["message_id"], "text": "y"}
    assert await bot.refused("editMessageText", **edit) == "Bad Request: message can't be edited"
    assert (await bot.do("getChat", chat_id=chat))["id"] == chat


async def test_of_a_deleted_supergroup_a_bot_knows_only_that_it_may_not_come_in(world: Any) -> None:
    bot, _, chat = await _bot_in(world, "supergroup")
    said = await bot.do("sendMessage", chat_id=chat, text="x")
    await world.ask(f"chats/{chat}", "DELETE", silent=True)
    kicked = "Forbidden: bot was kicked from the supergroup chat"
    for method, more in (("sendMessage", {"text": "x"}), ("getChat", {})):
        assert await bot.refused(method, chat_id=chat, **more) == kicked
    assert await bot.refused("editMessageText", chat_id=chat, message_id=said["message_id"], text="y") == kicked


async def test_a_restricted_bot_is_told_what_it_may_and_refused_the_rest(world: Any) -> None:
    bot, _, chat = await _bot_in(world, "supergroup")
    restricted = {"person": bot.id, "action": "restrict"}
    await world.ask(f"chats/{chat}/members", **restricted, rights={"can_send_messages": True})
    (update,) = await bot.news()
    now = update["my_chat_member"]["new_chat_member"]
    assert (now["status"], now["can_send_messages"], now["can_send_photos"]) == ("restricted", True, False)
    assert now["is_member"]
    assert await bot.do("sendMessage", chat_id=chat, text="x")
    assert await bot.refused("sendPhoto", chat_id=chat, **PICTURE) == PHOTO
    await world.ask(f"chats/{chat}/members", **restricted, rights={})
    assert await bot.refused("sendMessage", chat_id=chat, text="x") == TEXT


async def test_in_a_small_group_nobody_alone_can_be_restricted(world: Any) -> None:
    bot, _, chat = await _bot_in(world, "group")
    words = await world.refused(f"chats/{chat}/members", person=bot.id, action="restrict", rights={})
    assert "only in a supergroup" in words


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_what_everybody_may_is_changed_without_a_word_to_bots(world: Any, kind: str) -> None:
    bot, _, chat = await _bot_in(world, kind)
    await world.ask(f"chats/{chat}", permissions={"can_send_photos": True})
    assert await bot.news() == []
    assert await bot.refused("sendMessage", chat_id=chat, text="x") == TEXT
    assert (await bot.do("getChat", chat_id=chat))["permissions"]["can_send_messages"] is False


async def _forum(world: Any) -> tuple[Any, dict[str, int], int]:
    bot, ann = await world.bot(), await world.person()
    chat = await world.group(ann, bot.id, is_forum=True)
    made = await world.ask("topics", **{"as": ann, "chat": chat, "name": "Lamps"})
    await bot.news()
    return bot, {"as": ann, "chat": chat}, int(made["message_thread_id"])


async def test_in_a_closed_topic_a_bot_may_not_write_nor_reply(world: Any) -> None:
    bot, ann, thread = await _forum(world)
    chat = ann["chat"]
    said = await bot.do("sendMessage", chat_id=chat, text="x", message_thread_id=thread)
    await world.ask(f"topics/{thread}", **ann, action="close")
    (update,) = await bot.news()
    assert (update["message"]["forum_topic_closed"], update["message"]["message_thread_id"]) == ({}, thread)
    closed = "Bad Request: TOPIC_CLOSED"
    assert await bot.refused("sendMessage", chat_id=chat, text="x", message_thread_id=thread) == closed
    reply = {"reply_parameters": {"message_id": said["message_id"]}}
    assert await bot.refused("sendMessage", chat_id=chat, text="x", **reply) == closed
    assert "message_thread_id" not in await bot.do("sendMessage", chat_id=chat, text="x")
    await world.ask(f"topics/{thread}", **ann, action="reopen")
    assert "forum_topic_reopened" in (await bot.news())[0]["message"]
    assert await bot.do("sendMessage", chat_id=chat, text="x", message_thread_id=thread)


async def test_a_closed_general_topic_is_closed_to_those_who_name_none(world: Any) -> None:
    bot, ann, thread = await _forum(world)
    await world.ask("topics/1", **ann, action="close")
    assert await bot.refused("sendMessage", chat_id=ann["chat"], text="x") == "Bad Request: TOPIC_CLOSED"
    assert await bot.do("sendMessage", chat_id=ann["chat"], text="x", message_thread_id=thread)


async def test_a_deleted_topic_is_gone_without_a_word(world: Any) -> None:
    bot, ann, thread = await _forum(world)
    await world.ask(f"topics/{thread}", **ann, action="delete")
    assert await bot.news() == []
    words = await bot.refused("sendMessage", chat_id=ann["chat"], text="x", message_thread_id=thread)
    assert words == "Bad Request: message thread not found"


async def test_only_those_who_manage_topics_close_them_and_write_in_closed_ones(world: Any) -> None:
    _, ann, thread = await _forum(world)
    bo = await world.person("Bo")
    await world.ask(f"chats/{ann['chat']}/members", person=bo, action="join")
    by_bo = ann | {"as": bo}
    assert "may not manage topics" in await world.refused(f"topics/{thread}", **by_bo, action="close")
    assert "no such topic" in await world.refused("topics/99", **ann, action="close")
    assert "General stays" in await world.refused("topics/1", **ann, action="delete")
    await world.ask(f"topics/{thread}", **ann, action="close")
    assert "topic is closed" in await world.refused("say", **by_bo, text="x", thread=thread)
    assert await world.ask("say", **ann, text="x", thread=thread)
