"""sendMessage, and the one way every other message of a bot takes."""

from typing import Any

from sandbox.errors import bad
from sandbox.methods.registry import SENDING, method
from sandbox.params import Call, whole
from sandbox.posting import Draft, post
from sandbox.records import Chat, Json, Message
from sandbox.rendering import message_json, present, user_json
from sandbox.targets import thread_of, writable
from sandbox.text import TextError, check_reply_markup, parse_text

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
Parsed = tuple[str, list[Json]]


@method("sendMessage", f"{SENDING} text parse_mode entities link_preview_options")
def send_message(call: Call) -> Json:
    """Send a text."""
    chat = writable(call)
    text, entities = parsed(call, "text", "entities", limit=TEXT_LIMIT)
    preview = call.object_of("link_preview_options")
    return send(call, chat, present({"text": text, "entities": entities, "link_preview_options": preview}))


def parsed(call: Call, name: str, entities: str, *, limit: int, too_long: str = "message is too long") -> Parsed:
    """Return a text parameter and its entities as Telegram would store them (`limit` in code points)."""
    given, mode = call.entities(entities), call.text("parse_mode") or None
    return stored(call, call.text(name), mode, given, limit=limit, empty="message text is empty", too_long=too_long)


def stored(call: Call, raw: str, mode: str | None, entities: list[Json] | None, **rules: Any) -> Parsed:
    """Return a text as Telegram would store it; mentions of people the bot never saw are dropped."""
    try:
        text, found = parse_text(raw, mode, entities, **rules)
    except TextError as refusal:
        raise bad(str(refusal)) from None
    return text, [entity for entity in found if _complete(call, entity)]


def _complete(call: Call, entity: Json) -> bool:
    """Put the whole User into a text mention; False when the bot does not know the person."""
    if entity["type"] != "text_mention":
        return True
    ident = entity["user"]["id"]
    known = ident == call.bot.id or (call.bot.id, ident) in call.world.seen.rows
    if known:
        entity["user"] = user_json(call.world.account(ident))
    return known


def caption(call: Call) -> Json:
    """Return the caption fields of a message body; an empty caption is none."""
    return caption_fields(call, call.text("caption"), call.text("parse_mode"), call.entities("caption_entities"))


def caption_fields(call: Call, raw: str, mode: str, entities: list[Json] | None) -> Json:
    """Return a caption as Telegram would store it."""
    long = "message caption is too long"
    text, found = stored(call, raw, mode or None, entities, limit=CAPTION_LIMIT, empty="", too_long=long)
    return present({"caption": text, "caption_entities": found})


def send(call: Call, chat: Chat, body: Json, **more: Any) -> Json:
    """Send a message as the bot: markup, reply and topic are checked, the limits counted."""
    draft = outgoing(call, chat, body, **more)
    call.world.limiter.spend(call.bot.id, chat)
    return message_json(call.world, post(call.world, chat, draft), call.bot.id)


def outgoing(call: Call, chat: Chat, body: Json, **more: Any) -> Draft:
    """Return a message of the bot, checked but not sent."""
    replied = reply_target(call, chat)
    return Draft(
        call.bot.id,
        body,
        **sender(call, chat),
        thread=thread_of(call, chat, replied),
        reply_to=replied.id if replied else None,
        markup=markup(call, chat),
        protected=call.flag("protect_content"),
        **more,
    )


def sender(call: Call, chat: Chat) -> dict[str, Any]:
    """Whose name a message bears: the bot's, or the channel's."""
    return {"sender_chat": chat.id} if chat.type == "channel" else {"shown": call.bot.id}


def markup(call: Call, chat: Chat) -> Json | None:
    """Return the checked `reply_markup`, or None."""
    given = call.object_of("reply_markup")
    if not given:
        return None
    try:
        return check_reply_markup(given, chat.type)
    except TextError as refusal:
        raise bad(str(refusal)) from None


def reply_target(call: Call, chat: Chat) -> Message | None:
    """Return the message replied to; a missing one is refused unless that is allowed."""
    given = call.object_of("reply_parameters")
    if not given:
        return None
    unknown = set(given) - {"message_id", "allow_sending_without_reply", "chat_id"}
    elsewhere = given.get("chat_id") is not None and whole(given["chat_id"]) not in {chat.id, chat.person}
    if unknown or elsewhere:
        raise bad("the sandbox knows no quotes and no replies into other chats")
    found = call.world.message(chat, whole(given.get("message_id")))
    if found is None and not given.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return found
