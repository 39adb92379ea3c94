"""Making tasks and calling them off: the committee's part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.audit import Deed
from domain.forms import OpenForm
from domain.people import ChatKind
from domain.refusals import Refusal
from domain.rights import Right
from domain.tasks import Answer, Created, check_draft, check_text
from domain.topics import Kind
from services import audit, forms, outbox, standing, topics
from services.tasks import owing
from services.tasks.asking import wave
from storage import neighbourhoods, tasks

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from domain.people import Caller
    from domain.tasks import Draft, Task
    from storage.engine import Storage


async def begin(
    storage: Storage, caller: Caller, form: str, step: str, answers: Mapping[str, str], now: datetime
) -> None:
    """Open the form of a task in private; its answers hold the zone on whose clocks the start is said."""
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        await standing.require(db, caller.id, neighbourhood.id, Right.CREATE_TASK, now)
        known = {**answers, "zone": neighbourhood.zone}
        opened = OpenForm(caller.id, form, neighbourhood.id, step, known, is_answered=bool(answers))
        await forms.put(db, opened, now)


async def create(storage: Storage, form: OpenForm, draft: Draft, now: datetime) -> Created:
    """The task exists: a card in the group and one for its maker, and the first volunteers are asked.

    Raises Refusal for a draft that breaks a rule, and when the form is no longer open: sending it twice makes one task.
    """
    check_draft(draft, now)
    async with storage.transaction() as db:
        await forms.close(db, form, now)
        await standing.require(db, form.person_id, form.neighbourhood_id, Right.CREATE_TASK, now)
        number = await neighbourhoods.next_number(db, form.neighbourhood_id, "task")
        task = await tasks.add(
            db, draft, neighbourhood_id=form.neighbourhood_id, number=number, creator_id=form.person_id, now=now
        )
        for chat in await neighbourhoods.chats_of(db, task.neighbourhood_id, ChatKind.RESIDENTS):
            topic = await topics.place(db, chat.id, Kind.TASKS, None)
            await outbox.show(db, owing.CARD, task.id, chat.id, now, topic)
        await outbox.show(db, owing.CARD, task.id, form.person_id, now)
        created = Created(task, await wave(db, task, now))
        await audit.note(db, task.neighbourhood_id, form.person_id, Deed.TASK_CREATED, now, number=number)
        return created


async def begin_cancelling(storage: Storage, caller: Caller, task_id: int, form: str, step: str, now: datetime) -> Task:
    """Ask in private why the task does not take place."""
    async with storage.transaction() as db:
        task = await tasks.get(db, task_id)
        if task is None:
            raise Refusal("button-too-old")
        await standing.require(db, caller.id, task.neighbourhood_id, Right.MANAGE_TASK, now)
        task.check_open(now)
        answers = {"task": task.id, "number": str(task.number), "what": task.draft.what}
        await forms.put(db, OpenForm(caller.id, form, task.neighbourhood_id, step, answers), now)
    return task


async def cancel(storage: Storage, form: OpenForm, reason: str, now: datetime) -> None:
    """The task does not take place; those who come or wait for a place are told why.

    Raises Refusal when it is over or cancelled already, or the form is no longer open.
    """
    check_text(reason)
    person_id, task_id = form.person_id, form.answers["task"]
    async with storage.transaction() as db:
        task = await tasks.lock(db, task_id)
        if task is None:
            raise Refusal("button-too-old")
        await standing.require(db, person_id, task.neighbourhood_id, Right.MANAGE_TASK, now)
        task.check_open(now)
        await tasks.cancel(db, task_id, person_id, reason, now)
        await forms.close(db, form, now)
        await outbox.refresh(db, owing.CARD, task_id)
        for said in (Answer.COMING, Answer.WAITING):
            for helper in await tasks.people_in(db, task_id, said):
                if helper != person_id:
                    await owing.cancelled(db, task, helper, now)
        await audit.note(db, task.neighbourhood_id, person_id, Deed.TASK_CANCELLED, now, number=task.number)
