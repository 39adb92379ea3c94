"""People write, edit and delete."""

import base64
import binascii
from typing import Any

from sandbox.errors import PeopleError
from sandbox.forums import is_closed
from sandbox.forwards import forwarded
from sandbox.media import check_sides, keep, keep_photo, photo_sizes
from sandbox.params import Upload
from sandbox.people.asking import Ask
from sandbox.posting import Draft, edited, person_json, post, remove
from sandbox.records import Chat, Json, StoredFile
from sandbox.rendering import chat_json, file_json, present
from sandbox.targets import has_right, may
from sandbox.text import TextError, parse_text
from sandbox.world import ANONYMOUS_ADMIN, CHANNEL_SENDER, TELEGRAM, World

_TEXT, _CAPTION = 4096, 1024
_NEEDS = {"photo": "can_send_photos", "document": "can_send_documents", "voice": "can_send_voice_notes"}


def say(ask: Ask) -> Json:
    """Let a person write something of any kind into a chat."""
    person = ask.person()
    chat = ask.chat(person.id)
    body = _body(ask, chat)
    _check_right(ask.world, chat, person.id, body)
    reply = ask.message(chat, "reply_to") if ask.given.get("reply_to") else None
    thread = _thread(ask, chat) or (reply.thread if reply else None)
    if is_closed(chat, thread) and not has_right(ask.world, chat, person.id, "can_manage_topics"):
        raise PeopleError("this topic is closed")
    draft = Draft(person.id, body, thread=thread, reply_to=reply.id if reply else None, **_sender(ask, chat, person.id))
    if chat.type == "private":
        chat.started = True
    message = post(ask.world, chat, draft)
    _forward_to_discussion(ask.world, chat, message.id)
    return person_json(ask.world, message, person.id)


def _check_right(world: World, chat: Chat, person: int, body: Json) -> None:
    if chat.type == "private":
        if chat.blocked:
            raise PeopleError("unblock the bot first")
        return
    if chat.migrated_to is not None:
        raise PeopleError("this group was upgraded to a supergroup")
    need = next((need for kind, need in _NEEDS.items() if kind in body), "can_send_messages")
    if not may(world, chat, person, need):
        raise PeopleError("{} may not write this here", person)


def _thread(ask: Ask, chat: Chat) -> int | None:
    wanted = ask.given.get("thread")
    if wanted is not None and str(wanted) not in chat.topics:
        raise PeopleError("there is no such topic")
    return None if wanted is None else int(wanted)


def _sender(ask: Ask, chat: Chat, person: int) -> dict[str, Any]:
    if chat.type == "channel":
        return {"sender_chat": chat.id}
    if ask.given.get("sender_chat") is not None:
        channel = ask.group("sender_chat")
        if ask.world.member(channel, person).status != "creator":
            raise PeopleError("people speak only as channels of their own")
        return {"shown": CHANNEL_SENDER, "sender_chat": channel.id}
    if chat.type != "private" and ask.world.member(chat, person).anonymous:
        return {"shown": ANONYMOUS_ADMIN, "sender_chat": chat.id}
    return {"shown": person}


def _forward_to_discussion(world: World, channel: Chat, ident: int) -> None:
    """Repeat a channel's post in the group linked to it, as if Telegram had forwarded it."""
    group = world.group(channel.linked) if channel.type == "channel" and channel.linked else None
    message = world.message(channel, ident)
    if group is None or message is None:
        return
    named = chat_json(world, channel, 0)
    origin = {"type": "channel", "chat": named, "message_id": ident, "date": message.date}
    body = message.body | {"forward_origin": origin, "is_automatic_forward": True}
    post(world, group, Draft(TELEGRAM, body, shown=TELEGRAM, sender_chat=channel.id))


def _body(ask: Ask, chat: Chat) -> Json:
    for kind, make in _KINDS.items():
        if ask.given.get(kind) is not None:
            return make(ask) | _with_caption(ask, chat) | present({"media_group_id": ask.given.get("media_group")})
    return parsed(ask, "text", "entities", _TEXT)


def _with_caption(ask: Ask, _chat: Chat) -> Json:
    return parsed(ask, "caption", "caption_entities", _CAPTION) if ask.given.get("caption") else {}


def parsed(ask: Ask, name: str, entities: str, limit: int) -> Json:
    """Return a text as Telegram stores it, with its commands, links and mentions marked."""
    try:
        text, found = parse_text(ask.given.get(name) or "", None, ask.given.get("entities"), limit=limit, empty="empty")
    except TextError as refusal:
        raise PeopleError("{}: {}", name, refusal) from None
    return present({name: text, entities: found})


def _photo(ask: Ask) -> Json:
    given = ask.given["photo"]
    if isinstance(given, dict):
        width, height = int(given.get("width", 1280)), int(given.get("height", 960))
        check_sides(width, height)
        made = _made(ask, "photo", given, "photo.png", "image/png", width=width, height=height)
        return {"photo": photo_sizes(ask.world, made)}
    return {"photo": keep_photo(ask.world, Upload("photo.jpg", "image/jpeg", _bytes(given)))}


def _document(ask: Ask) -> Json:
    given = ask.given["document"]
    given = given if isinstance(given, dict) else {"content": given}
    name, mime = given.get("file_name", "file.bin"), given.get("mime_type", "")
    if "content" in given:
        return {"document": file_json(keep(ask.world, "document", Upload(name, mime, _bytes(given["content"]))))}
    return {"document": file_json(_made(ask, "document", given, name, mime or "application/octet-stream"))}


def _voice(ask: Ask) -> Json:
    given = ask.given["voice"] if isinstance(ask.given["voice"], dict) else {}
    duration = int(given.get("duration", 1))
    return {"voice": file_json(_made(ask, "voice", given, "voice.ogg", "audio/ogg", duration=duration))}


def _made(ask: Ask, kind: str, given: Json, name: str, mime: str, **more: Any) -> StoredFile:
    unique = f"AQAD{ask.world.number('file'):08d}"
    return ask.world.files.put(StoredFile(unique, kind, int(given.get("bytes", 1000)), name, mime, **more))


def _bytes(given: object) -> bytes:
    try:
        return base64.b64decode(str(given), validate=True)
    except binascii.Error:
        raise PeopleError("a file is given in base64") from None


def _location(ask: Ask) -> Json:
    return {"location": _point(ask.given["location"])}


def _point(given: Json) -> Json:
    fields = ("horizontal_accuracy", "live_period", "heading", "proximity_alert_radius")
    point = {"latitude": float(given["latitude"]), "longitude": float(given["longitude"])}
    return point | {name: given[name] for name in fields if name in given}


def _venue(ask: Ask) -> Json:
    given = ask.given["venue"]
    point = _point(given.get("location") or given)
    return {"venue": {"location": point, "title": given["title"], "address": given["address"]}, "location": point}


def _contact(ask: Ask) -> Json:
    given = ask.given["contact"]
    own = {"phone_number": "+10000000000", "first_name": ask.person().first_name, "user_id": ask.person().id}
    return {"contact": own if given is True else given}


def _forward(ask: Ask) -> Json:
    given, person = ask.given["forward"], ask.person().id
    chat = Ask(ask.world, ask.journal, {"chat": given["chat"]}).chat(person)
    source = ask.world.message(chat, int(given["message"]))
    if source is None or source.service:
        raise PeopleError("there is no such message to forward")
    return forwarded(ask.world, source)


_KINDS = {
    "photo": _photo,
    "document": _document,
    "voice": _voice,
    "venue": _venue,
    "location": _location,
    "contact": _contact,
    "forward": _forward,
}


def start(ask: Ask) -> Json:
    """Press Start in the private chat with a bot, perhaps coming from a deep link."""
    payload = ask.given.get("payload")
    text = f"/start {payload}" if payload else "/start"
    return say(Ask(ask.world, ask.journal, {"as": ask.given.get("as"), "chat": ask.bot().id, "text": text}))


def edit(ask: Ask) -> Json:
    """Change the words of an own message."""
    person = ask.person()
    chat = ask.chat(person.id)
    message = ask.message(chat)
    if message.author != person.id or message.service or not {"text", "caption"} & message.body.keys():
        raise PeopleError("people edit only their own words")
    text = "text" in message.body
    kept = {name: value for name, value in message.body.items() if name not in {"entities", "caption_entities"}}
    asked = Ask(ask.world, ask.journal, {"text": ask.text("text"), "caption": ask.text("text")})
    new = parsed(asked, "text", "entities", _TEXT) if text else parsed(asked, "caption", "caption_entities", _CAPTION)
    message.body, message.edit_date = kept | new, int(ask.world.now())
    edited(ask.world, chat, message)
    return person_json(ask.world, message, person.id)


def delete(ask: Ask) -> Json:
    """Delete a message: one's own, anything in a private chat, or as an administrator."""
    person = ask.person()
    chat = ask.chat(person.id)
    message = ask.message(chat)
    if chat.type != "private" and message.author != person.id and not ask.world.is_admin(chat, person.id):
        raise PeopleError("only administrators delete what others wrote")
    remove(ask.world, chat, message)
    return {}
