"""Homes that were written down before the words for their numbers made no difference are found afterwards."""

from __future__ import annotations

import shutil
from itertools import product
from typing import TYPE_CHECKING, Final

import pytest

from domain.households import Address, key
from storage import household_lists, households
from storage.migrate import FOLDER, upgrade

if TYPE_CHECKING:
    from pathlib import Path

    from storage import Storage, Transaction

BEFORE: Final = 24
"""The version of the schema until which every word counted."""

NUMBERS: Final = ("3", "b", "12b", "a4", "1-2", "a1-2b", "ab", "4ab", "1b2", "north", "x-1", "")
WORDS: Final = {
    "building": ("{}", "Building {}", "edificio {}", "{}号楼", "{}栋", "building {}栋", "Flat {}", "Builder {}"),
    "stair": ("{}", "Stair {}", "staircase {}", "escalera {}", "{}单元", "Building {}"),
    "flat": ("{}", "FLAT {}", "apartment {}", "Apt {}", "piso {}", "puerta {}", "{}室", "flat {}室", "stair {}"),
}


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """The migrations until then."""
    folder = tmp_path / "history"
    folder.mkdir()
    for path in sorted(FOLDER.glob("*.sql"))[:BEFORE]:
        shutil.copy(path, folder)
    return folder


@pytest.fixture
async def storage_before(storage: Storage, history: Path) -> Storage:
    """A database as it was, with one neighbourhood."""
    await upgrade(storage, history)
    async with storage.transaction() as db:
        await db.execute(
            "INSERT INTO neighbourhoods (id, name, language, zone, created_at) VALUES (1, 'Elm', 'en', 'UTC', 0)"
        )
    return storage


async def written(db: Transaction, number: int, address: Address, *, listed: bool = False) -> None:
    """A home with the keys of that time."""
    parts = {"building": address.building, "stair": address.stair, "flat": address.flat}
    await db.execute(
        "INSERT INTO households (id, neighbourhood_id, number, building, stair, flat, building_key, stair_key,"
        " flat_key, listed, created_at) VALUES (:number, 1, :number, :building, :stair, :flat, :building_key,"
        " :stair_key, :flat_key, :listed, 0)",
        number=number,
        listed=listed,
        **parts,
        **{f"{part}_key": key(text) for part, text in parts.items()},
    )


async def keys(storage: Storage) -> dict[int, tuple[str, str, str]]:
    async with storage.reading() as db:
        rows = await db.fetch("SELECT id, building_key, stair_key, flat_key FROM households ORDER BY id")
    return {row["id"]: (row["building_key"], row["stair_key"], row["flat_key"]) for row in rows}


async def test_every_home_has_the_keys_that_its_address_has(storage_before: Storage) -> None:
    storage = storage_before
    told = [(part, way.format(number)) for part, ways in WORDS.items() for way, number in product(ways, NUMBERS)]
    homes = [
        Address(**{"building": f"Fig House {place}", "stair": "", "flat": f"{place}", part: text})
        for place, (part, text) in enumerate(told)
    ]
    async with storage.transaction() as db:
        for number, home in enumerate(homes):
            await written(db, number, home)
    await upgrade(storage)
    assert await keys(storage) == {number: home.keys for number, home in enumerate(homes)}


async def test_what_is_on_the_list_is_found_whoever_said_it_first(storage_before: Storage) -> None:
    storage = storage_before
    async with storage.transaction() as db:
        await written(db, 1, Address("3", "", "1"))
        await written(db, 2, Address("Building 3", "", "Flat 1"), listed=True)
        await written(db, 3, Address("Edificio 3", "", "1"), listed=True)
        await written(db, 4, Address("4", "", "1"), listed=True)
        await written(db, 5, Address("Building 4", "", "1"), listed=True)
    await upgrade(storage)
    found = await keys(storage)
    assert found == {
        1: ("building3", "", "flat1"),
        2: ("3", "", "1"),
        3: ("edificio3", "", "1"),
        4: ("4", "", "1"),
        5: ("building4", "", "1"),
    }
    async with storage.reading() as db:
        for typed in (Address("3", "", "1"), Address("building 3", "", "flat 1")):
            home = await households.at(db, 1, typed)
            assert home is not None
            assert home.number == 2
        named = [(each.name, each.key) for each in await household_lists.buildings(db, 1)]
    assert ("Building 3", "3") in named
    assert ("Edificio 3", "edificio3") in named


async def test_of_homes_that_are_one_by_now_one_is_found_and_none_is_lost(storage_before: Storage) -> None:
    storage = storage_before
    async with storage.transaction() as db:
        await written(db, 1, Address("Building 3", "", "flat 1"))
        await written(db, 2, Address("3", "", "1"))
        await written(db, 3, Address("Building 4", "", "1"))
        await written(db, 4, Address("4栋", "", "1"), listed=True)
        for view, building, home in ((1, "building3", 1), (2, "3", 2), (3, "4栋", 4), (4, "building4", None)):
            await db.execute(
                "INSERT INTO household_views (id, chat_id, neighbourhood_id, building_key, household_id)"
                " VALUES (:view, :view, 1, :building, :home)",
                view=view,
                building=building,
                home=home,
            )
    await upgrade(storage)
    found = await keys(storage)
    assert found == {1: ("building3", "", "flat1"), 2: ("3", "", "1"), 3: ("building4", "", "1"), 4: ("4", "", "1")}
    async with storage.reading() as db:
        views = await db.fetch("SELECT building_key FROM household_views ORDER BY id")
    assert [view["building_key"] for view in views] == ["building3", "3", "4", "building4"]
