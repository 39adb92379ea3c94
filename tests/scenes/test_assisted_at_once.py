"""Who was removed is erased while others change homes. PostgreSQL alone: on SQLite whoever writes is alone."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.households import NOWHERE
from domain.people import Person
from services.assisted import sweep
from storage import assisted, households, neighbourhoods, people
from tests.clock import MONDAY_MORNING as NOW
from tests.waiting import until

if TYPE_CHECKING:
    from storage import Storage

MEI = Person(5, "Mei", "en")


@pytest.fixture
def database_kind() -> str:
    return "postgresql"


async def test_the_sweep_takes_the_homes_before_the_person_like_everybody(storage: Storage) -> None:
    async with storage.transaction() as db:
        street = await neighbourhoods.add(db, name="Elm", language="en", zone="UTC", next_digest=None, now=NOW)
        await people.meet(db, MEI, NOW)
        rosa = await assisted.add(db, street, "Rosa", "", MEI.id, NOW)
        await households.put_member(db, rosa, street, NOWHERE, NOW)
        await assisted.set_removed(db, rosa, NOW)

    async def waits() -> bool:
        async with storage.reading() as db:
            found = await db.fetch(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )
        return bool(found)

    async with asyncio.TaskGroup() as race, storage.transaction() as db:
        await households.hold(db, street)
        race.create_task(sweep(storage, NOW + timedelta(minutes=1)))
        await race.create_task(until(waits))  # the unit here is this task's
        found = await assisted.get_guarded(db, rosa)
        assert found is not None, "whoever holds the homes is given the person, and the sweep waits"
    async with storage.reading() as db:
        assert await assisted.get(db, rosa) is None
