"""What happens in groups without anybody asking for it: the bot and people come and go, titles and rights change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Letter
from domain.people import ChatKind, Presence, Role
from services import outbox
from storage import letters, neighbourhoods, people, setup

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.people import Person
    from domain.setup import Foothold
    from storage.engine import Storage
    from storage.transaction import Transaction

CARD = "welcome"
"""The kind of the card that says what a group is; its subject is the foothold."""


async def arrive(storage: Storage, foothold: Foothold, now: datetime) -> None:
    """The bot was added, for the first time or again: it says so in a new card; a group known before goes on."""
    async with storage.transaction() as db:
        identity = await setup.note_foothold(db, foothold)
        await neighbourhoods.set_active(db, foothold.chat_id, active=True)
        await outbox.show_anew(db, CARD, identity, foothold.chat_id, now)


async def note_rights(storage: Storage, foothold: Foothold, now: datetime, *, lost_for: int | None = None) -> None:
    """The bot may do more or less than before; `lost_for` is the update by which it stopped being an admin."""
    async with storage.transaction() as db:
        identity = await setup.note_foothold(db, foothold)
        await neighbourhoods.set_active(db, foothold.chat_id, active=True)
        await outbox.show(db, CARD, identity, foothold.chat_id, now)
        if lost_for is not None:
            await _tell_committee(db, foothold.chat_id, "group-demoted", lost_for, now)


async def leave(storage: Storage, chat_id: int, update_id: int, now: datetime) -> None:
    """The bot was removed: what was owed in the group is given up, the committee learns it, all else is kept."""
    async with storage.transaction() as db:
        await _give_up(db, chat_id, now)
        await _tell_committee(db, chat_id, "group-lost", update_id, now)


async def close(storage: Storage, chat_id: int, now: datetime) -> None:
    """Telegram refuses messages to this group; the news that the bot was removed, and why, comes by itself."""
    async with storage.transaction() as db:
        await _give_up(db, chat_id, now)


async def _give_up(db: Transaction, chat_id: int, now: datetime) -> None:
    await neighbourhoods.set_active(db, chat_id, active=False)
    await letters.fail_all(db, chat_id, "removed", now)


async def _tell_committee(db: Transaction, chat_id: int, kind: str, update_id: int, now: datetime) -> None:
    """Write to the committee about a group of its neighbourhood."""
    chat = await neighbourhoods.chat(db, chat_id)
    if chat is None:
        return
    for committee in await neighbourhoods.chats_of(db, chat.neighbourhood_id, ChatKind.COMMITTEE):
        if committee.id != chat_id:
            await outbox.owe(db, Letter(kind, committee.id, f"{kind}:{update_id}", {"title": chat.title}), now)


async def note_people(
    storage: Storage, chat_id: int, found: Sequence[tuple[Person, Presence]], now: datetime, *, announced: bool
) -> None:
    """Keep who is in a group that is set up; of other groups nothing is kept.

    An announcement says that somebody came, not as what: an admin who comes back stays one.
    """
    async with storage.transaction() as db:
        if await neighbourhoods.chat(db, chat_id) is None:
            return
        for person, presence in sorted(found, key=lambda each: each[0].id):  # in one order everywhere
            await people.meet(db, person, now)
            if announced and presence is Presence.MEMBER:
                await people.note_seen(db, chat_id, person.id, now)
            else:
                await people.note_presence(db, chat_id, person.id, presence, now)


async def retitle(storage: Storage, chat_id: int, title: str) -> None:
    """The group has a new title; a neighbourhood that bears its old one is renamed with it."""
    async with storage.transaction() as db:
        chat = await neighbourhoods.chat(db, chat_id)
        if chat is not None:
            await setup.retitle(db, chat_id, chat.title, title)
            for each in await neighbourhoods.chats_of(db, chat.neighbourhood_id):
                await show_card(db, each.id)


async def show_card(db: Transaction, chat_id: int) -> None:
    """The group's own card must show the present state, where there is one."""
    foothold = await setup.foothold_id(db, chat_id)
    if foothold is not None:
        await outbox.refresh(db, CARD, foothold)


async def role_of_readers(storage: Storage, chat_id: int) -> tuple[Role, str]:
    """As whom to speak to those who read here, and their neighbourhood's name ("" for strangers).

    Known from what was seen last, so it is good for choosing words and for nothing else.
    """
    async with storage.reading() as db:
        if chat_id > 0:
            return await _role_of_person(db, chat_id)
        chat = await neighbourhoods.chat(db, chat_id)
        of = await neighbourhoods.of_chat(db, chat_id)
    if chat is None or of is None:
        return Role.STRANGER, ""
    return (Role.COMMITTEE if chat.kind is ChatKind.COMMITTEE else Role.RESIDENT), of.name


async def _role_of_person(db: Transaction, person_id: int) -> tuple[Role, str]:
    for known in await people.neighbourhoods_of(db, person_id):
        of = await neighbourhoods.get(db, known)
        if of is not None:
            return max(each.role for each in await people.sightings(db, person_id, known)), of.name
    return Role.STRANGER, ""
