"""What the bot can't do in its groups, and what waits there until it can."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from domain.troubles import HELD, Known, Trouble, next_look
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.troubles import Seen
    from storage.transaction import Transaction

SQL = queries("troubles")


async def begin(db: Transaction, chat_id: int, seen: Seen, now: datetime) -> tuple[int, int] | None:
    """Id and episode of a trouble that is new; None when it goes on already, or was over since it was seen.

    Whoever else begins the same one waits until this transaction is over.
    """
    row = await SQL.begin(
        db,
        chat_id=chat_id,
        thread_id=seen.thread_id,
        kind=seen.trouble,
        now=now,
        check_at=next_look(now, now),
        asked=seen.asked,
        main_only=seen.main_only,
    )
    return None if row is None else (row["id"], row["episode"])


async def note_main_only(db: Transaction, chat_id: int, *, main_only: bool) -> None:
    """Whether a mute that goes on there is of the main topic alone, as far as is known by now."""
    await SQL.note_main_only(db, chat_id=chat_id, main_only=main_only)


async def finish(
    db: Transaction, chat_id: int, kind: Trouble, now: datetime, thread_id: int = 0
) -> tuple[int, int, list[int]] | None:
    """Id, episode and the chats that were told of a trouble that is over now; None when there was none."""
    row = await SQL.finish(db, chat_id=chat_id, thread_id=thread_id, kind=kind, now=now)
    return None if row is None else (row["id"], row["episode"], json.loads(row["told"]))


async def finish_all(db: Transaction, chat_id: int, now: datetime, *, but: str = "") -> None:
    """The group's troubles are over, whatever they are, but for one kind."""
    await SQL.finish_all(db, chat_id=chat_id, now=now, kept=but)


async def note_told(db: Transaction, trouble_id: int, told: Sequence[int]) -> None:
    """These chats hear of the present episode, so they shall hear of its end."""
    await SQL.note_told(db, id=trouble_id, told=json.dumps(list(told)))


async def get(db: Transaction, trouble_id: int) -> Known | None:
    """A trouble as it is now; None for an unknown one."""
    row = await SQL.get(db, id=trouble_id)
    if row is None:
        return None
    return Known(row["id"], row["chat_id"], Trouble(row["kind"]), row["episode"], row["over_at"] is not None)


async def going_on(db: Transaction, chat_id: int) -> set[tuple[Trouble, int]]:
    """The kinds of trouble that there are in a group, each with its topic (0 for the whole group)."""
    return {(Trouble(row["kind"]), row["thread_id"]) for row in await SQL.open(db, chat_id=chat_id)}


async def due(db: Transaction, now: datetime, most: int) -> list[tuple[int, datetime]]:
    """Groups to look at, and since when there is trouble in each; those that wait longest first."""
    return [(row["chat_id"], instant(row["since"])) for row in await SQL.due(db, now=now, most=most)]


async def look_at(db: Transaction, chat_id: int, when: datetime) -> None:
    """Look at the group at that time."""
    await SQL.look_at(db, chat_id=chat_id, check_at=when)


async def hold(db: Transaction, chat_id: int, *, posted_too: bool, main_only: bool = False) -> None:
    """What is owed to the group waits until it is released; of its cards all, or only those that are not posted yet.

    With `main_only`, what belongs to an open topic does not wait.
    """
    await SQL.hold_letters(db, chat_id=chat_id, held=HELD, main_only=main_only)
    await hold_cards(db, chat_id, posted_too=posted_too, main_only=main_only)


async def hold_cards(db: Transaction, chat_id: int, *, posted_too: bool = True, main_only: bool = False) -> None:
    """The chat's cards wait until released: all, or those that are not posted yet, or that belong to no open topic."""
    await SQL.hold_cards(db, chat_id=chat_id, held=HELD, posted_too=posted_too, main_only=main_only)


async def release(db: Transaction, chat_id: int, now: datetime) -> None:
    """What was held goes as soon as it is due."""
    await SQL.release_letters(db, chat_id=chat_id, held=HELD)
    await SQL.release_cards(db, chat_id=chat_id, held=HELD, now=now)


async def holds(db: Transaction, chat_id: int) -> bool:
    """Whether anything waits there to be released."""
    return await SQL.holds(db, chat_id=chat_id, held=HELD) is not None


async def muted_since(db: Transaction, chat_id: int) -> datetime | None:
    """Since when the bot may not write there, None while it may."""
    return instant(await SQL.muted_since(db, chat_id=chat_id))


async def may_be_over(db: Transaction, chat_id: int, now: datetime) -> bool:
    """Whether there is a mute that Telegram tells of when asked, and nothing due waits to be posted."""
    return await SQL.may_be_over(db, chat_id=chat_id, now=now) is not None


async def main_waits(db: Transaction, chat_id: int, now: datetime) -> bool:
    """Whether something that belongs to no topic is due there, be it held or not."""
    return await SQL.main_waits(db, chat_id=chat_id, now=now) is not None


async def touch_without_picture(db: Transaction, chat_id: int, most: int) -> None:
    """The newest cards there that have no picture must show the present state."""
    await SQL.touch_without_picture(db, chat_id=chat_id, most=most)


async def committee(db: Transaction, neighbourhood_id: int) -> int | None:
    """The committee's chat, also one that is lost; None where there is none."""
    found: int | None = await SQL.committee(db, neighbourhood_id=neighbourhood_id)
    return found


async def chairs(db: Transaction, neighbourhood_id: int, most: int) -> list[int]:
    """Chairs who can be written to in private, also those of a group that is lost."""
    return [row["id"] for row in await SQL.chairs(db, neighbourhood_id=neighbourhood_id, most=most)]


async def rekey(db: Transaction, old: int, new: int, now: datetime) -> None:
    """The group has another id; what troubled the old one ended with it."""
    await finish_all(db, old, now)
    await SQL.rekey(db, old=old, new=new)
