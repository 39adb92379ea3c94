"""What an update has to look like to be taken in: whoever knows the webhook's secret can post anything.

Only what handlers read is looked at closely. The rest, which Telegram adds to with every release, has to be plain: of
bounded depth, and JSON that can be written down.
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

MOST_DEEP: Final = 64
"""Levels of lists and objects: real updates have about ten."""

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False)
_KINDS: Final = ("message", "callback_query", "my_chat_member", "chat_member")

UpdateId = Annotated[int, Field(gt=0, lt=2**53)]  # negative ones are our own: a hidden admin's command, confirmed
PersonId = Annotated[int, Field(gt=0, lt=2**52)]
ChatId = Annotated[int, Field(gt=-(2**52), lt=2**52)]
GroupId = Annotated[int, Field(gt=-(2**52), lt=0)]
MessageId = Annotated[int, Field(ge=0, lt=2**53)]
Moment = Annotated[int, Field(ge=0, lt=2**37)]  # far from where Python's calendar ends
FileId = Annotated[str, Field(min_length=1, max_length=512, pattern=r"^[!-~]+$")]


class _Told(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


class User(_Told):
    """Somebody with an account."""

    id: PersonId
    is_bot: bool
    first_name: str
    last_name: str | None = None
    language_code: str | None = None


class Chat(_Told):
    """Where something happens."""

    id: ChatId
    type: str
    title: str | None = None


class _File(_Told):
    file_id: FileId
    file_unique_id: str


class _Size(_File):
    width: int
    height: int


class _Document(_File):
    file_size: Annotated[int, Field(ge=0, lt=2**53)] | None = None


class _Topic(_Told):
    name: str
    icon_color: int


class _Location(_Told):
    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]


class _Words(_Told):
    message_id: MessageId
    date: Moment
    chat: Chat
    sender: User | None = Field(None, alias="from")
    sender_chat: Chat | None = None
    text: str | None = None
    caption: str | None = None
    photo: list[_Size] | None = None
    forum_topic_created: _Topic | None = None


class _Message(_Words):
    message_thread_id: MessageId | None = None
    is_topic_message: bool | None = None
    location: _Location | None = None
    document: _Document | None = None
    reply_to_message: _Words | None = None
    new_chat_members: list[User] | None = None
    left_chat_member: User | None = None
    new_chat_title: str | None = None
    migrate_to_chat_id: GroupId | None = None
    migrate_from_chat_id: GroupId | None = None


class _Under(_Told):
    """The message that a tapped button hangs under; it may be inaccessible."""

    message_id: MessageId
    chat: Chat


class _Query(_Told):
    id: Annotated[str, Field(min_length=1, max_length=64)]
    sender: User = Field(alias="from")
    message: _Under | None = None
    data: str | None = None


class _Member(_Told):
    status: str
    user: User
    is_member: bool | None = None


class _Change(_Told):
    chat: Chat
    date: Moment
    sender: User = Field(alias="from")
    old_chat_member: _Member
    new_chat_member: _Member


class Update(_Told):
    """The kinds that are asked for; the one that is there."""

    update_id: UpdateId
    message: _Message | None = None
    callback_query: _Query | None = None
    my_chat_member: _Change | None = None
    chat_member: _Change | None = None


def is_of_a_kind(raw: dict[str, Any]) -> bool:
    """Whether it brings anything that the bot asks for."""
    return any(raw.get(kind) is not None for kind in _KINDS)


def number_of(raw: object) -> int | None:
    """The update's id, None where there is none that could be confirmed to Telegram."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if type(number) is int and 0 < number < 2**53 else None


def fault_of(raw: object) -> str | None:
    """What is wrong with the update, by the names of our own fields and never with its content; None if nothing is."""
    if not isinstance(raw, dict):
        return "no object"
    if not is_plain(raw):
        return "too deep, or it cannot be kept"
    try:
        update = Update.model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['type']}"
    return None if _places_fit(update) else "chat and sender do not fit together"


def _places_fit(update: Update) -> bool:
    """Whether private chats bear the number of the person who speaks there, and other chats one below zero."""
    if update.callback_query is not None:
        under = update.callback_query.message
        return under is None or _fits(under.chat, update.callback_query.sender)
    events = (update.message, update.my_chat_member, update.chat_member)
    return all(event is None or _fits(event.chat, event.sender) for event in events)


def _fits(chat: Chat, sender: User | None) -> bool:
    if chat.type != "private":
        return chat.id < 0
    return chat.id > 0 and (sender is None or sender.id == chat.id)


def is_plain(raw: object) -> bool:
    """Whether the JSON can be kept and read again: no half characters, no numbers without end, bounded depth."""
    try:
        text = _ENCODER.encode(raw)
        text.encode()
    except (ValueError, TypeError, RecursionError):
        return False
    return text.count("{") + text.count("[") <= MOST_DEEP or _depth_fits(raw, MOST_DEEP)


def _depth_fits(value: object, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return True
    inside = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_depth_fits(each, levels - 1) for each in inside)
