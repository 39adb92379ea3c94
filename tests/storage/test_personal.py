"""The table of what is kept of people names every column of the database, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.personal import NOTHING, TABLES, Erased
from storage.migrate import upgrade
from storage.queries import queries

if TYPE_CHECKING:
    from storage import Storage

_COLUMNS = {
    "sqlite": (
        "SELECT m.name AS held_by, c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c"
        " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'"
    ),
    "postgresql": (
        "SELECT table_name AS held_by, column_name AS name FROM information_schema.columns"
        " WHERE table_schema = current_schema()"
    ),
}


async def columns(storage: Storage) -> set[tuple[str, str]]:
    async with storage.reading() as db:
        return {(row["held_by"], row["name"]) for row in await db.fetch(_COLUMNS[storage.dialect])}


async def test_every_column_is_told_of(storage: Storage) -> None:
    told = [(table.name, column.name) for table in TABLES for column in table.columns]
    told += [(table.name, name) for table in TABLES for name in table.plain.split()]
    told += [(table, name) for table, names in NOTHING.items() for name in names.split()]
    assert sorted(set(told)) == sorted(told), "each stands in one place"
    await upgrade(storage)
    assert set(told) == await columns(storage)


def test_every_table_can_be_read_erased_and_let_go() -> None:
    found = set(dir(queries("personal")))
    by_hand = {"poll_options", "troubles", "letters", "inbox"}
    for table in TABLES:
        assert (f"mine_{table.name}" in found) == bool(table.export), table.name
        assert table.name in by_hand or f"erase_{table.name}" in found, table.name
        assert (f"old_{table.name}" in found) == (table.keep is not None), table.name


def test_what_stays_says_why() -> None:
    for table in TABLES:
        for column in table.columns:
            assert bool(column.why) == (column.erased is Erased.STAYS), f"{table.name}.{column.name}"
        assert bool(table.counted_from) == (table.keep is not None), table.name
