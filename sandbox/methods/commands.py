"""The command menus: set per scope and language."""

import re
from typing import Any

from sandbox.errors import bad
from sandbox.menus import scope_key
from sandbox.methods.registry import method
from sandbox.params import Call, whole
from sandbox.records import Json
from sandbox.targets import readable

_MOST = 100
_NAME = re.compile(r"[a-z0-9_]{1,32}")
_DESCRIPTION = 256
_SIMPLE = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})


@method("setMyCommands", "commands scope language_code")
def set_my_commands(call: Call) -> bool:
    """Set the menu of a scope."""
    commands = call.list_of("commands")
    if len(commands) > _MOST:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    chosen = [_command(command) for command in commands]
    call.bot.commands.setdefault(_scope(call), {})[_language(call)] = chosen
    call.world.bots.put(call.bot)
    return True


def _command(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad("can't parse commands JSON object")
    name = str(given.get("command") or "").removeprefix("/")
    description = str(given.get("description") or "").strip()
    if not _NAME.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    if not description:
        raise bad("command description must be non-empty")
    if len(description) > _DESCRIPTION:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _language(call: Call) -> str:
    code = call.text("language_code")
    if not re.fullmatch(r"([a-z]{2})?", code):
        raise bad("invalid language code specified")
    return code


def _scope(call: Call) -> str:
    scope = call.object_of("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind in _SIMPLE:
        return str(kind)
    if kind not in {"chat", "chat_administrators", "chat_member"}:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    member = whole(scope.get("user_id"))
    if kind == "chat_member" and member not in call.world.accounts.rows:
        raise bad("user not found")
    chat = readable(Call(call.world, call.bot, {"chat_id": scope.get("chat_id")}))
    if chat.type == "private" and kind != "chat":
        raise bad("can't use specified scope in private chats")
    if chat.type == "channel":
        raise bad("can't change commands in channel chats")
    return scope_key(str(kind), chat.key, member)


@method("getMyCommands", "scope language_code")
def get_my_commands(call: Call) -> list[Json]:
    """Return the menu exactly as set for a scope and language."""
    return call.bot.commands.get(_scope(call), {}).get(_language(call), [])


@method("deleteMyCommands", "scope language_code")
def delete_my_commands(call: Call) -> bool:
    """Forget the menu of a scope and language."""
    call.bot.commands.get(_scope(call), {}).pop(_language(call), None)
    call.world.bots.put(call.bot)
    return True
