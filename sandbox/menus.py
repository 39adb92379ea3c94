"""Which command menu a person sees (Bot API, "Determining list of commands")."""

from sandbox.records import Account, Bot, Chat, Json
from sandbox.world import World


def scope_key(kind: str, chat: str, person: int) -> str:
    """Return the name under which the menu of a scope that names a chat is kept."""
    return f"{kind}:{chat}:{person}" if kind == "chat_member" else f"{kind}:{chat}"


def menu(world: World, bot: Bot, chat: Chat, person: Account) -> list[Json]:
    """Return the commands a person is offered in a chat: the narrowest scope first, their language before any."""
    for scope in _scopes(world, chat, person.id):
        menus = bot.commands.get(scope, {})
        for language in ((person.language_code or "").partition("-")[0], ""):
            if menus.get(language):
                return menus[language]
    return []


def _scopes(world: World, chat: Chat, person: int) -> list[str]:
    if chat.type == "private":
        return [scope_key("chat", chat.key, 0), "all_private_chats", "default"]
    admin = world.is_admin(chat, person)
    own = scope_key("chat_member", chat.key, person)
    admins = [scope_key("chat_administrators", chat.key, 0)] if admin else []
    every_admin = ["all_chat_administrators"] if admin else []
    return [own, *admins, scope_key("chat", chat.key, 0), *every_admin, "all_group_chats", "default"]
