"""What a person is in a neighbourhood, asked inside the transaction that acts."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from domain.people import Role, standing
from domain.refusals import Refusal, StandingUnknown
from domain.rights import least
from services import private
from storage import neighbourhoods, people

if TYPE_CHECKING:
    from datetime import datetime

    from domain.neighbourhoods import Neighbourhood
    from domain.people import Caller, Sighting
    from domain.rights import Right
    from storage.engine import Storage
    from storage.transaction import Transaction

FEW_GROUPS: Final = 8
"""In so many groups Telegram is asked for somebody who comes in private first, one call each."""

WHICH: Final = "where-which"
"""The refusal that asks somebody in several neighbourhoods which one they mean in private."""

REFUSALS: Final = {
    Role.RESIDENT: "only-residents",
    Role.STAFF: "only-staff",
    Role.COMMITTEE: "only-committee",
    Role.CHAIR: "only-admins",
}


async def require(
    db: Transaction, person_id: int, neighbourhood_id: int, right: Right, now: datetime, *, author: bool = False
) -> Role:
    """The person's role, at least what the right asks for; `author` tells that the thing is of their making.

    Raises Refusal when they may not, StandingUnknown when only Telegram can tell.
    """
    return judge(person_id, await people.sightings(db, person_id, neighbourhood_id), right, now, author=author)


def judge(person_id: int, sightings: list[Sighting], right: Right, now: datetime, *, author: bool = False) -> Role:
    """As `require`, on what was read already: one sighting per active chat of the neighbourhood."""
    wanted = least(right, author=author)
    role = standing(sightings, wanted, now)
    if role is None:
        raise StandingUnknown(person_id, tuple(s.chat_id for s in sightings if not s.is_fresh(wanted, now)))
    if role < wanted:
        raise Refusal(REFUSALS[wanted])
    return role


async def last_seen_as(db: Transaction, person_id: int, neighbourhood_id: int) -> Role:
    """The role by what was seen last, however old that is: good for choosing what to show, never for acting."""
    seen = await people.sightings(db, person_id, neighbourhood_id)
    return max((max(each.role, each.duty or Role.STRANGER) for each in seen), default=Role.STRANGER)


async def where(db: Transaction, person_id: int, right: Right, now: datetime) -> list[Neighbourhood]:
    """The neighbourhoods in which the person has the right, latest evidence first.

    Raises StandingUnknown when only Telegram can tell.
    """
    wanted = least(right)
    found: list[Neighbourhood] = []
    unsure: list[int] = []
    for known in await people.neighbourhoods_of(db, person_id):
        sightings = await people.sightings(db, person_id, known)
        role = standing(sightings, wanted, now)
        if role is None:
            unsure += [each.chat_id for each in sightings if not each.is_fresh(wanted, now)]
        elif role >= wanted and (home := await neighbourhoods.get(db, known)) is not None:
            found.append(home)
    if unsure:
        raise StandingUnknown(person_id, tuple(unsure))
    return found


async def here(db: Transaction, caller: Caller, now: datetime) -> Neighbourhood:
    """The neighbourhood that the caller means: the chat's own, in private the only one of theirs or the one they chose.

    The caller is known from now on, and counts as present in the group they write in (a button can be pressed from
    outside). Raises Refusal where there is no neighbourhood yet, and in private, once, to ask which of several.
    """
    await people.meet(db, caller.person, now)
    if caller.private:
        await private.note_open(db, caller.id, now)
        return await _home(db, caller.id, now)
    found = await neighbourhoods.of_chat(db, caller.chat_id)
    if found is None:
        raise Refusal("group-not-set-up")
    if not caller.pressed:
        await people.note_seen(db, caller.chat_id, caller.id, now)
    return found


async def look_for_home(storage: Storage, caller: Caller, now: datetime) -> None:
    """Find out where somebody who comes in private belongs; raises StandingUnknown when Telegram has to be asked."""
    async with storage.transaction() as db:
        await people.meet(db, caller.person, now)
        with suppress(Refusal):
            await _home(db, caller.id, now)


async def _home(db: Transaction, person_id: int, now: datetime) -> Neighbourhood:
    """The neighbourhood this person means; where the groups are few, Telegram is asked before saying no."""
    homes = await people.neighbourhoods_of(db, person_id)
    if len(homes) > 1 and await people.home(db, person_id) not in homes:
        raise Refusal(WHICH)
    found = await neighbourhoods.get(db, homes[0]) if homes else None
    if found is not None:
        return found
    groups = await people.sightings_anywhere(db, person_id, FEW_GROUPS + 1)
    unasked = tuple(s.chat_id for s in groups if not s.is_fresh(Role.RESIDENT, now))
    if unasked and len(groups) <= FEW_GROUPS:
        raise StandingUnknown(person_id, unasked)
    raise Refusal("no-neighbourhood-yet")
