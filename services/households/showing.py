"""Where one person lives, as their own page, the committee's card and the letters about it tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.households import OWN, State, Step
from domain.rights import Right
from services import committee
from storage import households, neighbourhoods, people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.households import Change, Household, Member
    from storage.engine import Storage
    from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Last:
    """What was done last about where somebody lives, and by whom; `actor` is None for somebody who was forgotten."""

    change_id: int
    step: Step
    actor: str | None
    by_themselves: bool
    can_be_undone: bool


@dataclass(frozen=True, slots=True)
class Sight:
    """Somebody's row with their home; `before` is the one that they had until the last change, if another.

    `others` are confirmed in the same home, `doubters` live there and do not know them.
    """

    member: Member
    home: Household | None
    before: Household | None
    last: Last | None
    others: Sequence[str]
    doubters: Sequence[str]


async def claim(storage: Storage, member_id: int, chat_id: int, now: datetime) -> Sight | None:
    """For the committee's chat. None for any other chat; LookupError where the person was forgotten."""
    async with storage.reading() as db:
        member = await households.member(db, member_id)
        if member is None:
            raise LookupError(member_id)
        if not await committee.meets_in(db, chat_id, member.neighbourhood_id):
            return None
        return await sight(db, member, now)


async def page(storage: Storage, member_id: int, reader: int, now: datetime) -> tuple[Sight, str] | None:
    """For the person themselves, with the neighbourhood's name; None for anybody else."""
    async with storage.reading() as db:
        member = await households.member(db, member_id)
        of = None if member is None else await neighbourhoods.get(db, member.neighbourhood_id)
        if member is None or of is None or member.person_id != reader:
            return None
        return await sight(db, member, now), of.name


async def sight(db: Transaction, member: Member, now: datetime) -> Sight:
    """All that is told of somebody's home."""
    home_id = member.living.household_id
    change_id = await households.last_change_of(db, member.person_id, member.neighbourhood_id)
    change = None if change_id is None else await households.change(db, change_id)
    before = None if change is None else _before(change, member.person_id)
    there = [] if home_id is None else await households.members(db, home_id)
    return Sight(
        member,
        None if home_id is None else await households.get(db, home_id),
        None if before in (None, home_id) else await households.get(db, before or 0),
        None if change is None else await _last(db, change, member, now),
        [each.name for each in there if each.living.state is State.CONFIRMED and each.id != member.id],
        await households.doubters(db, member.id),
    )


def _before(change: Change, person_id: int) -> int | None:
    return next((move.was.household_id for move in change.moves if move.person_id == person_id), None)


async def _last(db: Transaction, change: Change, member: Member, now: datetime) -> Last:
    actor = await people.get(db, change.actor_id)
    return Last(
        change.id,
        change.step,
        actor.name if actor is not None and actor.name else None,
        by_themselves=change.actor_id == member.person_id and change.step in OWN,
        can_be_undone=change.can_be_undone(now),
    )


@dataclass(frozen=True, slots=True)
class News:
    """What the committee changed: the homes of one person before and after, if any, and how sure they are now."""

    step: Step
    name: str
    state: State
    home: Household | None
    before: Household | None


async def news(storage: Storage, change_id: int, person_id: int) -> News | None:
    """For the person that it is about; None when something else is so by now."""
    async with storage.reading() as db:
        change = await households.change(db, change_id)
        if change is None or await households.last_change_of(db, person_id, change.neighbourhood_id) != change_id:
            return None
        member = await households.member_of(db, person_id, change.neighbourhood_id)
        of = await neighbourhoods.get(db, change.neighbourhood_id)
        if member is None or of is None:
            return None
        home, before = member.living.household_id, _before(change, person_id)
        return News(
            change.step,
            of.name,
            member.living.state,
            None if home is None else await households.get(db, home),
            None if before is None else await households.get(db, before),
        )


async def newcomer(storage: Storage, member_id: int, household_id: int, reader: int) -> tuple[Member, Household] | None:
    """Who says to live in the reader's home; None when they do not any more, or the reader is not confirmed there."""
    async with storage.reading() as db:
        member, home = await households.member(db, member_id), await households.get(db, household_id)
        if member is None or home is None or member.living.household_id != household_id:
            return None
        own = await households.member_of(db, reader, member.neighbourhood_id)
        if own is None or own.living.household_id != household_id or own.living.state is not State.CONFIRMED:
            return None
    return member, home


@dataclass(frozen=True, slots=True)
class Done:
    """What somebody of the committee did: to whom (None when it merged), and the homes before and after, if any."""

    step: Step
    who: str | None
    was: Household
    became: Household | None
    can_be_undone: bool


@dataclass(frozen=True, slots=True)
class Over:
    """What was done does not hold any more, or the reader may not see it; `undone` is the number of its home.

    That is None unless it was taken back, and nothing came after that.
    """

    undone: int | None


async def done(storage: Storage, change_id: int, reader: int, now: datetime) -> Done | Over | None:
    """For whoever did it; None when nothing is kept of it any more."""
    async with storage.reading() as db:
        change = await households.change(db, change_id)
        if change is None:
            return None
        if not await committee.may_read(db, reader, change.neighbourhood_id, Right.MANAGE_HOMES):
            return Over(None)
        if (over := await _over(db, change)) is not None:
            return over
        who, before, after = await _told(db, change)
        was, became = await households.get(db, before or 0), await households.get(db, after or 0)
    return None if was is None else Done(change.step, who, was, became, change.can_be_undone(now))


async def _told(db: Transaction, change: Change) -> tuple[str | None, int | None, int | None]:
    """Whom it is about (None for a merge), and the home before and after."""
    if change.merged_id is not None:
        merged = await households.get(db, change.merged_id)
        return None, change.merged_id, None if merged is None else merged.merged_into
    move = change.moves[0]
    person = await people.get(db, move.person_id)
    return "" if person is None else person.name, move.was.household_id, move.became.household_id


async def _over(db: Transaction, change: Change) -> Over | None:
    """None where the change is the last of its kind."""
    of = change.neighbourhood_id
    last = {await households.last_change_of(db, move.person_id, of) for move in change.moves}
    if change.merged_id is not None:
        last.add(await households.last_merging_of(db, change.merged_id))
    if last == {change.id}:
        return None
    later = {found.step for each in last - {change.id, None} if (found := await households.change(db, each or 0))}
    number = None
    if later == {Step.UNDONE}:
        _, before, _ = await _told(db, change)
        home = await households.get(db, before or 0)
        number = None if home is None else home.number
    return Over(number)
