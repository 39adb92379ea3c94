"""The letters of a task: one function for each, so that kinds and keys stand in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.letters import Letter, Urgency
from domain.people import ChatKind
from domain.tasks import reminders
from domain.when import today_in
from services import outbox
from storage import neighbourhoods

if TYPE_CHECKING:
    from datetime import datetime

    from domain.tasks import Task
    from storage.transaction import Transaction

CARD: Final = "task"
"""The kind of the card of a task; in private it shows what its reader may see and do."""


async def ping(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Ask one volunteer; once in the life of a task."""
    await _write(db, "task-ping", task, person_id, now, urgency=Urgency.PING, expires=task.starts_at)


async def full(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Thank somebody who was asked and need not answer any more."""
    await _write(db, "task-full", task, person_id, now, expires=task.starts_at)


async def moved_up(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Tell somebody on the waiting list that they come after all."""
    await _write(db, "task-moved-up", task, person_id, now, event=now, expires=task.starts_at)


async def cancelled(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Tell a helper that it does not take place."""
    await _write(db, "task-cancelled", task, person_id, now)


async def dropped_out(db: Transaction, task: Task, who: str, now: datetime) -> None:
    """Tell the coordinator that a helper has taken their promise back."""
    await _write(db, "task-dropped", task, task.creator_id, now, event=now, who=who)


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


async def _write(
    db: Transaction,
    kind: str,
    task: Task,
    person_id: int,
    now: datetime,
    *,
    urgency: Urgency = Urgency.NOTICE,
    event: datetime | None = None,
    expires: datetime | None = None,
    who: str = "",
) -> None:
    """One letter of that kind a person and task; one for each event where there can be several."""
    key = f"{kind}:{task.id}:{person_id}"
    if event is not None:
        key = f"{key}:{event.timestamp()}:{who}"
    data = {"task": task.id, "who": who} if who else {"task": task.id}
    await outbox.owe(db, Letter(kind, person_id, key, data, urgency=urgency, expires=expires), now)
