"""Messages that are more than text: pictures, documents, albums, places, contacts."""

from sandbox.errors import bad
from sandbox.methods.attachments import file_field, media_body
from sandbox.methods.editing import change
from sandbox.methods.registry import CAPTION, SENDING, method
from sandbox.methods.sending import caption, outgoing, send
from sandbox.params import Call
from sandbox.posting import post
from sandbox.records import Json
from sandbox.rendering import message_json, present
from sandbox.targets import own_message, readable, thread_of, writable

_ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)
_FEWEST, _MOST = 2, 10
_POINT = "latitude longitude horizontal_accuracy live_period heading proximity_alert_radius"
_LIVE_FOREVER = 0x7FFFFFFF
_LIVE = range(60, 86_401)
_WIDEST_ACCURACY = 1500


@method("sendPhoto", f"{SENDING} {CAPTION} photo")
def send_photo(call: Call) -> Json:
    """Send a picture."""
    chat = writable(call, "can_send_photos")
    above = present({"show_caption_above_media": call.flag("show_caption_above_media")})
    return send(call, chat, file_field(call, "photo", call.params.get("photo")) | caption(call) | above)


@method("sendDocument", f"{SENDING} caption parse_mode caption_entities document disable_content_type_detection")
def send_document(call: Call) -> Json:
    """Send a file."""
    chat = writable(call, "can_send_documents")
    return send(call, chat, file_field(call, "document", call.params.get("document")) | caption(call))


@method("sendMediaGroup", "chat_id message_thread_id disable_notification protect_content reply_parameters media")
def send_media_group(call: Call) -> list[Json]:
    """Send an album: all of it, or nothing when one part is refused."""
    media = call.list_of("media")
    documents = any(isinstance(item, dict) and item.get("type") == "document" for item in media)
    chat = writable(call, "can_send_documents" if documents else "can_send_photos")
    if not _FEWEST <= len(media) <= _MOST:
        raise bad("media group must include {}-{} items", _FEWEST, _MOST)
    if not all(isinstance(item, dict) for item in media):
        raise bad("can't parse media JSON object")
    if len({item.get("type") == "document" for item in media}) > 1:
        raise bad("document can't be mixed with other media types")
    bodies = [media_body(call, item) for item in media]
    call.world.limiter.spend(call.bot.id, chat, len(bodies))
    group = str(13_000_000_000_000_000 + call.world.number("album"))
    drafts = [outgoing(call, chat, {"media_group_id": group, **body}) for body in bodies]
    return [message_json(call.world, post(call.world, chat, draft), call.bot.id) for draft in drafts]


@method("sendLocation", f"{SENDING} {_POINT}")
def send_location(call: Call) -> Json:
    """Send a place."""
    chat = writable(call)
    return send(call, chat, {"location": _point(call)})


def _point(call: Call) -> Json:
    latitude, longitude = call.params.get("latitude"), call.params.get("longitude")
    if latitude is None or longitude is None:
        raise bad("{} is empty", "latitude" if latitude is None else "longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):  # noqa: PLR2004  # the globe
        raise bad("wrong location specified")
    live = call.integer("live_period")
    if live and live not in _LIVE and live != _LIVE_FOREVER:
        raise bad("wrong live location period specified")
    if not 0 <= call.params.get("horizontal_accuracy", 0) <= _WIDEST_ACCURACY:
        raise bad("wrong horizontal accuracy specified")
    names = ("horizontal_accuracy", "live_period", "heading", "proximity_alert_radius")
    return {"latitude": latitude, "longitude": longitude} | present({name: call.params.get(name) for name in names})


@method("sendVenue", f"{SENDING} latitude longitude title address")
def send_venue(call: Call) -> Json:
    """Send a place with a name and an address."""
    chat = writable(call)
    point = _point(call)
    for name in ("title", "address"):
        if not call.text(name):
            raise bad("{} is empty", name)
    venue = {"location": point, "title": call.text("title"), "address": call.text("address")}
    return send(call, chat, {"venue": venue, "location": point})


@method("sendContact", f"{SENDING} phone_number first_name last_name vcard")
def send_contact(call: Call) -> Json:
    """Send a telephone number with a name."""
    chat = writable(call)
    for name, words in (("phone_number", "phone number is empty"), ("first_name", "first name is empty")):
        if not call.text(name):
            raise bad(words)
    names = ("phone_number", "first_name", "last_name", "vcard")
    return send(call, chat, {"contact": present({name: call.text(name) for name in names})})


@method("sendChatAction", "chat_id message_thread_id action")
def send_chat_action(call: Call) -> bool:
    """Show that the bot is busy."""
    thread_of(call, writable(call), None)
    if call.text("action") not in _ACTIONS:
        raise bad("wrong parameter action in request")
    return True


@method("editMessageLiveLocation", f"chat_id message_id reply_markup {_POINT}")
def edit_live_location(call: Call) -> Json:
    """Move a live location."""
    return _move(call, _point(call))


@method("stopMessageLiveLocation", "chat_id message_id reply_markup")
def stop_live_location(call: Call) -> Json:
    """End a live location."""
    return _move(call, None)


def _move(call: Call, point: Json | None) -> Json:
    chat = readable(call)
    message = own_message(call, chat)
    old = message.body.get("location")
    until = message.date + old.get("live_period", 0) if old else 0
    if old is None or until <= call.world.now():
        raise bad("message can't be edited")
    new = (
        {"live_period": old["live_period"], **point} if point else {k: v for k, v in old.items() if k != "live_period"}
    )
    return change(call, chat, message, {"location": new})
