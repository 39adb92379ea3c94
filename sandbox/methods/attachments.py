"""Files in calls: uploaded with them, attached by name, or named by file_id."""

from typing import Any

from sandbox.errors import bad
from sandbox.media import keep, keep_photo, photo_sizes
from sandbox.methods.sending import caption_fields
from sandbox.params import Call, Upload
from sandbox.records import Json
from sandbox.rendering import file_json, present, unique_of

_NAMES = {"photo": "Photo", "document": "Document", "voice": "VoiceNote"}


def file_field(call: Call, kind: str, given: Any) -> Json:
    """Return the body field of a photo, document or voice given as upload, attach:// name or file_id."""
    upload = call.files.get(kind) if given is None else _attached(call, str(given))
    if upload is None:
        return reused(call, kind, str(given or ""))
    if kind == "photo":
        return {"photo": keep_photo(call.world, upload)}
    return {kind: file_json(keep(call.world, kind, upload))}


def _attached(call: Call, given: str) -> Upload | None:
    if not given.startswith("attach://"):
        return None
    found = call.files.get(given.removeprefix("attach://"))
    if found is None:
        raise bad("wrong file identifier/HTTP URL specified")
    return found


def reused(call: Call, kind: str, given: str) -> Json:
    """Return the body field for a file that Telegram already has."""
    if not given:
        raise bad("there is no {} in the request", kind)
    if given.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    stored = call.world.files.get(unique_of(call.bot.id, given) or "")
    if stored is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise bad("can't use file of type {} as {}", _NAMES[stored.kind], _NAMES[kind])
    return {"photo": photo_sizes(call.world, stored)} if kind == "photo" else {kind: file_json(stored)}


def media_body(call: Call, media: Json) -> Json:
    """Return the message body of one InputMedia: photo or document, with its caption."""
    kind = media.get("type")
    if kind not in {"photo", "document"}:
        raise bad("the sandbox knows only photos and documents as media")
    known = {"type", "media", "caption", "parse_mode", "caption_entities", "show_caption_above_media"}
    odd = sorted(name for name, value in media.items() if name not in known and value)
    if odd:
        raise bad('the sandbox knows no field "{}" of media', odd[0])
    words = caption_fields(
        call, str(media.get("caption") or ""), str(media.get("parse_mode") or ""), media.get("caption_entities")
    )
    above = present({"show_caption_above_media": media.get("show_caption_above_media")})
    return file_field(call, kind, media.get("media")) | words | above
