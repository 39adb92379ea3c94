"""Volunteers: what they offer, and who could be asked for a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.tasks import LASTS
from domain.volunteers import Offer, Volunteer, read_skills, read_slots, slot_of
from storage.queries import queries

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from domain.tasks import Task
    from storage.transaction import Row, Transaction

SQL = queries("volunteers")


async def put(db: Transaction, neighbourhood_id: int, person_id: int, offer: Offer, now: datetime) -> int:
    """The id of the person's offer here, which is this one and active from now on."""
    volunteer_id: int = await SQL.put(db, neighbourhood_id=neighbourhood_id, person_id=person_id, now=now)
    await SQL.forget_skills(db, volunteer_id=volunteer_id)
    await SQL.add_skills(db, [{"volunteer_id": volunteer_id, "skill": skill} for skill in offer.skills])
    await SQL.forget_slots(db, volunteer_id=volunteer_id)
    await SQL.add_slots(db, [{"volunteer_id": volunteer_id, "slot": slot} for slot in offer.slots])
    return volunteer_id


async def get(db: Transaction, volunteer_id: int) -> Volunteer | None:
    """The volunteer, also one who stopped; None if there is none of that id."""
    return await _volunteer(db, await SQL.get(db, id=volunteer_id))


async def of_person(db: Transaction, neighbourhood_id: int, person_id: int) -> Volunteer | None:
    """The person's offer to this neighbourhood, also one they took back; None if they never made one."""
    return await _volunteer(db, await SQL.of_person(db, neighbourhood_id=neighbourhood_id, person_id=person_id))


async def _volunteer(db: Transaction, row: Row | None) -> Volunteer | None:
    if row is None:
        return None
    skills = read_skills([each["skill"] for each in await SQL.skills(db, volunteer_id=row["id"])])
    slots = read_slots([each["slot"] for each in await SQL.slots(db, volunteer_id=row["id"])])
    return Volunteer(
        row["id"], row["neighbourhood_id"], row["person_id"], Offer(skills, slots), active=bool(row["active"])
    )


async def set_active(db: Transaction, volunteer_id: int, now: datetime, *, active: bool) -> bool:
    """Whether this changed anything."""
    changed: int = await SQL.set_active(db, id=volunteer_id, active=active, now=now)
    return changed > 0


async def note_asked(db: Transaction, neighbourhood_id: int, asked: Iterable[int], now: datetime) -> None:
    """These people were asked to help: others come first the next time."""
    people = sorted(asked)  # in one order everywhere, or two tasks made at once would wait for each other
    await SQL.asked(db, [{"neighbourhood_id": neighbourhood_id, "person_id": each, "now": now} for each in people])


async def to_ask(db: Transaction, task: Task, most: int) -> list[int]:
    """Up to `most` people to ask for this task: able, free, reachable, not asked yet; asked longest ago first."""
    rows = await SQL.to_ask(
        db,
        task_id=task.id,
        neighbourhood_id=task.neighbourhood_id,
        creator_id=task.creator_id,
        skill=task.draft.skill,
        slot=slot_of(task.starts_at, task.draft.zone),
        earliest=task.starts_at - LASTS,
        latest=task.starts_at + LASTS,
        most=most,
    )
    return [row["person_id"] for row in rows]
