"""One-time codes, of which only the hash is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.links import Link, Purpose
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from storage.transaction import Row, Transaction

SQL = queries("links")


async def add(
    db: Transaction, purpose: Purpose, neighbourhood_id: int, issuer_id: int, *, now: datetime, expires_at: datetime
) -> int:
    """The id of a new link, which has no code yet."""
    identity: int = await SQL.add(
        db,
        purpose=purpose,
        neighbourhood_id=neighbourhood_id,
        issuer_id=issuer_id,
        now=now,
        expires_at=expires_at,
    )
    return identity


async def set_hash(db: Transaction, link_id: int, code_hash: str, now: datetime) -> bool:
    """Whether the link goes by the code of this hash from now on; False for one that is used or over."""
    changed: int = await SQL.set_hash(db, id=link_id, code_hash=code_hash, now=now)
    return changed > 0


async def get(db: Transaction, link_id: int) -> Link | None:
    """The link, None if there is none of that id."""
    return _link(await SQL.get(db, id=link_id))


async def by_hash(db: Transaction, code_hash: str, purposes: Collection[Purpose]) -> Link | None:
    """The link that goes by the code of this hash, used and old ones too; None also for one of another purpose."""
    row = await SQL.by_hash(db, code_hash=code_hash)
    return _link(row) if row is not None and row["purpose"] in purposes else None


async def use(db: Transaction, link_id: int, *, person_id: int | None, chat_id: int, now: datetime) -> bool:
    """Whether the link was there to be used, which it is not any more; by nobody where it only became void."""
    changed: int = await SQL.use(db, id=link_id, person_id=person_id, chat_id=chat_id, now=now)
    return changed > 0


async def bind(db: Transaction, link_id: int, chat_id: int) -> None:
    """The link is good in this group alone, unless it is used or bound already."""
    await SQL.bind(db, id=link_id, chat_id=chat_id)


def _link(row: Row | None) -> Link | None:
    if row is None:
        return None
    return Link(
        row["id"],
        Purpose(row["purpose"]),
        row["neighbourhood_id"],
        row["issuer_id"],
        instant(row["expires_at"]),
        instant(row["used_at"]),
        row["used_in"],
    )
