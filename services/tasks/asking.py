"""Asking volunteers in waves: twice as many as there are places, those first who were asked longest ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.tasks import wave_gap, wave_size
from services.tasks import owing
from storage import tasks, volunteers

if TYPE_CHECKING:
    from datetime import datetime

    from domain.tasks import Task
    from storage.engine import Storage
    from storage.transaction import Transaction


async def waves_due(storage: Storage, now: datetime) -> list[int]:
    """Tasks whose next volunteers are to be asked now."""
    async with storage.reading() as db:
        return await tasks.waves_due(db, now)


async def ask_next(storage: Storage, task_id: int, now: datetime) -> None:
    """Ask the next wave if it is due and places are free; when nobody is left, ask the group. Twice changes nothing."""
    async with storage.transaction() as db:
        task = await tasks.lock(db, task_id)
        if task is None or task_id not in await tasks.waves_due(db, now):
            return
        if not task.wants_more(now):
            await tasks.set_next_wave(db, task_id, None)
        elif not await wave(db, task, now):
            await tasks.set_next_wave(db, task_id, None)
            await owing.call(db, task, now)


async def wave(db: Transaction, task: Task, now: datetime) -> bool:
    """Ask as many as fit the open places of a locked task, set the time of the next wave; whether anybody was left."""
    chosen = await volunteers.to_ask(db, task, wave_size(task.places))
    for person_id in chosen:
        await tasks.note_asked(db, task.id, person_id, now)
        await volunteers.note_asked(db, task.neighbourhood_id, person_id, now)
        await owing.ping(db, task, person_id, now)
    await tasks.set_next_wave(db, task.id, now + wave_gap(task.starts_at, now))
    return bool(chosen)
