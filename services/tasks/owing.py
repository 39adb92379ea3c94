"""The letters of a task: one function for each, so that kinds and keys stand in one place."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from domain.letters import Letter, Urgency
from domain.people import ChatKind
from domain.tasks import WAVE_GAP, is_pressing, reminders
from domain.when import today_in
from services import outbox
from storage import letters, neighbourhoods, tasks

if TYPE_CHECKING:
    from datetime import datetime

    from domain.neighbourhoods import Addressee
    from domain.people import Person
    from domain.tasks import Task
    from storage.engine import Storage
    from storage.transaction import Transaction

REMINDER: Final = "task-reminder"
CARD: Final = "task"
"""The kind of the card of a task; in private it shows what its reader may see and do."""


async def ping(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Ask one volunteer; once in the life of a task."""
    letter = _about(task, "task-ping", person_id)
    await outbox.owe(db, replace(letter, urgency=Urgency.PING, expires=task.starts_at), now)


async def was_pinged(storage: Storage, task: Task, person_id: int) -> bool:
    """Whether the volunteer was asked, or may have been: a ping can wait, and then there is nothing to thank for."""
    async with storage.reading() as db:
        return await letters.went_out(db, _about(task, "task-ping", person_id).key)


async def full(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Thank somebody who was asked and need not answer any more."""
    await outbox.owe(db, replace(_about(task, "task-full", person_id), expires=task.starts_at), now)


async def moved_up(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Tell somebody on the waiting list that they come after all."""
    letter = _about(task, "task-moved-up", person_id, now.timestamp())
    await outbox.owe(db, replace(letter, urgency=await _urgency(db, task, person_id, now), expires=task.starts_at), now)


async def cancelled(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Tell a helper that it does not take place."""
    letter = _about(task, "task-cancelled", person_id)
    await outbox.owe(db, replace(letter, urgency=await _urgency(db, task, person_id, now)), now)


async def dropped_out(db: Transaction, task: Task, who: Person, now: datetime) -> None:
    """Tell the coordinator that a helper has taken their promise back."""
    letter = _about(task, "task-dropped", task.creator_id, who.id, now.timestamp())
    data = {"task": task.id, "who": who.name, "person": who.id}
    urgency = await _urgency(db, task, task.creator_id, now)
    await outbox.owe(db, replace(letter, urgency=urgency, data=data), now)


def _reminder_of(key: str) -> tuple[int, int, int] | None:
    """The task, the person and the hours of a reminder with this key; None for one whose key was taken away."""
    _, *numbers = key.split(":")
    if len(numbers) != len(("task", "person", "hours")):
        return None
    task_id, person_id, hours = map(int, numbers)
    return task_id, person_id, hours


async def told_at(db: Transaction, task: Task, chat_id: int, now: datetime) -> datetime:
    """When a chat hears of what happened now to a task: at the end of its quiet hours, where that is not too late."""
    over = (await neighbourhoods.addressee(db, chat_id)).rests_until(now)
    return now if over is None or is_pressing(task.starts_at, over) else over


async def _urgency(db: Transaction, task: Task, person_id: int, now: datetime) -> Urgency:
    """Helpers are woken for what they would hear too late in the morning, by the quiet hours where they live."""
    over = (await neighbourhoods.addressee(db, person_id)).rests_until(now)
    return Urgency.URGENT if over is not None and is_pressing(task.starts_at, over) else Urgency.NOTICE


async def remind(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """All reminders that are still to come for one helper."""
    for hours, due, ends in _reminders(task, await neighbourhoods.addressee(db, person_id), now):
        key = f"{REMINDER}:{task.id}:{person_id}:{hours}"
        letter = Letter(REMINDER, person_id, key, {"task": task.id}, due=due, expires=ends)
        await outbox.owe(db, letter, now)


def _reminders(task: Task, to: Addressee, now: datetime) -> list[tuple[int, datetime, datetime]]:
    """How many hours before the start each is meant for, when it goes out, and when it is of no use any more.

    One that nobody could hear in time after a night goes out before it.
    """
    told = []
    for before, due, ends in reminders(task.starts_at, now):
        when = due
        if to.hours is not None and to.zone is not None:
            when = to.hours.in_time(due, ends, to.zone, now)
        told.append((before // timedelta(hours=1), when, ends))
    return told


async def keep_quiet_hours(db: Transaction, neighbourhood_id: int, now: datetime) -> None:
    """What is owed about tasks goes by the quiet hours that hold now: reminders, and the asking of volunteers."""
    ahead = {task.id: task for task in await tasks.all_ahead(db, neighbourhood_id, now)}
    moved = []
    for letter_id, key in await letters.owed_of(db, REMINDER):
        task_id, person_id, before = _reminder_of(key) or (None, None, None)
        if task_id is None or person_id is None or task_id not in ahead:
            continue
        told = _reminders(ahead[task_id], await neighbourhoods.addressee(db, person_id), now)
        moved += [(letter_id, when) for hours, when, _ in told if hours == before]
    await letters.move(db, moved)
    await tasks.hasten_waves(db, neighbourhood_id, now + WAVE_GAP)


async def call(db: Transaction, task: Task, now: datetime) -> None:
    """Ask the whole group, because nobody is left to ask in private; at most once a day."""
    day = today_in(task.draft.zone, now)
    for chat in await neighbourhoods.chats_of(db, task.neighbourhood_id, ChatKind.RESIDENTS):
        key = f"task-call:{task.id}:{chat.id}:{day}"
        when = await told_at(db, task, chat.id, now)
        letter = Letter("task-call", chat.id, key, {"task": task.id}, due=when, expires=task.starts_at)
        await outbox.owe(db, letter, now)


def _about(task: Task, kind: str, person_id: int, *event: float) -> Letter:
    """A letter of that kind to a person, one for each task; one for each event where there can be several."""
    key = ":".join(map(str, (kind, task.id, person_id, *event)))
    return Letter(kind, person_id, key, {"task": task.id})
