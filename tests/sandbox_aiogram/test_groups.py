import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat
from aiogram.types import ChatMemberAdministrator, ChatMemberOwner

from tests.sandbox_aiogram.neighbourhood import Neighbourhood, Yard


async def test_the_chat_its_admins_and_its_size(yard: Yard) -> None:
    chat = await yard.bot.get_chat(yard.chat)
    assert (chat.id, chat.title, chat.type) == (yard.chat, "Lindenhof", "supergroup")
    admins = await yard.bot.get_chat_administrators(yard.chat)
    assert [each.user.id for each in admins if isinstance(each, ChatMemberOwner)] == [yard.anna]
    assert yard.bot.id not in [
        each.user.id for each in admins if not isinstance(each, ChatMemberAdministrator | ChatMemberOwner)
    ]
    assert await yard.bot.get_chat_member_count(yard.chat) == 3
    assert (await yard.bot.get_chat_member(yard.chat, yard.bo)).status == "member"


async def test_members_of_other_standing(yard: Yard) -> None:
    cleo = await yard.hood.person("Cleo")
    for action, status in (("add", "member"), ("promote", "administrator"), ("demote", "member"), ("ban", "kicked")):
        await yard.hood.post(f"chats/{yard.chat}/members", person=cleo, action=action)
        assert (await yard.bot.get_chat_member(yard.chat, cleo)).status == status
    assert await yard.bot.unban_chat_member(yard.chat, cleo) is True
    assert (await yard.bot.get_chat_member(yard.chat, cleo)).status == "left"


async def test_an_admin_bot_that_asks_learns_of_members(yard: Yard) -> None:
    await yard.hood.updates(yard.bot, allowed_updates=["message", "chat_member", "my_chat_member"])
    cleo = await yard.hood.person("Cleo")
    await yard.hood.post(f"chats/{yard.chat}/members", person=cleo, action="join")
    updates = await yard.hood.updates(yard.bot)
    changes = [update.chat_member for update in updates if update.chat_member]
    assert [(each.old_chat_member.status, each.new_chat_member.status) for each in changes] == [("left", "member")]
    joined = [
        update.message.new_chat_members for update in updates if update.message and update.message.new_chat_members
    ]
    assert [[user.id for user in users] for users in joined] == [[cleo]]


async def test_a_bot_that_is_thrown_out(yard: Yard) -> None:
    await yard.hood.post(f"chats/{yard.chat}/members", person=yard.bot.id, action="kick")
    change = await yard.hood.latest(yard.bot, "my_chat_member")
    assert change.new_chat_member.status in {"left", "kicked"}
    with pytest.raises(TelegramForbiddenError, match=r"bot was kicked from the supergroup chat|bot is not a member"):
        await yard.bot.send_message(yard.chat, "a")


async def test_privacy_mode_hides_what_is_not_for_the_bot(hood: Neighbourhood) -> None:
    anna = await hood.person("Anna")
    bot = await hood.bot("linli_bot")
    chat = await hood.group("Lindenhof", anna, [bot.id])
    await hood.updates(bot)
    for text in ("hello", "/vote@linli_bot", "/vote@another_bot"):
        await hood.say(anna, chat, text=text)
    assert [update.message.text for update in await hood.updates(bot) if update.message] == ["/vote@linli_bot"]
    sent = await bot.send_message(chat, "Yes?")
    await hood.say(anna, chat, text="/bare")
    await hood.say(anna, chat, text="an answer", reply_to=sent.message_id)
    assert [update.message.text for update in await hood.updates(bot) if update.message] == ["/bare", "an answer"]


async def test_a_group_that_moves(hood: Neighbourhood) -> None:
    anna = await hood.person("Anna")
    bot = await hood.bot("linli_bot")
    old = await hood.group("Lindenhof", anna, [bot.id], type="group")
    await hood.updates(bot)
    moved = await hood.post(f"chats/{old}/migrate")
    new = int(moved["id"] if isinstance(moved, dict) else moved)
    messages = [update.message for update in await hood.updates(bot) if update.message]
    assert [message.migrate_to_chat_id for message in messages if message.chat.id == old] == [new]
    assert [message.migrate_from_chat_id for message in messages if message.chat.id == new] == [old]
    with pytest.raises(TelegramMigrateToChat) as caught:
        await bot.send_message(old, "a")
    assert caught.value.migrate_to_chat_id == new
    assert (await bot.send_message(new, "a")).chat.type == "supergroup"


async def test_an_anonymous_admin_speaks_as_the_group(yard: Yard) -> None:
    await yard.hood.post(f"chats/{yard.chat}/members", person=yard.anna, action="anonymous")
    await yard.hood.say(yard.anna, yard.chat, text="/close")
    message = await yard.hood.latest(yard.bot, "message")
    assert (message.from_user.id, message.sender_chat.id) == (1087968824, yard.chat)


async def test_topics(yard: Yard) -> None:
    forum = await yard.hood.group("Forum", yard.anna, [yard.bot.id], is_forum=True)
    await yard.hood.admin(forum, yard.bot.id, can_manage_topics=True)
    topic = await yard.bot.create_forum_topic(forum, "Repairs")
    sent = await yard.bot.send_message(forum, "here", message_thread_id=topic.message_thread_id)
    assert (sent.message_thread_id, sent.is_topic_message) == (topic.message_thread_id, True)
    for missing in (1, 9999):
        with pytest.raises(TelegramBadRequest, match="message thread not found"):
            await yard.bot.send_message(forum, "here", message_thread_id=missing)


async def test_pins(yard: Yard) -> None:
    sent = await yard.bot.send_message(yard.chat, "Rules")
    await yard.hood.admin(yard.chat, yard.bot.id, can_pin_messages=True)
    assert await yard.bot.pin_chat_message(yard.chat, sent.message_id, disable_notification=True) is True
    pinned = await yard.hood.latest(yard.bot, "message")
    assert pinned.pinned_message.message_id == sent.message_id
    assert (await yard.bot.get_chat(yard.chat)).pinned_message is not None
    assert await yard.bot.unpin_chat_message(yard.chat, message_id=sent.message_id) is True
    assert (await yard.bot.get_chat(yard.chat)).pinned_message is None


async def test_leaving(yard: Yard) -> None:
    assert await yard.bot.leave_chat(yard.chat) is True
    with pytest.raises(TelegramForbiddenError):
        await yard.bot.send_message(yard.chat, "a")
