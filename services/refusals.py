"""Saying no: stored like everything else that is owed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from services import forms, outbox
from storage import neighbourhoods, people

if TYPE_CHECKING:
    from datetime import datetime

    from domain.letters import Letter
    from domain.neighbourhoods import Chat
    from domain.people import Caller
    from storage.engine import Storage
    from storage.transaction import Transaction


async def refuse(storage: Storage, caller: Caller, letter: Letter, now: datetime, *, aloud: bool = True) -> None:
    """Owe the refusal: in private where the caller can be written to, else, when `aloud`, as a reply in the group.

    The letter gets the neighbourhood's id where a group of one was spoken in.
    """
    async with storage.transaction() as db:
        group = None if caller.private else await neighbourhoods.chat(db, caller.chat_id)
        await _note(db, caller, group, now)
        if group is not None:
            letter = replace(letter, data={**letter.data, "neighbourhood": group.neighbourhood_id})
        privately = caller.private or await people.dm_state(db, caller.id) == "open"
        if privately and not caller.private:
            letter = replace(letter, chat_id=caller.id, reply_to=None, thread_id=None)
        if privately or aloud:
            await outbox.owe(db, letter, now)
        if caller.private:
            await forms.ask_again(db, caller.id, now)


async def warn_in_private(storage: Storage, caller: Caller, letter: Letter, now: datetime) -> bool:
    """Owe the letter to the caller's private chat; False, and nothing owed, where they cannot be written to."""
    async with storage.transaction() as db:
        if not caller.private and await people.dm_state(db, caller.id) != "open":
            return False
        await outbox.owe(db, letter, now)
    return True


async def _note(db: Transaction, caller: Caller, group: Chat | None, now: datetime) -> None:
    """Know the caller, and that they are in the group in which they wrote.

    Of groups that are not set up nobody is kept, and nobody who pressed a button where they may not belong.
    """
    if caller.private:
        await people.meet(db, caller.person, now)
    elif group is not None and not (caller.hidden or caller.pressed):
        await people.meet(db, caller.person, now)
        await people.note_seen(db, caller.chat_id, caller.id, now)


async def redraw(storage: Storage, kind: str, subject_id: int) -> None:
    """Show the card again as things are."""
    async with storage.transaction() as db:
        await outbox.refresh(db, kind, subject_id)
