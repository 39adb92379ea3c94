"""What Telegram says of a group at this moment: its title, its admins, and what the bot may do in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import ChatMemberAdministrator, ChatMemberRestricted
from telegram.error import TelegramError

from domain.people import Presence
from domain.refusals import Refusal
from domain.setup import Foothold, Group
from handlers.people import person_of, presence_of, title_of
from handlers.silence import is_refusal

if TYPE_CHECKING:
    from telegram import Bot, ChatMember, ChatPermissions

    from domain.people import Caller
    from handlers.context import Context


async def group_here(caller: Caller, context: Context) -> Group:
    """The group in which the caller acts. Refusal where there is none, such as for a forged button in private."""
    if caller.private:
        raise Refusal("only-in-group")
    try:
        chat = await context.bot.get_chat(caller.chat_id)
        admins = await context.bot.get_chat_administrators(caller.chat_id)
        ours = await context.bot.get_chat_member(caller.chat_id, context.bot.id)
    except TelegramError as error:
        if not is_refusal(error):
            raise
        raise Refusal("group-out-of-reach") from error
    people = tuple(person_of(each.user) for each in admins if not each.user.is_bot)
    foothold = foothold_of(caller.chat_id, ours, context.voice().language, chat.permissions)
    return Group(caller.chat_id, title_of(chat.title, caller.chat_id), people, foothold)


def foothold_of(chat_id: int, ours: ChatMember, language: str | None, everybodys: ChatPermissions | None) -> Foothold:
    """What the bot may do there: from Telegram's description of its own place, and what everybody there may do."""
    if isinstance(ours, ChatMemberAdministrator):
        return Foothold(chat_id, language, admin=True, photos=True)
    limits: list[ChatPermissions | ChatMemberRestricted] = [] if everybodys is None else [everybodys]
    if isinstance(ours, ChatMemberRestricted):
        limits.append(ours)
    writes = all(each.can_send_messages is not False for each in limits)
    photos = all(each.can_send_photos is not False for each in limits)
    return Foothold(chat_id, language, admin=False, photos=photos, writes=writes)


async def permissions_in(bot: Bot, chat_id: int) -> ChatPermissions | None:
    """What everybody may do in a group; None where Telegram will not tell. Raises TelegramError while it is silent."""
    try:
        return (await bot.get_chat(chat_id)).permissions
    except TelegramError as error:
        if not is_refusal(error):
            raise
        return None


async def foothold_in(bot: Bot, chat_id: int) -> Foothold | None:
    """What the bot may do in a group at this moment; None when it is not there or Telegram does not tell."""
    try:
        ours = await bot.get_chat_member(chat_id, bot.id)
        everybodys = await permissions_in(bot, chat_id)
    except TelegramError:
        return None
    return None if presence_of(ours) is Presence.LEFT else foothold_of(chat_id, ours, None, everybodys)
