from typing import Any


async def texts(bot: Any) -> list[str]:
    found = [next(value for name, value in update.items() if name != "update_id") for update in await bot.news()]
    return [message.get("text", "(other)") for message in found]


async def test_privacy_mode_shows_commands_and_replies_only(world: Any) -> None:
    one, two, ann = await world.bot("one_bot"), await world.bot("two_bot"), await world.person()
    chat = await world.group(ann, one.id, two.id)
    for bot in (one, two):
        await bot.news()
    await world.say(ann, chat, "hello all")
    await world.say(ann, chat, "/status")
    await world.say(ann, chat, "/status@two_bot now")
    await world.say(ann, chat, "/status@nobody_bot")
    await world.say(ann, chat, "not /status@one_bot")
    assert (await texts(one), await texts(two)) == ([], ["/status@two_bot now"])

    sent = await one.do("sendMessage", chat_id=chat, text="Hi")
    assert await texts(two) == []
    await world.say(ann, chat, "/bare")
    await world.say(ann, chat, "/cmd@two_bot", reply_to=sent["message_id"])
    assert (await texts(one), await texts(two)) == (["/bare", "/cmd@two_bot"], [])
    await world.ask("edit", **{"as": ann, "chat": chat, "message": 6, "text": "edited"})
    assert await texts(one) == []


async def test_administrators_and_open_bots_see_everything(world: Any) -> None:
    admin, ann = await world.bot("admin_bot"), await world.person()
    openly = await world.bot("open_bot", can_read_all_group_messages=True)
    shy = await world.bot("shy_bot")
    chat = await world.group(ann, admin.id, openly.id, shy.id)
    await world.ask(f"chats/{chat}/members", person=admin.id, action="promote")
    for bot in (admin, openly, shy):
        await bot.news()
    said = await world.say(ann, chat, "hello all")
    assert [await texts(bot) for bot in (admin, openly, shy)] == [["hello all"], ["hello all"], []]
    await world.ask("edit", **{"as": ann, "chat": chat, "message": said["message_id"], "text": "hello"})
    (update,) = await openly.news()
    assert update["edited_message"]["edit_date"]
    await world.ask(f"bots/{shy.id}", can_read_all_group_messages=True)
    await world.say(ann, chat, "still shy")
    assert await texts(shy) == []
    for action in ("kick", "add"):
        await world.ask(f"chats/{chat}/members", person=shy.id, action=action)
    await shy.news()
    await world.say(ann, chat, "no more")
    assert await texts(shy) == ["no more"]


async def test_a_private_chat_begins_with_the_person(scene: Any) -> None:
    world, bot = scene.world, scene.bot
    stranger = await world.person("Zed")
    assert await bot.refused("sendMessage", chat_id=stranger, text="hi") == "Bad Request: chat not found"
    await world.say(scene.bo, scene.chat, "here")
    write = {"chat_id": scene.bo, "text": "hi"}
    words = "Forbidden: bot can't initiate conversation with a user"
    assert await bot.refused("sendMessage", **write) == words
    assert (await bot.call("sendMessage", **write)).status == 403
    assert await bot.refused("sendMessage", chat_id=bot.id, text="hi") == (
        "Forbidden: bot can't send messages to itself"
    )
    other = await world.bot("other_bot")
    assert (
        await bot.refused("sendMessage", chat_id=other.id, text="hi") == "Forbidden: bots can't send messages to bots"
    )
    await bot.news()
    await world.ask("start", **{"as": scene.bo, "bot": bot.username})
    assert (await bot.do("sendMessage", **write))["chat"]["type"] == "private"

    await bot.news()
    await world.ask("block", **{"as": scene.bo, "bot": bot.id})
    await world.ask("block", **{"as": scene.bo, "bot": bot.id})
    assert await bot.refused("sendMessage", **write) == "Forbidden: bot was blocked by the user"
    assert "unblock" in await world.refused("say", **{"as": scene.bo, "chat": bot.id, "text": "hm"})
    await world.ask("unblock", **{"as": scene.bo, "bot": bot.id})
    changes = [update["my_chat_member"] for update in await bot.news()]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]
    assert changes[0]["new_chat_member"]["until_date"] == 0
    assert changes[0]["chat"]["type"] == "private"
    await bot.do("sendMessage", **write)
    await world.ask(f"people/{scene.bo}", deleted=True)
    assert await bot.refused("sendMessage", **write) == "Forbidden: user is deactivated"
    assert "no person" in await world.refused("say", **{"as": scene.bo, "chat": scene.chat, "text": "x"})
    assert (await world.get("people"))[1]["deleted"] is True


async def test_anonymous_administrators_and_channels_hide_who_writes(scene: Any) -> None:
    world, bot, ann, chat = scene.world, scene.bot, scene.ann, scene.chat
    await world.ask(f"chats/{chat}/members", person=ann, action="anonymous")
    await world.say(ann, chat, "from the group")
    channel = await world.group(ann, kind="channel")
    await world.say(ann, chat, "from my channel", sender_chat=channel)
    assert "of their own" in await world.refused(
        "say", **{"as": scene.bo, "chat": chat, "text": "x", "sender_chat": channel}
    )
    await world.ask(f"chats/{chat}", linked=channel)
    await world.ask(f"chats/{channel}", linked=chat)
    post = await world.say(ann, channel, "News")
    hidden, masked, forwarded = [update["message"] for update in await bot.news() if "message" in update]
    assert (hidden["from"]["id"], hidden["sender_chat"]["id"]) == (1087968824, chat)
    assert (masked["from"]["id"], masked["sender_chat"]["id"]) == (136817688, channel)
    assert (forwarded["from"]["id"], forwarded["sender_chat"]["id"]) == (777000, channel)
    assert forwarded["is_automatic_forward"] is True
    assert forwarded["forward_origin"]["message_id"] == post["message_id"]
    again = await world.say(ann, chat, forward={"chat": channel, "message": 2})
    assert again["forward_origin"]["type"] == "channel"
    once_more = await world.say(scene.bo, chat, forward={"chat": chat, "message": again["message_id"]})
    assert once_more["forward_origin"] == again["forward_origin"]
    assert "is not in the chat" in await world.refused(
        "say", **{"as": scene.bo, "chat": chat, "forward": {"chat": channel, "message": 2}}
    )
    said = await world.say(ann, chat, "hidden again")
    again = await world.say(scene.bo, chat, forward={"chat": chat, "message": said["message_id"]})
    assert again["forward_origin"]["type"] == "chat"
    assert (await bot.do("getChat", chat_id=chat))["linked_chat_id"] == channel
    assert "only an administrator" in await world.refused(f"chats/{chat}/members", person=scene.bo, action="anonymous")


async def test_channel_posts_reach_the_bots_in_the_channel(world: Any) -> None:
    bot, other, ann = await world.bot(), await world.bot("other_bot"), await world.person()
    channel = await world.group(ann, bot.id, other.id, kind="channel", username="lilac_news")
    await bot.news()
    posted = await world.say(ann, channel, "News")
    await world.ask("edit", **{"as": ann, "chat": channel, "message": posted["message_id"], "text": "Newer"})
    first, second = await bot.news()
    assert first["channel_post"]["sender_chat"]["id"] == channel
    assert "from" not in first["channel_post"]
    assert second["edited_channel_post"]["text"] == "Newer"
    assert await bot.refused("sendMessage", chat_id="@lilac_news", text="x") == (
        "Bad Request: not enough rights to send text messages to the chat"
    )
    await world.ask(f"chats/{channel}/members", person=bot.id, action="promote")
    assert (await bot.do("sendMessage", chat_id="@Lilac_News", text="x"))["sender_chat"]["username"] == "lilac_news"
    markup = {"force_reply": True}
    assert await bot.refused("sendMessage", chat_id=channel, text="x", reply_markup=markup) == (
        "Bad Request: inline keyboard expected"
    )
    await bot.do("pinChatMessage", chat_id=channel, message_id=posted["message_id"])
    stranger = await world.bot("stranger_bot")
    assert (await stranger.do("getChat", chat_id="@lilac_news"))["active_usernames"] == ["lilac_news"]
    assert "not a member of the channel chat" in await stranger.refused("sendMessage", chat_id=channel, text="x")
    assert await other.refused("getChatMember", chat_id=channel, user_id=ann) == (
        "Bad Request: member list is inaccessible"
    )


async def test_topics(world: Any) -> None:
    bot, ann = await world.bot(), await world.person()
    await world.ask("limits", enabled=False)
    forum = await world.group(ann, bot.id, is_forum=True)
    at = {"chat_id": forum}
    assert "not enough rights to manage topics" in await bot.refused("createForumTopic", **at, name="Lamps")
    await world.ask(f"chats/{forum}/members", person=bot.id, action="promote")
    topic = await bot.do("createForumTopic", **at, name="Lamps")
    thread = topic["message_thread_id"]
    sent = await bot.do("sendMessage", **at, text="x", message_thread_id=thread)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (thread, True)
    reply = {"message_id": sent["message_id"]}
    assert (await bot.do("sendMessage", **at, text="y", reply_parameters=reply))["message_thread_id"] == thread
    for wrong in (1, 999):
        assert await bot.refused("sendMessage", **at, text="x", message_thread_id=wrong) == (
            "Bad Request: message thread not found"
        )
    for name, words in (("", "TOPIC_TITLE_EMPTY"), ("x" * 129, "TOPIC_TITLE_TOO_LONG")):
        assert words in await bot.refused("createForumTopic", **at, name=name)
    assert "icon color" in await bot.refused("createForumTopic", **at, name="x", icon_color=1)
    topical = {**at, "message_thread_id": thread}
    assert await bot.do("editForumTopic", **topical, name="Street lamps") is True
    assert "TOPIC_NOT_MODIFIED" in await bot.refused("editForumTopic", **topical, name="Street lamps")
    assert await bot.do("closeForumTopic", **topical) is True
    assert "TOPIC_NOT_MODIFIED" in await bot.refused("closeForumTopic", **topical)
    await world.ask(f"chats/{forum}/members", person=bot.id, action="demote")
    assert "TOPIC_CLOSED" in await bot.refused("sendMessage", **topical, text="x")
    await world.ask(f"chats/{forum}/members", person=bot.id, action="promote")
    assert await bot.do("reopenForumTopic", **topical) is True
    assert "not found" in await bot.refused("closeForumTopic", **at, message_thread_id=999)
    await bot.news()
    said = await world.say(ann, forum, "broken", thread=thread)
    assert (await bot.news())[0]["message"]["message_thread_id"] == thread
    assert (await world.say(ann, forum, "also", reply_to=said["message_id"]))["message_thread_id"] == thread
    assert "no such topic" in await world.refused("say", **{"as": ann, "chat": forum, "text": "x", "thread": 999})
    opened = await world.ask("topics", **{"as": ann, "chat": forum, "name": "Trees"})
    (listed,) = await world.get("chats", **{"as": ann})
    assert [each["name"] for each in listed["topics"]] == ["Street lamps", "Trees"]
    assert await bot.do("deleteForumTopic", **at, message_thread_id=thread) is True
    deleted = [message["message_id"] for message in await world.sees(ann, forum) if message.get("deleted")]
    assert said["message_id"] in deleted
    assert opened["message_thread_id"] not in deleted
    plain = await world.group(ann, bot.id)
    assert "no topics" in await world.refused("topics", **{"as": ann, "chat": plain, "name": "x"})
    assert "not a forum" in await bot.refused("createForumTopic", chat_id=plain, name="x")
    assert "message_thread_id" not in await bot.do("sendMessage", chat_id=plain, text="x", message_thread_id=999)
