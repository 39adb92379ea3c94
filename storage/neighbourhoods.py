"""Neighbourhoods, their chats, and how to speak to a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.neighbourhoods import Addressee, Chat, Neighbourhood
from domain.people import ChatKind
from domain.quiet import of_value
from storage.queries import queries

if TYPE_CHECKING:
    from datetime import datetime

    from storage.transaction import Row, Transaction

SQL = queries("neighbourhoods")

MOST_REPORTS: Final = 10
"""Open reports that are posted anew at once; the others stand in the list, and are posted when they change."""


def neighbourhood(row: Row) -> Neighbourhood:
    """What a row with id, name, language, zone, digest_day and digest_hour says."""
    return Neighbourhood(row["id"], row["name"], row["language"], row["zone"], row["digest_day"], row["digest_hour"])


def _chat(row: Row) -> Chat:
    return Chat(row["id"], row["neighbourhood_id"], ChatKind(row["kind"]), row["title"], bool(row["active"]))


async def add(
    db: Transaction, *, name: str, language: str, zone: str, next_digest: datetime | None, now: datetime
) -> int:
    """A new neighbourhood's id."""
    identity: int = await SQL.add(db, name=name, language=language, zone=zone, next_digest_at=next_digest, now=now)
    return identity


async def get(db: Transaction, neighbourhood_id: int) -> Neighbourhood | None:
    """The neighbourhood, None if there is none of that id."""
    row = await SQL.get(db, id=neighbourhood_id)
    return None if row is None else neighbourhood(row)


async def of_chat(db: Transaction, chat_id: int) -> Neighbourhood | None:
    """The neighbourhood that an active chat belongs to, None for any other chat."""
    row = await SQL.of_chat(db, chat_id=chat_id)
    return None if row is None else neighbourhood(row)


async def set_language(db: Transaction, neighbourhood_id: int, language: str) -> None:
    """The language of the neighbourhood's groups."""
    await SQL.set_language(db, id=neighbourhood_id, language=language)


async def put_chat(db: Transaction, chat: Chat, now: datetime) -> None:
    """The chat belongs to the neighbourhood from now on, and is active."""
    await SQL.put_chat(
        db, id=chat.id, neighbourhood_id=chat.neighbourhood_id, kind=chat.kind, title=chat.title, now=now
    )


async def chat(db: Transaction, chat_id: int) -> Chat | None:
    """The chat, also when inactive; None if it belongs to no neighbourhood."""
    row = await SQL.chat(db, id=chat_id)
    return None if row is None else _chat(row)


async def chats_of(db: Transaction, neighbourhood_id: int, kind: ChatKind | None = None) -> list[Chat]:
    """The active chats of a neighbourhood, oldest first; only those of one kind when asked."""
    chats = [_chat(row) for row in await SQL.chats_of(db, neighbourhood_id=neighbourhood_id)]
    return [chat for chat in chats if kind is None or chat.kind is kind]


async def make_committee_chat(db: Transaction, chat: Chat, now: datetime) -> None:
    """Make the chat the committee's; an earlier one of the neighbourhood is let go."""
    await SQL.remove_committee_chat(db, neighbourhood_id=chat.neighbourhood_id, chat_id=chat.id)
    await put_chat(db, chat, now)


async def set_active(db: Transaction, chat_id: int, *, active: bool) -> bool:
    """Whether this changed anything."""
    changed: int = await SQL.set_active(db, id=chat_id, active=active)
    return changed > 0


async def addressee(db: Transaction, chat_id: int) -> Addressee:
    """Language, zone and quiet hours for a chat; a person's own language wins, None where nothing is known."""
    row = await SQL.addressee(db, chat_id=chat_id)
    return Addressee(
        chat_id,
        row["own_language"] or row["group_language"],
        row["zone"],
        private=chat_id > 0,
        quiet=row["stopped_at"] is not None,
        large_print=bool(row["large_print"]),
        hours=None if row["quiet_hours"] is None else of_value(row["quiet_hours"]),
    )


async def next_number(db: Transaction, neighbourhood_id: int, kind: str) -> int:
    """The next of the numbers that people see, from 1, without gaps per neighbourhood and kind."""
    number: int = await SQL.next_number(db, neighbourhood_id=neighbourhood_id, kind=kind)
    return number


async def rekey(db: Transaction, old: int, new: int) -> bool:
    """The group has become a supergroup: what named the old id names the new one; whether it was a known chat's."""
    await SQL.rekey_footholds(db, old=old, new=new)  # first, as everywhere: its row stays locked
    moved: int = await SQL.rekey_chats(db, old=old, new=new)
    pages = SQL.rekey_home_pages, SQL.rekey_audit_pages
    for query in (SQL.rekey_presence, SQL.rekey_letters, SQL.rekey_cards, *pages):
        await query(db, old=old, new=new)
    await SQL.drop_doubled_presence(db, old=old)
    await SQL.touch_doubled_cards(db, old=old, new=new)
    await SQL.drop_doubled_cards(db, old=old)
    await SQL.drop_topics(db, old=old)  # a group that was none yet had none; a number of another chat means nothing
    return moved > 0


async def show_open_things(db: Transaction, chat_id: int, now: datetime) -> None:
    """What is still open and has no message in this chat is posted: polls, tasks to come, the newest reports."""
    await SQL.show_open_things(db, chat_id=chat_id, now=now, most=MOST_REPORTS)
