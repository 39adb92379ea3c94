"""Taking a change back, letting somebody go, and handing over what is kept of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from domain.assisted import UNDO_WITHIN
from domain.audit import Deed
from domain.people import Person
from domain.refusals import Refusal
from domain.rights import Right
from services import audit, committee, outbox, privacy, standing
from services.assisted.keeping import CARD, known, show_changed
from services.households import changing
from storage import assisted, households, people, personal

if TYPE_CHECKING:
    from datetime import datetime

    from domain.assisted import Assisted, Before
    from domain.letters import Letter
    from domain.people import Caller
    from storage.engine import Storage
    from storage.transaction import Transaction

REMOVE: Final = "assisted-remove"
KEPT: Final = "assisted-kept"
"""The letters that ask whether to remove somebody, and that bring what is kept of them."""

ANSWERS: Final = ("your_answer", "your_answer_before")
"""What the export of votes calls what was voted."""


async def ask_removal(storage: Storage, caller: Caller, person_id: int, question: Letter, now: datetime) -> None:
    """Ask once whether to remove somebody, who is not named in the letter's data. Raises Refusal as `known` does."""
    async with storage.transaction() as db:
        await known(db, caller, person_id, Right.KEEP_ASSISTED, now)
        await outbox.owe(db, replace(question, kind=REMOVE, data={"assisted": person_id}), now)


async def remove(storage: Storage, caller: Caller, person_id: int, now: datetime) -> Assisted:
    """They are on the list no longer, and erased once that cannot be taken back any more; who that was.

    Raises Refusal as `known` does.
    """
    async with storage.transaction() as db:
        found = await known(db, caller, person_id, Right.KEEP_ASSISTED, now)
        await assisted.set_removed(db, person_id, now + UNDO_WITHIN)
        await outbox.show_anew(db, CARD, person_id, caller.id, now)
        await show_changed(db, found)
        await audit.note(db, found.neighbourhood_id, caller.id, Deed.ASSISTED_REMOVED, now, number=found.number)
    return found


async def take_back(storage: Storage, caller: Caller, person_id: int, now: datetime) -> Assisted:
    """The last change of somebody, or their removal, is taken back; who that is.

    Raises Refusal when it is too late, where the home was changed by others since, and for anybody outside the
    committee.
    """
    async with storage.transaction() as db:
        found = await _held(db, person_id)
        if found is None or not found.can_undo(now):
            raise Refusal("assisted-undo-late")
        await people.meet(db, caller.person, now)
        await standing.require(db, caller.id, found.neighbourhood_id, Right.KEEP_ASSISTED, now)
        if found.removed:
            await assisted.set_removed(db, person_id, None)
        elif found.was is not None:
            await _put_back(db, caller, found, found.was, now)
        await show_changed(db, found)
        await audit.note(db, found.neighbourhood_id, caller.id, Deed.ASSISTED_UNDONE, now, number=found.number)
    return found


async def _held(db: Transaction, person_id: int) -> Assisted | None:
    """Who that is, with the homes of their neighbourhood, safe from others: the homes first, as everywhere."""
    found = await assisted.get(db, person_id)
    if found is None:
        return None
    await households.hold(db, found.neighbourhood_id)
    return await assisted.get_guarded(db, person_id)


async def _put_back(db: Transaction, caller: Caller, whom: Assisted, was: Before, now: datetime) -> None:
    """What the change took the place of holds again, and nothing else."""
    if was.moved is not None:
        change = await households.change(db, was.moved)
        if change is None:
            raise Refusal("home-changed-since")
        await changing.undo(db, change, caller.id, now)
    name = whom.name if was.name is None else was.name
    helper = whom.details.helper if was.helper is None else was.helper
    await assisted.change(db, whom.person_id, name, helper, was=None, undo_until=None)


async def ask_what_is_kept(storage: Storage, caller: Caller, person_id: int, answer: Letter, now: datetime) -> None:
    """Owe the caller, in private, all that is kept of somebody, to hand over. Raises Refusal as `known` does."""
    async with storage.transaction() as db:
        await known(db, caller, person_id, Right.KEEP_ASSISTED, now)
        await outbox.owe(db, replace(answer, kind=KEPT, data={"assisted": person_id}), now)


async def everything(storage: Storage, person_id: int, reader: int) -> dict[str, list[dict[str, Any]]] | None:
    """All that is kept of somebody without a phone; None for readers who may not see it, and once it is erased.

    How they voted is left out: whoever reads this is another.
    """
    async with storage.reading() as db:
        found = await assisted.get(db, person_id)
        if found is None or not await committee.may_read(db, reader, found.neighbourhood_id, Right.KEEP_ASSISTED):
            return None
        told = await personal.all_of(db, person_id)
    return {
        name: [{each: value for each, value in row.items() if each not in ANSWERS} for row in rows]
        for name, rows in told.items()
        if rows
    }


async def sweep(storage: Storage, now: datetime) -> None:
    """Whoever was removed and cannot be taken back any more is erased; what changes took the place of is forgotten."""
    async with storage.reading() as db:
        over = await assisted.over(db, now)
    for person_id, removed in over:
        async with storage.transaction() as db:
            found = await _held(db, person_id)
            if found is None or found.undo_until is None or now < found.undo_until:
                continue
            if removed and found.removed:
                await privacy.forget(db, Person(person_id, found.name), now)
            else:
                await assisted.forget_change(db, person_id)
            await outbox.refresh(db, CARD, person_id)
