"""Files: taken in, named per bot, found again."""

import hashlib
import mimetypes
from dataclasses import replace
from typing import Any

from sandbox.errors import ApiError, bad
from sandbox.images import dimensions, draw
from sandbox.params import Upload
from sandbox.records import Json, StoredFile
from sandbox.rendering import file_json
from sandbox.world import World

# Bot API, "Sending files": bytes of a photo and of anything else.
PHOTO_BYTES = 10 * 1024 * 1024
FILE_BYTES = 50 * 1024 * 1024
_SIDES, _RATIO = 10_000, 20
# The longest sides of the sizes Telegram makes of a photo.
_SCALES = (90, 320, 800, 1280)


def keep(world: World, kind: str, upload: Upload, **more: Any) -> StoredFile:
    """Store an uploaded file under a new unique id."""
    unique = f"AQAD{world.number('file'):08d}"
    blob = hashlib.sha256(upload.body).hexdigest()
    world.archive.put_blob(blob, upload.body)
    mime = upload.mime or mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
    return world.files.put(StoredFile(unique, kind, len(upload.body), upload.name, mime, blob, **more))


def photo_sizes(world: World, original: StoredFile) -> list[Json]:
    """Return the PhotoSizes of a picture, smallest first; the last is the picture itself."""
    if not original.sizes:
        longest = max(original.width, original.height)
        small = [_scaled(world, original, scale / longest) for scale in _SCALES if scale < longest]
        sizes = [*small, original]
        for size in sizes:
            size.sizes = [each.unique for each in sizes]
            world.files.put(size)
    return [file_json(world.files[unique]) for unique in original.sizes]


def _scaled(world: World, original: StoredFile, factor: float) -> StoredFile:
    width, height = max(1, round(original.width * factor)), max(1, round(original.height * factor))
    unique = f"AQAD{world.number('file'):08d}"
    # All sizes share the bytes of the picture, so no file_size is claimed for the smaller ones.
    return replace(original, unique=unique, width=width, height=height, size=0)


def keep_photo(world: World, upload: Upload) -> list[Json]:
    """Store a picture; refused when too big, too long or no picture."""
    size = dimensions(upload.body)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    if len(upload.body) > PHOTO_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    check_sides(*size)
    return photo_sizes(world, keep(world, "photo", upload, width=size[0], height=size[1]))


def check_sides(width: int, height: int) -> None:
    """Refuse dimensions Telegram takes for no photo."""
    if width + height > _SIDES or max(width, height) > _RATIO * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")


def content(world: World, stored: StoredFile) -> bytes:
    """Return the bytes of a file; a made one is drawn."""
    if stored.blob:
        return world.archive.blob(stored.blob)
    if stored.kind == "photo":
        return draw(stored.width, stored.height, stored.size)
    return bytes(stored.size)
