"""Fetching files."""

from pathlib import PurePath

from sandbox.errors import bad
from sandbox.methods.chats import known_user
from sandbox.methods.registry import method
from sandbox.params import Call
from sandbox.records import FilePath, Json
from sandbox.rendering import present, unique_of

_LARGEST = 20 * 1024 * 1024
# A link lasts at least this many seconds; here no longer, so that nobody relies on more.
LINK_LIFE = 3600
_FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice"}


@method("getFile", "file_id")
def get_file(call: Call) -> Json:
    """Where a file can be fetched for the next hour; refused above 20 MB."""
    ident = call.text("file_id")
    if not ident:
        raise bad("file_id not specified")
    stored = call.world.files.get(unique_of(call.bot.id, ident) or "")
    if stored is None:
        raise bad("invalid file_id")
    if stored.size > _LARGEST:
        raise bad("file is too big")
    suffix = PurePath(stored.name).suffix
    path = f"{_FOLDERS[stored.kind]}/file_{int(stored.unique.removeprefix('AQAD'))}{suffix}"
    call.world.paths.put(FilePath(call.bot.id, path, stored.unique, call.world.now() + LINK_LIFE))
    shown = {"file_id": ident, "file_unique_id": stored.unique, "file_path": path}
    return shown | present({"file_size": stored.size})


@method("getUserProfilePhotos", "user_id offset limit")
def get_user_profile_photos(call: Call) -> Json:
    """Return the pictures of a person: nobody here has any."""
    known_user(call)
    return {"total_count": 0, "photos": []}
