"""A call's parameters: read from text as Telegram reads them, whatever way they came."""

import json
from dataclasses import dataclass, field
from typing import Any

from sandbox.errors import bad
from sandbox.records import Account, Bot, Json
from sandbox.world import World

_INTEGERS = frozenset(
    [
        "message_id",
        "message_thread_id",
        "offset",
        "limit",
        "timeout",
        "user_id",
        "until_date",
        "live_period",
        "heading",
        "close_date",
        "proximity_alert_radius",
        "open_period",
        "cache_time",
        "max_connections",
        "member_limit",
        "expire_date",
        "icon_color",
        "duration",
    ]
)
_FLOATS = frozenset(["latitude", "longitude", "horizontal_accuracy"])
_BOOLEANS = frozenset(
    [
        "disable_notification",
        "protect_content",
        "show_alert",
        "allows_multiple_answers",
        "allows_revoting",
        "is_anonymous",
        "is_closed",
        "revoke_messages",
        "only_if_banned",
        "drop_pending_updates",
        "creates_join_request",
        "is_big",
        "for_channels",
        "remove_caption",
        "has_spoiler",
        "show_caption_above_media",
        "use_independent_chat_permissions",
        "return_bots",
        "shuffle_options",
        "disable_content_type_detection",
        "hide_results_until_closes",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_post_messages",
        "can_edit_messages",
        "can_pin_messages",
        "can_manage_topics",
        "can_manage_direct_messages",
        "can_manage_tags",
    ]
)
_STRUCTURES = {
    "allowed_updates": "allowed updates",
    "caption_entities": "entities",
    "commands": "commands",
    "correct_option_ids": "correct option ids",
    "entities": "entities",
    "explanation_entities": "entities",
    "description_entities": "entities",
    "question_entities": "entities",
    "link_preview_options": "link preview options",
    "media": "media",
    "message_ids": "message identifiers",
    "options": "options",
    "permissions": "permissions",
    "reaction": "reaction types",
    "reply_markup": "reply keyboard markup",
    "reply_parameters": "reply parameters",
    "rights": "administrator rights",
    "scope": "BotCommandScope",
}
_FALSE = (None, "", False, 0, "false", "False", "0")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a method by a bot, its parameters decoded."""

    world: World
    bot: Bot
    params: Json
    files: dict[str, Upload] = field(default_factory=dict)

    @property
    def account(self) -> Account:
        """The bot as others see it."""
        return self.world.accounts[self.bot.id]

    def text(self, name: str) -> str:
        """Return a string; "" when it was not given."""
        value = self.params.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Return a whole number."""
        value: int = self.params.get(name, default)
        return value

    def flag(self, name: str) -> bool:
        """Whether a switch is on."""
        return bool(self.params.get(name))

    def list_of(self, name: str) -> list[Any]:
        """Return an array; what is none is refused."""
        value = self.params.get(name)
        if not isinstance(value, list):
            raise bad("can't parse {} JSON object", _STRUCTURES[name])
        return value

    def object_of(self, name: str) -> Json | None:
        """Return an object, or None when it was not given; anything else is refused."""
        value = self.params.get(name)
        if value is not None and not isinstance(value, dict):
            raise bad("can't parse {} JSON object", _STRUCTURES[name])
        return value

    def entities(self, name: str) -> list[Json] | None:
        """Return message entities, or None when they were not given."""
        return self.list_of(name) if self.params.get(name) is not None else None


def decode(raw: Json) -> Json:
    """Return parameters as numbers, switches and structures; broken JSON is refused, except in allowed_updates."""
    return {name: _decoded(name, value) for name, value in raw.items() if value is not None}


def _decoded(name: str, value: Any) -> Any:
    if name in _INTEGERS:
        return whole(value)
    if name in _FLOATS:
        return _decimal(name, value)
    if name in _BOOLEANS:
        return str(value).lower() in {"true", "yes", "1"}
    if name in _STRUCTURES and isinstance(value, str):
        return _structure(name, value)
    return value


def whole(value: Any) -> int:
    """Return a whole number as Telegram reads it: 0 for what is none."""
    try:
        return int(str(value))
    except ValueError:
        return 0


def _decimal(name: str, value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise bad("{} must be a number", name) from None


def _structure(name: str, value: str) -> Any:
    # An empty text stands for "not given", except where only an array makes sense.
    if not value.strip():
        return None
    try:
        return json.loads(value)
    except json.JSONDecodeError:
        if name == "allowed_updates":
            return None
        raise bad("can't parse {} JSON object", _STRUCTURES[name]) from None


def asks_for_something(value: Any) -> bool:
    """Whether a parameter differs from its being absent."""
    return value not in _FALSE
