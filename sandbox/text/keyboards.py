"""Keyboards: what Telegram keeps of them and what it refuses."""

from collections.abc import Callable, Iterable
from typing import Any

from .links import linked_user, require_link
from .marks import TextError

_IN_A_ROW = 12
_IN_ALL = 300
_DATA_BYTES = 64
_COPIED = 256
_PRIVATE = "private"
_INLINE_ACTIONS = (
    "url", "callback_data", "callback_game", "pay", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "login_url", "web_app", "copy_text",
)  # fmt: skip
_SHOWN = ("text", "icon_custom_emoji_id", "style")
_STYLES = frozenset({"danger", "success", "primary"})
_REQUESTS = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "web_app": "web App buttons can be used in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
    "request_managed_bot": "bots can be requested in private chats only",
}
_FLAGS = {"request_contact", "request_location"}
_KEYBOARD_FIELDS = ("is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder", "selective")

_TYPE_NAMES = {str: "String", dict: "Object", bool: "Boolean", list: "Array"}


def check_inline_keyboard(markup: dict[str, Any], chat_type: str) -> dict[str, Any] | None:
    """Return the InlineKeyboardMarkup as stored, None when it has no buttons; TextError where Telegram refuses it.

    `chat_type` is "private", "group", "supergroup" or "channel". Buttons beyond 12 in a row or 300 in all vanish.
    """
    _require_object(markup)
    if "inline_keyboard" not in markup:
        raise TextError("inline keyboard expected")
    rows = _rows(markup["inline_keyboard"], "inline_keyboard", lambda button: _inline_button(button, chat_type))
    return {"inline_keyboard": rows} if rows else None


def check_reply_markup(markup: dict[str, Any], chat_type: str) -> dict[str, Any] | None:
    """Return any of the four reply markups as stored, None when it does nothing; TextError where refused."""
    _require_object(markup)
    if "inline_keyboard" in markup:
        return check_inline_keyboard(markup, chat_type)
    if not {"keyboard", "remove_keyboard", "force_reply"} & markup.keys():
        return None
    if chat_type == "channel":
        raise TextError("inline keyboard expected")
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], "keyboard", lambda button: _reply_button(button, chat_type))
        return {"keyboard": rows, **_kept(markup, _KEYBOARD_FIELDS)} if rows else None
    if markup.get("remove_keyboard"):
        return {"remove_keyboard": True, **_kept(markup, ("selective",))}
    if markup.get("force_reply"):
        return {"force_reply": True, **_kept(markup, ("input_field_placeholder", "selective"))}
    return None


def _require_object(markup: object) -> None:
    if not isinstance(markup, dict):
        raise TextError("object expected as reply markup")


def _kept(markup: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: markup[name] for name in names if markup.get(name)}


def _rows(rows: object, name: str, read: Callable[[object], dict[str, Any]]) -> list[list[dict[str, Any]]]:
    if not isinstance(rows, list):
        msg = f'field "{name}" must be of type Array'
        raise TextError(msg)
    if any(not isinstance(row, list) for row in rows):
        msg = f'field "{name}" must be an Array of Arrays'
        raise TextError(msg)
    kept, left = [], _IN_ALL
    for row in rows:
        buttons = [button for button in map(read, row) if button["text"]][: min(_IN_A_ROW, left)]
        left -= len(buttons)
        if buttons:
            kept.append(buttons)
    return kept


def _field(button: dict[str, Any], name: str, kind: type, where: str) -> Any:
    if name not in button:
        msg = f"can't parse {where}: Can't find field \"{name}\""
        raise TextError(msg)
    if not isinstance(button[name], kind):
        msg = f'can\'t parse {where}: Field "{name}" must be of type {_TYPE_NAMES[kind]}'
        raise TextError(msg)
    return button[name]


def _inline_button(button: object, chat_type: str) -> dict[str, Any]:
    where = "inline keyboard button"
    if not isinstance(button, dict):
        msg = f"can't parse {where}: InlineKeyboardButton must be an Object"
        raise TextError(msg)
    _field(button, "text", str, where)
    actions = [name for name in _INLINE_ACTIONS if button.get(name) is not None and button[name] is not False]
    if not actions or (actions == ["callback_data"] and button["callback_data"] == ""):
        msg = f"can't parse {where}: Text buttons are unallowed in the inline keyboard"
        raise TextError(msg)
    if len(actions) > 1:
        msg = f"can't parse {where}: exactly one of the optional fields must be used"
        raise TextError(msg)
    name = actions[0]
    return {**_looks(button), name: _ACTIONS[name](button, chat_type)}


def _looks(button: dict[str, Any]) -> dict[str, Any]:
    if button.get("style") not in {None, *_STYLES}:
        raise TextError("BUTTON_STYLE_INVALID")
    return {name: button[name] for name in _SHOWN if name == "text" or button.get(name)}


def _url(button: dict[str, Any], _chat_type: str) -> str:
    url: str = _field(button, "url", str, "inline keyboard button")
    return url.strip() if linked_user(url) else require_link(url, "inline keyboard button URL")


def _callback_data(button: dict[str, Any], _chat_type: str) -> str:
    data: str = _field(button, "callback_data", str, "inline keyboard button")
    if len(data.encode("utf-8", "surrogatepass")) > _DATA_BYTES:
        raise TextError("BUTTON_DATA_INVALID")
    return data


def _web_app(button: dict[str, Any], chat_type: str) -> dict[str, Any]:
    url = _inner(button, "web_app", "url")
    address = require_link(url, "inline keyboard button Web App URL", https_only=True)
    if chat_type != _PRIVATE:
        raise TextError("BUTTON_TYPE_INVALID")
    return {"url": address}


def _login_url(button: dict[str, Any], _chat_type: str) -> dict[str, Any]:
    url = _inner(button, "login_url", "url")
    return {**button["login_url"], "url": require_link(url, "inline keyboard button login URL", https_only=True)}


def _copy_text(button: dict[str, Any], _chat_type: str) -> dict[str, Any]:
    text = _inner(button, "copy_text", "text")
    if not 0 < len(text) <= _COPIED:
        raise TextError("BUTTON_COPY_TEXT_INVALID")
    return {"text": text}


def _inner(button: dict[str, Any], name: str, field: str) -> str:
    value = _field(button, name, dict, "inline keyboard button")
    return str(_field(value, field, str, "inline keyboard button"))


def _switch(name: str, kind: type) -> Callable[[dict[str, Any], str], Any]:
    def switch(button: dict[str, Any], chat_type: str) -> Any:
        value = _field(button, name, kind, "inline keyboard button")
        if chat_type == "channel":
            reason = "because users will not be able to use the button without knowing bot's username"
            msg = f"can't use {name} button in a channel chat, {reason}"
            raise TextError(msg)
        return value

    return switch


def _only_elsewhere(_button: dict[str, Any], _chat_type: str) -> Any:
    raise TextError("BUTTON_TYPE_INVALID")


_ACTIONS: dict[str, Callable[[dict[str, Any], str], Any]] = {
    "url": _url,
    "callback_data": _callback_data,
    "callback_game": _only_elsewhere,
    "pay": _only_elsewhere,
    "switch_inline_query": _switch("switch_inline_query", str),
    "switch_inline_query_current_chat": _switch("switch_inline_query_current_chat", str),
    "switch_inline_query_chosen_chat": _switch("switch_inline_query_chosen_chat", dict),
    "login_url": _login_url,
    "web_app": _web_app,
    "copy_text": _copy_text,
}


def _reply_button(button: object, chat_type: str) -> dict[str, Any]:
    where = "keyboard button"
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict):
        msg = f"can't parse {where}: KeyboardButton must be an Object"
        raise TextError(msg)
    _field(button, "text", str, where)
    asked = [name for name in _REQUESTS if button.get(name) is not None and button[name] is not False]
    if len(asked) > 1:
        msg = f"can't parse {where}: at most one of the optional fields can be used"
        raise TextError(msg)
    for name in asked:
        _field(button, name, bool if name in _FLAGS else dict, where)
        if chat_type != _PRIVATE:
            raise TextError(_REQUESTS[name])
    if asked == ["web_app"]:
        require_link(_inner(button, "web_app", "url"), "keyboard button Web App URL", https_only=True)
    return {**_looks(button), **{name: button[name] for name in asked}}
