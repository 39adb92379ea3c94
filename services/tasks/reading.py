"""Looking at tasks: cards, lists, and what letters say when they are worded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from domain.people import ChatKind, Role
from domain.refusals import Refusal
from domain.rights import Right, may
from domain.tasks import Answer
from services import outbox, standing
from services.tasks.owing import CARD
from storage import neighbourhoods, people, tasks

if TYPE_CHECKING:
    from datetime import datetime

    from domain.letters import Letter
    from domain.people import Caller
    from domain.tasks import Task
    from storage.engine import Storage
    from storage.transaction import Transaction

MOST_LISTED = 10


@dataclass(frozen=True, slots=True)
class View:
    """A task as one chat sees it; `names` of helpers only for those who run it, `answer` only in private."""

    task: Task
    answer: Answer | None
    manages: bool
    names: tuple[str, ...]


async def view(storage: Storage, task_id: int, chat_id: int) -> View | None:
    """The task as it is shown there, None if there is none, and for those who left and promised nothing.

    What it shows of rights is from what was seen last: they are checked again when a button is pressed.
    """
    async with storage.reading() as db:
        task = await tasks.get(db, task_id)
        if task is None:
            return None
        answer = await tasks.answer(db, task_id, chat_id) if chat_id > 0 else None
        role = await _role_of_readers(db, task, chat_id)
        if not may(role, Right.SEE_TASKS) and answer not in (Answer.COMING, Answer.WAITING):
            return None
        manages = may(role, Right.MANAGE_TASK)
        names = await tasks.names_coming(db, task_id) if manages else []
    return View(task, answer, manages, tuple(names))


async def _role_of_readers(db: Transaction, task: Task, chat_id: int) -> Role:
    """As what those who read there count: a person, or all who are in a chat of the task's neighbourhood."""
    if chat_id > 0:
        return await standing.last_seen_as(db, chat_id, task.neighbourhood_id)
    chat = await neighbourhoods.chat(db, chat_id)
    if chat is None or chat.neighbourhood_id != task.neighbourhood_id:
        return Role.STRANGER
    return Role.COMMITTEE if chat.kind is ChatKind.COMMITTEE else Role.RESIDENT


async def with_answer(storage: Storage, task_id: int, person_id: int) -> tuple[Task, Answer | None] | None:
    """The task, and where the person stands with it."""
    async with storage.reading() as db:
        task = await tasks.get(db, task_id)
        return None if task is None else (task, await tasks.answer(db, task_id, person_id))


async def open_tasks(storage: Storage, neighbourhood_id: int, now: datetime) -> tuple[list[Task], int]:
    """The next tasks of a neighbourhood, soonest first; and how many there are in all."""
    async with storage.reading() as db:
        return await tasks.upcoming(db, neighbourhood_id, now, MOST_LISTED)


async def mine(storage: Storage, person_id: int, now: datetime) -> tuple[list[tuple[Task, Answer]], int]:
    """The next tasks that the person has promised or waits for, soonest first; and how many there are in all."""
    async with storage.reading() as db:
        return await tasks.of_person(db, person_id, now, MOST_LISTED)


async def owe_list(storage: Storage, caller: Caller, letter: Letter, now: datetime) -> None:
    """Owe the list of open tasks where it was asked for."""
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        await standing.require(db, caller.id, neighbourhood.id, Right.SEE_TASKS, now)
        await outbox.owe(db, replace(letter, data={"neighbourhood": neighbourhood.id}), now)


async def owe_own_list(storage: Storage, caller: Caller, letter: Letter, now: datetime) -> None:
    """Owe the caller's own list in private. Raises Refusal where they cannot be written to yet."""
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        await standing.require(db, caller.id, neighbourhood.id, Right.SEE_OWN_TASKS, now)
        if not caller.private and await people.dm_state(db, caller.id) != "open":
            raise Refusal("only-in-private", command="mytasks")
        await outbox.owe(db, replace(letter, chat_id=caller.id, reply_to=None, thread_id=None), now)


async def show_numbered(
    storage: Storage, caller: Caller, number: int, now: datetime, thread_id: int | None = None
) -> None:
    """Post the card of this task again where it was asked for. Raises Refusal if there is none of that number."""
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        await standing.require(db, caller.id, neighbourhood.id, Right.SEE_TASKS, now)
        task = await tasks.by_number(db, neighbourhood.id, number)
        if task is None:
            raise Refusal("task-unknown", number=str(number))
        await outbox.show_anew(db, CARD, task.id, caller.chat_id, now, thread_id)


async def show_in_private(storage: Storage, caller: Caller, task_id: int, now: datetime) -> None:
    """Post the card of this task in private, whatever its neighbourhood. Raises Refusal for strangers there."""
    async with storage.transaction() as db:
        task = await tasks.get(db, task_id)
        if task is None:
            raise Refusal("button-too-old")
        await standing.require(db, caller.id, task.neighbourhood_id, Right.SEE_TASKS, now)
        await outbox.show_anew(db, CARD, task.id, caller.id, now)


async def miscounted(storage: Storage) -> list[int]:
    """Tasks whose counter of helpers differs from a recount; none, unless something is broken."""
    async with storage.reading() as db:
        return await tasks.miscounted(db)
