"""Homes, who says to live in them, and every change of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.households import KIND, Address, Change, Household, Living, Member, Move, State, Step
from storage import neighbourhoods
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from storage.transaction import Row, Transaction

SQL = queries("households")


async def hold(db: Transaction, neighbourhood_id: int) -> None:
    """Nobody else changes homes of the neighbourhood until this transaction is over.

    Whoever changes one asks for this before anything else, so that nobody waits for somebody who waits for them.
    """
    await SQL.hold(db, neighbourhood_id=neighbourhood_id, kind=KIND)


async def add(db: Transaction, neighbourhood_id: int, address: Address, *, listed: bool, now: datetime) -> Household:
    """A new home, with the next number."""
    number = await neighbourhoods.next_number(db, neighbourhood_id, KIND)
    building, stair, flat = address.keys
    identity: int = await SQL.add(
        db,
        neighbourhood_id=neighbourhood_id,
        number=number,
        building=address.building,
        stair=address.stair,
        flat=address.flat,
        building_key=building,
        stair_key=stair,
        flat_key=flat,
        listed=listed,
        now=now,
    )
    return Household(identity, neighbourhood_id, number, address, listed, None)


async def get(db: Transaction, household_id: int) -> Household | None:
    """The home, None if there is none of that id."""
    return _found(await SQL.get(db, id=household_id))


async def numbered(db: Transaction, neighbourhood_id: int, number: int) -> Household | None:
    """The home of that number in the neighbourhood, also one that was merged; None if there is none."""
    return _found(await SQL.numbered(db, neighbourhood_id=neighbourhood_id, number=number))


async def at(db: Transaction, neighbourhood_id: int, address: Address) -> Household | None:
    """The home at this address, however it is written; of one that was merged the other. None if nobody named it."""
    building, stair, flat = address.keys
    found = _found(
        await SQL.called(db, neighbourhood_id=neighbourhood_id, building_key=building, stair_key=stair, flat_key=flat)
    )
    return None if found is None else await head(db, found)


async def head(db: Transaction, household: Household) -> Household:
    """The home that counts in place of this one, however often it was merged; itself where it was not."""
    into = None if household.merged_into is None else await get(db, household.merged_into)
    return household if into is None else await head(db, into)


async def merge(db: Transaction, household_id: int, into_id: int | None) -> None:
    """The home is the same as that one from now on; one of its own again when None. Nobody is moved."""
    await SQL.set_merged(db, id=household_id, into_id=into_id)


async def put_member(db: Transaction, person_id: int, neighbourhood_id: int, living: Living, now: datetime) -> int:
    """Where the person lives from now on; the id of their one row in this neighbourhood."""
    identity: int = await SQL.put_member(
        db,
        person_id=person_id,
        neighbourhood_id=neighbourhood_id,
        household_id=living.household_id,
        state=living.state,
        since=living.since or now,
    )
    return identity


async def member(db: Transaction, member_id: int) -> Member | None:
    """Somebody who said where they live, None if there is nobody of that id."""
    return _member(await SQL.member(db, id=member_id))


async def member_of(db: Transaction, person_id: int, neighbourhood_id: int) -> Member | None:
    """The same by the person; None for whoever never said."""
    return _member(await SQL.member_of(db, person_id=person_id, neighbourhood_id=neighbourhood_id))


async def members(db: Transaction, household_id: int) -> list[Member]:
    """Everybody who says to live in this home, whoever said so first."""
    found = [_member(row) for row in await SQL.members(db, household_id=household_id)]
    return [each for each in found if each is not None]


async def add_change(
    db: Transaction,
    neighbourhood_id: int,
    actor_id: int,
    step: Step,
    moves: Sequence[Move],
    now: datetime,
    *,
    merged_id: int | None = None,
) -> int:
    """Write down what was done; the id of the change."""
    identity: int = await SQL.add_change(
        db, neighbourhood_id=neighbourhood_id, actor_id=actor_id, step=step, merged_id=merged_id, now=now
    )
    for move in sorted(moves, key=lambda each: each.person_id):
        await SQL.add_move(
            db,
            change_id=identity,
            person_id=move.person_id,
            was_id=move.was.household_id,
            was_state=move.was.state,
            was_since=move.was.since,
            became_id=move.became.household_id,
            became_state=move.became.state,
        )
    return identity


async def change(db: Transaction, change_id: int) -> Change | None:
    """What was done, None if there is no such change, or none any more."""
    row = await SQL.change(db, id=change_id)
    if row is None:
        return None
    at = instant(row["at"])
    moves = [
        Move(
            each["person_id"],
            Living(each["was_id"], State(each["was_state"]), instant(each["was_since"])),
            Living(each["became_id"], State(each["became_state"]), at),
        )
        for each in await SQL.moves(db, change_id=change_id)
    ]
    return Change(row["id"], row["neighbourhood_id"], row["actor_id"], Step(row["step"]), row["merged_id"], at, moves)


async def called_alike(db: Transaction, home: Household) -> list[Household]:
    """Homes that may be the same as this one: their flat is called so; listed or lived in, by their numbers."""
    _, _, flat_key = home.address.keys
    of = {"neighbourhood_id": home.neighbourhood_id, "id": home.id}
    return [household(row) for row in await SQL.called_alike(db, **of, flat_key=flat_key)]


async def key_of_building(db: Transaction, household_id: int) -> str | None:
    """By what its building is found, None for an unknown home; one that waits to be merged may have its own."""
    found: str | None = await SQL.key_of_building(db, id=household_id)
    return found


async def last_change_of(db: Transaction, person_id: int, neighbourhood_id: int) -> int | None:
    """The latest change of where the person lives, None where none is kept."""
    found: int | None = await SQL.last_change_of(db, person_id=person_id, neighbourhood_id=neighbourhood_id)
    return found


async def last_merging_of(db: Transaction, household_id: int) -> int | None:
    """The latest change that merged this home into another or took that back, None where none is kept."""
    found: int | None = await SQL.last_merging_of(db, merged_id=household_id)
    return found


async def count_said(db: Transaction, person_id: int, neighbourhood_id: int, since: datetime) -> int:
    """How often the person has said since then where they live."""
    count: int = await SQL.count_said(db, person_id=person_id, neighbourhood_id=neighbourhood_id, since=since)
    return count


async def doubt(db: Transaction, member_id: int, person_id: int, now: datetime) -> bool:
    """Whether it is new that this person does not know that member."""
    added: int = await SQL.add_doubt(db, member_id=member_id, person_id=person_id, now=now)
    return added > 0


async def drop_doubt(db: Transaction, member_id: int, person_id: int) -> bool:
    """Whether this person had doubted that member, which they do no longer."""
    dropped: int = await SQL.drop_doubt(db, member_id=member_id, person_id=person_id)
    return dropped > 0


async def doubters(db: Transaction, member_id: int) -> list[str]:
    """The names of those who live in one home with this member and do not know them, in the order of saying so."""
    return [row["name"] for row in await SQL.doubters(db, member_id=member_id)]


async def doubted_by(db: Transaction, person_id: int, neighbourhood_id: int) -> list[int]:
    """The members whom this person said not to know, wherever each of them lives now."""
    rows = await SQL.doubted_by(db, person_id=person_id, neighbourhood_id=neighbourhood_id)
    return [row["member_id"] for row in rows]


async def rows_of(db: Transaction, person_id: int) -> list[int]:
    """The ids of the person's rows, one for each neighbourhood in which they ever said where they live."""
    return [row["id"] for row in await SQL.rows_of(db, person_id=person_id)]


async def take_all_of(db: Transaction, person_id: int) -> tuple[list[int], list[int], list[int]]:
    """The neighbourhoods whose homes the person has to do with, all held; rows and changes whose cards name them."""
    found = [row["neighbourhood_id"] for row in await SQL.neighbourhoods_of(db, person_id=person_id)]
    for neighbourhood_id in found:
        await hold(db, neighbourhood_id)
    rows, changes = await SQL.naming(db, person_id=person_id), await SQL.changes_of(db, person_id=person_id)
    return found, [row["id"] for row in rows], [row["change_id"] for row in changes]


def household(row: Row) -> Household:
    """What a row with all columns of a home but its keys says."""
    address = Address(row["building"], row["stair"], row["flat"])
    return Household(
        row["id"], row["neighbourhood_id"], row["number"], address, bool(row["listed"]), row["merged_into"]
    )


def _found(row: Row | None) -> Household | None:
    return None if row is None else household(row)


def _member(row: Row | None) -> Member | None:
    if row is None:
        return None
    living = Living(row["household_id"], State(row["state"]), instant(row["since"]))
    return Member(row["id"], row["person_id"], row["name"], row["neighbourhood_id"], living, bool(row["here"]))
