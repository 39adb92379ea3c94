"""Filling in a form in private: every answer is stored before the next question is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from domain.forms import OpenForm
from domain.refusals import Refusal
from services import outbox, standing
from storage import forms, people

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from domain.letters import Letter
    from domain.people import Caller
    from domain.rights import Right
    from storage.engine import Storage
    from storage.transaction import Transaction

CARD = "form"
"""The kind of the card that asks the present question; its subject is the person."""

UNFINISHED = "form-unfinished"
"""The refusal of whoever would begin a form while another one holds answers."""


async def begin(
    storage: Storage,
    caller: Caller,
    form: str,
    step: str,
    right: Right,
    now: datetime,
    answers: Mapping[str, Any] | None = None,
) -> OpenForm:
    """Open the form for the caller and ask its first question in private. Raises Refusal as `put` does."""
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        await standing.require(db, caller.id, neighbourhood.id, right, now)
        opened = OpenForm(caller.id, form, neighbourhood.id, step, answers or {})
        await put(db, opened, now)
    return opened


async def put(db: Transaction, opened: OpenForm, now: datetime) -> None:
    """Open the form inside a transaction that has checked the right to it.

    An unfinished one without an answer is replaced, and one that asks the same is gone on with. Raises Refusal while
    there is another with answers: nothing that was said is lost until the person gives it up.
    """
    if not await forms.begin(db, opened, now):
        unfinished = await forms.get(db, opened.person_id)
        if unfinished is None or opened.is_answered or not unfinished.is_about_the_same(opened):
            raise Refusal(UNFINISHED, form="" if unfinished is None else unfinished.form)
    await outbox.show_anew(db, CARD, opened.person_id, opened.person_id, now)


async def go_on(db: Transaction, opened: OpenForm, now: datetime) -> None:
    """Ask this in place of the question that it follows from, whose answers it holds."""
    await forms.put(db, opened, now)
    await outbox.show_anew(db, CARD, opened.person_id, opened.person_id, now)


async def invite(storage: Storage, caller: Caller, right: Right, letter: Letter, now: datetime) -> None:
    """Owe a letter that shows the way into private, to somebody in a group who has the right to what is there.

    The letter gets the neighbourhood's id.
    """
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        await standing.require(db, caller.id, neighbourhood.id, right, now)
        await outbox.owe(db, replace(letter, data={**letter.data, "neighbourhood": neighbourhood.id}), now)


async def of(storage: Storage, person_id: int) -> OpenForm | None:
    """The person's open form."""
    async with storage.reading() as db:
        return await forms.get(db, person_id)


async def keep(storage: Storage, form: OpenForm, right: Right, now: datetime, *, typed: bool) -> None:
    """Store the answers so far and ask the form's present step; a typed answer moves the question below it.

    Raises Refusal for somebody who has lost the right to what the form is for, and where it is not the open one now.
    """
    async with storage.transaction() as db:
        await standing.require(db, form.person_id, form.neighbourhood_id, right, now)
        if not await forms.keep(db, form, now):
            raise Refusal("form-question-over")
        if typed:
            await outbox.show_anew(db, CARD, form.person_id, form.person_id, now)
        else:
            await outbox.show(db, CARD, form.person_id, form.person_id, now)


async def cancel(storage: Storage, person_id: int, now: datetime, answer: Letter | None = None) -> bool:
    """Whether there was a form to give up; then the answer, if any, is owed. It gets the form's name."""
    async with storage.transaction() as db:
        opened = await forms.get(db, person_id)
        if opened is None:
            return False
        await close(db, opened, now)
        if answer is not None:
            await outbox.owe(db, replace(answer, data={"form": opened.form}), now)
        return True


async def close(db: Transaction, form: OpenForm, now: datetime) -> None:
    """End the form inside the transaction that acts on its answers; its card shows the end.

    Raises Refusal where it is not the person's open one any more.
    """
    if not await forms.close(db, form):
        raise Refusal("form-question-over")
    await outbox.show(db, CARD, form.person_id, form.person_id, now)


async def close_about(db: Transaction, person_id: int) -> None:
    """End every form that somebody filled in about this person; its card shows the end."""
    for asked in await forms.close_about(db, person_id):
        await outbox.refresh(db, CARD, asked)


async def close_old(db: Transaction, form: str, before: datetime, now: datetime) -> None:
    """End every form of this name that was last answered before that time; its card shows the end."""
    for person_id in await forms.close_old(db, form, before):
        await outbox.show(db, CARD, person_id, person_id, now)


async def remind(storage: Storage, person_id: int, now: datetime) -> None:
    """Ask an open form's present question anew, of somebody who can be written to."""
    async with storage.transaction() as db:
        if await people.dm_state(db, person_id) == "open":
            await ask_again(db, person_id, now)


async def ask_again(db: Transaction, person_id: int, now: datetime) -> None:
    """Ask an open form's present question anew: its first asking may never have arrived."""
    if await forms.get(db, person_id) is not None:
        await outbox.show_anew(db, CARD, person_id, person_id, now)
