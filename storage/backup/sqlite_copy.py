"""A SQLite file copied while it is in use, and a copy looked over."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.backup.patience import GoesOn, stopped
from storage.errors import StorageError
from storage.migrate import APPLIED
from storage.sqlite import BUSY_SECONDS

PAGES = 256
"""How many pages of 4096 bytes are copied between two questions whether to go on."""

_INSTRUCTIONS = 100_000
"""The same while the copy is checked: a few milliseconds."""

_IS_OURS = "SELECT COUNT(*) = 2 FROM sqlite_master WHERE type = 'table' AND name IN ('schema_version', 'letters')"
_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'schema_version' AND name NOT LIKE 'sqlite\\_%'"
    " ESCAPE '\\' ORDER BY name"
)


def opened(path: Path, how: str = "mode=rw") -> sqlite3.Connection:
    """A connection to a file that is there: none is made where none is."""
    address = f"{path.absolute().as_uri()}?{how}"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=BUSY_SECONDS)


def copy(source: Path, target: Path, goes_on: GoesOn) -> None:
    """Write to the target what the source holds at this moment.

    All steps read one snapshot: the plain backup API begins anew whenever somebody writes between two steps, and would
    never end beside a busy bot. In WAL mode, in which the bot keeps its file, a snapshot hinders no writer.
    """
    if not source.is_file():
        msg = f"there is no database at {source}"
        raise StorageError(msg)
    with told(f"{source} could not be copied"), closing(opened(source)) as live:
        live.execute("BEGIN")
        live.execute(_IS_OURS).fetchone()
        _need_room(live, target.parent)
        with closing(opened(target)) as copied:
            live.backup(copied, pages=PAGES, progress=_asking(goes_on))
            copied.execute("PRAGMA journal_mode = DELETE")  # one file, which can be read wherever it is put
        live.execute("ROLLBACK")


def _asking(goes_on: GoesOn) -> Callable[[int, int, int], None]:
    def ask(_status: int, _remaining: int, _total: int) -> None:
        if not goes_on():
            raise stopped()

    return ask


def _need_room(live: sqlite3.Connection, folder: Path) -> None:
    """StorageError before the disk is filled: the bot may be writing to the same one."""
    pages, page = (live.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    free = shutil.disk_usage(folder).free
    if pages * page > free:
        msg = f"{folder} has {free // 1_000_000} MB left, and the copy needs {pages * page // 1_000_000 + 1} MB"
        raise StorageError(msg)


def checked(path: Path, goes_on: GoesOn) -> list[tuple[int, str, str]]:
    """The migrations that ran on this file, none where it is empty; StorageError where it is damaged or not ours.

    The file is only read, and nothing is put beside it.
    """
    with told(f"{path} is damaged"), closing(opened(path, "mode=ro&immutable=1")) as connection:
        connection.set_progress_handler(lambda: not goes_on(), _INSTRUCTIONS)
        faults = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
        if faults != ["ok"]:
            msg = f"{path} is damaged: {' '.join(str(faults[0]).split())}"
            raise StorageError(msg)
        orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
        if orphan is not None:
            msg = f"{path} is damaged: a row of {orphan[0]} belongs to one of {orphan[2]} that is not there"
            raise StorageError(msg)
        return _applied(connection, path)


def _applied(connection: sqlite3.Connection, path: Path) -> list[tuple[int, str, str]]:
    if not connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]:
        return []
    if not connection.execute(_IS_OURS).fetchone()[0]:
        msg = f"{path} is not a database of Linli's"
        raise StorageError(msg)
    return [(int(version), str(name), str(checksum)) for version, name, checksum in connection.execute(APPLIED)]


def holds_data(connection: sqlite3.Connection) -> bool:
    """Whether any table has a row, that of the versions aside."""
    tables = [row[0].replace('"', '""') for row in connection.execute(_TABLES)]
    return any(
        connection.execute(f'SELECT EXISTS (SELECT 1 FROM "{table}")').fetchone()[0]  # noqa: S608 (from the schema)
        for table in tables
    )


@contextmanager
def told(what: str) -> Iterator[None]:
    """Turn SQLite's errors into one sentence that begins so."""
    try:
        yield
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise stopped() from None
        msg = f"{what}: {error}"
        raise StorageError(msg) from error
