"""The questions where somebody lives, against the committee's list where there is one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from domain.households import LONGEST_BUILDING, Address, building_key, is_flat, read_part, stair_key
from domain.refusals import Refusal
from domain.words import repeated
from services.households.changing import known_home
from storage import household_lists

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from storage.engine import Storage
    from storage.transaction import Transaction

MOST_OFFERED: Final = 20
"""Buildings on buttons; where there are more, people type."""

MOST_NEAR: Final = 4
_LIKE_ENOUGH: Final = 0.5
_NUMBER: Final = re.compile(r"[0-9]+[a-z]?$|^[0-9]+")


@dataclass(frozen=True, slots=True)
class Found:
    """The building that was meant, None for one that is not on the list: then `near` are those most like it.

    `stairs` are those on the list in that building ("" among them where homes have none), None without a list.
    """

    building: str | None
    near: Sequence[str]
    stairs: Sequence[str] | None


async def first_answers(db: Transaction, neighbourhood_id: int) -> dict[str, Any]:
    """What a form that asks for an address begins with: the buildings to offer, none without a list."""
    names = list((await household_lists.listed_buildings(db, neighbourhood_id)).values())
    return {"buildings": names if len(names) <= MOST_OFFERED else []}


async def find_building(storage: Storage, neighbourhood_id: int, typed: str) -> Found:
    """The building that was typed, as the list calls it. Raises Refusal for what can be no building."""
    wanted = read_part(typed, LONGEST_BUILDING)
    async with storage.reading() as db:
        listed = await household_lists.listed_buildings(db, neighbourhood_id)
        if not listed:
            if is_flat(wanted):
                raise Refusal("home-flat-not-yet", typed=repeated(wanted))
            return Found(wanted, (), None)
        if building_key(wanted) not in listed:
            return Found(None, [listed[each] for each in _near(building_key(wanted), listed)], None)
        stairs = await household_lists.listed_stairs(db, neighbourhood_id, building_key(wanted))
    return Found(listed[building_key(wanted)], (), stairs)


def _near(wanted: str, listed: Mapping[str, str]) -> list[str]:
    """The buildings that are called nearly so, first the one with the same number: "Block 3" may be building 3."""
    number = _NUMBER.search(wanted)
    same = [number[0]] if number is not None and number[0] in listed else []
    alike = get_close_matches(wanted, listed, n=MOST_NEAR, cutoff=_LIKE_ENOUGH)
    return list(dict.fromkeys([*same, *alike]))[:MOST_NEAR]


async def check(storage: Storage, neighbourhood_id: int, address: Address) -> Address:
    """The address as the list has it, or as it was typed without a list. Raises Refusal for one not on the list."""
    async with storage.reading() as db:
        home = await known_home(db, neighbourhood_id, address)
    return address if home is None else home.address


def check_stair(stairs: Sequence[str] | None, typed: str) -> str:
    """The stair as the list has it. Raises Refusal for one that the list does not have in this building."""
    if stairs is None:
        return typed
    found = next((each for each in stairs if stair_key(each) == stair_key(typed)), None)
    if found is None and stair_key(typed):
        raise Refusal("home-stair-unknown", stair=typed)
    return found or ""
