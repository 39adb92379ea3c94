"""What scenes about homes begin with: a list of the committee, and people who say where they live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.households import NOWHERE, Address, Living, Move, State, Step
from storage import households

if TYPE_CHECKING:
    from storage.transaction import Transaction
    from tests.town import Resident, Seen, Town


async def _street(db: Transaction) -> int:
    """The neighbourhood of the usual street."""
    (street,) = [row["id"] for row in await db.fetch("SELECT id FROM neighbourhoods WHERE name = 'Lime Street'")]
    return int(street)


async def listed(town: Town, *homes: tuple[str, str, str]) -> None:
    """The committee's list has these homes: building, stair, flat."""
    async with town.app.shared.storage.transaction() as db:
        street = await _street(db)
        await households.hold(db, street)
        for home in homes:
            await households.add(db, street, Address(*home), listed=True, now=town.clock.now())


async def says_home(who: Resident, building: str = "3", flat: str = "12B", stair: str = "There is only one") -> None:
    """Types the answers of the form, and sends it; where there is no list, the stair is asked for."""
    await who.writes("/home")
    if "which building" not in (await who.inbox())[-1].text.casefold():
        await who.taps(await who.reads("your home"), "Change")
    for answer in (building, stair, flat):
        await who.writes(answer)
    await who.taps(await who.reads("Is this right?"), "Yes, I live there")


async def housed(town: Town, who: Resident, building: str, flat: str) -> None:
    """This person is confirmed in this home, which is on the list, since some time ago."""
    now = town.clock.now()
    async with town.app.shared.storage.transaction() as db:
        street = await _street(db)
        home = await households.at(db, street, Address(building, "", flat))
        assert home is not None
        await households.put_member(db, who.id, street, Living(home.id, State.CONFIRMED, now), now)


async def has_said(town: Town, who: Resident, times: int) -> None:
    """So often today already."""
    now = town.clock.now()
    async with town.app.shared.storage.transaction() as db:
        street = await _street(db)
        for _ in range(times):
            move = Move(who.id, NOWHERE, NOWHERE)
            await households.add_change(db, street, who.id, Step.SAID, [move], now)


async def claim_of(town: Town, who: Resident) -> Seen:
    """The committee's card that says where this person lives."""
    return await town.mei.finds(who.name, town.committee)


async def lives(town: Town, who: Resident, building: str = "3", flat: str = "12B") -> None:
    """The person says it, and Mei confirms it."""
    await says_home(who, building, flat)
    await town.mei.taps(await claim_of(town, who), "Confirm")
