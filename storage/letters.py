"""The outbox: letters owed, claimed under a lease, and settled."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from domain.letters import Letter, OwedLetter, Urgency
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from storage.transaction import Row, Transaction

SQL = queries("letters")


async def owe(db: Transaction, letter: Letter, now: datetime) -> bool:
    """Whether the letter is new; a second one with the same key changes nothing."""
    added: int = await SQL.owe(
        db,
        key=letter.key,
        kind=letter.kind,
        chat_id=letter.chat_id,
        thread_id=letter.thread_id,
        reply_to=letter.reply_to,
        data=json.dumps(dict(letter.data), ensure_ascii=False),
        urgency=letter.urgency,
        due_at=letter.due or now,
        expires_at=letter.expires,
        now=now,
    )
    return added > 0


def _owed(row: Row) -> OwedLetter:
    letter = Letter(
        kind=row["kind"],
        chat_id=row["chat_id"],
        key=row["key"],
        data=json.loads(row["data"]),
        urgency=Urgency(row["urgency"]),
        due=instant(row["due_at"]),
        expires=instant(row["expires_at"]),
        reply_to=row["reply_to"],
        thread_id=row["thread_id"],
    )
    return OwedLetter(row["id"], letter, row["tries"], instant(row["lease_until"]))


async def claim(db: Transaction, now: datetime, lease_until: datetime, most: int) -> list[OwedLetter]:
    """Up to `most` due letters, now under lease; most urgent first, then oldest."""
    rows = await SQL.claim(db, now=now, lease_until=lease_until, most=most)
    return sorted((_owed(row) for row in rows), key=lambda owed: (owed.letter.urgency, owed.letter.due, owed.id))


async def settle(
    db: Transaction,
    letter_id: int,
    state: str,
    now: datetime,
    *,
    message_id: int | None = None,
    error: str | None = None,
) -> None:
    """The letter's end: 'sent', 'dropped', 'failed' or 'unknown'."""
    await SQL.settle(db, id=letter_id, state=state, message_id=message_id, error=error, now=now)


async def begin(db: Transaction, owed: OwedLetter) -> bool:
    """Count a try, right before Telegram is asked; whether the letter is still owed, and by this claim."""
    begun: int = await SQL.begin(db, id=owed.id, lease=owed.lease_until)
    return begun > 0


async def try_again(db: Transaction, letter_id: int, until: datetime, tries: int) -> None:
    """Claim it again from that time on; so many tries are in doubt."""
    await SQL.try_again(db, id=letter_id, until=until, tries=tries)


async def take_over(db: Transaction) -> None:
    """End every lease: whoever held them has ended."""
    await SQL.take_over(db)


async def postpone(db: Transaction, letters: Sequence[tuple[int, datetime]]) -> None:
    """Claim these again from their new times on; what they are due for stays."""
    rows = sorted(letters)  # in one order everywhere, or two senders would wait for each other
    await SQL.postpone(db, [{"id": row, "until": until} for row, until in rows])


async def went_out(db: Transaction, key: str) -> bool:
    """Whether the letter with this key was sent, or may have been."""
    return await SQL.went_out(db, key=key) is not None


async def waiting(db: Transaction, now: datetime, most: int) -> int:
    """In how many chats letters could be claimed now; no more than `most` are counted."""
    found: int = await SQL.waiting(db, now=now, most=most)
    return found


async def next_due(db: Transaction) -> datetime | None:
    """When the next letter can be claimed, None when nothing is owed."""
    return instant(await SQL.next_due(db))


async def fail_all(db: Transaction, chat_id: int, error: str, now: datetime, *, until: datetime | None = None) -> None:
    """Give up what this chat is owed: all of it, or only what is due by `until`."""
    await SQL.fail_all(db, chat_id=chat_id, error=error, now=now, until=until)


async def recent(db: Transaction, since: datetime) -> list[tuple[int, datetime]]:
    """Chats written to since then and when, oldest first."""
    return [(row["chat_id"], instant(row["settled_at"])) for row in await SQL.recent(db, since=since)]


async def sent_since(db: Transaction, chat_id: int, kind: str, since: datetime) -> bool:
    """Whether a letter of this kind was sent to the chat since then."""
    return await SQL.sent_since(db, chat_id=chat_id, kind=kind, since=since) is not None


async def free_people(db: Transaction, neighbourhood_id: int, now: datetime) -> None:
    """What is owed to people of this neighbourhood and had to wait may be claimed as soon as it is due."""
    await SQL.free_people(db, neighbourhood_id=neighbourhood_id, now=now)


async def owed_of(db: Transaction, kind: str) -> list[tuple[int, str]]:
    """Letters of this kind that are still owed: id and key, oldest first."""
    return [(row["id"], row["key"]) for row in await SQL.owed_of(db, kind=kind)]


async def move(db: Transaction, letters: Sequence[tuple[int, datetime]]) -> None:
    """These letters are due then instead."""
    if letters:
        await SQL.move(db, [{"id": row, "due": due} for row, due in sorted(letters)])
