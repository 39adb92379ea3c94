"""I'll come, and I can't: safe against everybody pressing at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from domain.refusals import Refusal
from domain.rights import Right
from domain.tasks import Answer, Declined, Joined
from services import outbox, standing
from services.tasks import owing
from services.tasks.asking import wave
from storage import people, tasks

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Caller
    from domain.tasks import Task
    from storage.engine import Storage
    from storage.transaction import Transaction


async def come(storage: Storage, caller: Caller, task_id: int, now: datetime) -> Joined:
    """The caller has a place, or one on the waiting list when all are taken.

    Raises Refusal for strangers, for a task that is over or cancelled, and when another promise keeps them busy.
    """
    async with storage.transaction() as db:
        task = await _answerable(db, caller, task_id, now)
        reachable = caller.private or await people.dm_state(db, caller.id) == "open"
        quiet = await people.is_quiet(db, caller.id)
        before = await tasks.answer(db, task_id, caller.id)
        if before is Answer.COMING or (before is Answer.WAITING and task.places == 0):
            return Joined(task, before, reachable, quiet)
        busy = await tasks.overlapping(db, task, caller.id)
        if busy is not None:
            raise Refusal("task-overlaps", what=busy)
        if task.places == 0:
            await tasks.put_answer(db, task_id, caller.id, Answer.WAITING, now)
            return Joined(task, Answer.WAITING, reachable, quiet)
        task = await _give_place(db, task, caller.id, now)
        await outbox.refresh(db, owing.CARD, task_id)
        await outbox.show(db, owing.CARD, task_id, caller.id, now)
        return Joined(task, Answer.COMING, reachable, quiet)


async def cannot_come(storage: Storage, caller: Caller, task_id: int, now: datetime) -> Declined:
    """The caller is not asked again for this task; a promise is taken back, and the next in line moves up.

    Raises Refusal for strangers and for a task that is over or cancelled.
    """
    async with storage.transaction() as db:
        task = await _answerable(db, caller, task_id, now, leaving=True)
        before = await tasks.answer(db, task_id, caller.id)
        if before is not Answer.COMING:
            if before is not Answer.DROPPED:
                await tasks.put_answer(db, task_id, caller.id, Answer.DECLINED, now)
            return Declined(task, dropped=False, told=False)
        await tasks.put_answer(db, task_id, caller.id, Answer.DROPPED, now)
        await tasks.change_found(db, task_id, -1)
        task = replace(task, found=task.found - 1)
        await _fill_again(db, task, caller, now)
        await outbox.refresh(db, owing.CARD, task_id)
        return Declined(task, dropped=True, told=caller.id != task.creator_id)


async def _answerable(db: Transaction, caller: Caller, task_id: int, now: datetime, *, leaving: bool = False) -> Task:
    """The task, locked, if this person can still answer it; for who leaves, those who may move up are held too."""
    task = await tasks.lock(db, task_id)
    if task is None:
        raise Refusal("button-too-old")
    if leaving:
        await tasks.hold_people(db, task_id, caller.id)
    # locks the caller's row, changed or not: of two promises made at the same moment, the second sees the first
    await people.meet(db, caller.person, now)
    await standing.require(db, caller.id, task.neighbourhood_id, Right.ANSWER_TASK, now)
    task.check_open(now)
    return task


async def _give_place(db: Transaction, task: Task, person_id: int, now: datetime) -> Task:
    """One more is coming to a locked task; with the last place, those still being asked are thanked."""
    await tasks.put_answer(db, task.id, person_id, Answer.COMING, now)
    await tasks.change_found(db, task.id, 1)
    await owing.remind(db, task, person_id, now)
    task = replace(task, found=task.found + 1)
    if task.places == 0:
        await tasks.set_next_wave(db, task.id, task.starts_at)
        for asked in await tasks.people_in(db, task.id, Answer.ASKED):
            await owing.full(db, task, asked, now)
    return task


async def leave_for_good(db: Transaction, task_id: int, person_id: int, now: datetime) -> None:
    """Give back the place that somebody, whose data is being erased, promised to take; the next in line moves up.

    Nobody is told who it was. The transaction holds the task already; for one that has begun nothing happens.
    """
    task = await tasks.lock(db, task_id)
    if task is None or not task.is_open(now) or await tasks.answer(db, task_id, person_id) is not Answer.COMING:
        return
    await tasks.hold_people(db, task_id, person_id)
    await tasks.put_answer(db, task_id, person_id, Answer.DROPPED, now)
    await tasks.change_found(db, task_id, -1)
    await _move_up(db, replace(task, found=task.found - 1), person_id, now)


async def _fill_again(db: Transaction, task: Task, leaving: Caller, now: datetime) -> None:
    """A place has become free: the first on the waiting list gets it, or more volunteers are asked."""
    if leaving.id != task.creator_id:
        await owing.dropped_out(db, task, leaving.person, now)
    await _move_up(db, task, leaving.id, now)


async def _move_up(db: Transaction, task: Task, leaving: int, now: datetime) -> None:
    following = await tasks.next_waiting(db, task, leaving)
    if following is None:
        if (await wave(db, task, now)).ends:
            await owing.call(db, task, now)
        return
    await _give_place(db, task, following, now)
    await owing.moved_up(db, task, following, now)
    await outbox.show(db, owing.CARD, task.id, following, await owing.told_at(db, task, following, now))
