"""The .sql files as functions: `SQL = queries("polls")`, then `await SQL.due(db, now=now)`.

The marks after a query's name are aiosql's: none for all rows, ^ for one row or None, $ for the first value or None,
! for the number of rows changed, *! for one run per set of parameters (given as a list of dicts).
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import aiosql

from storage.errors import StorageError
from storage.transaction import Fetch, Transaction

FOLDER = Path(__file__).parent / "sql"

Query = Callable[..., Awaitable[Any]]


class _Adapter:
    """Hands each call of aiosql to the open transaction, which knows its dialect."""

    # aiosql makes generators of asynchronous drivers' selects; as a plain driver the coroutine is passed through.
    is_aio_driver = False

    def process_sql(self, query_name: str, operation: Any, sql: str) -> str:
        if operation.name == "SCRIPT":
            msg = f"query {query_name} is a script; a query is one statement"
            raise StorageError(msg)
        return sql.rstrip().rstrip(";")

    def select(self, db: Transaction, _name: str, sql: str, parameters: Mapping[str, Any], _kind: Any) -> Any:
        return db.run(Fetch.ROWS, sql, parameters)

    def select_one(self, db: Transaction, _name: str, sql: str, parameters: Mapping[str, Any], _kind: Any) -> Any:
        return db.run(Fetch.ROW, sql, parameters)

    def select_value(self, db: Transaction, _name: str, sql: str, parameters: Mapping[str, Any]) -> Any:
        return db.run(Fetch.VALUE, sql, parameters)

    insert_returning = select_value

    def insert_update_delete(self, db: Transaction, _name: str, sql: str, parameters: Mapping[str, Any]) -> Any:
        return db.run(Fetch.COUNT, sql, parameters)

    def insert_update_delete_many(
        self, db: Transaction, _name: str, sql: str, parameters: Sequence[Mapping[str, Any]]
    ) -> Any:
        return db.run_many(sql, parameters)


class Queries:
    """The queries of one file, read when the first of them is asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._loaded: Any = None

    def __getattr__(self, name: str) -> Query:
        if name.startswith("_"):
            raise AttributeError(name)
        if self._loaded is None:
            self._loaded = self._load()
        query: Query | None = getattr(self._loaded, name, None)
        if query is None:
            msg = f"{self._path.name} has no query named {name}"
            raise AttributeError(msg)
        setattr(self, name, query)
        return query

    def __dir__(self) -> list[str]:
        if self._loaded is None:
            self._loaded = self._load()
        return list(self._loaded.available_queries)

    def _load(self) -> Any:
        if not self._path.is_file():
            msg = f"there is no file of queries {self._path.name}"
            raise StorageError(msg)
        text = self._path.read_text(encoding="utf-8")
        return aiosql.from_str(text, cast("Any", _Adapter), mandatory_parameters=False)


def queries(feature: str, folder: Path = FOLDER) -> Queries:
    """The queries of storage/sql/<feature>.sql; nothing is read before the first use."""
    return Queries(folder / f"{feature}.sql")
