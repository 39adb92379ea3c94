"""The folder of the backups: their names, one writer at a time, all or nothing, and only the newest are kept."""

import fcntl
import itertools
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage.backup.origin import Origin
from storage.errors import StorageError

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = r"{label}-(?P<at>\d{{8}}T\d{{6}}Z)-v(?P<version>\d+)\.{suffix}"
_LOCK = ".linli-backup.lock"


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup: since when, in UTC and to the second, and of which version of the schema."""

    path: Path
    at: datetime
    version: int


def stamp(moment: datetime) -> str:
    """The moment as file names tell it, in UTC: 20260301T120000Z."""
    return moment.astimezone(UTC).strftime(_STAMP)


def listed(folder: Path, origin: Origin) -> list[Backup]:
    """The backups of this database in the folder, newest first, by their names; nothing else in it counts."""
    name = re.compile(_NAME.format(label=re.escape(origin.label), suffix=origin.suffix))
    named = [(name.fullmatch(path.name), path) for path in _entries(folder)]
    dated = [(_moment(told["at"]), int(told["version"]), path) for told, path in named if told is not None]
    found = [Backup(path, at, version) for at, version, path in dated if at is not None]
    return sorted(found, key=lambda backup: (backup.at, backup.version), reverse=True)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, _STAMP).replace(tzinfo=UTC)
    except ValueError:  # digits that are no date: somebody else's
        return None


def _entries(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_file() and not path.is_symlink()]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise unusable(folder, error) from error


def unusable(folder: Path, error: OSError) -> StorageError:
    """What is said of a folder that can't be read or written."""
    return StorageError(f"the folder {folder} cannot be used: {error.strerror or error}")


@contextmanager
def part(folder: Path, label: str) -> Iterator[Path]:
    """An empty file to write to, of mode 0600, gone at the end of the block unless it was renamed.

    The folder is made where only it is missing. What a killed writer left is cleared away. StorageError where the
    folder can't be used, and while somebody else writes a copy to it.
    """
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        with _only_one(folder):
            left = f".{label}-*.part*"
            _clear(folder, left)
            try:  # before the file is there: whoever presses Ctrl-C may do so while it is made
                handle, name = tempfile.mkstemp(prefix=f".{label}-", suffix=".part", dir=folder)
                os.close(handle)
                yield Path(name)
            finally:
                _clear(folder, left)
    except OSError as error:
        raise unusable(folder, error) from error


@contextmanager
def _only_one(folder: Path) -> Iterator[None]:
    handle = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            msg = f"another process is writing a backup to {folder} at this moment"
            raise StorageError(msg) from None
        yield
    finally:
        os.close(handle)


def _clear(folder: Path, pattern: str) -> None:
    for path in folder.glob(pattern):
        path.unlink(missing_ok=True)


def finish(written: Path, name: str) -> Path:
    """Put the written file on the disk and give it its name, so that a file of that name is always whole."""
    sync(written)
    finished = written.replace(written.with_name(name))
    sync(finished.parent)
    return finished


def sync(path: Path) -> None:
    """Wait until the file, or the names in the folder, are on the disk."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def aside(folder: Path, label: str, now: datetime, suffix: str) -> Path:
    """A name for a database that is replaced now, which no file has yet."""
    name = f"{label}-replaced-{stamp(now)}"
    path = folder / f"{name}.{suffix}"
    for number in itertools.count(2):
        if not path.exists():
            break
        path = folder / f"{name}-{number}.{suffix}"
    return path


def rotate(origin: Origin, made: Backup, keep: int) -> list[Path]:
    """Remove all but the newest `keep` backups of this database; never the one just made. The removed, newest first."""
    old = [backup.path for backup in listed(made.path.parent, origin) if backup.path != made.path]
    removed = old[max(keep - 1, 0) :]
    for path in removed:
        path.unlink(missing_ok=True)
    return removed
