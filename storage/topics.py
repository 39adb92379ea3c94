"""In which topic of a forum group new things of a kind are posted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.queries import queries

if TYPE_CHECKING:
    from domain.topics import Kind
    from storage.transaction import Transaction

SQL = queries("topics")


async def put(db: Transaction, chat_id: int, kind: Kind, thread_id: int | None) -> None:
    """Post these things in that topic from now on; None for wherever they are asked for."""
    if thread_id is None:
        await SQL.drop(db, chat_id=chat_id, kind=kind)
    else:
        await SQL.put(db, chat_id=chat_id, kind=kind, thread_id=thread_id)


async def get(db: Transaction, chat_id: int, kind: Kind) -> int | None:
    """The topic for these things, None where none was named."""
    found: int | None = await SQL.get(db, chat_id=chat_id, kind=kind)
    return found
