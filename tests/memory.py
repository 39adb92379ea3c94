"""Where tests keep files that need not outlive them."""

import os
import shutil
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 - only folders that are made for one run are used
_ROOM = 2_000_000_000  # bytes


def in_memory() -> Path | None:
    """A folder whose files are kept in memory, if the system has one with room.

    A commit of SQLite waits for the disk, and a copy of a database of PostgreSQL is 300 files: with everything in
    memory a scene takes a third less.
    """
    if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM:
        return _MEMORY
    return None
