"""Homes as they are kept: one row for one flat, whoever names it, and nothing left of what nobody needs."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.households import NOWHERE, Address, Household, Living, Move, State, Step
from domain.neighbourhoods import Chat
from domain.people import ChatKind, Person, Presence
from storage import households, neighbourhoods, people, personal
from storage.errors import ConstraintBroken
from storage.migrate import upgrade
from tests.clock import MONDAY_MORNING as NOW

if TYPE_CHECKING:
    from storage import Storage
    from storage.transaction import Transaction

BO, CHEN = Person(5, "Bo", "en"), Person(6, "Chen", "zh")
FLAT = Address("Building 3", "", "12B")
MONTH = timedelta(days=31)


async def street(storage: Storage) -> int:
    """A neighbourhood with a group that Bo is in, and Chen has left."""
    await upgrade(storage)
    async with storage.transaction() as db:
        home = await neighbourhoods.add(db, name="Elm", language="en", zone="UTC", next_digest=None, now=NOW)
        await neighbourhoods.put_chat(db, Chat(-1, home, ChatKind.RESIDENTS, "Elm", active=True), NOW)
        for person, presence in ((BO, Presence.MEMBER), (CHEN, Presence.LEFT)):
            await people.meet(db, person, NOW)
            await people.note_presence(db, -1, person.id, presence, NOW)
    return home


async def move_in(db: Transaction, person: Person, household: Household) -> int:
    """The person says to live there, which is written down."""
    living = Living(household.id, State.ASKED, NOW)
    move = Move(person.id, NOWHERE, living)
    await households.add_change(db, household.neighbourhood_id, person.id, Step.SAID, [move], NOW)
    return await households.put_member(db, person.id, household.neighbourhood_id, living, NOW)


async def test_a_flat_is_found_however_it_is_written_and_has_one_row(storage: Storage) -> None:
    home = await street(storage)
    async with storage.transaction() as db:
        await households.hold(db, home)
        made = await households.add(db, home, FLAT, listed=True, now=NOW)
        other = await households.add(db, home, Address("Building 3", "A", "12B"), listed=False, now=NOW)
        assert (made.number, other.number) == (1, 2)
        assert await households.at(db, home, Address("building 3", "", "\uff11\uff12 b")) == made
        assert await households.get(db, made.id) == await households.numbered(db, home, 1) == made
        assert await households.at(db, home, Address("Building 4", "", "12B")) is None
        assert await households.numbered(db, home, 3) is None
        assert await households.get(db, 99) is None
    with pytest.raises(ConstraintBroken):
        async with storage.transaction() as db:
            await households.add(db, home, Address("BUILDING 03", "", "12 b"), listed=False, now=NOW)


async def test_whoever_names_a_new_flat_at_the_same_time_waits_for_the_other(storage: Storage) -> None:
    home = await street(storage)

    async def name(person: Person) -> int:
        async with storage.transaction() as db:
            await households.hold(db, home)
            found = await households.at(db, home, FLAT)
            await asyncio.sleep(0)
            found = found or await households.add(db, home, FLAT, listed=False, now=NOW)
            await move_in(db, person, found)
            return found.id

    first, second = await asyncio.gather(name(BO), name(CHEN))
    assert first == second
    async with storage.reading() as db:
        told = [(each.name, each.here, each.living) for each in await households.members(db, first)]
        living = Living(first, State.ASKED, NOW)
        assert sorted(told) == [("Bo", True, living), ("Chen", False, living)]
        nobody = await households.member_of(db, BO.id, home + 1)
    assert nobody is None


async def test_a_neighbourhood_that_does_not_exist_has_nothing_to_hold(storage: Storage) -> None:
    home = await street(storage)
    async with storage.transaction() as db:
        await households.hold(db, home + 7)
        assert await db.fetch("SELECT * FROM numbers") == []


async def test_a_merged_address_leads_to_the_home_that_counts(storage: Storage) -> None:
    home = await street(storage)
    async with storage.transaction() as db:
        first, second, third = [
            await households.add(db, home, Address(building, "", "12"), listed=False, now=NOW)
            for building in ("3", "House 3", "Bldg 3")
        ]
        await households.merge(db, first.id, second.id)
        await households.merge(db, second.id, third.id)
        assert await households.at(db, home, first.address) == third
        await households.merge(db, second.id, None)
        found = await households.at(db, home, first.address)
        assert found is not None
        assert found.id == second.id


async def test_a_change_tells_what_was_and_what_became(storage: Storage) -> None:
    home = await street(storage)
    async with storage.transaction() as db:
        flat = await households.add(db, home, FLAT, listed=False, now=NOW)
        member_id = await move_in(db, BO, flat)
        asked, sure = Living(flat.id, State.ASKED, NOW), Living(flat.id, State.CONFIRMED, NOW)
        move = Move(BO.id, asked, sure)
        later = NOW + timedelta(hours=1)
        made = await households.add_change(db, home, CHEN.id, Step.CONFIRMED, [move], later)
        kept = await households.change(db, made)
        assert kept is not None
        assert (kept.actor_id, kept.step, kept.at, kept.merged_id) == (CHEN.id, Step.CONFIRMED, later, None)
        assert [(each.was, each.became.state) for each in kept.moves] == [(asked, State.CONFIRMED)]
        assert await households.last_change_of(db, BO.id, home) == made
        assert await households.last_change_of(db, CHEN.id, home) is None
        assert await households.last_merging_of(db, flat.id) is None
        assert await households.count_said(db, BO.id, home, NOW - timedelta(seconds=1)) == 1
        assert await households.count_said(db, BO.id, home, NOW) == 0
        assert await households.change(db, made + 1) is None
        assert await households.put_member(db, BO.id, home, sure, NOW) == member_id


async def test_doubts_are_told_once_and_can_be_dropped(storage: Storage) -> None:
    home = await street(storage)
    async with storage.transaction() as db:
        flat = await households.add(db, home, FLAT, listed=False, now=NOW)
        member_id = await move_in(db, BO, flat)
        await move_in(db, CHEN, flat)
        assert await households.doubt(db, member_id, CHEN.id, NOW)
        assert not await households.doubt(db, member_id, CHEN.id, NOW)
        assert await households.doubters(db, member_id) == ["Chen"]
        assert await households.drop_doubt(db, member_id, CHEN.id)
        assert not await households.drop_doubt(db, member_id, CHEN.id)
        await households.doubt(db, member_id, CHEN.id, NOW)
        assert await households.doubted_by(db, CHEN.id, home) == [member_id]


async def test_a_doubt_counts_while_both_live_there_and_goes_a_month_after(storage: Storage) -> None:
    home = await street(storage)
    async with storage.transaction() as db:
        flat = await households.add(db, home, FLAT, listed=False, now=NOW)
        member_id = await move_in(db, BO, flat)
        await move_in(db, CHEN, flat)
        await households.doubt(db, member_id, CHEN.id, NOW)
        await personal.let_go(db, "household_doubts", NOW + MONTH)
        await households.put_member(db, BO.id, home, NOWHERE, NOW - MONTH)
        assert await households.doubters(db, member_id) == []
        await personal.let_go(db, "household_members", NOW)
        await move_in(db, BO, flat)
        assert await households.doubters(db, member_id) == ["Chen"], "as before, once that is taken back"
        await households.put_member(db, CHEN.id, home, NOWHERE, NOW)
        assert await households.doubters(db, member_id) == [], "who lives there no longer does not say so"
        await personal.let_go(db, "household_doubts", NOW + MONTH)
        assert await households.doubted_by(db, CHEN.id, home) == []


async def addresses(db: Transaction) -> list[str]:
    return [row["building"] for row in await db.fetch("SELECT building FROM households ORDER BY id")]


async def test_a_home_that_nobody_needs_goes_with_those_merged_into_it(storage: Storage) -> None:
    home = await street(storage)
    async with storage.transaction() as db:
        listed, lived, merged, left = [
            await households.add(db, home, Address(name, "", "1"), listed=name == "Listed", now=NOW)
            for name in ("Listed", "Lived", "Merged", "Left")
        ]
        await households.merge(db, merged.id, left.id)
        await move_in(db, BO, lived)
        await move_in(db, CHEN, left)
        await personal.let_homes_go(db, home, NOW + MONTH)
        assert await addresses(db) == ["Listed", "Lived", "Merged", "Left"]
        await households.put_member(db, CHEN.id, home, NOWHERE, NOW)
        await personal.let_homes_go(db, home, NOW + MONTH)
        assert await addresses(db) == ["Listed", "Lived", "Merged", "Left"], "it could still be taken back"
        for table in ("household_moves", "household_changes", "household_members"):
            await personal.let_go(db, table, NOW + MONTH)
        assert await personal.old_homes(db, NOW + MONTH) == [home]
        await personal.let_homes_go(db, home, NOW + MONTH)
        assert await addresses(db) == ["Listed", "Lived"]
        assert await households.get(db, listed.id) == listed


async def test_what_only_the_erased_person_named_is_erased_with_them(storage: Storage) -> None:
    home = await street(storage)
    async with storage.transaction() as db:
        shared, own, _, twin = [
            await households.add(db, home, Address(name, "", "1"), listed=False, now=NOW)
            for name in ("Shared", "Own", "Empty", "Twin")
        ]
        await households.merge(db, own.id, twin.id)
        await move_in(db, CHEN, shared)
        await move_in(db, BO, shared)
        member_id = await move_in(db, BO, own)
        await households.doubt(db, member_id, CHEN.id, NOW)
        await personal.erase(db, BO, NOW)
        assert await addresses(db) == ["Shared", "Empty"], "what others left empty goes after its days"
        for table in ("household_members", "household_moves"):
            people_left = await db.fetch(f"SELECT person_id FROM {table}")  # noqa: S608 - our own names
            assert [row["person_id"] for row in people_left] == [CHEN.id], table
        assert await households.doubters(db, member_id) == []
