"""Every row of a database, whatever its tables are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from storage import open_storage

if TYPE_CHECKING:
    from storage import Row, Storage

_TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    "postgresql": "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename",
}

Rows = dict[str, list[tuple[Any, ...]]]


async def rows(storage: Storage) -> Rows:
    """The rows of each table, in an order of their own values."""
    async with storage.reading() as db:
        names = [row["name"] for row in await db.fetch(_TABLES[storage.dialect])]
        found = {name: await db.fetch(f"SELECT * FROM {name}") for name in names}  # noqa: S608 (from the schema)
    return {name: sorted((_values(row) for row in each), key=repr) for name, each in found.items()}


def _values(row: Row) -> tuple[Any, ...]:
    return tuple(row[place] for place in range(len(row)))


async def rows_at(url: str) -> Rows:
    """The same of a database that nobody has open."""
    async with await open_storage(url) as storage:
        return await rows(storage)
