"""/homes: the committee looks through the homes, in one message that turns from all to a building to one home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.households import building_key
from domain.refusals import Refusal
from domain.rights import Right
from domain.words import repeated
from services import committee, outbox, standing
from services.households.changing import LIST
from services.households.showing import sight
from storage import household_lists, households, neighbourhoods, people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.households import Building, Claim, Dwelling, Household, View
    from domain.people import Caller
    from services.households.showing import Sight
    from storage.engine import Storage
    from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Overview:
    """All homes: by building, and who waits to be confirmed; `keeps_list` where the reader may send their list."""

    view: View
    name: str
    buildings: Sequence[Building]
    waiting: Sequence[Claim]
    keeps_list: bool


@dataclass(frozen=True, slots=True)
class Inside:
    """One building, and its homes in which somebody says to live."""

    view: View
    building: Building
    dwellings: Sequence[Dwelling]


@dataclass(frozen=True, slots=True)
class Home:
    """One home, and everybody who says to live there; `merged` is the one that it was merged into, if any."""

    view: View
    household: Household
    members: Sequence[Sight]
    merged: Household | None


async def show(storage: Storage, caller: Caller, wanted: str, now: datetime, thread_id: int | None) -> None:
    """Show all homes where it is asked for, in private or in the committee's chat; or the `wanted` one alone.

    That is the number of a home or the name of a building. Raises Refusal for one that there is not, for anybody
    outside the committee, and in a residents' group, with the way to private.
    """
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.SEE_HOMES, now)
        await committee.check_place(db, caller, here.id, "homes")
        building, home = await _meant(db, here.id, wanted.strip().removeprefix("#"))
        view_id = await household_lists.put_view(db, caller.chat_id, here.id, building_key=building, household_id=home)
        await outbox.show_anew(db, LIST, view_id, caller.chat_id, now, thread_id)


async def _meant(db: Transaction, neighbourhood_id: int, wanted: str) -> tuple[str | None, int | None]:
    """The key of the building and the id of the home that are meant; a number is a home's before a building's."""
    if not wanted:
        return None, None
    if wanted.isdecimal() and len(wanted) <= 9:  # noqa: PLR2004 - digits that fit the column
        home = await households.numbered(db, neighbourhood_id, int(wanted))
        if home is not None:
            return await households.key_of_building(db, home.id), home.id
    if not any(each.key == building_key(wanted) for each in await household_lists.buildings(db, neighbourhood_id)):
        raise Refusal("homes-unknown", home=repeated(wanted))
    return building_key(wanted), None


async def show_home(storage: Storage, caller: Caller, household_id: int, now: datetime) -> None:
    """Show one home in private, as from a link. Raises Refusal as `show` does."""
    async with storage.transaction() as db:
        home = await households.get(db, household_id)
        if home is None:
            raise Refusal("button-too-old")
        await people.meet(db, caller.person, now)
        await standing.require(db, caller.id, home.neighbourhood_id, Right.SEE_HOMES, now)
        await committee.check_place(db, caller, home.neighbourhood_id, "homes")
        building = await households.key_of_building(db, home.id)
        view_id = await household_lists.put_view(
            db, caller.chat_id, home.neighbourhood_id, building_key=building, household_id=home.id
        )
        await outbox.show_anew(db, LIST, view_id, caller.chat_id, now)


async def turn(
    storage: Storage, caller: Caller, view_id: int, now: datetime, *, household_id: int | None, whole: bool, page: int
) -> None:
    """Show that home, or with `whole` its building, or all when it is None. Raises Refusal as `show` does."""
    async with storage.transaction() as db:
        view = await household_lists.view(db, view_id)
        if view is None or view.chat_id != caller.chat_id:
            raise Refusal("button-too-old")
        await people.meet(db, caller.person, now)
        await standing.require(db, caller.id, view.neighbourhood_id, Right.SEE_HOMES, now)
        home = None if household_id is None else await households.get(db, household_id)
        if household_id is not None and (home is None or home.neighbourhood_id != view.neighbourhood_id):
            raise Refusal("button-too-old")
        await household_lists.put_view(
            db,
            view.chat_id,
            view.neighbourhood_id,
            building_key=None if home is None else await households.key_of_building(db, home.id),
            household_id=None if home is None or whole else home.id,
            page=page,
        )
        await outbox.show(db, LIST, view.id, caller.chat_id, now)


async def listing(storage: Storage, view_id: int, reader: int, now: datetime) -> Overview | Inside | Home | None:
    """What the view shows; None where it is not the reader's, or they may not see it any more.

    A building that nobody lives in any more, and a home that is gone, give way to all homes.
    """
    async with storage.reading() as db:
        view = await household_lists.view(db, view_id)
        if view is None or view.chat_id != reader:
            return None
        of = await neighbourhoods.get(db, view.neighbourhood_id)
        if of is None or not await committee.may_read(db, reader, of.id, Right.SEE_HOMES):
            return None
        home = None if view.household_id is None else await households.get(db, view.household_id)
        if home is not None:
            members = await households.members(db, home.id)
            merged = None if home.merged_into is None else await households.get(db, home.merged_into)
            return Home(view, home, [await sight(db, each, now) for each in members], merged)
        buildings = await household_lists.buildings(db, of.id)
        inside = next((each for each in buildings if each.key == view.building_key), None)
        if inside is not None:
            return Inside(view, inside, await household_lists.dwellings(db, of.id, inside.key))
        waiting = await household_lists.waiting(db, of.id)
        keeps_list = await committee.may_read(db, reader, of.id, Right.KEEP_HOME_LIST)
        return Overview(view, of.name, buildings, waiting, keeps_list)
