"""Tasks and what people said to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.tasks import LASTS, Answer, Draft, Task, TaskState
from domain.volunteers import Skill
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from storage.transaction import Row, Transaction

SQL = queries("tasks")


def _task(row: Row) -> Task:
    return Task(
        id=row["id"],
        neighbourhood_id=row["neighbourhood_id"],
        number=row["number"],
        creator_id=row["creator_id"],
        draft=Draft(
            what=row["what"],
            starts_at=instant(row["starts_at"]),
            zone=row["zone"],
            place=row["place"],
            wanted=row["wanted"],
            skill=None if row["skill"] is None else Skill(row["skill"]),
        ),
        found=row["found"],
        state=TaskState(row["state"]),
        reason=row["reason"],
    )


async def add(
    db: Transaction, draft: Draft, *, neighbourhood_id: int, number: int, creator_id: int, now: datetime
) -> Task:
    """The new task, with nobody found."""
    row = await SQL.add(
        db,
        neighbourhood_id=neighbourhood_id,
        number=number,
        creator_id=creator_id,
        what=draft.what,
        place=draft.place,
        starts_at=draft.starts_at,
        zone=draft.zone,
        wanted=draft.wanted,
        skill=draft.skill,
        now=now,
    )
    return _task(row)


async def get(db: Transaction, task_id: int) -> Task | None:
    """The task, None if there is none of that id."""
    row = await SQL.get(db, id=task_id)
    return None if row is None else _task(row)


async def lock(db: Transaction, task_id: int) -> Task | None:
    """The task as it is, and will be for others only after this transaction; None if there is none of that id."""
    row = await SQL.lock(db, id=task_id)
    return None if row is None else _task(row)


async def by_number(db: Transaction, neighbourhood_id: int, number: int) -> Task | None:
    """The neighbourhood's task with the number that people see."""
    row = await SQL.by_number(db, neighbourhood_id=neighbourhood_id, number=number)
    return None if row is None else _task(row)


async def upcoming(db: Transaction, neighbourhood_id: int, now: datetime, most: int) -> tuple[list[Task], int]:
    """Up to `most` tasks that are yet to begin and not cancelled, soonest first; and how many there are."""
    rows = await SQL.upcoming(db, neighbourhood_id=neighbourhood_id, now=now, most=most)
    return [_task(row) for row in rows], _total(rows)


def _total(rows: list[Row]) -> int:
    return int(rows[0]["total"]) if rows else 0


async def of_person(db: Transaction, person_id: int, now: datetime, most: int) -> tuple[list[tuple[Task, Answer]], int]:
    """Up to `most` tasks ahead that the person comes to or waits for, anywhere, soonest first; and how many in all."""
    rows = await SQL.of_person(db, person_id=person_id, now=now, most=most)
    return [(_task(row), Answer(row["answer"])) for row in rows], _total(rows)


async def overlapping(db: Transaction, task: Task, person_id: int) -> str | None:
    """What keeps the person busy then: another task that they have promised; None when they are free."""
    what: str | None = await SQL.overlapping(
        db,
        person_id=person_id,
        task_id=task.id,
        earliest=task.starts_at - LASTS,
        latest=task.starts_at + LASTS,
    )
    return what


async def change_found(db: Transaction, task_id: int, by: int) -> None:
    """So many more helpers are coming; the database refuses fewer than none and more than wanted."""
    await SQL.change_found(db, id=task_id, by=by)


async def cancel(db: Transaction, task_id: int, person_id: int, reason: str, now: datetime) -> None:
    """It does not take place, and nobody else is asked."""
    await SQL.cancel(db, id=task_id, person_id=person_id, reason=reason, now=now)


async def set_next_wave(db: Transaction, task_id: int, when: datetime | None) -> None:
    """When the task is looked at again: to ask more volunteers, or because it begins. None for never."""
    await SQL.set_next_wave(db, id=task_id, next_wave_at=when)


async def waves_due(db: Transaction, now: datetime) -> list[int]:
    """Tasks to look at now, longest due first."""
    return [row["id"] for row in await SQL.waves_due(db, now=now)]


async def answer(db: Transaction, task_id: int, person_id: int) -> Answer | None:
    """Where the person stands with the task, None if they were not asked and said nothing."""
    state: str | None = await SQL.answer(db, task_id=task_id, person_id=person_id)
    return None if state is None else Answer(state)


async def note_asked(db: Transaction, task_id: int, asked: Iterable[int], now: datetime) -> None:
    """These people were asked; what they said before stays."""
    await SQL.ask(db, [{"task_id": task_id, "person_id": person_id, "now": now} for person_id in asked])


async def put_answer(db: Transaction, task_id: int, person_id: int, said: Answer, now: datetime) -> None:
    """Where the person stands from now on."""
    await SQL.put_answer(db, task_id=task_id, person_id=person_id, state=said, now=now)


async def people_in(db: Transaction, task_id: int, said: Answer) -> list[int]:
    """Everybody who stands there with the task, earliest first."""
    return [row["person_id"] for row in await SQL.people_in(db, task_id=task_id, state=said)]


async def hold_people(db: Transaction, task_id: int, leaving: int) -> None:
    """Until the end of this transaction, neither the one who leaves nor anybody waiting promises anything elsewhere."""
    await SQL.hold_people(db, task_id=task_id, person_id=leaving)


async def next_waiting(db: Transaction, task: Task, leaving: int) -> int | None:
    """Who has waited longest, lives here, is free then and can be told; never the one who leaves. None if nobody."""
    person_id: int | None = await SQL.next_waiting(
        db,
        task_id=task.id,
        neighbourhood_id=task.neighbourhood_id,
        person_id=leaving,
        earliest=task.starts_at - LASTS,
        latest=task.starts_at + LASTS,
    )
    return person_id


async def names_coming(db: Transaction, task_id: int) -> list[str]:
    """The helpers' names, in the order in which they said so."""
    return [row["name"] for row in await SQL.names_coming(db, task_id=task_id)]


async def miscounted(db: Transaction) -> list[int]:
    """Tasks whose counter differs from the people it counts; always empty unless something is broken."""
    return [row["id"] for row in await SQL.miscounted(db)]


async def all_ahead(db: Transaction, neighbourhood_id: int, now: datetime) -> list[Task]:
    """The tasks of a neighbourhood that are yet to begin and not cancelled."""
    return [_task(row) for row in await SQL.all_ahead(db, neighbourhood_id=neighbourhood_id, now=now)]


async def hasten_waves(db: Transaction, neighbourhood_id: int, latest: datetime) -> None:
    """Tasks whose next volunteers were to be asked later than that are looked at then."""
    await SQL.hasten_waves(db, neighbourhood_id=neighbourhood_id, latest=latest)
