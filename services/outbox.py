"""What is owed to somebody: written by the services that cause it, taken and settled by the sender."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from domain.assisted import is_assisted
from domain.personal import NOBODY
from services import pacing
from storage import cards, letters, people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, timedelta

    from domain.letters import Card, Letter, OwedLetter
    from storage.engine import Storage
    from storage.transaction import Transaction


async def owe(db: Transaction, letter: Letter, now: datetime) -> None:
    """The letter is owed from the commit of this transaction on; the same key never twice.

    To whoever was erased, and to neighbours without a phone, nothing is owed.
    """
    if letter.chat_id == NOBODY or is_assisted(letter.chat_id):
        return
    await letters.owe(db, letter, now)
    db.ring()


async def owe_in_private(db: Transaction, letter: Letter, person_id: int, now: datetime) -> None:
    """The letter is owed to this person in private where that can be, else to the chat that it names."""
    if letter.chat_id != person_id and await people.dm_state(db, person_id) == "open":
        letter = replace(letter, chat_id=person_id, reply_to=None, thread_id=None)
    await owe(db, letter, now)


async def show(
    db: Transaction, kind: str, subject_id: int, chat_id: int, now: datetime, thread_id: int | None = None
) -> None:
    """The card in this chat must show the present state; it is posted when it is not there yet."""
    await cards.touch(db, kind, subject_id, chat_id, now, thread_id)
    db.ring()


async def refresh(db: Transaction, kind: str, subject_id: int) -> None:
    """Every card of this thing, wherever it was posted, must show the present state."""
    await cards.touch_all(db, kind, subject_id)
    db.ring()


async def show_anew(
    db: Transaction, kind: str, subject_id: int, chat_id: int, now: datetime, thread_id: int | None = None
) -> None:
    """The card is posted again at the end of the chat, where people look."""
    await cards.repost(db, kind, subject_id, chat_id, now, thread_id)
    db.ring()


async def send(storage: Storage, letter: Letter, now: datetime) -> None:
    """Owe one letter and nothing else: the answer to a question."""
    async with storage.transaction() as db:
        await owe(db, letter, now)


async def claim(storage: Storage, now: datetime, lease: timedelta, most: int) -> tuple[list[OwedLetter], list[Card]]:
    """Due letters (most urgent first) and cards that are behind, both under a lease of that length."""

    async def both(db: Transaction) -> tuple[list[OwedLetter], list[Card]]:
        return await letters.claim(db, now, now + lease, most), await cards.claim(db, now, now + lease, most)

    return await storage.at_once(both)


async def many_wait(storage: Storage, now: datetime, most: int) -> bool:
    """Whether letters that nobody has claimed could go to so many chats now: one chat can't take many at once."""
    async with storage.reading() as db:
        return await letters.waiting(db, now, most) >= most


async def next_due(storage: Storage) -> datetime | None:
    """When there is something to send next, None when nothing is owed."""
    async with storage.reading() as db:
        times = [await letters.next_due(db), await cards.next_due(db)]
    return min((time for time in times if time is not None), default=None)


async def settle(
    storage: Storage,
    letter_id: int,
    state: str,
    now: datetime,
    *,
    message_id: int | None = None,
    error: str | None = None,
) -> None:
    """The letter's end: 'sent', 'dropped', 'failed' or 'unknown'."""
    async with storage.transaction() as db:
        await letters.settle(db, letter_id, state, now, message_id=message_id, error=error)


async def take_over(storage: Storage) -> None:
    """Free what an earlier sender had claimed and did not come to; only for whoever is the only sender now."""
    async with storage.transaction() as db:
        await letters.take_over(db)
        await cards.take_over(db)


async def postpone(
    storage: Storage, owed: Sequence[tuple[int, datetime]], behind: Sequence[tuple[int, datetime]]
) -> None:
    """Letters and cards (id, new time) that could not go now.

    One unit for each card, since services change the same rows, in an order of their own: whoever holds one card while
    it waits for another would in the end be waited for.
    """
    if owed:
        async with storage.transaction() as db:
            await letters.postpone(db, owed)
    await asyncio.gather(*(_show_later(storage, card_id, when) for card_id, when in behind))


async def _show_later(storage: Storage, card_id: int, when: datetime) -> None:
    async with storage.transaction() as db:
        await cards.postpone(db, card_id, when)


async def begin(storage: Storage, owed: OwedLetter, now: datetime) -> bool:
    """Note that Telegram is about to be asked to send it; False when it is not owed, or claimed by another by now."""

    async def begun(db: Transaction) -> bool:
        if not await letters.begin(db, owed):
            return False
        if owed.letter.chat_id < 0:
            await pacing.noted(db, owed.letter.chat_id, now, is_edit=False)
        return True

    return await storage.at_once(begun)


async def try_again(storage: Storage, letter_id: int, when: datetime, tries: int) -> None:
    """The letter goes at that time; `tries` of it are in doubt."""
    async with storage.transaction() as db:
        await letters.try_again(db, letter_id, when, tries)


async def card_is_ours(storage: Storage, card: Card) -> bool:
    """Whether the card is still claimed by whoever got it, and not by a sender that has taken over."""
    async with storage.reading() as db:
        return await cards.is_claimed(db, card)


async def card_failed(storage: Storage, card: Card, when: datetime) -> None:
    """The card could not be shown; it is tried again at that time."""
    async with storage.transaction() as db:
        await cards.failed(db, card.id)
        await cards.postpone(db, card.id, when)


async def card_posted(
    storage: Storage, card: Card, message_id: int, shown_hash: str, due: datetime, *, is_photo: bool
) -> None:
    """The card has its message."""
    async with storage.transaction() as db:
        await cards.posted(db, card, message_id, shown_hash, due, is_photo=is_photo)


async def card_edited(storage: Storage, card: Card, shown_hash: str | None, due: datetime, *, is_photo: bool) -> None:
    """The card's message shows what was wanted when it was claimed."""
    async with storage.transaction() as db:
        await cards.edited(db, card, shown_hash, due, is_photo=is_photo)


async def card_lost(storage: Storage, card: Card, due: datetime) -> None:
    """The card's message is gone: post it anew."""
    async with storage.transaction() as db:
        await cards.lost(db, card.id, due)


async def card_rests(storage: Storage, card: Card) -> None:
    """The card can't or need not be shown until something changes again."""
    async with storage.transaction() as db:
        await cards.rest(db, card)


async def card_at(storage: Storage, chat_id: int, message_id: int) -> tuple[str, int] | None:
    """Kind and subject of the card that this message is, None if it is none."""
    async with storage.reading() as db:
        return await cards.by_message(db, chat_id, message_id)


async def newest_card(storage: Storage, chat_id: int, since: datetime) -> tuple[str, int] | None:
    """Kind and subject of the lowest card in that chat, None where there is none that was shown since then."""
    async with storage.reading() as db:
        return await cards.newest(db, chat_id, since)


async def known_picture(storage: Storage, key: str) -> str | None:
    """Telegram's file id of a picture sent before."""
    async with storage.reading() as db:
        return await cards.known_picture(db, key)


async def keep_picture(storage: Storage, key: str, file_id: str, now: datetime) -> None:
    """The picture need not be uploaded again."""
    async with storage.transaction() as db:
        await cards.keep_picture(db, key, file_id, now)
