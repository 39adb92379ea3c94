"""What is past the days that the table gives it goes by itself; the rest stays."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from domain.personal import TABLES
from storage import households
from tests.databases import ON_BOTH
from tests.helping import comes_in
from tests.living import says_home

if TYPE_CHECKING:
    from tests.town import Resident, Town

pytestmark = ON_BOTH

HOUR = timedelta(hours=1)


async def kept(town: Town) -> dict[str, int]:
    """The number of rows in each table that has a time to live, of those that count against it."""
    own = {
        "presence": "status = 'left'",
        "letters": "kind = 'help'",
        "household_members": "household_id IS NULL",
        "households": "NOT listed",
    }
    async with town.app.shared.storage.reading() as db:
        counted = {}
        for table in (each.name for each in TABLES if each.keep is not None):
            sql = f"SELECT 1 FROM {table} WHERE {own.get(table, 'TRUE')}"  # noqa: S608 - names of the table's own
            counted[table] = len(await db.fetch(sql))
        return counted


async def doubted(town: Town, who: Resident, by: Resident) -> None:
    """Somebody who does not live there any more had said not to know them."""
    async with town.app.shared.storage.transaction() as db:
        (member,) = await db.fetch("SELECT id FROM household_members WHERE person_id = :who", who=who.id)
        await households.doubt(db, member["id"], by.id, town.clock.now())


async def test_each_table_is_let_go_after_its_days_and_not_before(town: Town) -> None:
    await comes_in(town.bo, town.ana, town.chen)
    await town.ana.writes("/link")
    await town.change(town.group, town.chen, "leave")
    await town.bo.writes("/help")
    await says_home(town.bo)
    await doubted(town, town.bo, town.ana)
    await town.bo.taps(await town.bo.reads("your home"), "Leave")
    await town.bo.writes("/report")
    await town.ana.writes("/homes_list")
    await town.ana.writes("5;1")
    await town.ana.taps(await town.ana.reads("Is everything right"), "Take this list")
    began = town.clock.now()
    days = {table.name: table.keep for table in TABLES if table.keep is not None}
    ends = {**days, "links": days["links"] + timedelta(days=1)}
    for keep in sorted(set(ends.values())):
        going = {name for name, its in ends.items() if its == keep}
        await town.advance(began + keep - HOUR - town.clock.now())
        before = await kept(town)
        assert {name for name in going if before[name]} == going, keep
        await town.advance(2 * HOUR)
        after = await kept(town)
        assert {name for name in going if after[name]} == set(), keep
