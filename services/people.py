"""Knowing people: what Telegram says of them, their language, whether they can be written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import forms
from storage import letters, neighbourhoods, people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.neighbourhoods import Addressee
    from domain.people import Person, Presence
    from storage.engine import Storage


async def note_presence(storage: Storage, person: Person, chats: Sequence[tuple[int, Presence]], now: datetime) -> None:
    """Keep what Telegram said of a person in each of these chats (id, presence)."""
    async with storage.transaction() as db:
        await people.meet(db, person, now)
        for chat_id, presence in chats:
            await people.note_presence(db, chat_id, person.id, presence, now)


async def open_private(storage: Storage, person: Person, now: datetime) -> None:
    """The person pressed Start or unblocked the bot: they can be written to, and an open question is asked again."""
    async with storage.transaction() as db:
        await people.meet(db, person, now)
        await people.set_dm_state(db, person.id, "open")
        await forms.ask_again(db, person.id, now)


async def close_private(storage: Storage, person_id: int, now: datetime) -> None:
    """Telegram refuses private messages to this person: what is due is given up, what is due later is tried then."""
    async with storage.transaction() as db:
        await people.set_dm_state(db, person_id, "closed")
        await letters.fail_all(db, person_id, "unreachable", now, until=now)


async def migrate_group(storage: Storage, old: int, new: int) -> None:
    """The group has become a supergroup; doing it twice changes nothing."""
    async with storage.transaction() as db:
        await neighbourhoods.rekey(db, old, new)


async def addressee(storage: Storage, chat_id: int) -> Addressee:
    """How to speak to a chat."""
    async with storage.reading() as db:
        return await neighbourhoods.addressee(db, chat_id)
