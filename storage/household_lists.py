"""Homes as they are listed and counted, and what the list shows in each chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.households import Building, Claim, Dwelling, Household, View, order
from storage.households import household
from storage.queries import queries

if TYPE_CHECKING:
    from storage.transaction import Transaction

SQL = queries("household_lists")


async def has_list(db: Transaction, neighbourhood_id: int) -> bool:
    """Whether the committee gave a list of homes: then others are not taken."""
    return bool(await SQL.has_list(db, neighbourhood_id=neighbourhood_id))


async def listed_buildings(db: Transaction, neighbourhood_id: int) -> dict[str, str]:
    """The buildings of the list by their keys, 2 before 10."""
    rows = await SQL.listed_buildings(db, neighbourhood_id=neighbourhood_id)
    return {row["building_key"]: row["building"] for row in sorted(rows, key=lambda row: order(row["building"]))}


async def listed_stairs(db: Transaction, neighbourhood_id: int, building_key: str) -> list[str]:
    """The stairs of a building on the list, in their order; "" among them where homes have none."""
    rows = await SQL.listed_stairs(db, neighbourhood_id=neighbourhood_id, building_key=building_key)
    return sorted((row["stair"] for row in rows), key=order)


async def listed_on_any_stair(
    db: Transaction, neighbourhood_id: int, building_key: str, flat_key: str
) -> list[Household]:
    """The homes of a building on the list that are called so on their stairs, also merged ones."""
    rows = await SQL.listed_on_any_stair(
        db, neighbourhood_id=neighbourhood_id, building_key=building_key, flat_key=flat_key
    )
    return [household(row) for row in rows]


async def buildings(db: Transaction, neighbourhood_id: int) -> list[Building]:
    """All buildings in which somebody says to live or that are on the list, 2 before 10."""
    found = [
        Building(
            row["building_key"],
            row["building"],
            row["home_id"],
            int(row["listed"]),
            int(row["known"]),
            int(row["known_listed"]),
            int(row["confirmed"]),
            int(row["people"]),
        )
        for row in await SQL.buildings(db, neighbourhood_id=neighbourhood_id)
    ]
    return sorted(found, key=lambda each: order(each.name))


async def dwellings(db: Transaction, neighbourhood_id: int, building_key: str) -> list[Dwelling]:
    """The homes of a building in which somebody says to live, by stair and flat; 2 before 10."""
    rows = await SQL.dwellings(db, neighbourhood_id=neighbourhood_id, building_key=building_key)
    found = [Dwelling(household(row), int(row["people"]), int(row["confirmed"])) for row in rows]
    return sorted(found, key=lambda each: (order(each.household.address.stair), order(each.household.address.flat)))


async def waiting(db: Transaction, neighbourhood_id: int) -> list[Claim]:
    """Who waits to be confirmed, whoever said so first."""
    return [Claim(row["name"], household(row)) for row in await SQL.waiting(db, neighbourhood_id=neighbourhood_id)]


async def put_view(
    db: Transaction,
    chat_id: int,
    neighbourhood_id: int,
    *,
    building_key: str | None = None,
    household_id: int | None = None,
    page: int = 0,
) -> int:
    """The id of the chat's view, which shows this from now on."""
    identity: int = await SQL.put_view(
        db,
        chat_id=chat_id,
        neighbourhood_id=neighbourhood_id,
        building_key=building_key,
        household_id=household_id,
        page=page,
    )
    return identity


async def view(db: Transaction, view_id: int) -> View | None:
    """The view, None if there is none of that id."""
    row = await SQL.view(db, id=view_id)
    if row is None:
        return None
    return View(
        row["id"], row["chat_id"], row["neighbourhood_id"], row["building_key"], row["household_id"], row["page"]
    )


async def views_of(db: Transaction, neighbourhood_id: int) -> list[int]:
    """The views of this neighbourhood's homes, in whatever chat."""
    return [row["id"] for row in await SQL.views_of(db, neighbourhood_id=neighbourhood_id)]
