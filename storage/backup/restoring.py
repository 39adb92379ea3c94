"""A backup put back: looked over first, and only where nobody is at work."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from storage.backup import folder as kept
from storage.backup import pg, sqlite_copy, swap
from storage.backup.origin import Origin
from storage.backup.patience import for_ever
from storage.errors import StorageError
from storage.migrate import migrations, pending

Prepare = Callable[[str], None]
"""Does what is to be done before a bot starts on the database at the address that it gets."""

_BEGINNINGS: dict[bytes, Literal["sqlite", "postgresql"]] = {b"SQLite format 3\0": "sqlite", b"PGDMP": "postgresql"}
_SPOKEN = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


@dataclass(frozen=True, slots=True)
class Restored:
    """Of which version of the schema the backup was, and where the replaced database is kept, if there was one."""

    version: int
    aside: Path | None


def restore(origin: Origin, backup: Path, now: datetime, prepare: Prepare, *, replace: bool) -> Restored:
    """Put the backup in the database's place, keeping what was there under another name.

    Nothing is touched before the backup was read through. StorageError where it is damaged, is not ours or fits another
    kind of database, and where a bot is running on the database; SchemaTooNew where a newer program wrote it;
    WordNeeded where the database holds data and `replace` is False. On SQLite `prepare` is part of the exchange, which
    is atomic; on PostgreSQL the exchange is one transaction, and `prepare` comes after it.
    """
    kind = _kind(backup)
    if kind != origin.kind:
        msg = f"{backup} is a backup of {_SPOKEN[kind]}, but the database is {_SPOKEN[origin.kind]}"
        raise StorageError(msg)
    if origin.file is not None:
        if origin.file.exists() and origin.file.samefile(backup):
            msg = f"{backup} is the database itself"
            raise StorageError(msg)
        version = _version(sqlite_copy.checked(backup, for_ever), backup)
        return Restored(version, swap.put_back(backup, origin.file, now, prepare, replace=replace))
    return _on_server(origin, backup, now, prepare, replace=replace)


def _kind(backup: Path) -> Literal["sqlite", "postgresql"]:
    try:
        with backup.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        msg = f"{backup} cannot be read: {error.strerror}"
        raise StorageError(msg) from error
    for beginning, kind in _BEGINNINGS.items():
        if head.startswith(beginning):
            if any(backup.with_name(backup.name + log).exists() for log in ("-wal", "-journal")):
                msg = f"{backup} is no backup but a database in use, or was: a part of it is in another file beside it"
                raise StorageError(msg)
            return kind
    msg = f"{backup} is not a backup of Linli's"
    raise StorageError(msg)


def _version(applied: list[tuple[int, str, str]], backup: Path) -> int:
    if not applied:
        msg = f"{backup} holds nothing"
        raise StorageError(msg)
    try:
        pending(applied, migrations())
    except StorageError as error:
        msg = f"{backup} does not fit: {error}"
        raise type(error)(msg) from error
    return applied[-1][0]


def _on_server(origin: Origin, backup: Path, now: datetime, prepare: Prepare, *, replace: bool) -> Restored:
    server = pg.Server(origin.url)
    dump = server.checked(backup)
    version = _version(dump.applied, backup)
    if dump.schema != (home := server.home()):
        msg = f"{backup} was made of the schema {dump.schema}, but the database's is {home or 'missing'}"
        raise StorageError(msg)
    if server.is_used():
        raise StorageError("a bot is running on the database: stop it first")
    filled = server.holds_data()
    if filled and not replace:
        raise swap.WordNeeded("the database holds data")
    aside = _kept_aside(server, origin, backup.parent, now) if filled else None
    server.put_back(backup)
    prepare(origin.url)
    return Restored(version, aside)


def _kept_aside(server: pg.Server, origin: Origin, folder: Path, now: datetime) -> Path:
    with kept.part(folder, f"{origin.label}-replaced") as written:
        server.dump(written)
        server.checked(written)
        return kept.finish(written, kept.aside(folder, origin.label, now, origin.suffix).name)
