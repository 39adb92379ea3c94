"""Homes as the committee counts and lists them, with a list and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.households import Address, Living, State
from domain.neighbourhoods import Chat
from domain.people import ChatKind, Person, Presence
from storage import household_lists, households, neighbourhoods, people
from storage.migrate import upgrade
from tests.clock import MONDAY_MORNING as NOW

if TYPE_CHECKING:
    from storage import Storage
    from storage.transaction import Transaction


async def street(db: Transaction) -> int:
    """A neighbourhood with two groups, both of which Bo is in; Chen left one, and Dan was in none."""
    home = await neighbourhoods.add(db, name="Elm", language="en", zone="UTC", next_digest=None, now=NOW)
    for chat in (-1, -2):
        await neighbourhoods.put_chat(db, Chat(chat, home, ChatKind.RESIDENTS, "Elm", active=True), NOW)
    for number, name in enumerate(("Bo", "Chen", "Dan")):
        await people.meet(db, Person(number, name, "en"), NOW)
    for chat in (-1, -2):
        await people.note_presence(db, chat, 0, Presence.MEMBER, NOW)
    await people.note_presence(db, -1, 1, Presence.LEFT, NOW)
    return home


async def lives(db: Transaction, home: int, person: int, where: str, flat: str, state: State, stair: str = "") -> None:
    address = Address(where, stair, flat)
    found = await households.at(db, home, address)
    found = found or await households.add(db, home, address, listed=False, now=NOW)
    await households.put_member(db, person, home, Living(found.id, state, NOW), NOW)


async def test_only_who_is_in_a_group_counts_and_each_once(storage: Storage) -> None:
    await upgrade(storage)
    async with storage.transaction() as db:
        home = await street(db)
        for where, flat in (("10", "2"), ("10", "10"), ("2", "1")):
            await households.add(db, home, Address(where, "", flat), listed=True, now=NOW)
        await lives(db, home, 0, "10", "10", State.CONFIRMED)
        await lives(db, home, 1, "10", "2", State.CONFIRMED)
        await lives(db, home, 2, "7", "1", State.ASKED)
        found = await household_lists.buildings(db, home)
        assert [(each.name, each.listed, each.known, each.confirmed, each.people) for each in found] == [
            ("2", 1, 0, 0, 0),
            ("7", 0, 0, 0, 0),
            ("10", 2, 1, 1, 1),
        ]
        inside = await household_lists.dwellings(db, home, "10")
        assert [(each.household.address.flat, each.people, each.confirmed) for each in inside] == [
            ("2", 0, 0),
            ("10", 1, 1),
        ]
        assert await household_lists.waiting(db, home) == []
        await lives(db, home, 0, "7", "1", State.ASKED)
        assert [each.name for each in await household_lists.waiting(db, home)] == ["Bo"]


async def test_the_list_is_told_in_order_and_by_its_first_spelling(storage: Storage) -> None:
    await upgrade(storage)
    async with storage.transaction() as db:
        home = await street(db)
        assert not await household_lists.has_list(db, home)
        await households.add(db, home, Address("9", "", "1"), listed=False, now=NOW)
        assert not await household_lists.has_list(db, home)
        for where, stair, flat in (
            ("10", "B", "1"),
            ("10", "A", "1"),
            ("10", "", "2"),
            ("010", "a", "3"),
            ("2", "", "1"),
        ):
            await households.add(db, home, Address(where, stair, flat), listed=True, now=NOW)
        assert await household_lists.has_list(db, home)
        assert await household_lists.listed_buildings(db, home) == {"2": "2", "10": "10"}
        assert await household_lists.listed_stairs(db, home, "10") == ["", "A", "B"]
        there = await household_lists.listed_on_any_stair(db, home, "10", "1")
        assert [each.address.stair for each in there] == ["B", "A"]


async def test_a_chat_has_one_view(storage: Storage) -> None:
    await upgrade(storage)
    async with storage.transaction() as db:
        home = await street(db)
        first = await household_lists.put_view(db, 5, home)
        assert await household_lists.put_view(db, 5, home, building_key="10", page=2) == first
        view = await household_lists.view(db, first)
        assert view is not None
        assert (view.building_key, view.household_id, view.page) == ("10", None, 2)
        assert await household_lists.views_of(db, home) == [first]
        assert await household_lists.view(db, first + 1) is None
