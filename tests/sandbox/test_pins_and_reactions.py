from typing import Any

import pytest

YES = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}


@pytest.fixture(autouse=True)
async def unlimited(scene: Any) -> None:
    await scene.world.ask("limits", enabled=False)


async def card(scene: Any, **more: Any) -> int:
    sent = await scene.bot.do("sendMessage", **{"chat_id": scene.chat, "text": "Card", "reply_markup": YES, **more})
    return int(sent["message_id"])


async def test_pins(scene: Any) -> None:
    world, bot, at = scene.world, scene.bot, {"chat_id": scene.chat}
    first, second = await card(scene), await card(scene)
    await bot.news()
    for number in (first, second, second):
        assert await bot.do("pinChatMessage", **at, message_id=number) is True
    updates = await bot.news()
    assert [update["message"]["pinned_message"]["message_id"] for update in updates] == [first, second]
    assert (await bot.do("getChat", **at))["pinned_message"]["message_id"] == second
    assert await bot.refused("pinChatMessage", **at, message_id=999) == "Bad Request: message to pin not found"
    assert "can't be pinned" in await bot.refused("pinChatMessage", **at, message_id=1)
    await bot.do("deleteMessage", **at, message_id=second)
    (listed,) = await world.get("chats", **{"as": scene.ann})
    assert listed["pinned"]["message_id"] == first
    assert (await world.sees(scene.ann, scene.chat))[-1]["pinned_message"]["date"] == 0
    assert await bot.do("unpinChatMessage", **at) is True
    assert await bot.refused("unpinChatMessage", **at) == "Bad Request: message to unpin not found"
    assert await bot.do("unpinAllChatMessages", **at) is True
    await world.ask(f"chats/{scene.chat}/members", person=bot.id, action="promote", rights={})
    assert "not enough rights to manage pinned" in await bot.refused("pinChatMessage", **at, message_id=first)
    await world.ask("start", **{"as": scene.ann, "bot": bot.id})
    assert await bot.do("pinChatMessage", chat_id=scene.ann, message_id=1) is True


async def test_reactions(scene: Any) -> None:
    world, bot, at = scene.world, scene.bot, {"chat_id": scene.chat}
    number = (await world.say(scene.bo, scene.chat, "Done"))["message_id"]
    await bot.updates(allowed_updates=["message", "message_reaction"])
    thumb = [{"type": "emoji", "emoji": "👍"}]
    assert await bot.do("setMessageReaction", **at, message_id=number, reaction=thumb) is True
    assert (await world.sees(scene.bo, scene.chat))[-1]["reactions"] == {str(bot.id): "👍"}
    assert await bot.do("setMessageReaction", **at, message_id=number) is True
    assert await bot.pending() == 0
    for reaction, words in ((thumb * 2, "REACTIONS_TOO_MANY"), ([{"type": "emoji", "emoji": "x"}], "REACTION_INVALID")):
        assert await bot.refused("setMessageReaction", **at, message_id=number, reaction=reaction) == (
            f"Bad Request: {words}"
        )
    for params in ({"message_id": number, "reaction": [1]}, {"message_id": 1, "reaction": thumb}):
        assert "REACTION_INVALID" in await bot.refused("setMessageReaction", **at, **params)
    assert "not found" in await bot.refused("setMessageReaction", **at, message_id=999)
    where = {"as": scene.bo, "chat": scene.chat, "message": number}
    await world.ask("react", **where, emoji="🔥")
    await world.ask("react", **where, emoji="🔥")
    await world.ask(f"chats/{scene.chat}/members", person=scene.ann, action="anonymous")
    await world.ask("react", **{**where, "as": scene.ann}, emoji="🎉")
    named, hidden = [update["message_reaction"] for update in await bot.news()]
    assert (named["user"]["id"], named["old_reaction"], named["new_reaction"][0]["emoji"]) == (scene.bo, [], "🔥")
    assert hidden["actor_chat"]["id"] == scene.chat
    await world.ask(f"chats/{scene.chat}/members", person=bot.id, action="demote")
    await world.ask("react", **where, emoji=None)
    assert [update for update in await bot.news() if "message_reaction" in update] == []


async def test_reactions_in_channels_are_only_counted(scene: Any) -> None:
    world, bot, ann = scene.world, scene.bot, scene.ann
    channel = await world.group(ann, bot.id, kind="channel")
    await world.ask(f"chats/{channel}/members", person=bot.id, action="promote")
    await bot.updates(allowed_updates=["message_reaction_count", "message_reaction"])
    number = (await world.say(ann, channel, "News"))["message_id"]
    await world.ask("react", **{"as": ann, "chat": channel, "message": number, "emoji": "❤"})
    (update,) = await bot.news()
    expected = [{"type": {"type": "emoji", "emoji": "❤"}, "total_count": 1}]
    assert update["message_reaction_count"]["reactions"] == expected
