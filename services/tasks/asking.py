"""Asking volunteers in waves: twice as many as there are places, those first who were asked longest ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.tasks import Wave, wave_gap, wave_size
from services import outbox, quiet
from services.tasks import owing
from storage import tasks, volunteers

if TYPE_CHECKING:
    from datetime import datetime

    from domain.tasks import Task
    from storage.engine import Storage
    from storage.transaction import Transaction


async def waves_due(storage: Storage, now: datetime) -> list[int]:
    """Tasks to look at now: their next volunteers are to be asked, or they begin."""
    async with storage.reading() as db:
        return await tasks.waves_due(db, now)


async def ask_next(storage: Storage, task_id: int, now: datetime) -> None:
    """Ask the next wave if it is due; when nobody is left, the group; once the task has begun, its cards say so.

    Doing it twice changes nothing.
    """
    async with storage.transaction() as db:
        task = await tasks.lock(db, task_id)
        if task is None or task_id not in await tasks.waves_due(db, now):
            return
        if not task.is_open(now):
            await tasks.set_next_wave(db, task_id, None)
            await outbox.refresh(db, owing.CARD, task_id)
        elif (await wave(db, task, now)).ends:
            await tasks.set_next_wave(db, task_id, task.starts_at)
            await owing.call(db, task, now)


async def wave(db: Transaction, task: Task, now: datetime) -> Wave:
    """Ask as many as fit the open places of a locked task, and set the time of the next wave; who is asked.

    In quiet hours nobody is: no wave runs ahead of pings that would wait for the morning.
    """
    over = await quiet.over_at(db, task.neighbourhood_id, now)
    following = min(now + wave_gap(task.starts_at, now), task.starts_at)
    if over is not None:
        later = over if over < task.starts_at else None
        await tasks.set_next_wave(db, task.id, later or following)
        return Wave(0, later, never=later is None)
    chosen = await volunteers.to_ask(db, task, wave_size(task.places))
    await tasks.note_asked(db, task.id, chosen, now)
    await volunteers.note_asked(db, task.neighbourhood_id, chosen, now)
    for person_id in chosen:
        await owing.ping(db, task, person_id, now)
    await tasks.set_next_wave(db, task.id, following)
    return Wave(len(chosen))
