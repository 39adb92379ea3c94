"""After the months that chairs chose, what is over leads to nobody; what it counts stays."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from domain.personal import NOBODY, TABLES
from services import polls, reports, tasks
from tests.choosing import opens
from tests.databases import ON_BOTH
from tests.helping import asks, ready

if TYPE_CHECKING:
    from tests.town import Town

pytestmark = ON_BOTH

YEAR = timedelta(days=365)
DAY = timedelta(days=1)


async def people_in(town: Town) -> dict[str, int]:
    """In each table of which chairs choose the time: the rows that lead to somebody."""
    whose = {"polls": "author_id", "reports": "reporter_id"}
    async with town.app.shared.storage.reading() as db:
        return {
            name: len(await db.fetch(f"SELECT 1 FROM {name} WHERE {whose.get(name, 'person_id')} <> {NOBODY}"))  # noqa: S608 - names of the table's own
            for name in (table.name for table in TABLES if table.over)
        }


async def test_who_it_was_is_forgotten_and_the_numbers_stay(town: Town) -> None:
    await ready(town)
    await town.ana.starts()
    for text in ("Lamp out", "Door stuck"):
        await town.bo.writes(f"/report {text}")
    await town.chen.taps(await town.chen.finds("Lamp out"), "Me too")
    for step in ("Acknowledge", "In progress", "Fixed"):
        await town.mei.taps(await town.mei.finds("Lamp out", town.committee), step)
    await town.bo.says("/poll Yard? | Yes | No | closes 6h")
    await town.chen.taps(await town.chen.finds("Yard?"), "Yes")
    await asks(town.mei, helpers=2)
    await town.bo.taps(await town.bo.finds("Carry chairs"), "I'll come")
    page = await opens(town.ana, "Forgetting names")
    assert "I do not forget who it was" in page.text
    await town.ana.writes("5", reply_to=page)
    assert "a number of months from 6 to 120" in (await town.ana.inbox())[-1].text
    await town.ana.writes("1 year", reply_to=page)
    assert "12 months after something is over" in (await town.ana.reads("forgetting who it was")).text
    await town.bo.writes("/privacy")
    assert "12 months after a report, a poll or a task is over, I forget" in (await town.bo.inbox())[-1].text
    await town.advance(YEAR - DAY)
    before = await people_in(town)
    assert all(before.values()), before
    await town.advance(9 * DAY)
    assert await people_in(town) == {**dict.fromkeys(before, 0), "reports": 1}, "one report is still open"
    assert "Reported by a neighbour" in (await town.mei.finds("#1 Lamp out", town.committee)).text
    assert "Reported by Bo" in (await town.mei.finds("#2 Door stuck", town.committee)).text
    assert "One more neighbour has it too" in (await town.chen.finds("Lamp out")).text
    await town.chen.writes("/results 1")
    assert "1 of" in (await town.chen.inbox())[-1].text
    storage = town.app.shared.storage
    for _ in range(2):
        assert await reports.recount(storage) == await tasks.miscounted(storage) == []
        assert await polls.recount(storage) == []
        await town.run_jobs()


async def test_a_slip_can_be_taken_back_for_a_day(town: Town) -> None:
    await ready(town)
    await town.ana.starts()
    await town.bo.writes("/report Lamp out")
    for step in ("Acknowledge", "In progress", "Fixed"):
        await town.mei.taps(await town.mei.finds("Lamp out", town.committee), step)
    await town.ana.writes("do not forget", reply_to=await opens(town.ana, "Forgetting names"))
    assert "I do not forget who it was" in (await town.ana.inbox())[-1].text, "the words on a button are taken"
    await town.advance(YEAR + DAY)
    await town.ana.taps(await opens(town.ana, "Forgetting names"), "12 months")
    await town.advance(DAY - timedelta(hours=1))
    assert (await people_in(town))["reports"] == 1
    await town.ana.taps(await town.ana.reads("forgetting who it was"), "Undo")
    await town.advance(2 * DAY)
    assert (await people_in(town))["reports"] == 1
    await town.ana.taps(await town.ana.reads("forgetting who it was"), "12 months")
    await town.advance(DAY + timedelta(hours=1))
    assert (await people_in(town))["reports"] == 0
