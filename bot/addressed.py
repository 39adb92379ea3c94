"""What neighbours write to each other is not for the bot: an admin is sent it all the same, and we keep none of it."""

from __future__ import annotations

from typing import Any, Final

from handlers.commands import command_in, mentions

_GROUPS: Final = frozenset({"group", "supergroup"})
_NEWS: Final = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "new_chat_title",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "forum_topic_reopened",
    }
)
_WHO_AND_WHERE: Final = frozenset({"message_id", "date", "chat", "from", "sender_chat", "forum_topic_created"})
_WORDS: Final = frozenset({"text", "caption", "photo"})
_READ: Final = (
    _NEWS
    | _WHO_AND_WHERE
    | _WORDS
    | {"document", "is_topic_message", "location", "message_thread_id", "reply_to_message"}
)
"""All that handlers read. The rest is not stored, nor can it make a message unreadable."""


def for_us(raw: dict[str, Any], bot_id: int, username: str) -> dict[str, Any] | None:
    """The update without what others said; None when it does not concern the bot.

    In a group it is concerned by a command, a mention, a reply to it, and news; elsewhere by everything.
    """
    message = raw.get("message")
    if not isinstance(message, dict) or not isinstance(chat := message.get("chat"), dict):
        return raw
    if chat.get("type") not in _GROUPS or _NEWS & message.keys():
        return {**raw, "message": _what_is_read(message, is_order=True)}
    text = str(message.get("text") or message.get("caption") or "").strip()
    is_order = command_in(text, username) is not None
    if not (is_order or mentions(text, username) or _answers_us(message, bot_id)):
        return None
    return {**raw, "message": _what_is_read(message, is_order=is_order)}


def writer_of(raw: dict[str, Any]) -> int | None:
    """Who wrote the message or pressed the button; None for news, which nobody sends on purpose.

    It is the chat's id for what is said in a chat's name: hidden admins of all groups come as one and the same person.
    """
    event = raw.get("callback_query") or raw.get("message")
    if event is None or _NEWS & event.keys() or event.get("from") is None:
        return None
    return int((event.get("sender_chat") or event["from"])["id"])


def _answers_us(message: dict[str, Any], bot_id: int) -> bool:
    original = message.get("reply_to_message")
    author = original.get("from") if isinstance(original, dict) else None
    return isinstance(author, dict) and author.get("id") == bot_id


def _what_is_read(message: dict[str, Any], *, is_order: bool) -> dict[str, Any]:
    """The message with no more of the one it replies to than is needed: what that one says is for orders only."""
    kept = {key: value for key, value in message.items() if key in _READ}
    if isinstance(original := kept.get("reply_to_message"), dict):
        needed = _WHO_AND_WHERE | _WORDS if is_order else _WHO_AND_WHERE
        kept["reply_to_message"] = {key: value for key, value in original.items() if key in needed}
    return kept
