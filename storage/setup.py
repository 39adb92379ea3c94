"""Groups the bot was added to, before and after they are set up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.setup import Foothold
from storage.queries import queries

if TYPE_CHECKING:
    from storage.transaction import Row, Transaction

SQL = queries("setup")


async def note_foothold(db: Transaction, foothold: Foothold) -> int:
    """What the bot may do in the group now, by the foothold's lasting id; the first known language stays.

    Whoever else notes the same group waits until this transaction is over.
    """
    identity: int = await SQL.note_foothold(
        db,
        chat_id=foothold.chat_id,
        language=foothold.language,
        is_admin=foothold.admin,
        sends_photos=foothold.photos,
    )
    return identity


async def forbid_photos(db: Transaction, chat_id: int) -> bool:
    """Whether it is new that the bot may not send photos in this group."""
    changed: int = await SQL.forbid_photos(db, chat_id=chat_id)
    return changed > 0


async def foothold(db: Transaction, foothold_id: int) -> Foothold | None:
    """What the bot may do in a group, by the foothold's id; None for an unknown one."""
    return _foothold(await SQL.foothold(db, id=foothold_id))


async def foothold_id(db: Transaction, chat_id: int) -> int | None:
    """The id of the foothold in this group; None when it was never noted."""
    identity: int | None = await SQL.foothold_id(db, chat_id=chat_id)
    return identity


async def hold_neighbourhood(db: Transaction, neighbourhood_id: int) -> None:
    """Nobody else changes the neighbourhood's chats or settings until this transaction is over."""
    await SQL.hold_neighbourhood(db, id=neighbourhood_id)


async def retitle(db: Transaction, chat_id: int, old: str, title: str) -> None:
    """The group has a new title; a neighbourhood that bears the old one takes it over."""
    await SQL.retitle(db, chat_id=chat_id, title=title)
    await SQL.rename(db, chat_id=chat_id, old=old, title=title)


def _foothold(row: Row | None) -> Foothold | None:
    if row is None:
        return None
    return Foothold(row["chat_id"], row["language"], bool(row["is_admin"]), bool(row["sends_photos"]))
