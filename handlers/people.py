"""People as Telegram describes them: who they are, and what they are in a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.error import BadRequest, Forbidden, TelegramError

from domain.people import Person, Presence
from handlers.markup import clean
from handlers.silence import from_a_gateway

if TYPE_CHECKING:
    from telegram import Bot, ChatMember, User


def person_named(identity: int, first: str, last: str | None, language: str | None) -> Person:
    """A Telegram user as we know people; the name is what their neighbours see."""
    name = " ".join(clean(f"{first} {last or ''}").split())
    return Person(identity, name or f"#{identity}", language)


def person_of(user: User) -> Person:
    """As `person_named`, of a parsed user."""
    return person_named(user.id, user.first_name, user.last_name, user.language_code)


def presence_of(member: ChatMember) -> Presence:
    """What somebody is in a chat, by Telegram's description of their place there."""
    if member.status in (member.OWNER, member.ADMINISTRATOR):
        return Presence.ADMIN
    return Presence.MEMBER if member.status == member.MEMBER or getattr(member, "is_member", False) else Presence.LEFT


async def ask_presence(bot: Bot, chat_id: int, person_id: int) -> Presence:
    """What Telegram says at this moment; LEFT also where it may not tell. Raises TelegramError while it is silent."""
    try:
        return presence_of(await bot.get_chat_member(chat_id, person_id))
    except TelegramError as error:
        if from_a_gateway(error) or not isinstance(error, BadRequest | Forbidden):
            raise
        return Presence.LEFT
