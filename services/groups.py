"""What happens in groups without anybody asking for it: the bot and people come and go, titles and rights change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from domain.people import ChatKind, Presence, Role
from domain.troubles import Seen, Trouble
from services import households, outbox, standing, troubles
from storage import neighbourhoods, people, setup

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
        identity = await _is_in(db, foothold, now, news=True)
        await outbox.show_anew(db, CARD, identity, foothold.chat_id, now)


async def note_rights(storage: Storage, foothold: Foothold, now: datetime, *, demoted: bool) -> None:
    """The bot may do more or less than before; `demoted` when it was an admin until now."""
    chat_id = foothold.chat_id
    async with storage.transaction() as db:
        identity = await _is_in(db, foothold, now, news=True)
        await outbox.show(db, CARD, identity, chat_id, now)
        if demoted:
            await troubles.begin(db, chat_id, Seen(Trouble.ADMIN, now), now)


async def look(storage: Storage, foothold: Foothold, now: datetime) -> None:
    """Telegram was asked what the bot may do in a group where it could not do something: what works again is used."""
    async with storage.transaction() as db:
        await _is_in(db, foothold, now, news=False)
        await show_card(db, foothold.chat_id)


async def _is_in(db: Transaction, foothold: Foothold, now: datetime, *, news: bool) -> int:
    """The bot is in the group, with these rights; the foothold's lasting id. `news` when Telegram told it unasked.

    While it may not write, nobody can tell about photos, so that is not taken for a loss of its own.
    """
    chat_id, no_photos = foothold.chat_id, foothold.writes and not foothold.photos
    newly = no_photos and await setup.forbid_photos(db, chat_id)
    identity = await setup.note_foothold(db, replace(foothold, photos=not no_photos))
    await troubles.finish(db, chat_id, Trouble.GONE, now)
    if foothold.admin:
        await troubles.finish(db, chat_id, Trouble.ADMIN, now)
    await neighbourhoods.set_active(db, chat_id, active=True)
    if not foothold.writes:
        await troubles.begin(db, chat_id, Seen(Trouble.MUTED, now), now)
        return identity
    await troubles.try_again(db, chat_id, now)
    if news:
        await troubles.finish(db, chat_id, Trouble.MUTED, now)
    if foothold.photos:
        await troubles.finish(db, chat_id, Trouble.PICTURES, now)
    elif newly:
        await troubles.begin(db, chat_id, Seen(Trouble.PICTURES, now), now)
    return identity


async def leave(storage: Storage, chat_id: int, now: datetime) -> None:
    """The bot was removed: what is owed in the group waits, those concerned learn it, everything is kept."""
    async with storage.transaction() as db:
        await _is_out(db, chat_id, Seen(Trouble.GONE, now), now)


async def refused(storage: Storage, chat_id: int, seen: Seen, now: datetime) -> None:
    """Telegram refused a message in this group; whichever comes first, this or Telegram's news, is told."""
    async with storage.transaction() as db:
        if seen.trouble is Trouble.GONE:
            await _is_out(db, chat_id, seen, now)
            return
        if seen.trouble is Trouble.PICTURES and await setup.forbid_photos(db, chat_id):
            await show_card(db, chat_id)
        await troubles.begin(db, chat_id, seen, now)


async def _is_out(db: Transaction, chat_id: int, seen: Seen, now: datetime) -> None:
    """Nobody can use the bot there, unless it came back since that was seen."""
    if await troubles.begin(db, chat_id, seen, now):
        await neighbourhoods.set_active(db, chat_id, active=False)


async def reopen_topic(storage: Storage, chat_id: int, thread_id: int | None, now: datetime) -> None:
    """A topic is open again; None is the group's main one, without which nothing could be written at all."""
    async with storage.transaction() as db:
        if thread_id is None:
            await troubles.finish(db, chat_id, Trouble.MUTED, now)
        else:
            await troubles.finish(db, chat_id, Trouble.TOPIC, now, thread_id)


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
        for person, _ in found:
            await households.show_person(db, person.id)


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
            return await standing.last_seen_as(db, person_id, known), of.name
    return Role.STRANGER, ""
