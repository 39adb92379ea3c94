"""Whether the database file is still the one that was opened: a deleted one goes on taking writes, for nobody."""

import os

from storage.errors import StorageUnavailable


class FileIdentity:
    """The file at a path as it was when this was made."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._was = self._seen()

    def check(self) -> None:
        """Raise StorageUnavailable when another file, or none, is at the path now."""
        if self._seen() != self._was:
            msg = (
                f"the database file {self._path} was moved, deleted or replaced while the bot runs: "
                "put it back, or stop the bot and start it again"
            )
            raise StorageUnavailable(msg)

    def _seen(self) -> tuple[int, int] | None:
        try:
            found = os.stat(self._path)  # noqa: PTH116 - on the hot path, and Path.stat is three times as slow
        except OSError:
            return None
        return found.st_dev, found.st_ino
