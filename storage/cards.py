"""Cards: one message per thing and chat, edited until it shows the latest state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Card
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from datetime import datetime

    from storage.transaction import Transaction

SQL = queries("cards")


async def touch(
    db: Transaction, kind: str, subject_id: int, chat_id: int, now: datetime, thread_id: int | None = None
) -> None:
    """The card in this chat must show the present state; it is posted if it is not there yet."""
    await SQL.touch(db, kind=kind, subject_id=subject_id, chat_id=chat_id, thread_id=thread_id, now=now)


async def touch_all(db: Transaction, kind: str, subject_id: int) -> None:
    """Every existing card of this thing must show the present state, in whatever chat."""
    await SQL.touch_all(db, kind=kind, subject_id=subject_id)


async def repost(
    db: Transaction, kind: str, subject_id: int, chat_id: int, now: datetime, thread_id: int | None = None
) -> None:
    """The card is posted anew at the end of the chat; the old message keeps what it last showed."""
    await SQL.repost(db, kind=kind, subject_id=subject_id, chat_id=chat_id, thread_id=thread_id, now=now)


async def claim(db: Transaction, now: datetime, lease_until: datetime, most: int) -> list[Card]:
    """Up to `most` cards whose message is behind, now under lease; no order."""
    rows = await SQL.claim(db, now=now, lease_until=lease_until, most=most)
    return [
        Card(
            row["id"],
            row["kind"],
            row["subject_id"],
            row["chat_id"],
            row["thread_id"],
            row["message_id"],
            row["retired_id"],
            bool(row["is_photo"]),
            row["wanted"],
            row["shown_hash"],
            row["tries"],
            instant(row["lease_until"]),
        )
        for row in rows
    ]


async def is_claimed(db: Transaction, card: Card) -> bool:
    """Whether nobody else has claimed it since."""
    return await SQL.is_claimed(db, id=card.id, lease=card.lease_until) is not None


async def posted(
    db: Transaction, card: Card, message_id: int, shown_hash: str, due: datetime, *, is_photo: bool
) -> None:
    """The card has a message now, in the topic `card.thread_id` and showing `card.wanted`.

    The next change is not shown before `due`.
    """
    await SQL.posted(
        db,
        id=card.id,
        chat_id=card.chat_id,
        thread_id=card.thread_id,
        message_id=message_id,
        is_photo=is_photo,
        wanted=card.wanted,
        shown_hash=shown_hash,
        due_at=due,
    )


async def edited(db: Transaction, card: Card, shown_hash: str | None, due: datetime, *, is_photo: bool) -> None:
    """The message that the card was claimed with shows `card.wanted`; the next change is not shown before `due`."""
    await SQL.edited(
        db,
        id=card.id,
        chat_id=card.chat_id,
        message_id=card.message_id,
        wanted=card.wanted,
        shown_hash=shown_hash,
        is_photo=is_photo,
        due_at=due,
    )


async def postpone(db: Transaction, card_id: int, due: datetime) -> None:
    """Show it at its new time; one that is held until later by now stays so."""
    await SQL.postpone(db, id=card_id, due_at=due)


async def failed(db: Transaction, card_id: int) -> None:
    """Count a try to show the card that Telegram did not answer; being shown or put to rest ends the count."""
    await SQL.failed(db, id=card_id)


async def take_over(db: Transaction) -> None:
    """End every lease: whoever held them has ended."""
    await SQL.take_over(db)


async def lost(db: Transaction, card_id: int, due: datetime) -> None:
    """The message is gone; the card is posted anew at `due`."""
    await SQL.lost(db, id=card_id, due_at=due)


async def rest(db: Transaction, card: Card) -> None:
    """Leave the card as it is until the next touch; one since the claim counts."""
    await SQL.rest(db, id=card.id, wanted=card.wanted)


async def next_due(db: Transaction) -> datetime | None:
    """When the next card can be claimed, None when every card shows the present."""
    return instant(await SQL.next_due(db))


async def by_message(db: Transaction, chat_id: int, message_id: int) -> tuple[str, int] | None:
    """Kind and subject of the card that this message is, None if it is none."""
    row = await SQL.by_message(db, chat_id=chat_id, message_id=message_id)
    return None if row is None else (row["kind"], row["subject_id"])


async def newest(db: Transaction, chat_id: int, since: datetime) -> tuple[str, int] | None:
    """Kind and subject of the lowest card in a chat, None where there is none, or where it rests since longer ago."""
    row = await SQL.newest(db, chat_id=chat_id)
    if row is None or instant(int(row["due_at"])) < since:
        return None
    return row["kind"], row["subject_id"]


async def where_shown(db: Transaction, kind: str, subject_id: int) -> list[tuple[int, int | None, int | None]]:
    """Chat, message (None before it is posted) and topic of each card of a thing, oldest first."""
    rows = await SQL.where_shown(db, kind=kind, subject_id=subject_id)
    return [(row["chat_id"], row["message_id"], row["thread_id"]) for row in rows]


async def known_picture(db: Transaction, key: str) -> str | None:
    """Telegram's file id of a picture sent before, None if it must be uploaded."""
    found: str | None = await SQL.known_picture(db, key=key)
    return found


async def purge_pictures(db: Transaction, before: datetime) -> None:
    """Forget the file ids of pictures that were sent last before that time; one that is wanted again is painted."""
    await SQL.purge_pictures(db, before=before)


async def keep_picture(db: Transaction, key: str, file_id: str, now: datetime) -> None:
    """The picture can be sent by this file id from now on."""
    await SQL.keep_picture(db, key=key, file_id=file_id, now=now)
