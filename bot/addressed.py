"""What neighbours write to each other is not for the bot: an admin is sent it all the same, and we keep none of it."""

from __future__ import annotations

from typing import Any, Final

_GROUPS: Final = frozenset({"group", "supergroup"})
_NEWS: Final = frozenset(
    {"new_chat_members", "left_chat_member", "new_chat_title", "migrate_to_chat_id", "migrate_from_chat_id"}
)


def is_for_us(raw: dict[str, Any], bot_id: int, username: str) -> bool:
    """Whether an update concerns the bot: in a group a command, a mention, a reply or news; anything elsewhere."""
    message = raw.get("message")
    if not isinstance(message, dict) or not isinstance(chat := message.get("chat"), dict):
        return True
    if chat.get("type") not in _GROUPS or _NEWS & message.keys():
        return True
    return _names_us(message, username) or _answers_us(message, bot_id)


def _names_us(message: dict[str, Any], username: str) -> bool:
    text = str(message.get("text") or message.get("caption") or "").lstrip()
    return text.startswith("/") or f"@{username}".lower() in text.lower()


def _answers_us(message: dict[str, Any], bot_id: int) -> bool:
    original = message.get("reply_to_message")
    author = original.get("from") if isinstance(original, dict) else None
    return isinstance(author, dict) and author.get("id") == bot_id
