"""The world on disk: rows are kept in memory and written through, one commit per request."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Generic, TypeVar

from sandbox.records import Json, Key

R = TypeVar("R")
K = TypeVar("K", bound=Key)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS rows (kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key));
CREATE TABLE IF NOT EXISTS blobs (name TEXT PRIMARY KEY, body BLOB NOT NULL);
"""
_UPSERT = "INSERT INTO rows VALUES (?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET body = excluded.body"


class Archive:
    """An SQLite file in WAL; what `commit` wrote survives the death of this process, though not of the machine."""

    def __init__(self, path: Path | None) -> None:
        self._db = sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=OFF")
        self._db.executescript(_SCHEMA)
        self._changed: dict[tuple[str, str], Any] = {}
        self._blobs: dict[str, bytes] = {}

    def load(self, kind: str) -> Iterator[Json]:
        """All rows of a kind, in the order they were first written."""
        for (body,) in self._db.execute("SELECT body FROM rows WHERE kind = ? ORDER BY rowid", (kind,)):
            yield json.loads(body)

    def mark(self, kind: str, key: Key, row: object | None) -> None:
        """Remember that a row is to be written (or, as None, removed) with the next commit."""
        self._changed[kind, str(key)] = row

    def commit(self) -> None:
        """Write everything marked, in one transaction."""
        if not self._changed and not self._blobs:
            return
        changed, blobs = self._changed, self._blobs
        self._changed, self._blobs = {}, {}
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany(_UPSERT, [(*at, _dump(row)) for at, row in changed.items() if row is not None])
        gone = [at for at, row in changed.items() if row is None]
        self._db.executemany("DELETE FROM rows WHERE kind = ? AND key = ?", gone)
        self._db.executemany("INSERT OR REPLACE INTO blobs VALUES (?, ?)", blobs.items())
        self._db.execute("COMMIT")

    def put_blob(self, name: str, body: bytes) -> None:
        """Keep bytes under a name; they are written with the next commit."""
        self._blobs[name] = body

    def blob(self, name: str) -> bytes:
        """Return the bytes kept under a name; empty when there are none."""
        if name in self._blobs:
            return self._blobs[name]
        found = self._db.execute("SELECT body FROM blobs WHERE name = ?", (name,)).fetchone()
        return bytes(found[0]) if found else b""

    def close(self) -> None:
        """Write what is left and let go of the file."""
        self.commit()
        self._db.close()


class Table(Generic[K, R]):
    """The rows of one kind, by key, in memory; every change is marked for writing."""

    def __init__(self, archive: Archive, record: Callable[..., R], key: Callable[[R], K]) -> None:
        self._archive = archive
        self._kind = getattr(record, "__name__", "")
        self._key = key
        loaded = (record(**row) for row in archive.load(self._kind))
        self.rows: dict[K, R] = {key(row): row for row in loaded}

    def __getitem__(self, key: K) -> R:
        return self.rows[key]

    def get(self, key: K) -> R | None:
        """Return the row, or None."""
        return self.rows.get(key)

    def put(self, row: R) -> R:
        """Keep a new or changed row."""
        key = self._key(row)
        self.rows[key] = row
        self._archive.mark(self._kind, key, row)
        return row

    def drop(self, key: K) -> None:
        """Forget a row."""
        if self.rows.pop(key, None) is not None:
            self._archive.mark(self._kind, key, None)


def _dump(row: Any) -> str:
    return json.dumps({name: getattr(row, name) for name in row.__slots__}, separators=(",", ":"))
