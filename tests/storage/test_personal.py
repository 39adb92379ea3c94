"""The table of what is kept of people names every column of the database, once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from domain.people import Person
from domain.personal import NOTHING, TABLES, Erased
from domain.updates import Parcel
from storage import inbox, people, personal
from storage.migrate import upgrade
from storage.queries import queries
from tests.clock import MONDAY_MORNING

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
    by_hand = {"poll_options", "households", "troubles", "letters", "inbox", "menus"}
    for table in TABLES:
        assert (f"mine_{table.name}" in found) == bool(table.export), table.name
        assert table.name in by_hand or f"erase_{table.name}" in found, table.name
        assert (f"old_{table.name}" in found) == (table.keep is not None), table.name


def test_what_stays_says_why() -> None:
    for table in TABLES:
        for column in table.columns:
            assert bool(column.why) == (column.erased is Erased.STAYS), f"{table.name}.{column.name}"
        assert bool(table.counted_from) == (table.keep is not None), table.name


@pytest.mark.parametrize("odd", [False, None, "text", 7, [], {"from": None}, {"from": False}])
async def test_an_update_with_an_odd_part_is_handed_over_and_erased_like_any_other(storage: Storage, odd: Any) -> None:
    await upgrade(storage)
    bo, mei = Person(5, "Bo", "en"), Person(6, "Mei", "en")
    private = {"message_id": 1, "chat": {"id": bo.id, "type": "private"}, "from": {"id": bo.id, "is_bot": False}}
    answer = {**private, "chat": {"id": -7}, "from": {"id": mei.id, "is_bot": False}, "reply_to_message": private}
    his, hers = [
        {"update_id": number, "message": message, "callback_query": odd, "my_chat_member": odd}
        for number, message in ((9, private), (10, answer))
    ]
    async with storage.transaction() as db:
        for person in (bo, mei):
            await people.meet(db, person, MONDAY_MORNING)
        await inbox.put(db, [Parcel(each["update_id"], bo.id, each) for each in (his, hers)], MONDAY_MORNING)
        told = await personal.all_of(db, bo.id)
        assert [each["update"] for each in told["what you sent lately, as Telegram brought it"]] == [his]
        assert await personal.messages_in_private(db, bo.id, MONDAY_MORNING.replace(year=2020)) == [1]
        await personal.erase(db, bo, MONDAY_MORNING)
        assert await inbox.raw(db, 9) == {}
        assert await inbox.raw(db, 10) == hers, "what others sent and is still to be done stays theirs"
