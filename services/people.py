"""Knowing people: what Telegram says of them, their language, whether they can be written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import forms, groups, outbox, private, troubles
from storage import letters, neighbourhoods, people
from storage import troubles as kept_troubles
from storage.errors import ConstraintBroken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.letters import Letter
    from domain.neighbourhoods import Addressee
    from domain.people import Person, Presence
    from storage.engine import Storage
    from storage.transaction import Transaction


async def note_presence(storage: Storage, person: Person, chats: Sequence[tuple[int, Presence]], now: datetime) -> None:
    """Keep what Telegram said of a person in each of these chats (id, presence); one that has moved is left out."""
    async with storage.transaction() as db:
        await people.meet(db, person, now)
        await _note(db, person.id, chats, now)


async def note_presence_of_known(
    storage: Storage, person_id: int, chats: Sequence[tuple[int, Presence]], now: datetime
) -> None:
    """The same of somebody met before, who is not the one speaking."""
    async with storage.transaction() as db:
        await _note(db, person_id, chats, now)


async def _note(db: Transaction, person_id: int, chats: Sequence[tuple[int, Presence]], now: datetime) -> None:
    for chat_id, presence in chats:
        if await neighbourhoods.chat(db, chat_id) is not None:
            await people.note_presence(db, chat_id, person_id, presence, now)


async def open_private(storage: Storage, person: Person, now: datetime, anew: Letter | None) -> None:
    """The person pressed Start or unblocked the bot: they can be written to, and an open question is asked again.

    Not by a link while the chat is open: what that leads to is shown instead.
    Whoever wanted no messages gets none for that, unless they ask for everything anew: they are owed this letter then.
    """
    async with storage.transaction() as db:
        await people.meet(db, person, now)
        opened = await private.note_open(db, person.id, now)
        if anew is not None and await people.speak_again(db, person.id):
            await outbox.owe(db, anew, now)
        if opened or anew is not None:
            await forms.ask_again(db, person.id, now)


async def close_private(storage: Storage, person_id: int, asked: datetime, now: datetime) -> bool:
    """Telegram refused private messages to this person, as it was asked at that time: they left or do not want them.

    What is due is given up, what is due later is tried then; cards show the present again once the person is back.
    Nothing changes for somebody who came back since it was asked; whether they did not.
    """
    async with storage.transaction() as db:
        if not await people.close_private(db, person_id, asked):
            return False
        await letters.fail_all(db, person_id, "unreachable", now, until=now)
        await kept_troubles.hold_cards(db, person_id)
    return True


async def migrate_group(storage: Storage, old: int, new: int, now: datetime) -> None:
    """The group has become a supergroup: all goes on there, what is open is posted anew, and it is told.

    Doing it twice changes nothing, in whatever order Telegram's news of it come.
    """
    try:
        await _migrate(storage, old, new, now)
    except ConstraintBroken:  # the bot's arrival under the new id was written at the same moment, and is seen now
        await _migrate(storage, old, new, now)


async def _migrate(storage: Storage, old: int, new: int, now: datetime) -> None:
    async with storage.transaction() as db:
        known = await neighbourhoods.rekey(db, old, new)
        await kept_troubles.rekey(db, old, new, now)
        if known:
            await neighbourhoods.show_open_things(db, new, now)
        chat = await neighbourhoods.chat(db, new)
        if chat is not None:
            await troubles.tell_upgraded(db, chat, now)
            await groups.show_card(db, new)


async def addressee(storage: Storage, chat_id: int) -> Addressee:
    """How to speak to a chat."""
    async with storage.reading() as db:
        return await neighbourhoods.addressee(db, chat_id)
