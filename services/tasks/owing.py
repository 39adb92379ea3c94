"""The letters of a task: one function for each, so that kinds and keys stand in one place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from domain.letters import Letter, Urgency
from domain.people import ChatKind
from domain.tasks import reminders
from domain.when import today_in
from services import outbox
from storage import neighbourhoods

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Person
    from domain.tasks import Task
    from storage.transaction import Transaction

CARD: Final = "task"
"""The kind of the card of a task; in private it shows what its reader may see and do."""


async def ping(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Ask one volunteer; once in the life of a task."""
    letter = _about(task, "task-ping", person_id)
    await outbox.owe(db, replace(letter, urgency=Urgency.PING, expires=task.starts_at), now)


async def full(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Thank somebody who was asked and need not answer any more."""
    await outbox.owe(db, replace(_about(task, "task-full", person_id), expires=task.starts_at), now)


async def moved_up(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Tell somebody on the waiting list that they come after all."""
    letter = _about(task, "task-moved-up", person_id, now.timestamp())
    await outbox.owe(db, replace(letter, expires=task.starts_at), now)


async def cancelled(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Tell a helper that it does not take place."""
    await outbox.owe(db, _about(task, "task-cancelled", person_id), now)


async def dropped_out(db: Transaction, task: Task, who: Person, now: datetime) -> None:
    """Tell the coordinator that a helper has taken their promise back."""
    letter = _about(task, "task-dropped", task.creator_id, who.id, now.timestamp())
    await outbox.owe(db, replace(letter, data={"task": task.id, "who": who.name, "person": who.id}), now)


async def remind(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """All reminders that are still to come for one helper."""
    for before, due, ends in reminders(task.starts_at, now):
        hours = int(before.total_seconds() // 3600)
        key = f"task-reminder:{task.id}:{person_id}:{hours}"
        letter = Letter("task-reminder", person_id, key, {"task": task.id}, due=due, expires=ends)
        await outbox.owe(db, letter, now)


async def call(db: Transaction, task: Task, now: datetime) -> None:
    """Ask the whole group, because nobody is left to ask in private; at most once a day."""
    day = today_in(task.draft.zone, now)
    for chat in await neighbourhoods.chats_of(db, task.neighbourhood_id, ChatKind.RESIDENTS):
        key = f"task-call:{task.id}:{chat.id}:{day}"
        letter = Letter("task-call", chat.id, key, {"task": task.id}, expires=task.starts_at)
        await outbox.owe(db, letter, now)


def _about(task: Task, kind: str, person_id: int, *event: float) -> Letter:
    """A letter of that kind to a person, one for each task; one for each event where there can be several."""
    key = ":".join(map(str, (kind, task.id, person_id, *event)))
    return Letter(kind, person_id, key, {"task": task.id})
