"""Finding the chat and the message a bot means, and whether it may do there what it wants."""

from sandbox.errors import bad, forbidden
from sandbox.forums import is_closed
from sandbox.params import Call, whole
from sandbox.records import Chat, Message
from sandbox.world import World

# What a restricted member or a closed group may lack, and how Telegram words it.
WORDS = {
    "can_send_messages": "send text messages",
    "can_send_photos": "send photos",
    "can_send_documents": "send documents",
    "can_send_voice_notes": "send voice notes",
    "can_send_polls": "send polls",
}


def find_chat(call: Call, name: str = "chat_id") -> Chat:
    """Return the chat a parameter names, as far as the bot knows of it."""
    wanted = call.params.get(name)
    if wanted is None or wanted == "":
        raise bad("{} is empty", name)
    world = call.world
    if isinstance(wanted, str) and wanted.startswith("@"):
        chat = world.chats.get(world.named(wanted) or "")
        if chat is None or chat.type not in {"supergroup", "channel"}:
            raise bad("chat not found")
        return chat
    ident = whole(wanted)
    chat = _known_group(call, ident) if ident < 0 else world.private(ident, call.bot.id)
    return chat or _unmet(call, ident)


def _known_group(call: Call, ident: int) -> Chat | None:
    chat = call.world.group(ident)
    known = chat is not None and (call.bot.id in call.world.roster[chat.key] or chat.username)
    return chat if known else None


def _unmet(call: Call, ident: int) -> Chat:
    """Return a private chat nobody opened yet, for a person the bot has seen somewhere."""
    world = call.world
    if ident == call.bot.id:
        raise forbidden("bot can't send messages to itself")
    person = world.accounts.get(ident)
    if person is not None and person.is_bot:
        raise forbidden("bots can't send messages to bots")
    if (call.bot.id, ident) not in world.seen.rows:
        raise bad("chat not found")
    return Chat(f"{ident}:{call.bot.id}", 0, "private", person=ident, bot=call.bot.id)


def readable(call: Call, name: str = "chat_id") -> Chat:
    """Return the chat, if the bot may look into it; a deleted small group can still be read, as on Telegram."""
    chat = find_chat(call, name)
    over = chat.migrated_to is not None or (chat.deleted and chat.type == "group")
    if chat.type != "private" and not chat.username and not over:
        _refuse_outsiders(call, chat)
    return chat


def _refuse_outsiders(call: Call, chat: Chat) -> None:
    """Small groups say that they were deleted; of a deleted supergroup a bot knows only that it may not come in."""
    member = call.world.member(chat, call.bot.id)
    if chat.deleted and chat.type == "group":
        raise forbidden("the group chat was deleted")
    if chat.deleted or member.status == "kicked" or member.expelled:
        raise forbidden("bot was kicked from the {} chat", chat.type)
    if not member.present:
        raise forbidden("bot is not a member of the {} chat", chat.type)


def writable(call: Call, need: str = "can_send_messages", name: str = "chat_id") -> Chat:
    """Return the chat, if the bot may send there what needs the permission `need`."""
    chat = find_chat(call, name)
    if chat.type == "private":
        _check_dialogue(call.world, chat)
        return chat
    if chat.migrated_to is not None:
        raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    _refuse_outsiders(call, chat)
    if not may(call.world, chat, call.bot.id, need):
        raise bad("not enough rights to {} to the chat", WORDS.get(need, "send messages"))
    return chat


def _check_dialogue(world: World, chat: Chat) -> None:
    if world.account(chat.person).deleted:
        raise forbidden("user is deactivated")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")


def may(world: World, chat: Chat, account: int, permission: str) -> bool:
    """Whether an account has a permission of ordinary members; administrators have them all."""
    member = world.member(chat, account)
    if member.status == "creator":
        return True
    if chat.type == "channel":
        return member.status == "administrator" and member.rights.get("can_post_messages", False)
    if member.status == "administrator":
        return member.rights.get(permission, True)
    if member.status == "restricted" and not member.rights.get(permission, False):
        return False
    return member.present and chat.permissions.get(permission, True)


def has_right(world: World, chat: Chat, account: int, right: str) -> bool:
    """Whether an account is an administrator with a right."""
    member = world.member(chat, account)
    return member.status == "creator" or (member.status == "administrator" and member.rights.get(right, False))


def own_message(call: Call, chat: Chat) -> Message:
    """Return the message to edit: it exists and this bot may change it."""
    ident = call.integer("message_id")
    if ident <= 0:
        raise bad("message identifier is not specified")
    message = call.world.message(chat, ident)
    if message is None:
        raise bad("message to edit not found")
    if not editable(call, chat, message):
        raise bad("message can't be edited")
    return message


def editable(call: Call, chat: Chat, message: Message) -> bool:
    """Telegram lets a bot edit only what it sent itself, and no forwards nor messages with a reply keyboard."""
    if message.author != call.bot.id or message.service or "forward_origin" in message.body:
        return False
    over = chat.migrated_to is not None or chat.deleted
    return (message.markup is None or message.keyboard is not None) and not over


def thread_of(call: Call, chat: Chat, replied: Message | None) -> int | None:
    """Return the topic to send to, which a reply takes from what it replies to; None is General.

    Naming thread 1 (General) or an unknown one is refused, outside forums the number is ignored.
    """
    if not chat.is_forum:
        return replied.thread if replied else None
    wanted = call.integer("message_thread_id") or (replied.thread if replied else None)
    if wanted and str(wanted) not in chat.topics:
        raise bad("message thread not found")
    if is_closed(chat, wanted) and not has_right(call.world, chat, call.bot.id, "can_manage_topics"):
        raise bad("TOPIC_CLOSED")
    return wanted
