from typing import Any

import pytest


async def test_a_bot_learns_that_it_is_added_and_removed(world: Any) -> None:
    bot, ann = await world.bot(), await world.person()
    chat = await world.group(ann)
    await world.ask(f"chats/{chat}/members", person=bot.id, action="add")
    added, joined = await bot.news()
    assert added["my_chat_member"]["old_chat_member"]["status"] == "left"
    assert added["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert joined["message"]["new_chat_members"][0]["id"] == bot.id
    assert joined["message"]["from"]["id"] == ann
    await world.ask(f"chats/{chat}/members", person=bot.id, action="kick")
    farewell, removed = await bot.news()
    assert farewell["message"]["left_chat_member"]["id"] == bot.id
    assert removed["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    await world.say(ann, chat, "alone at last")
    assert await bot.news() == []
    refusal = await bot.call("sendMessage", chat_id=chat, text="x")
    assert (refusal.status, refusal.error) == (403, "Forbidden: bot was kicked from the supergroup chat")


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_bot_outside_a_group_may_not_write(world: Any, kind: str) -> None:
    bot, ann = await world.bot(), await world.person()
    chat = await world.group(ann, bot.id, kind=kind)
    first = (await bot.news())[1]["message"]
    assert "group_chat_created" in first or "new_chat_members" in first
    assert await bot.do("leaveChat", chat_id=chat) is True
    words = f"Forbidden: bot is not a member of the {kind} chat"
    for method in ("leaveChat", "getChat"):
        assert await bot.refused(method, chat_id=chat) == words
    await world.ask(f"chats/{chat}/members", person=bot.id, action="add")
    await world.ask(f"chats/{chat}/members", person=bot.id, action="ban")
    assert await bot.refused("getChat", chat_id=chat) == f"Forbidden: bot was kicked from the {kind} chat"
    await world.ask(f"chats/{chat}/members", person=bot.id, action="unban")
    await world.ask(f"chats/{chat}/members", person=bot.id, action="add")
    await bot.news()
    await world.ask(f"chats/{chat}", "DELETE")
    assert [update["my_chat_member"]["new_chat_member"]["status"] for update in await bot.news()] == ["left"]
    over = {"group": "the group chat was deleted", "supergroup": "bot was kicked from the supergroup chat"}
    assert await bot.refused("sendMessage", chat_id=chat, text="x") == f"Forbidden: {over[kind]}"
    assert await world.get("chats") == []


async def test_migration(world: Any) -> None:
    bot, ann = await world.bot(), await world.person()
    old = await world.group(ann, bot.id, kind="group")
    said = await bot.do("sendMessage", chat_id=old, text="before")
    await bot.news()
    new = (await world.ask(f"chats/{old}/migrate"))["id"]
    first, second = [update["message"] for update in await bot.news()]
    assert (first["chat"]["id"], first["migrate_to_chat_id"]) == (old, new)
    assert (second["chat"]["id"], second["migrate_from_chat_id"]) == (new, old)
    assert str(new).startswith("-100")
    reply = await bot.call("sendMessage", chat_id=old, text="x")
    assert reply.error == "Bad Request: group chat was upgraded to a supergroup chat"
    assert reply.body["parameters"] == {"migrate_to_chat_id": new}
    assert (await bot.do("getChat", chat_id=old))["id"] == old
    assert "can't be edited" in await bot.refused(
        "editMessageText", chat_id=old, message_id=said["message_id"], text="x"
    )
    assert "upgraded" in await bot.refused("setChatTitle", chat_id=old, title="x")
    assert (await bot.do("sendMessage", chat_id=new, text="x"))["message_id"] == 2
    assert "is not in the chat" in await world.refused("say", **{"as": ann, "chat": old, "text": "x"})
    assert "not upgraded yet" in await world.refused(f"chats/{old}/migrate")
    assert [chat["id"] for chat in await world.get("chats", **{"as": ann})] == [new]
    assert await bot.do("deleteMessage", chat_id=new, message_id=2)
    assert "can't be deleted" in await bot.refused("deleteMessage", chat_id=new, message_id=1)


async def test_only_administrators_that_ask_hear_of_members(scene: Any) -> None:
    world, bot, chat = scene.world, scene.bot, scene.chat
    cy = await world.person("Cy")
    await world.ask(f"chats/{chat}/members", person=cy, action="join")
    assert [name for update in await bot.news() for name in update if name != "update_id"] == ["message"]
    await world.ask("update", token=bot.token, update={"message": {"text": "x"}})
    await bot.updates(allowed_updates=["chat_member"])
    await world.ask(f"chats/{chat}/members", person=cy, action="promote", by=scene.ann)
    await world.ask(f"chats/{chat}/members", person=cy, action="demote")
    rights = {"can_send_messages": True}
    await world.ask(f"chats/{chat}/members", person=cy, action="restrict", rights=rights, until=2_000_000_000)
    await world.ask(f"chats/{chat}/members", person=cy, action="leave")
    await world.ask(f"chats/{chat}/members", person=cy, action="join")
    await world.ask(f"chats/{chat}/members", person=cy, action="kick")
    await world.ask(f"chats/{chat}/members", person=cy, action="kick")
    changes = [update["chat_member"]["new_chat_member"] for update in await bot.news()]
    seen = [(change["status"], change.get("is_member")) for change in changes]
    assert seen == [
        ("administrator", None),
        ("member", None),
        ("restricted", True),
        ("restricted", False),
        ("restricted", True),
        ("kicked", None),
        ("left", None),
        ("kicked", None),
        ("left", None),
    ]
    assert (changes[2]["can_send_messages"], changes[2]["can_send_photos"]) == (True, False)
    await world.ask(f"chats/{chat}/members", person=bot.id, action="demote")
    await world.ask(f"chats/{chat}/members", person=cy, action="add")
    assert await bot.news() == []


async def test_what_a_bot_can_learn_of_members(scene: Any, clock: Any) -> None:
    world, bot, at = scene.world, scene.bot, {"chat_id": scene.chat}
    stranger = await world.person("Zed")
    assert await bot.do("getChatMemberCount", **at) == 3
    owner, own = await bot.do("getChatAdministrators", **at)
    assert (owner["status"], own["user"]["id"]) == ("creator", bot.id)
    assert own["can_be_edited"] is False
    assert (await bot.do("getChatMember", **at, user_id=scene.bo))["status"] == "member"
    for user, words in ((stranger, "user not found"), (0, "invalid user_id specified"), (77, "user not found")):
        assert await bot.refused("getChatMember", **at, user_id=user) == f"Bad Request: {words}"
    other = await world.bot("other_bot")
    await world.ask(f"chats/{scene.chat}/members", person=other.id, action="add")
    await world.ask(f"chats/{scene.chat}/members", person=other.id, action="promote")
    assert len(await bot.do("getChatAdministrators", **at)) == 2
    assert len(await bot.do("getChatAdministrators", **at, return_bots=True)) == 3
    await world.ask("start", **{"as": scene.bo, "bot": bot.id})
    assert "no administrators" in await bot.refused("getChatAdministrators", chat_id=scene.bo)
    assert await bot.do("getChatMemberCount", chat_id=scene.bo) == 2
    assert (await bot.do("getChatMember", chat_id=scene.bo, user_id=scene.bo))["status"] == "member"
    await world.say(scene.ann, scene.chat, "x")
    assert await bot.refused("getChatMember", chat_id=scene.bo, user_id=scene.ann) == "Bad Request: member not found"
    assert "private chats" in await bot.refused("leaveChat", chat_id=scene.bo)
    assert (await bot.do("getChat", chat_id=scene.bo))["first_name"] == "Bo"
    assert (await bot.do("getUserProfilePhotos", user_id=scene.bo)) == {"total_count": 0, "photos": []}
    ban = {"until_date": int(clock.at) + 60}
    assert await bot.do("banChatMember", **at, user_id=scene.bo, **ban) is True
    assert (await bot.do("getChatMember", **at, user_id=scene.bo))["until_date"] == ban["until_date"]
    clock.advance(60)
    assert (await bot.do("getChatMember", **at, user_id=scene.bo))["status"] == "left"


async def test_what_administrators_do_to_members(scene: Any, clock: Any) -> None:
    world, bot, at = scene.world, scene.bot, {"chat_id": scene.chat}
    bo = {**at, "user_id": scene.bo}
    none: dict[str, bool] = {}
    assert await bot.do("restrictChatMember", **bo, permissions={"can_send_polls": True}) is True
    assert (await bot.do("getChatMember", **bo))["can_send_messages"] is True
    until = int(clock.at) + 60
    assert await bot.do("restrictChatMember", **bo, permissions={"can_send_other_messages": True}, until_date=until)
    assert (await bot.do("getChatMember", **bo))["can_send_photos"] is True
    assert await bot.do("restrictChatMember", **bo, permissions=none, until_date=until) is True
    assert "may not write" in await world.refused("say", **{"as": scene.bo, "chat": scene.chat, "text": "x"})
    clock.advance(60)
    assert (await bot.do("getChatMember", **bo))["status"] == "member"
    everything = dict.fromkeys((await bot.do("getChat", **at))["permissions"], True)
    independent = {"use_independent_chat_permissions": True}
    assert await bot.do("restrictChatMember", **bo, permissions=everything, **independent) is True
    assert "permissions" in await bot.refused("restrictChatMember", **bo)

    assert await bot.refused("promoteChatMember", **bo, can_pin_messages=True) == (
        "Bad Request: not enough rights to restrict/unrestrict chat member"
    )
    rights = {"can_promote_members": True, "can_pin_messages": True, "can_restrict_members": True}
    await world.ask(f"chats/{scene.chat}/members", person=bot.id, action="promote", rights=rights)
    assert await bot.refused("promoteChatMember", **bo, can_delete_messages=True) == "Bad Request: RIGHT_FORBIDDEN"
    assert await bot.do("promoteChatMember", **bo) is True
    assert await bot.do("promoteChatMember", **bo, can_pin_messages=True) is True
    assert await bot.do("setChatAdministratorCustomTitle", **bo, custom_title="Lamps") is True
    member = await bot.do("getChatMember", **bo)
    assert (member["can_pin_messages"], member["can_be_edited"], member["custom_title"]) == (True, True, "Lamps")
    assert await bot.do("promoteChatMember", **bo) is True
    assert "not an administrator" in await bot.refused("setChatAdministratorCustomTitle", **bo, custom_title="x")
    assert await bot.do("banChatMember", **bo) is True
    assert "USER_NOT_PARTICIPANT" in await bot.refused("promoteChatMember", **bo, can_pin_messages=True)
    assert "is banned" in await world.refused(f"chats/{scene.chat}/members", person=scene.bo, action="join")
    assert await bot.do("unbanChatMember", **bo) is True
    await world.ask(f"chats/{scene.chat}/members", person=scene.bo, action="join")
    assert await bot.do("unbanChatMember", **bo, only_if_banned=True) is True
    assert (await bot.do("getChatMember", **bo))["status"] == "member"
    assert await bot.do("unbanChatMember", **bo) is True
    assert (await bot.do("getChatMember", **bo))["status"] == "left"

    cy = await world.person("Cy")
    await world.ask(f"chats/{scene.chat}/members", person=cy, action="add")
    await world.ask(f"chats/{scene.chat}/members", person=cy, action="promote")
    for user, words in (
        (scene.ann, "can't remove chat owner"),
        (bot.id, "can't restrict self"),
        (cy, "user is an administrator of the chat"),
    ):
        assert await bot.refused("banChatMember", **at, user_id=user) == f"Bad Request: {words}"


async def test_what_needs_which_kind_of_chat(world: Any) -> None:
    bot, ann = await world.bot(), await world.person()
    group = await world.group(ann, bot.id, kind="group")
    at = {"chat_id": group, "user_id": ann}
    words = "Bad Request: not enough rights to restrict/unrestrict chat member"
    assert await bot.refused("banChatMember", **at) == words
    await world.ask(f"chats/{group}/members", person=bot.id, action="promote", rights={"can_restrict_members": True})
    assert "only for supergroups" in await bot.refused("restrictChatMember", **at, permissions={})
    assert "supergroup and channel chats only" in await bot.refused("unbanChatMember", **at)
    await world.ask("start", **{"as": ann, "bot": bot.id})
    assert "private chats" in await bot.refused("setChatTitle", chat_id=ann, title="x")
    channel = await world.group(ann, bot.id, kind="channel")
    await world.ask(f"chats/{channel}/members", person=bot.id, action="promote")
    assert "channel chats" in await bot.refused("setChatPermissions", chat_id=channel, permissions={})


async def test_titles_permissions_and_links(scene: Any) -> None:
    world, bot, at = scene.world, scene.bot, {"chat_id": scene.chat}
    assert await bot.do("setChatTitle", **at, title="Rose Street") is True
    assert (await bot.news())[-1]["message"]["new_chat_title"] == "Rose Street"
    await world.ask(f"chats/{scene.chat}", title="Rose Street")
    assert await bot.news() == []
    assert "not modified" in await bot.refused("setChatTitle", **at, title="Rose Street")
    assert "non-empty" in await bot.refused("setChatTitle", **at, title=" ")
    assert await bot.do("setChatDescription", **at, description="Ours") is True
    assert "not modified" in await bot.refused("setChatDescription", **at, description="Ours")
    assert (await bot.do("getChat", **at))["description"] == "Ours"
    assert await bot.do("setChatPermissions", **at, permissions={"can_send_messages": True}) is True
    photo = {"width": 100, "height": 100}
    assert "may not" in await world.refused("say", **{"as": scene.bo, "chat": scene.chat, "photo": photo})
    await world.ask(f"chats/{scene.chat}", permissions={"can_send_messages": False}, by=scene.ann)
    assert (await bot.do("getChat", **at))["permissions"]["can_send_messages"] is False
    assert "may not" in await world.refused("say", **{"as": scene.bo, "chat": scene.chat, "text": "x"})
    await world.ask(f"chats/{scene.chat}/members", person=bot.id, action="restrict", rights={})
    assert await bot.refused("sendMessage", **at, text="x") == (
        "Bad Request: not enough rights to send text messages to the chat"
    )
    await world.ask(f"chats/{scene.chat}/members", person=bot.id, action="promote")

    link = await bot.do("createChatInviteLink", **at, name="door", member_limit=5)
    assert (link["name"], link["member_limit"], link["creator"]["id"]) == ("door", 5, bot.id)
    assert "too large" in await bot.refused("createChatInviteLink", **at, name="x" * 33)
    assert "approval" in await bot.refused("createChatInviteLink", **at, member_limit=5, creates_join_request=True)
    first = await bot.do("exportChatInviteLink", **at)
    assert first.startswith("https://t.me/+")
    assert first != await bot.do("exportChatInviteLink", **at)
    assert (await bot.do("revokeChatInviteLink", **at, invite_link=link["invite_link"]))["is_revoked"] is True
    assert "INVITE_HASH_EXPIRED" in await bot.refused("revokeChatInviteLink", **at, invite_link="x")
