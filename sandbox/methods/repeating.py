"""Forwards and copies."""

from sandbox.errors import ApiError, bad
from sandbox.forwards import forwarded
from sandbox.methods.deleting import identifiers
from sandbox.methods.registry import SENDING, method
from sandbox.methods.sending import caption, send
from sandbox.params import Call
from sandbox.polls import copy_poll, place
from sandbox.records import Chat, Json, Message
from sandbox.targets import readable, writable

_PLACE = "chat_id message_thread_id from_chat_id disable_notification protect_content"
_NEEDS = {
    "photo": "can_send_photos",
    "document": "can_send_documents",
    "voice": "can_send_voice_notes",
    "poll": "can_send_polls",
}
_NOT_COPIED = frozenset({"forward_origin", "is_automatic_forward", "media_group_id"})


@method("forwardMessage", f"{_PLACE} message_id")
def forward_message(call: Call) -> Json:
    """Forward a message; the forward says where it comes from."""
    return _forward(call, _source(call, call.integer("message_id"), "forward"))


@method("forwardMessages", f"{_PLACE} message_ids")
def forward_messages(call: Call) -> list[Json]:
    """Forward up to 100 messages; those that cannot be are passed over."""
    return [_number(_forward(call, message)) for message in _sources(call, "forward")]


@method(
    "copyMessage", f"{SENDING} from_chat_id message_id caption parse_mode caption_entities show_caption_above_media"
)
def copy_message(call: Call) -> Json:
    """Send the same again, perhaps with another caption."""
    message = _source(call, call.integer("message_id"), "copy")
    return _number(_copy(call, message, keep_caption="caption" not in call.params))


@method("copyMessages", f"{_PLACE} message_ids remove_caption")
def copy_messages(call: Call) -> list[Json]:
    """Send up to 100 messages again; those that cannot be are passed over."""
    kept = not call.flag("remove_caption")
    return [_number(_copy(call, message, keep_caption=kept)) for message in _sources(call, "copy")]


def _number(message: Json) -> Json:
    return {"message_id": message["message_id"]}


def _sources(call: Call, verb: str) -> list[Message]:
    found: list[Message] = []
    for ident in identifiers(call):
        try:
            found.append(_source(call, ident, verb))
        except ApiError:
            continue
    if not found:
        raise bad("messages to {} not found", verb)
    return found


def _source(call: Call, ident: int, verb: str) -> Message:
    chat = readable(call, "from_chat_id")
    message = call.world.message(chat, ident)
    if message is None:
        raise bad("message to {} not found", verb)
    if message.service or message.protected:
        raise bad("message can't be {}", "copied" if verb == "copy" else "forwarded")
    return message


def _target(call: Call, message: Message) -> Chat:
    kinds = {*message.body, "poll"} if message.poll else set(message.body)
    need = next((need for kind, need in _NEEDS.items() if kind in kinds), "can_send_messages")
    return writable(call, need)


def _forward(call: Call, message: Message) -> Json:
    chat = _target(call, message)
    return send(call, chat, forwarded(call.world, message), poll=message.poll)


def _copy(call: Call, message: Message, *, keep_caption: bool) -> Json:
    chat = _target(call, message)
    body = {name: value for name, value in message.body.items() if name not in _NOT_COPIED}
    if not keep_caption:
        body = {name: value for name, value in body.items() if not name.startswith("caption")}
        body |= caption(call) if "text" not in body else {}
    if message.poll is None:
        return send(call, chat, body)
    poll = copy_poll(call.world, call.bot.id, call.world.polls[message.poll])
    sent = send(call, chat, body, poll=poll.id)
    place(call.world, poll, chat, sent["message_id"])
    return sent
