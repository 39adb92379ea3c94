"""The weekly digest: owed once a neighbourhood and week, at its own day and hour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from domain.digests import Rhythm
from domain.letters import Letter, Urgency
from domain.people import ChatKind
from domain.summaries import Period, newest_slot
from services import calendars, outbox, quiet
from storage import neighbourhoods, summaries

if TYPE_CHECKING:
    from datetime import datetime

    from domain.neighbourhoods import Neighbourhood
    from domain.summaries import Digest
    from storage.engine import Storage
    from storage.summaries import Due
    from storage.transaction import Transaction

LETTER: Final = "digest"
"""The letter that tells a committee chat what changed."""


async def send_due(storage: Storage, now: datetime) -> int:
    """How many digests are owed from now on; a second run, here or in another process, owes none."""
    async with storage.reading() as db:
        due = await summaries.due(db, now)
    owed = 0
    for neighbourhood_id in due:
        async with storage.transaction() as db:
            found = await summaries.lock_due(db, neighbourhood_id, now)
            owed += 0 if found is None else await _owe(db, found, now)
    return owed


async def pass_over(storage: Storage, now: datetime) -> int:
    """How many digests that are due are left out; the next one of each neighbourhood tells of their time too."""
    async with storage.transaction() as db:
        passed = [
            await summaries.lock_due(db, neighbourhood_id, now) for neighbourhood_id in await summaries.due(db, now)
        ]
        for due in passed:
            if due is not None:
                here = due.neighbourhood
                await summaries.set_next_digest(db, here.id, (await _rhythm(db, here)).following(now))
    return len(passed)


async def reschedule(db: Transaction, neighbourhood_id: int, now: datetime) -> None:
    """The next digest comes by the day, the hour, the clocks, the holidays and the quiet hours that hold now."""
    here = await neighbourhoods.get(db, neighbourhood_id)
    if here is not None:
        await summaries.move_next_digest(db, here.id, (await _rhythm(db, here)).following(now), now)


async def _rhythm(db: Transaction, here: Neighbourhood) -> Rhythm:
    hours = await quiet.hours(db, here.id)
    calendar = await calendars.of(db, here.id)
    return Rhythm(here.zone, here.digest_day, here.digest_hour, None if hours is None else hours[0], calendar)


async def _owe(db: Transaction, due: Due, now: datetime) -> int:
    """Owe the digest to the committee's chat, and move the clock on, also where there is none; how many are owed."""
    here = due.neighbourhood
    rhythm = await _rhythm(db, here)
    slot = newest_slot(due.due_at, now, rhythm.following)
    following = rhythm.following(max(slot, now))
    await summaries.set_next_digest(db, here.id, following)
    committee = await neighbourhoods.chats_of(db, here.id, ChatKind.COMMITTEE)
    if not committee:
        return 0
    local_date = slot.astimezone(ZoneInfo(here.zone)).date()
    since = await summaries.digested_until(db, here.id) or due.founded_at
    digest_id = await summaries.add_digest(db, here.id, local_date, Period(since, now))
    if digest_id is None:
        return 0
    letter = Letter(
        LETTER,
        committee[0].id,
        key=f"{LETTER}:{digest_id}",  # storage/sql/summaries.sql asks by it whether the digest was sent
        data={"digest": digest_id},
        urgency=Urgency.DIGEST,
        expires=following,
    )
    await outbox.owe(db, letter, now)
    return 1


async def get(storage: Storage, digest_id: int, chat_id: int) -> Digest | None:
    """The digest, None when this chat is not (or no longer) the committee's."""
    async with storage.reading() as db:
        found = await summaries.digest(db, digest_id)
        chat = await neighbourhoods.chat(db, chat_id)
        if found is None or chat is None:
            return None
        ours = chat.kind is ChatKind.COMMITTEE and chat.neighbourhood_id == found.neighbourhood_id
        return found if ours else None
