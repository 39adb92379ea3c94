"""The letters of a task: one function for each, so that kinds and keys stand in one place."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from domain.letters import Letter, Urgency
from domain.people import ChatKind
from domain.tasks import WAVE_GAP, is_pressing, reminders
from domain.when import today_in
from services import outbox, quiet
from storage import letters, neighbourhoods, tasks

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Person
    from domain.quiet import QuietHours
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
    await outbox.owe(db, replace(letter, urgency=await _urgency(db, task, now), expires=task.starts_at), now)


async def cancelled(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """Tell a helper that it does not take place."""
    letter = _about(task, "task-cancelled", person_id)
    await outbox.owe(db, replace(letter, urgency=await _urgency(db, task, now)), now)


async def dropped_out(db: Transaction, task: Task, who: Person, now: datetime) -> None:
    """Tell the coordinator that a helper has taken their promise back."""
    letter = _about(task, "task-dropped", task.creator_id, who.id, now.timestamp())
    data = {"task": task.id, "who": who.name, "person": who.id}
    await outbox.owe(db, replace(letter, urgency=await _urgency(db, task, now), data=data), now)


def _reminder_of(key: str) -> tuple[int, int] | None:
    """The task and the hours of a reminder with this key; None for one whose key was taken away."""
    _, *numbers = key.split(":")
    return (int(numbers[0]), int(numbers[2])) if len(numbers) == len(("task", "person", "hours")) else None


async def told_at(db: Transaction, task: Task, now: datetime) -> datetime:
    """When somebody hears of what happened now to a task: at the end of the quiet hours, where that is not too late."""
    over = await quiet.over_at(db, task.neighbourhood_id, now)
    return now if over is None or is_pressing(task.starts_at, over) else over


async def _urgency(db: Transaction, task: Task, now: datetime) -> Urgency:
    """Helpers are woken for what they would hear too late in the morning."""
    over = await quiet.over_at(db, task.neighbourhood_id, now)
    return Urgency.URGENT if over is not None and is_pressing(task.starts_at, over) else Urgency.NOTICE


async def remind(db: Transaction, task: Task, person_id: int, now: datetime) -> None:
    """All reminders that are still to come for one helper."""
    for hours, due, ends in _reminders(task, await quiet.hours(db, task.neighbourhood_id), now):
        key = f"{REMINDER}:{task.id}:{person_id}:{hours}"
        letter = Letter(REMINDER, person_id, key, {"task": task.id}, due=due, expires=ends)
        await outbox.owe(db, letter, now)


def _reminders(
    task: Task, quiet_hours: tuple[QuietHours, str] | None, now: datetime
) -> list[tuple[int, datetime, datetime]]:
    """How many hours before the start each is meant for, when it goes out, and when it is of no use any more.

    One that nobody could hear in time after a night goes out before it.
    """
    told = []
    for before, due, ends in reminders(task.starts_at, now):
        when = due
        if quiet_hours is not None:
            hours, zone = quiet_hours
            when = hours.in_time(due, ends, zone, now)
        told.append((before // timedelta(hours=1), when, ends))
    return told


async def keep_quiet_hours(db: Transaction, neighbourhood_id: int, now: datetime) -> None:
    """What is owed about tasks goes by the quiet hours that hold now: reminders, and the asking of volunteers."""
    found = await quiet.hours(db, neighbourhood_id)
    due: dict[tuple[int, int] | None, datetime] = {}
    for task in await tasks.all_ahead(db, neighbourhood_id, now):
        due |= {(task.id, hours): when for hours, when, _ in _reminders(task, found, now)}
    owed = await letters.owed_of(db, REMINDER)
    await letters.move(db, [(letter_id, due[of]) for letter_id, key in owed if (of := _reminder_of(key)) in due])
    await tasks.hasten_waves(db, neighbourhood_id, now + WAVE_GAP)


async def call(db: Transaction, task: Task, now: datetime) -> None:
    """Ask the whole group, because nobody is left to ask in private; at most once a day."""
    day, when = today_in(task.draft.zone, now), await told_at(db, task, now)
    for chat in await neighbourhoods.chats_of(db, task.neighbourhood_id, ChatKind.RESIDENTS):
        key = f"task-call:{task.id}:{chat.id}:{day}"
        letter = Letter("task-call", chat.id, key, {"task": task.id}, due=when, expires=task.starts_at)
        await outbox.owe(db, letter, now)


def _about(task: Task, kind: str, person_id: int, *event: float) -> Letter:
    """A letter of that kind to a person, one for each task; one for each event where there can be several."""
    key = ":".join(map(str, (kind, task.id, person_id, *event)))
    return Letter(kind, person_id, key, {"task": task.id})
