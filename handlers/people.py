"""People as Telegram describes them: who they are, and what they are in a chat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from telegram.error import TelegramError

from domain.people import Caller, Person, Presence
from handlers.markup import clean, limit
from handlers.silence import is_refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telegram import Bot, ChatMember, User


MOST_NAME: Final = 129
"""Characters of a name: Telegram allows 64 for the first and 64 for the last."""

MOST_TITLE: Final = 128
"""Characters of a group's title, as Telegram allows them."""

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,3}")


def person_named(identity: int, first: str, last: str | None, language: str | None) -> Person:
    """A Telegram user as we know people; the name is what their neighbours see."""
    name = limit(" ".join(clean(f"{first} {last or ''}").split()), MOST_NAME)
    known = language if language and _LANGUAGE.fullmatch(language) else None
    return Person(identity, name or f"#{identity}", known)


def title_of(title: str | None, chat_id: int) -> str:
    """What a group is called, on one line; its number if that is nothing."""
    return limit(" ".join(clean(title or "").split()), MOST_TITLE) or f"#{chat_id}"


def caller_in(
    person: Person, chat_id: int, kind: str, title: str | None, *, hidden: bool = False, pressed: bool = False
) -> Caller:
    """Somebody in a chat of Telegram's kind and title; the title does not count in private."""
    private = kind == "private"
    group = "" if private else title_of(title, chat_id)
    return Caller(person, chat_id, private, hidden=hidden, pressed=pressed, group=group)


def caller_from(sender: Mapping[str, Any], chat: Mapping[str, Any], *, pressed: bool) -> Caller:
    """Who speaks or presses a button, and where, by the raw JSON of both."""
    names = str(sender["first_name"]), sender.get("last_name")
    person = person_named(int(sender["id"]), *names, sender.get("language_code"))
    return caller_in(person, int(chat["id"]), chat["type"], chat.get("title"), pressed=pressed)


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
        if not is_refusal(error):
            raise
        return Presence.LEFT
