"""One backup: written aside, checked, synced, named, and the oldest let go."""

import os
from datetime import UTC, datetime
from pathlib import Path

from storage.backup import folder as kept
from storage.backup import pg, sqlite_copy
from storage.backup.folder import Backup
from storage.backup.origin import Origin
from storage.backup.patience import GoesOn, for_ever
from storage.errors import StorageError
from storage.migrate import migrations, pending


def back_up(origin: Origin, folder: Path, keep: int, now: datetime, goes_on: GoesOn = for_ever) -> Backup:
    """Copy the database as it is at this moment, while it may be in use, and keep the newest `keep` copies.

    It takes a while and belongs into a thread; writers to the database never wait for it. StorageError, with nothing
    left behind and every earlier backup in its place, where it could not be made; SchemaTooNew where the database was
    written by a newer program; Stopped when `goes_on` said no.
    """
    ready(origin, folder)
    with kept.part(folder, origin.label) as written:
        applied = _copied(origin, written, goes_on)
        pending(applied, migrations())
        version = applied[-1][0]
        name = f"{origin.label}-{kept.stamp(now)}-v{version}.{origin.suffix}"
        made = Backup(kept.finish(written, name), now.astimezone(UTC).replace(microsecond=0), version)
        kept.rotate(origin, made, keep)
    return made


def ready(origin: Origin, folder: Path) -> None:
    """StorageError where it is plain already that a backup to this folder will fail; nothing is made or changed."""
    if origin.kind == "postgresql":
        pg.Server(origin.url)
    place = folder if folder.exists() else folder.parent
    wrong = (
        "does not exist" if not place.exists()
        else "is not a folder" if not place.is_dir()
        else "may not be written to" if not os.access(place, os.W_OK | os.X_OK)
        else None
    )  # fmt: skip
    if wrong is not None:
        msg = f"{place} {wrong}"
        raise StorageError(msg)


def _copied(origin: Origin, written: Path, goes_on: GoesOn) -> list[tuple[int, str, str]]:
    """What ran on the database that is in the written file now; the file was read back and is sound."""
    if origin.file is not None:
        sqlite_copy.copy(origin.file, written, goes_on)
        applied = sqlite_copy.checked(written, goes_on)
    else:
        server = pg.Server(origin.url, goes_on)
        server.dump(written)
        applied = server.checked(written).applied
    if not applied:
        raise StorageError("the database holds nothing yet")
    return applied
