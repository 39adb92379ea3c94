"""Topics of a forum group: chairs say where reports, tasks and polls are posted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from domain.audit import Deed
from domain.people import ChatKind
from domain.refusals import Refusal
from domain.rights import Right
from services import audit, outbox, standing
from storage import neighbourhoods, people, setup, topics

if TYPE_CHECKING:
    from datetime import datetime

    from domain.letters import Letter
    from domain.people import Caller
    from domain.topics import Kind
    from storage.engine import Storage
    from storage.transaction import Transaction

NAMED: Final = "topic-named"
WHICH: Final = "topic-which"

MAIN: Final = 0
"""In a letter's data, for wherever things are asked for: the group has no topic for them."""


async def name(
    storage: Storage, caller: Caller, kind: Kind, thread_id: int | None, answer: Letter, now: datetime
) -> None:
    """Post these things in that topic of the caller's group from now on; None ends that.

    Raises Refusal for anybody but a chair, outside a residents' group, and where it is so already.
    """
    async with storage.transaction() as db:
        home, was = await _held(db, caller, kind, now)
        if was == thread_id:
            raise Refusal("topic-already" if thread_id else "topic-none")
        await _put(db, caller, home, kind, thread_id, now)
        data = {"kind": kind.value, "was": was or MAIN, "main": thread_id is None}
        await outbox.owe(db, replace(answer, kind=NAMED, data=data, thread_id=thread_id or answer.thread_id), now)


async def undo(
    storage: Storage, caller: Caller, kind: Kind, became: int | None, was: int | None, now: datetime
) -> None:
    """Post these things where they were posted before they were to be posted in the topic that they `became`.

    Raises Refusal as `name` does, and when a chair has chosen another topic since.
    """
    async with storage.transaction() as db:
        home, present = await _held(db, caller, kind, now)
        if present != became:
            raise Refusal("topic-changed-since")
        await _put(db, caller, home, kind, was, now)


async def _held(db: Transaction, caller: Caller, kind: Kind, now: datetime) -> tuple[int, int | None]:
    """The neighbourhood and the present topic; two who change it take turns from here on."""
    home = await _residents(db, caller, now)
    await setup.hold_neighbourhood(db, home)
    return home, await topics.get(db, caller.chat_id, kind)


async def _put(db: Transaction, caller: Caller, home: int, kind: Kind, thread_id: int | None, now: datetime) -> None:
    await topics.put(db, caller.chat_id, kind, thread_id)
    await audit.note(db, home, caller.id, Deed.TOPIC, now, kind=kind.value)


async def ask(storage: Storage, caller: Caller, thread_id: int | None, answer: Letter, now: datetime) -> None:
    """Ask what the topic is for. Raises Refusal as `name` does."""
    async with storage.transaction() as db:
        await _residents(db, caller, now)
        await outbox.owe(db, replace(answer, kind=WHICH, data={"thread": thread_id or MAIN}), now)


async def _residents(db: Transaction, caller: Caller, now: datetime) -> int:
    """The neighbourhood of the residents' group in which a chair says it."""
    await people.meet(db, caller.person, now)
    here = await standing.here(db, caller, now)
    await standing.require(db, caller.id, here.id, Right.NAME_TOPIC, now)
    chat = await neighbourhoods.chat(db, caller.chat_id)
    if chat is None or chat.kind is not ChatKind.RESIDENTS:
        raise Refusal("topic-in-the-group")
    return here.id


async def place(db: Transaction, chat_id: int, kind: Kind, said_in: int | None) -> int | None:
    """The topic in which such a thing is posted in this chat: the one named for it, else the one it was said in."""
    return await topics.get(db, chat_id, kind) or said_in
