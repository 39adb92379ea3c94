"""A SQLite file put in the place of another: at every instant one of the two is there, whole."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from storage.backup import folder as kept
from storage.backup import sqlite_copy
from storage.backup.alone import as_only_sender, belongs_like, held
from storage.backup.patience import for_ever
from storage.errors import StorageError


class WordNeeded(StorageError):  # noqa: N818 (says what is missing)
    """The database holds data, and nobody said that it may be replaced."""


def put_back(
    backup: Path, target: Path, now: datetime, prepare: Callable[[str], None], *, replace: bool
) -> Path | None:
    """Put a checked backup in the target's place; where the replaced database is now, None where there was none.

    `prepare` gets the address of the copy that will be put there. StorageError, with the target as it was, where that
    or anything else fails.
    """
    with _told(target.parent), as_only_sender(target), held(target) as old:
        there = target.exists()
        empty = not there or (old is not None and not sqlite_copy.holds_data(old))
        if not empty and not replace:
            msg = f"{target} holds data"
            raise WordNeeded(msg)
        with _staged(backup, target) as staged:
            prepare(f"sqlite:///{staged}")
            _seal(staged)
            if target.exists() is not there:
                msg = f"another program made {target} at this moment"
                raise StorageError(msg)
            aside = _set_aside(target, kept.aside(target.parent, target.stem, now, "db"))
            kept.finish(staged, target.name)
    return aside if there else None


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise kept.unusable(folder, error) from error


@contextmanager
def _staged(backup: Path, target: Path) -> Iterator[Path]:
    """A copy of the backup beside the target, gone at the end of the block unless it took its place."""
    _clear(target.parent, f".{target.name}-*.restoring*")
    handle, name = tempfile.mkstemp(prefix=f".{target.name}-", suffix=".restoring", dir=target.parent)
    os.close(handle)
    staged = Path(name)
    try:
        shutil.copyfile(backup, staged)
        belongs_like(staged, target)
        yield staged
    finally:
        _clear(target.parent, f"{staged.name}*")


def _clear(folder: Path, pattern: str) -> None:
    for path in folder.glob(pattern):
        path.unlink(missing_ok=True)


def _seal(staged: Path) -> None:
    """Fold its log into the one file, and look it over once more: this is what will be used."""
    with sqlite_copy.told(f"{staged} could not be written"), closing(sqlite_copy.opened(staged)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    sqlite_copy.checked(staged, for_ever)


def _set_aside(target: Path, aside: Path) -> Path:
    """Keep what is at the target under another name too; a log that was left there must not meet the new file."""
    if target.exists():
        _double(target, aside)
    for left in ("-wal", "-journal"):
        log = target.with_name(target.name + left)
        if log.exists():
            log.replace(aside.with_name(aside.name + left))
    target.with_name(f"{target.name}-shm").unlink(missing_ok=True)
    kept.sync(target.parent)
    return aside


def _double(target: Path, aside: Path) -> None:
    try:
        aside.hardlink_to(target)
    except OSError:  # a file system without links
        shutil.copy2(target, aside)
        kept.sync(aside)
