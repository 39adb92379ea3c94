"""Changing messages that were sent."""

from sandbox.errors import bad
from sandbox.methods.attachments import media_body
from sandbox.methods.registry import method
from sandbox.methods.sending import TEXT_LIMIT, caption, parsed
from sandbox.params import Call
from sandbox.posting import edited
from sandbox.records import Chat, Json, Message
from sandbox.rendering import message_json, present
from sandbox.targets import own_message, readable
from sandbox.text import TextError, check_inline_keyboard

EDIT = "chat_id message_id reply_markup"
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
_MEDIA = ("photo", "document", "voice")
_CAPTION = ("caption", "caption_entities", "show_caption_above_media")


@method("editMessageText", f"{EDIT} text parse_mode entities link_preview_options")
def edit_text(call: Call) -> Json:
    """Change the text of a message; without `reply_markup` its keyboard goes."""
    chat, message = _found(call)
    text, entities = parsed(call, "text", "entities", limit=TEXT_LIMIT, too_long="MESSAGE_TOO_LONG")
    if "text" not in message.body:
        raise bad("there is no text in the message to edit")
    preview = call.object_of("link_preview_options")
    body = present({"text": text, "entities": entities, "link_preview_options": preview})
    return change(call, chat, message, body)


@method("editMessageCaption", f"{EDIT} caption parse_mode caption_entities show_caption_above_media")
def edit_caption(call: Call) -> Json:
    """Change the words under a picture or document."""
    chat, message = _found(call)
    if not any(name in message.body for name in _MEDIA):
        raise bad("there is no caption in the message to edit")
    kept = {name: value for name, value in message.body.items() if name not in _CAPTION}
    above = present({"show_caption_above_media": call.flag("show_caption_above_media")})
    return change(call, chat, message, kept | caption(call) | above)


@method("editMessageMedia", f"{EDIT} media")
def edit_media(call: Call) -> Json:
    """Put another picture or document in the place of the present one, or of a text."""
    chat, message = _found(call)
    media = call.object_of("media")
    if not media:
        raise bad("there is no media in the request")
    if not any(name in message.body for name in (*_MEDIA, "text")):
        raise bad("there is no media in the message to edit")
    body = media_body(call, media)
    group = message.body.get("media_group_id")
    if group and not body.keys() & message.body.keys() & set(_MEDIA):
        raise bad("message can't be edited")
    return change(call, chat, message, body | present({"media_group_id": group}))


@method("editMessageReplyMarkup", EDIT)
def edit_markup(call: Call) -> Json:
    """Change or remove the keyboard alone."""
    chat, message = _found(call)
    return change(call, chat, message, message.body)


def _found(call: Call) -> tuple[Chat, Message]:
    chat = readable(call)
    return chat, own_message(call, chat)


def inline_keyboard(call: Call, chat: Chat) -> Json | None:
    """Return the checked inline keyboard of an edit, or None."""
    given = call.object_of("reply_markup")
    try:
        return check_inline_keyboard(given, chat.type) if given else None
    except TextError as refusal:
        raise bad(str(refusal)) from None


def change(call: Call, chat: Chat, message: Message, body: Json) -> Json:
    """Give a message a new body and keyboard, unless both are as before."""
    keyboard = inline_keyboard(call, chat)
    call.world.limiter.spend(call.bot.id, chat)
    if body == message.body and keyboard == message.markup:
        raise bad(_SAME)
    message.body, message.markup, message.edit_date = body, keyboard, int(call.world.now())
    edited(call.world, chat, message)
    return message_json(call.world, message, call.bot.id)
