"""What acts about homes are about: somebody's own, a newcomer's, the committee's list."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from domain.households import NOWHERE, Address, Living, Move, State, Step
from domain.people import Person
from services import households
from storage import household_lists, people
from storage import households as rows
from tests.authorisation.making import carded, kept, refreshed
from tests.authorisation.stage import HAND, MARK, Stage

if TYPE_CHECKING:
    from domain.households import Household


async def _home(stage: Stage) -> Household:
    """A home of its own for each thing."""
    async with kept(stage).transaction() as db:
        await rows.hold(db, stage.home)
        address = Address(f"{MARK} House", "", str(next(stage.ids)))
        return await rows.add(db, stage.home, address, listed=False, now=stage.town.clock.now())


async def _lives(stage: Stage, person: int, home: Household, state: State) -> dict[str, Any]:
    now = stage.town.clock.now()
    living = Living(home.id, state, now)
    async with kept(stage).transaction() as db:
        member = await rows.put_member(db, person, stage.home, living, now)
        move = Move(person, NOWHERE, living)
        change = await rows.add_change(db, stage.home, person, Step.SAID, [move], now)
        earlier = {"id": change, "person": person, "old": now - timedelta(days=2)}
        await db.execute("UPDATE household_changes SET at = :old WHERE actor_id = :person AND id < :id", **earlier)
    return {"member": member, "household": home.id, "number": home.number, "change": change}


async def own_home(stage: Stage, who: str) -> dict[str, Any]:
    """The one who acts has said where they live, perhaps before they left."""
    return await _lives(stage, stage.who(who).id, await _home(stage), State.ASKED)


async def home_page(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, households.PAGE, stage.who(who).id, own_home, of="member")


async def _somebody(stage: Stage) -> int:
    """A person nobody has met before."""
    identity = next(stage.ids)
    async with kept(stage).transaction() as db:
        await people.meet(db, Person(identity, f"{MARK} {identity}", "en"), stage.town.clock.now())
    return identity


async def claimed(stage: Stage, _who: str) -> dict[str, Any]:
    """Somebody says where they live."""
    return await _lives(stage, await _somebody(stage), await _home(stage), State.ASKED)


async def claim_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, households.CLAIM, stage.town.committee, claimed, of="member")


async def decided(stage: Stage, who: str) -> dict[str, Any]:
    """Mei has confirmed it."""
    made, mei, now = await claimed(stage, who), stage.caller(HAND), await refreshed(stage, HAND)
    await households.confirm(kept(stage), mei, made["member"], made["household"], now)
    async with kept(stage).reading() as db:
        found = await db.fetch("SELECT MAX(id) AS id FROM household_changes")
    return {**made, "change": found[0]["id"]}


async def done_card(stage: Stage, who: str) -> dict[str, Any]:
    """What was decided, as it stands in the private chat of the one who acts."""
    return await carded(stage, who, households.DONE, stage.who(who).id, decided, of="change")


async def newcomer(stage: Stage, who: str) -> dict[str, Any]:
    """Somebody says to live in the home in which the one who acts is confirmed."""
    home = await _home(stage)
    await _lives(stage, stage.who(who).id, home, State.CONFIRMED)
    return await _lives(stage, await _somebody(stage), home, State.ASKED)


async def doubted(stage: Stage, who: str) -> dict[str, Any]:
    """The one who acts does not know them."""
    made = await newcomer(stage, who)
    async with kept(stage).transaction() as db:
        await rows.doubt(db, made["member"], stage.who(who).id, stage.town.clock.now())
    return made


async def home_view(stage: Stage, who: str) -> dict[str, Any]:
    """The one who acts looks at a home, perhaps since they still could."""
    made = await claimed(stage, who)
    async with kept(stage).transaction() as db:
        view = await household_lists.put_view(
            db, stage.who(who).id, stage.home, building_key="quincehouse", household_id=made["household"]
        )
    return {**made, "view": view}


async def homes_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, households.LIST, stage.who(who).id, home_view, of="view")


async def moving(stage: Stage) -> dict[str, Any]:
    """What is known when the committee moves somebody."""
    made = await claimed(stage, "")
    return {"member": made["member"], "household": made["household"], "who": MARK, "number": made["number"]}


async def merging(stage: Stage) -> dict[str, Any]:
    """What is known when the committee says that two homes are the same."""
    made, other = await claimed(stage, ""), await _home(stage)
    await _lives(stage, await _somebody(stage), other, State.ASKED)
    known = {"household": made["household"], "number": made["number"], "into": str(other.number)}
    return {**known, "other": other.number, "from": [MARK, "", "1"], "to": [MARK, "", "2"]}
