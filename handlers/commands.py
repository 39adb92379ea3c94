"""Messages as handlers see them: a command with its text, or something said to the bot."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.people import caller_in, person_of

if TYPE_CHECKING:
    from telegram import Message

    from domain.people import Caller, Person

ANONYMOUS_ADMIN = 1087968824
"""GroupAnonymousBot: the sender that Telegram shows for admins who hide behind the group."""

_END = r"[^\w\s/@-]*(?:\s+|$)|[:\uff1a\uff0c\u3002\uff01\u3001]\s*"
"""What stands behind a command: signs and a space, or a colon or a Chinese sign at once."""

_COMMAND = re.compile(rf"/([A-Za-z0-9_]{{1,64}})(?:@([A-Za-z0-9_]{{3,64}}))?(?:{_END})")


@dataclass(frozen=True, slots=True)
class Replied:
    """The message that was replied to; `author` is None for bots, channels and anonymous admins.

    In a group, `text` and `photo` are known only to a command: for anything else they are not stored.
    """

    message_id: int
    text: str
    photo: str | None
    author: Person | None
    ours: bool


@dataclass(frozen=True, slots=True)
class File:
    """Something sent as a file, which can't be shown as a photo; `size` in bytes, None where Telegram does not tell."""

    file_id: str
    size: int | None


@dataclass(frozen=True, slots=True)
class Said:
    """A message to the bot; `photo` is the file id of its largest size, `place` latitude and longitude."""

    caller: Caller
    text: str
    message_id: int
    thread_id: int | None
    photo: str | None
    place: tuple[float, float] | None
    reply: Replied | None
    file: File | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """`/name text`; the text is trimmed, the rest is as in Said."""

    name: str
    text: str
    said: Said

    @property
    def caller(self) -> Caller:
        """Who gave the command, and where."""
        return self.said.caller


def is_anonymous_admin(message: Message) -> bool:
    """Whether a hidden admin of this very chat speaks."""
    sender = message.from_user
    return (
        sender is not None
        and sender.id == ANONYMOUS_ADMIN
        and message.sender_chat is not None
        and message.sender_chat.id == message.chat.id
    )


def is_from_person(message: Message) -> bool:
    """Whether a human being wrote this in their own name: no bot, no channel, no forwarded channel post."""
    sender = message.from_user
    return sender is not None and not sender.is_bot and message.sender_chat is None


def said(message: Message, bot_id: int) -> Said:
    """The message in our terms. Raises ValueError when nobody sent it."""
    sender = message.from_user
    if sender is None:
        msg = "a message without a sender"
        raise ValueError(msg)
    place, document, chat = message.location, message.document, message.chat
    return Said(
        caller=caller_in(person_of(sender), chat.id, chat.type, chat.title, hidden=is_anonymous_admin(message)),
        text=(message.text or message.caption or "").strip(),
        message_id=message.message_id,
        thread_id=message.message_thread_id if message.is_topic_message else None,
        photo=message.photo[-1].file_id if message.photo else None,
        place=(place.latitude, place.longitude) if place else None,
        reply=_replied(message, bot_id),
        file=File(document.file_id, document.file_size) if document else None,
    )


def _replied(message: Message, bot_id: int) -> Replied | None:
    original = message.reply_to_message
    if original is None or original.forum_topic_created is not None:
        return None
    author = original.from_user
    return Replied(
        original.message_id,
        (original.text or original.caption or "").strip(),
        original.photo[-1].file_id if original.photo else None,
        person_of(author) if author is not None and is_from_person(original) else None,
        ours=author is not None and author.id == bot_id,
    )


def command_in(text: str, bot_username: str) -> tuple[str, str, bool] | None:
    """Name (lower case), the text behind it, and whether the bot was named; None if it is no command or another bot's.

    Telegram marks a command wherever it stands; only one at the very beginning is an order.
    """
    match = _COMMAND.match(text)
    if match is None:
        return None
    name, addressee = match[1].lower(), match[2]
    if addressee is not None and addressee.lower() != bot_username.lower():
        return None
    return name, text[match.end() :].strip(), addressee is not None


def mentions(text: str, bot_username: str) -> bool:
    """Whether the bot's whole name stands somewhere in the text."""
    return re.search(rf"(?<!\w)@{re.escape(bot_username)}(?!\w)", text, re.IGNORECASE) is not None
