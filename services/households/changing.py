"""Changing who lives where: written down so that it can be taken back, and shown wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.assisted import is_assisted
from domain.households import NOWHERE, Change, Living, Move, State, Step
from domain.letters import Letter
from domain.people import ChatKind
from domain.refusals import Refusal
from services import outbox
from storage import household_lists, households, neighbourhoods

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.households import Address, Household, Member
    from storage.transaction import Transaction

CLAIM: Final = "home-claim"
"""The kind of the card in the committee's chat that says where one person lives; its subject is their row."""

PAGE: Final = "home"
"""The kind of the card that shows somebody their own home, in private; its subject is their row."""

LIST: Final = "homes"
"""The kind of the card with which the committee looks through the homes; its subject is the view."""

ASSISTED: Final = "assisted"
"""The kind of the card about a neighbour without a phone, which names their home; its subject is the person."""

DONE: Final = "homes-done"
"""The kind of the card, in private, that says what its reader did for the committee; its subject is the change."""

NEWS: Final = "home-news"
NEWCOMER: Final = "home-newcomer"


async def record(
    db: Transaction,
    neighbourhood_id: int,
    actor_id: int,
    step: Step,
    moves: Sequence[Move],
    now: datetime,
    *,
    merged_id: int | None = None,
) -> int:
    """It is so from now on, and every card that tells of it follows; the id of the change.

    Only for whoever holds the neighbourhood's homes.
    """
    for earlier in await _last_changes(db, neighbourhood_id, moves, merged_id):
        await outbox.refresh(db, DONE, earlier)
    change_id = await households.add_change(db, neighbourhood_id, actor_id, step, moves, now, merged_id=merged_id)
    for move in moves:
        row = await households.put_member(db, move.person_id, neighbourhood_id, move.became, now)
        for claim in (row, *await households.doubted_by(db, move.person_id, neighbourhood_id)):
            await outbox.refresh(db, CLAIM, claim)
        if is_assisted(move.person_id):
            await outbox.refresh(db, ASSISTED, move.person_id)
        else:
            await outbox.refresh(db, PAGE, row)
    await refresh_lists(db, neighbourhood_id)
    return change_id


async def _last_changes(
    db: Transaction, neighbourhood_id: int, moves: Sequence[Move], merged_id: int | None
) -> set[int]:
    """What was changed last of all that is changed now: it can be taken back no longer."""
    found = [await households.last_change_of(db, move.person_id, neighbourhood_id) for move in moves]
    found.append(None if merged_id is None else await households.last_merging_of(db, merged_id))
    return {each for each in found if each is not None}


async def refresh_lists(db: Transaction, neighbourhood_id: int) -> None:
    """The committee's lists of these homes must show the present."""
    for view_id in await household_lists.views_of(db, neighbourhood_id):
        await outbox.refresh(db, LIST, view_id)


async def show_person(db: Transaction, person_id: int) -> None:
    """The committee's cards about this person must show the present: they came, left, or have another name."""
    for row in await households.rows_of(db, person_id):
        await outbox.refresh(db, CLAIM, row)


async def show_claim(db: Transaction, member: Member, now: datetime, *, anew: bool) -> None:
    """Show the committee's chat where somebody says to live; `anew` at its end, where people look."""
    for chat in await neighbourhoods.chats_of(db, member.neighbourhood_id, ChatKind.COMMITTEE):
        show = outbox.show_anew if anew else outbox.show
        await show(db, CLAIM, member.id, chat.id, now)


async def home_for(db: Transaction, neighbourhood_id: int, address: Address, now: datetime) -> Household:
    """The home at this address, which is new when nobody named it yet and there is no list.

    Raises Refusal for one that is not on the committee's list, where there is one.
    """
    found = await known_home(db, neighbourhood_id, address)
    return found or await households.add(db, neighbourhood_id, address, listed=False, now=now)


async def known_home(db: Transaction, neighbourhood_id: int, address: Address) -> Household | None:
    """The home at this address, None for one that can be new. Raises Refusal as `home_for` does.

    Somebody who named no stair means the only flat of that name, if the list has but one in this building.
    """
    found = await households.at(db, neighbourhood_id, address)
    if not await household_lists.has_list(db, neighbourhood_id) or (found is not None and found.listed):
        return found
    building, stair, flat = address.keys
    there = [] if stair else await household_lists.listed_on_any_stair(db, neighbourhood_id, building, flat)
    if len(there) > 1:
        raise Refusal("home-stair-needed", building=address.building, flat=address.flat)
    if not there:
        raise Refusal("home-flat-unknown", building=address.building, flat=address.flat)
    return await households.at(db, neighbourhood_id, there[0].address)


async def tell(db: Transaction, change_id: int, actor_id: int, moves: Sequence[Move], now: datetime) -> None:
    """Owe the news to each person whom the change is about, but not to whoever made it."""
    for move in moves:
        if move.person_id != actor_id:
            key = f"{NEWS}:{change_id}:{move.person_id}"
            await outbox.owe(db, Letter(NEWS, move.person_id, key, {"change": change_id}), now)


async def undo(db: Transaction, change: Change, actor_id: int, now: datetime) -> tuple[int, list[Move]]:
    """Everything that the change moved is as it was before; the id of the change that does this, and its moves.

    Raises Refusal for one that is too old, and where something has changed since.
    """
    if not change.can_be_undone(now):
        raise Refusal("home-undo-late")
    for move in change.moves:
        if await households.last_change_of(db, move.person_id, change.neighbourhood_id) != change.id:
            raise Refusal("home-changed-since")
        await _check_still_there(db, move.was, change)
    if change.merged_id is not None:
        if await households.last_merging_of(db, change.merged_id) != change.id:
            raise Refusal("home-changed-since")
        await households.merge(db, change.merged_id, None)
    back = [Move(each.person_id, each.became, each.was) for each in change.moves]
    undone = await record(db, change.neighbourhood_id, actor_id, Step.UNDONE, back, now, merged_id=change.merged_id)
    return undone, back


async def _check_still_there(db: Transaction, was: Living, change: Change) -> None:
    """Raise Refusal where the home that somebody had has been merged into another one since."""
    if was.household_id is None or was.household_id == change.merged_id:
        return
    home = await households.get(db, was.household_id)
    if home is None or home.merged_into is not None:
        raise Refusal("home-changed-since")


def confirmed(living: Living) -> Living:
    """The same home, confirmed, since when they have said so."""
    return Living(living.household_id, State.CONFIRMED, living.since)


def nowhere(now: datetime) -> Living:
    """No home, from now on."""
    return Living(NOWHERE.household_id, NOWHERE.state, now)
