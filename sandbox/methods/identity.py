"""What a bot is and says of itself."""

import re

from sandbox.errors import bad, too_many
from sandbox.methods.registry import method
from sandbox.params import Call
from sandbox.records import Json
from sandbox.rendering import CHANNEL_RIGHTS, GROUP_RIGHTS, RIGHTS, own_user_json

# Seconds: after logOut a bot may come back, and close is refused after a start (Bot API).
_PAUSE = 600
_LIMITS = {"name": 64, "description": 512, "short_description": 120}


@method("getMe")
def get_me(call: Call) -> Json:
    """Return the bot's own User."""
    return own_user_json(call.world, call.bot.id)


@method("logOut")
def log_out(call: Call) -> bool:
    """Leave this server; the bot is refused for ten minutes."""
    call.bot.logged_out_until = call.world.now() + _PAUSE
    call.world.bots.put(call.bot)
    return True


@method("close")
def close(call: Call) -> bool:
    """Prepare for a move to another server; refused in the first ten minutes of this one."""
    left = call.world.started_at + _PAUSE - call.world.now()
    if left > 0:
        raise too_many(int(left) + 1)
    return True


def _write(call: Call, what: str) -> bool:
    text = call.text(what)
    if len(text) > _LIMITS[what]:
        raise bad("bot {} is too long", what.replace("_", " "))
    code = _language(call)
    texts = call.bot.texts.setdefault(what, {})
    if text:
        texts[code] = text
    else:
        texts.pop(code, None)
    call.world.bots.put(call.bot)
    return True


def _read(call: Call, what: str, otherwise: str = "") -> Json:
    texts = call.bot.texts.get(what, {})
    return {what: texts.get(_language(call)) or texts.get("") or otherwise}


def _language(call: Call) -> str:
    code = call.text("language_code")
    if not re.fullmatch(r"([a-z]{2})?", code):
        raise bad("invalid language code specified")
    return code


@method("setMyName", "name language_code")
def set_my_name(call: Call) -> bool:
    """Give the bot another name; without a language it is the one everybody sees."""
    done = _write(call, "name")
    if call.text("name") and not call.text("language_code"):
        call.account.first_name = call.text("name")
        call.world.put_account(call.account)
    return done


@method("getMyName", "language_code")
def get_my_name(call: Call) -> Json:
    """Return the bot's name."""
    return _read(call, "name", call.account.first_name)


@method("setMyDescription", "description language_code")
def set_my_description(call: Call) -> bool:
    """Set what an empty chat with the bot shows."""
    return _write(call, "description")


@method("getMyDescription", "language_code")
def get_my_description(call: Call) -> Json:
    """Return what an empty chat with the bot shows."""
    return _read(call, "description")


@method("setMyShortDescription", "short_description language_code")
def set_my_short_description(call: Call) -> bool:
    """Set what the bot's profile shows."""
    return _write(call, "short_description")


@method("getMyShortDescription", "language_code")
def get_my_short_description(call: Call) -> Json:
    """Return what the bot's profile shows."""
    return _read(call, "short_description")


def _kind(call: Call) -> str:
    return "channels" if call.flag("for_channels") else "groups"


@method("setMyDefaultAdministratorRights", "rights for_channels")
def set_default_rights(call: Call) -> bool:
    """Choose the rights the bot asks for when it is made administrator."""
    call.bot.admin_rights[_kind(call)] = call.object_of("rights") or {}
    call.world.bots.put(call.bot)
    return True


@method("getMyDefaultAdministratorRights", "for_channels")
def get_default_rights(call: Call) -> Json:
    """Return the rights the bot asks for when it is made administrator."""
    kind = _kind(call)
    names = [*RIGHTS, "is_anonymous", *(CHANNEL_RIGHTS if kind == "channels" else [*GROUP_RIGHTS, "can_manage_topics"])]
    chosen = call.bot.admin_rights.get(kind, {})
    return {name: bool(chosen.get(name)) for name in names}
