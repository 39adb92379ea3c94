"""Telegram's news of groups and private chats: who came or went, promotions, blocks, new titles, reopened topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ChatMemberStatus, ChatType

from domain.people import Presence
from handlers.people import person_of, presence_of, title_of
from handlers.places import foothold_of, permissions_in
from services import groups, people, roles

if TYPE_CHECKING:
    from telegram import ChatMemberUpdated
    from telegram import Message as Announcement

    from handlers.context import Context

GROUPS = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})


async def changed(event: ChatMemberUpdated, context: Context) -> None:
    """Somebody's place in a chat is another now; channels are no business of ours."""
    somebody = event.new_chat_member.user
    if event.chat.type == ChatType.PRIVATE:
        await _private(event, context)
    elif event.chat.type in GROUPS and somebody.id == context.bot.id:
        await _ours(event, context)
    elif event.chat.type in GROUPS and not somebody.is_bot:
        found = [(person_of(somebody), presence_of(event.new_chat_member))]
        await groups.note_people(context.storage, event.chat.id, found, context.now(), announced=False)
        if event.new_chat_member.status == ChatMemberStatus.BANNED:
            await roles.end_for_banned(context.shared.storage, event.chat.id, somebody.id, context.now())


async def _private(event: ChatMemberUpdated, context: Context) -> None:
    """The person blocked the bot, or lets it write again."""
    if presence_of(event.new_chat_member) is Presence.LEFT:
        await people.close_private(context.storage, event.from_user.id, context.now(), context.now())
    else:
        await people.open_private(context.storage, person_of(event.from_user), context.now(), None)


async def _ours(event: ChatMemberUpdated, context: Context) -> None:
    """The bot was added, removed, promoted, demoted or restricted."""
    before, after = presence_of(event.old_chat_member), presence_of(event.new_chat_member)
    chat_id, now = event.chat.id, context.now()
    if after is Presence.LEFT:
        if before is not Presence.LEFT:
            await groups.leave(context.storage, chat_id, now)
        return
    everybodys = None if after is Presence.ADMIN else await permissions_in(context.bot, chat_id)
    foothold = foothold_of(chat_id, event.new_chat_member, _language_of_adder(event, context), everybodys)
    if before is Presence.LEFT:
        await groups.arrive(context.storage, foothold, now)
    else:
        demoted = before is Presence.ADMIN and after is Presence.MEMBER
        await groups.note_rights(context.storage, foothold, now, demoted=demoted)


def _language_of_adder(event: ChatMemberUpdated, context: Context) -> str | None:
    adder = event.from_user
    language = context.shared.chosen_languages.get(adder.id) or adder.language_code
    return None if language is None else context.shared.words.nearest(language)


async def announced(message: Announcement, context: Context) -> None:
    """A service message: also what a bot without admin rights learns of people's coming and going."""
    if message.new_chat_title:
        await groups.retitle(context.storage, message.chat.id, title_of(message.new_chat_title, message.chat.id))
        return
    if message.forum_topic_reopened is not None:
        await groups.reopen_topic(context.storage, message.chat.id, message.message_thread_id, context.now())
        return
    left = (message.left_chat_member,) if message.left_chat_member else ()
    found = [(person_of(user), Presence.MEMBER) for user in message.new_chat_members if not user.is_bot]
    found += [(person_of(user), Presence.LEFT) for user in left if not user.is_bot]
    if found:
        await groups.note_people(context.storage, message.chat.id, found, context.now(), announced=True)
