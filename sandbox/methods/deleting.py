"""Taking messages away."""

from sandbox.errors import bad
from sandbox.methods.registry import method
from sandbox.params import Call, whole
from sandbox.posting import remove
from sandbox.records import Chat, Message
from sandbox.targets import has_right, readable

_DELETABLE_FOR = 48 * 3600
_MOST = 100
_LASTING = ("supergroup_chat_created", "channel_chat_created", "migrate_from_chat_id", "migrate_to_chat_id")


@method("deleteMessage", "chat_id message_id")
def delete_message(call: Call) -> bool:
    """Delete one message."""
    chat = readable(call)
    ident = call.integer("message_id")
    if ident <= 0:
        raise bad("message identifier is not specified")
    message = call.world.message(chat, ident)
    if message is None:
        raise bad("message to delete not found")
    _check(call, chat, message)
    remove(call.world, chat, message)
    return True


@method("deleteMessages", "chat_id message_ids")
def delete_messages(call: Call) -> bool:
    """Delete up to 100 messages; those that are gone already are passed over."""
    chat = readable(call)
    idents = identifiers(call)
    found = [message for message in (call.world.message(chat, ident) for ident in idents) if message]
    for message in found:
        _check(call, chat, message)
    for message in found:
        remove(call.world, chat, message)
    return True


def identifiers(call: Call) -> list[int]:
    """Return the numbers in `message_ids`: 1 to 100 of them."""
    given = call.list_of("message_ids")
    if not given:
        raise bad("message identifiers are not specified")
    if len(given) > _MOST:
        raise bad("too many message identifiers specified")
    return [whole(each) for each in given]


def _check(call: Call, chat: Chat, message: Message) -> None:
    if any(name in message.body for name in _LASTING):
        raise bad("message can't be deleted")
    if message.date + _DELETABLE_FOR <= call.world.now():
        raise bad("message can't be deleted for everyone")
    if not _may_delete(call, chat, message):
        raise bad("message can't be deleted")


def _may_delete(call: Call, chat: Chat, message: Message) -> bool:
    if chat.type == "private":
        return True
    if message.author == call.bot.id and not message.service:
        return chat.type != "channel" or has_right(call.world, chat, call.bot.id, "can_post_messages")
    if chat.type == "group":
        return call.world.is_admin(chat, call.bot.id)
    return has_right(call.world, chat, call.bot.id, "can_delete_messages")
