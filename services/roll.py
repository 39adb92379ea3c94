"""The roll: how many of those who live here the bot knows, for the committee."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from domain.people import ChatKind
from domain.rights import Right
from services import committee, outbox, standing
from storage import assisted, household_lists, neighbourhoods, roll

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from domain.letters import Letter
    from domain.neighbourhoods import Neighbourhood
    from domain.people import Caller
    from domain.roll import Roll
    from storage.engine import Storage
    from storage.transaction import Transaction

ANSWER: Final = "roll"


async def groups(storage: Storage, caller: Caller, now: datetime) -> list[int]:
    """The chats whose members have to be counted, by their ids.

    Raises Refusal for anybody but the committee, and in a residents' group, with the way to private.
    """
    async with storage.transaction() as db:
        here = await _allowed(db, caller, now)
        return [chat.id for chat in await neighbourhoods.chats_of(db, here.id, ChatKind.RESIDENTS)]


async def tell(
    storage: Storage, caller: Caller, members: Mapping[int, int | None], answer: Letter, now: datetime
) -> None:
    """Owe the caller the roll; `members` are in each chat by Telegram's count, None where it was silent.

    Raises Refusal as `groups` does.
    """
    async with storage.transaction() as db:
        here = await _allowed(db, caller, now)
        counts = {str(chat_id): count for chat_id, count in members.items()}
        await outbox.owe(db, replace(answer, kind=ANSWER, data={"home": here.id, "members": counts}), now)


async def _allowed(db: Transaction, caller: Caller, now: datetime) -> Neighbourhood:
    here = await standing.here(db, caller, now)
    await standing.require(db, caller.id, here.id, Right.SEE_ROLL, now)
    await committee.check_place(db, caller, here.id, "roll")
    return here


async def found(storage: Storage, neighbourhood_id: int, reader: int) -> Roll | None:
    """The roll as it is now; None where there is no such neighbourhood, and for those who may not see it any more."""
    async with storage.reading() as db:
        home = await neighbourhoods.get(db, neighbourhood_id)
        if home is None or not await committee.may_read(db, reader, neighbourhood_id, Right.SEE_ROLL):
            return None
        counted = await roll.roll(db, neighbourhood_id, home.name)
        return replace(
            counted,
            assisted=await assisted.count(db, neighbourhood_id),
            buildings=await household_lists.buildings(db, neighbourhood_id),
        )
