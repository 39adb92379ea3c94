"""Nobody else may have the database open while it is replaced."""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.backup import sqlite_copy
from storage.errors import StorageError
from storage.office import SUFFIX


@contextmanager
def as_only_sender(target: Path) -> Iterator[None]:
    """No bot sends from this file meanwhile; StorageError where one does."""
    path = target.with_name(target.name + SUFFIX)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        belongs_like(path, target)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise _in_use(target) from None
        yield
    finally:
        os.close(handle)


@contextmanager
def held(target: Path) -> Iterator[sqlite3.Connection | None]:
    """The database with its log folded into the one file, and nobody else in it; None where it is missing or damaged.

    Leaving WAL mode is what SQLite allows to the only connection alone, so it also tells whether there are others.
    StorageError where there are. The file must not be opened by other means meanwhile: closing it would end the lock.
    """
    if not target.exists():
        yield None
        return
    with closing(sqlite_copy.opened(target)) as connection:
        if _got_hold(connection, target):
            yield connection
            return
    yield None  # after the closing, which removes a log by its name


def _got_hold(connection: sqlite3.Connection, target: Path) -> bool:
    try:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute("BEGIN EXCLUSIVE")
        if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":  # somebody came in between
            raise _in_use(target)
        sqlite_copy.holds_data(connection)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise _in_use(target) from None
        return False
    return True


def _in_use(target: Path) -> StorageError:
    return StorageError(f"a bot or another program has {target} open: stop it first")


def belongs_like(path: Path, model: Path) -> None:
    """Give the file the owner and the rights of the model, or the owner of its folder where there is no model."""
    known = model.stat() if model.exists() else None
    if known is not None:
        path.chmod(known.st_mode & 0o777)
    if os.geteuid() == 0:  # whoever runs the bot has to be able to open it
        owner = known or path.parent.stat()
        os.chown(path, owner.st_uid, owner.st_gid)
