"""What a bot can learn about chats and change in them."""

from sandbox import groups, membership
from sandbox.errors import bad, forbidden
from sandbox.methods.registry import method
from sandbox.params import Call, whole
from sandbox.posting import announce
from sandbox.reactions import react
from sandbox.records import ADMINS, Chat, Json
from sandbox.rendering import PERMISSIONS, chat_json, maybe_json, member_json, present, user_json
from sandbox.targets import has_right, may, readable, writable

_TITLE, _DESCRIPTION = 128, 255
_COLORS, _MAX_REACTIONS = 7, 11
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


@method("getChat", "chat_id")
def get_chat(call: Call) -> Json:
    """All that can be known of a chat."""
    chat = readable(call)
    private = chat.type == "private"
    shown: Json = chat_json(call.world, chat, call.bot.id) | {
        "accent_color_id": abs(chat.id) % _COLORS,
        "max_reaction_count": _MAX_REACTIONS,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    shown |= present({"description": chat.description, "linked_chat_id": chat.linked})
    if not private and chat.type != "channel":
        shown["permissions"] = {name: chat.permissions.get(name, True) for name in PERMISSIONS}
    username = shown.get("username")
    shown |= {"active_usernames": [username]} if username else {}
    if chat.pinned:
        shown["pinned_message"] = maybe_json(call.world, chat, chat.pinned[-1], call.bot.id)
    return shown


@method("getChatMemberCount", "chat_id")
def get_chat_member_count(call: Call) -> int:
    """How many are in a chat."""
    chat = readable(call)
    return 2 if chat.type == "private" else call.world.present_count[chat.key]


@method("getChatMember", "chat_id user_id")
def get_chat_member(call: Call) -> Json:
    """Return the standing of one account; of people the bot never saw nothing can be learnt."""
    chat = readable(call)
    ident = known_user(call)
    if chat.type == "channel" and ident != call.bot.id and not call.world.is_admin(chat, call.bot.id):
        raise bad("member list is inaccessible")
    if chat.type == "private":
        if ident not in {chat.person, chat.bot}:
            raise bad("member not found")
        return {"status": "member", "user": user_json(call.world.account(ident))}
    return member_json(call.world, chat, call.world.member(chat, ident), call.bot.id)


def known_user(call: Call) -> int:
    """Return the account `user_id` names, if the bot saw it or shares a chat that is asked about."""
    ident = call.integer("user_id")
    if ident <= 0:
        raise bad("invalid user_id specified")
    chat = call.params.get("chat_id")
    inside = ident in call.world.roster.get(str(whole(chat)), {})
    if ident not in call.world.accounts.rows or not (
        inside or ident == call.bot.id or (call.bot.id, ident) in call.world.seen.rows
    ):
        raise bad("user not found")
    return ident


@method("getChatAdministrators", "chat_id return_bots")
def get_chat_administrators(call: Call) -> list[Json]:
    """Return the administrators; other bots among them only when asked for."""
    chat = readable(call)
    if chat.type == "private":
        raise bad("there are no administrators in the private chat")
    world, wanted = call.world, call.flag("return_bots")
    found = [member for member in world.roster[chat.key].values() if member.status in ADMINS]
    shown = [each for each in found if wanted or each.person == call.bot.id or each.person not in world.bots.rows]
    return [member_json(world, chat, member, call.bot.id) for member in shown]


@method("leaveChat", "chat_id")
def leave_chat(call: Call) -> bool:
    """Leave a group."""
    chat = readable(call)
    if chat.type == "private":
        raise bad("chat member status can't be changed in private chats")
    if not call.world.member(chat, call.bot.id).present:
        raise forbidden("bot is not a member of the {} chat", chat.type)
    membership.leave(call.world, chat, call.bot.id)
    return True


@method("pinChatMessage", "chat_id message_id disable_notification")
def pin_chat_message(call: Call) -> bool:
    """Pin a message; the chat is told by a service message."""
    chat = _pinnable(call)
    message = call.world.message(chat, call.integer("message_id"))
    if message is None:
        raise bad("message to pin not found")
    if message.service:
        raise bad("a service message can't be pinned")
    if chat.pinned and chat.pinned[-1] == message.id:
        return True
    chat.pinned = [ident for ident in chat.pinned if ident != message.id] + [message.id]
    call.world.chats.put(chat)
    announce(call.world, chat, call.bot.id, {"pinned_message": message.id})
    return True


def _pinnable(call: Call) -> Chat:
    chat = writable(call)
    if chat.type == "private":
        return chat
    channel = chat.type == "channel"
    allowed = (
        has_right(call.world, chat, call.bot.id, "can_edit_messages")
        if channel
        else may(call.world, chat, call.bot.id, "can_pin_messages")
    )
    if not allowed:
        raise bad("not enough rights to manage pinned messages in the chat")
    return chat


@method("unpinChatMessage", "chat_id message_id")
def unpin_chat_message(call: Call) -> bool:
    """Unpin a message, by default the one pinned last."""
    chat = _pinnable(call)
    ident = call.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if ident not in chat.pinned:
        raise bad("message to unpin not found")
    chat.pinned.remove(ident)
    call.world.chats.put(chat)
    return True


@method("unpinAllChatMessages", "chat_id")
def unpin_all_chat_messages(call: Call) -> bool:
    """Unpin everything."""
    chat = _pinnable(call)
    chat.pinned = []
    call.world.chats.put(chat)
    return True


@method("setChatTitle", "chat_id title")
def set_chat_title(call: Call) -> bool:
    """Give a chat another title."""
    chat = changeable(call, "can_change_info", "change chat title")
    title = call.text("title").strip()
    if not title:
        raise bad("chat title must be non-empty")
    if title == chat.title:
        raise bad("chat title is not modified")
    groups.rename(call.world, chat, call.bot.id, title[:_TITLE])
    return True


@method("setChatDescription", "chat_id description")
def set_chat_description(call: Call) -> bool:
    """Give a chat another description."""
    chat = changeable(call, "can_change_info", "set chat description")
    text = call.text("description")
    if text == (chat.description or ""):
        raise bad("chat description is not modified")
    chat.description = text[:_DESCRIPTION] or None
    call.world.chats.put(chat)
    return True


def changeable(call: Call, right: str, deed: str) -> Chat:
    """Return a group or channel in which the bot has a right."""
    chat = readable(call)
    if chat.type == "private":
        raise bad("can't {} in private chats", deed)
    if chat.migrated_to is not None:
        raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    if not has_right(call.world, chat, call.bot.id, right):
        raise bad("not enough rights to {}", deed)
    return chat


@method("setMessageReaction", "chat_id message_id reaction is_big")
def set_message_reaction(call: Call) -> bool:
    """React to a message with one emoji, or take the reaction back."""
    chat = readable(call)
    message = call.world.message(chat, call.integer("message_id"))
    if message is None:
        raise bad("message to react not found")
    given = call.list_of("reaction") if call.params.get("reaction") is not None else []
    if len(given) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if any(not isinstance(each, dict) or each.get("type") != "emoji" for each in given):
        raise bad("REACTION_INVALID")
    if message.service:
        raise bad("REACTION_INVALID")
    react(call.world, chat, message, call.bot.id, str(given[0].get("emoji")) if given else None)
    return True
