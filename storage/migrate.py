"""The schema's history: numbered files, each run once, in one transaction, under a lock."""

import hashlib
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from storage.engine import Storage
from storage.errors import SchemaTooNew, StorageError, StorageUnavailable
from storage.transaction import Transaction

FOLDER = Path(__file__).parent / "migrations"

_FILE_NAME = re.compile(r"(\d{4})_\w+\.sql")
_COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)
LOCK = 0x6C696E6C69
"""The number all processes of this program lock in PostgreSQL while they migrate: "linli" in ASCII."""

_HISTORY = """CREATE TABLE IF NOT EXISTS schema_version (
    version BIGINT PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)"""
APPLIED = "SELECT version, name, checksum FROM schema_version ORDER BY version"
"""What ran on a database, oldest first; the rows are what `pending` takes."""

_NEWEST = "SELECT MAX(version) AS version FROM schema_version"
_RECORD = "INSERT INTO schema_version VALUES (:version, :name, :checksum, :applied_at)"


@dataclass(frozen=True, slots=True)
class Migration:
    """One file of the history."""

    version: int
    name: str
    text: str

    @property
    def checksum(self) -> str:
        """SHA-256 of the text, the same whatever the line ends."""
        return hashlib.sha256(self.text.encode()).hexdigest()


async def upgrade(storage: Storage, folder: Path = FOLDER) -> list[str]:
    """Bring the schema to the newest version; the names of the migrations that ran, oldest first.

    A migration that fails leaves nothing behind and raises StorageError; those before it stay. SchemaTooNew where the
    database knows a version this program does not.
    """
    history = migrations(folder)
    ran: list[str] = []
    while True:
        async with storage.transaction() as db:
            pending = await _pending(db, history)
            if not pending:
                return ran
            await _apply(db, pending[0], storage)
        ran.append(pending[0].name)


async def applied(storage: Storage) -> int:
    """The number of the newest migration that ran on this database, 0 where none did; changes nothing."""
    try:
        async with storage.reading() as db:
            rows = await db.fetch(_NEWEST)
    except StorageUnavailable:
        raise
    except StorageError:  # there is no such table yet
        return 0
    return int(rows[0]["version"] or 0)


def migrations(folder: Path = FOLDER) -> list[Migration]:
    """The files of a folder, NNNN_name.sql, oldest first; StorageError where a number is missing or double."""
    found = []
    for path in sorted(folder.glob("*.sql")):
        named = _FILE_NAME.fullmatch(path.name)
        if named is None:
            msg = f"the migration {path.name} has to be called NNNN_name.sql"
            raise StorageError(msg)
        found.append(Migration(int(named[1]), path.stem, path.read_text(encoding="utf-8")))
    if [each.version for each in found] != list(range(1, len(found) + 1)):
        msg = "the migrations have to be numbered 0001, 0002 and so on, without gaps"
        raise StorageError(msg)
    return found


def pending(applied: Sequence[tuple[int, str, str]], history: list[Migration]) -> list[Migration]:
    """What is still to run where these did (version, name and checksum, oldest first).

    SchemaTooNew for a database that knows more than this program, StorageError for one with another history.
    """
    if len(applied) > len(history):
        version, name, _ = applied[-1]
        msg = f"the database is at version {version} ({name}), this program knows {len(history)}: start a newer program"
        raise SchemaTooNew(msg)
    for (_, name, checksum), migration in zip(applied, history, strict=False):
        if checksum != migration.checksum:
            msg = f"the migration {migration.name} is not the one this database was built with ({name})"
            raise StorageError(msg)
    return history[len(applied) :]


def statements(text: str) -> list[str]:
    """The statements of a file; a semicolon in a string, a comment or a trigger's body ends none."""
    found: list[str] = []
    current = ""
    for piece in re.split(r"(?<=;)", text):
        current += piece
        if sqlite3.complete_statement(current):
            found.append(current.strip())
            current = ""
    found.append(current.strip())
    return [each for each in found if _COMMENT.sub("", each).strip("; \n\r\t")]


async def _pending(db: Transaction, history: list[Migration]) -> list[Migration]:
    if db.dialect == "postgresql":
        await db.fetch("SELECT pg_advisory_xact_lock(CAST(:lock AS BIGINT))", lock=LOCK)
    await db.execute(_HISTORY)
    rows = await db.fetch(APPLIED)
    return pending([(row["version"], row["name"], row["checksum"]) for row in rows], history)


async def _apply(db: Transaction, migration: Migration, storage: Storage) -> None:
    try:
        for statement in statements(migration.text):
            await db.execute(statement)
        await db.execute(
            _RECORD,
            version=migration.version,
            name=migration.name,
            checksum=migration.checksum,
            applied_at=storage.clock(),
        )
    except StorageError as error:
        msg = f"the migration {migration.name} failed and was taken back: {error}"
        raise StorageError(msg) from error
