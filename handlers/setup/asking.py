"""What Telegram says of a group at this moment: its title, its admins, and what the bot may do in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import ChatMemberAdministrator, ChatMemberRestricted
from telegram.error import BadRequest, Forbidden

from domain.refusals import Refusal
from domain.setup import Foothold, Group
from handlers.people import person_of

if TYPE_CHECKING:
    from telegram import ChatMember

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
    except (BadRequest, Forbidden) as error:
        raise Refusal("group-out-of-reach") from error
    people = tuple(person_of(each.user) for each in admins if not each.user.is_bot)
    foothold = foothold_of(caller.chat_id, ours, context.voice().language)
    return Group(caller.chat_id, chat.title or f"#{caller.chat_id}", people, foothold)


def foothold_of(chat_id: int, ours: ChatMember, language: str | None) -> Foothold:
    """What the bot may do there, from Telegram's description of its own place."""
    admin = isinstance(ours, ChatMemberAdministrator)
    photos = not isinstance(ours, ChatMemberRestricted) or ours.can_send_photos
    return Foothold(chat_id, language, admin, photos)
