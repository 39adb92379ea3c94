"""What people do about their own home: say it, leave it, take that back; and tell who they do not know there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from domain.forms import OpenForm
from domain.households import MOST_A_DAY, NOWHERE, OWN, Living, Move, State, Step
from domain.letters import Letter
from domain.refusals import Refusal
from domain.rights import Right
from services import forms, outbox, private, standing
from services.households import addresses, changing
from storage import households, people

if TYPE_CHECKING:
    from datetime import datetime

    from domain.households import Address, Household, Member
    from domain.people import Caller
    from storage.engine import Storage
    from storage.transaction import Transaction

FORM: Final = "home"
FIRST: Final = "building"
"""The form in which people say where they live, and its first question."""

DOUBTED: Final = "home-doubted"
SAY_SO_WITHIN: Final = timedelta(days=7)
"""How long it is of use to hear of somebody new."""


async def show(storage: Storage, caller: Caller, now: datetime) -> None:
    """Show the caller their home in private; ask whoever has told none. Raises Refusal for strangers."""
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.HAVE_HOME, now)
        member = await households.member_of(db, caller.id, here.id)
        if member is None or member.living.household_id is None:
            await _ask(db, caller, here.id, now)
        else:
            await outbox.show_anew(db, changing.PAGE, member.id, caller.id, now)


async def ask(storage: Storage, caller: Caller, member_id: int, now: datetime) -> None:
    """Ask the caller where they live, from the page that shows it. Raises Refusal for anybody else's page."""
    async with storage.transaction() as db:
        member = await _own(db, caller, member_id, now)
        await _ask(db, caller, member.neighbourhood_id, now)


async def _ask(db: Transaction, caller: Caller, neighbourhood_id: int, now: datetime) -> None:
    await _check_often(db, caller.id, neighbourhood_id, now)
    answers = await addresses.first_answers(db, neighbourhood_id)
    await forms.put(db, OpenForm(caller.id, FORM, neighbourhood_id, FIRST, answers), now)


async def _check_often(db: Transaction, person_id: int, neighbourhood_id: int, now: datetime) -> None:
    said = await households.count_said(db, person_id, neighbourhood_id, now - timedelta(days=1))
    if said >= MOST_A_DAY:
        raise Refusal("home-too-often", most=MOST_A_DAY)


async def say(storage: Storage, form: OpenForm, address: Address, now: datetime) -> bool:
    """The one who filled in the form says to live there; whether that is new.

    The committee is asked to confirm it, and those who are confirmed there are told. Raises Refusal for a home that is
    not on the list, after too many changes, and when the form is no longer open.
    """
    person_id, home_id = form.person_id, form.neighbourhood_id
    async with storage.transaction() as db:
        await households.hold(db, home_id)
        await standing.require(db, person_id, home_id, Right.HAVE_HOME, now)
        await _check_often(db, person_id, home_id, now)
        await forms.close(db, form, now)
        home = await changing.home_for(db, home_id, address, now)
        before = await households.member_of(db, person_id, home_id)
        was = NOWHERE if before is None else before.living
        new = was.household_id != home.id
        if new:
            move = Move(person_id, was, Living(home.id, State.ASKED, now))
            await changing.record(db, home_id, person_id, Step.SAID, [move], now)
        member = await households.member_of(db, person_id, home_id)
        if member is not None:
            await outbox.show_anew(db, changing.PAGE, member.id, person_id, now)
        if new and member is not None:
            await changing.show_claim(db, member, now, anew=was.state is not State.ASKED)
            await _tell_those_there(db, member, home, now)
    return new


async def _tell_those_there(db: Transaction, member: Member, home: Household, now: datetime) -> None:
    """Once for each newcomer; those who have left the groups are told nothing."""
    for other in await households.members(db, home.id):
        if other.living.state is State.CONFIRMED and other.here and other.id != member.id:
            key = f"{changing.NEWCOMER}:{home.id}:{member.id}:{other.person_id}"
            data = {"member": member.id, "household": home.id}
            await outbox.owe(db, Letter(changing.NEWCOMER, other.person_id, key, data), now)


async def leave(storage: Storage, caller: Caller, member_id: int, now: datetime) -> None:
    """The caller lives there no longer. Raises Refusal where they have no home, and for anybody else's."""
    async with storage.transaction() as db:
        member = await _own(db, caller, member_id, now, hold=True)
        if member.living.household_id is None:
            raise Refusal("home-none")
        move = Move(caller.id, member.living, changing.nowhere(now))
        await changing.record(db, member.neighbourhood_id, caller.id, Step.LEFT, [move], now)


async def undo(storage: Storage, caller: Caller, change_id: int, now: datetime) -> None:
    """The caller's last change of their own home is taken back. Raises Refusal as `changing.undo`, and for others."""
    async with storage.transaction() as db:
        change = await households.change(db, change_id)
        if change is None or change.actor_id != caller.id or change.step not in OWN:
            raise Refusal("button-too-old")
        await households.hold(db, change.neighbourhood_id)
        await standing.require(db, caller.id, change.neighbourhood_id, Right.HAVE_HOME, now)
        await changing.undo(db, change, caller.id, now)
        member = await households.member_of(db, caller.id, change.neighbourhood_id)
        if member is not None and member.living.state is State.ASKED:
            await changing.show_claim(db, member, now, anew=False)


async def doubt(
    storage: Storage, caller: Caller, member_id: int, household_id: int, answer: Letter, now: datetime
) -> None:
    """The caller, who is confirmed in this home, does not know that newcomer; the committee learns it.

    Raises Refusal for anybody else, and when the newcomer does not say so any more.
    """
    async with storage.transaction() as db:
        member = await _neighbour(db, caller, member_id, household_id, now)
        if not await households.doubt(db, member_id, caller.id, now):
            raise Refusal("home-doubted-already")
        await _show_doubts(db, member, now, anew=True)
        data = {"member": member_id, "household": household_id}
        await outbox.owe(db, replace(answer, kind=DOUBTED, data=data), now)


async def drop_doubt(storage: Storage, caller: Caller, member_id: int, household_id: int, now: datetime) -> None:
    """The caller knows the newcomer after all. Raises Refusal as `doubt` does."""
    async with storage.transaction() as db:
        member = await _neighbour(db, caller, member_id, household_id, now)
        if not await households.drop_doubt(db, member_id, caller.id):
            raise Refusal("home-doubt-none")
        await _show_doubts(db, member, now, anew=False)


async def _show_doubts(db: Transaction, member: Member, now: datetime, *, anew: bool) -> None:
    await changing.show_claim(db, member, now, anew=anew)
    await changing.refresh_lists(db, member.neighbourhood_id)


async def _neighbour(db: Transaction, caller: Caller, member_id: int, household_id: int, now: datetime) -> Member:
    """The newcomer, for somebody who is confirmed in the same home."""
    member = await _held(db, caller, member_id, now)
    own = await households.member_of(db, caller.id, member.neighbourhood_id)
    if own is None or own.living.household_id != household_id or own.living.state is not State.CONFIRMED:
        raise Refusal("home-not-yours")
    if member.living.household_id != household_id or member.id == own.id:
        raise Refusal("home-claim-changed")
    return member


async def _own(db: Transaction, caller: Caller, member_id: int, now: datetime, *, hold: bool = False) -> Member:
    """The caller's own row."""
    member = await households.member(db, member_id)
    if member is None or member.person_id != caller.id:
        raise Refusal("button-too-old")
    if hold:
        return await _held(db, caller, member_id, now)
    await standing.require(db, caller.id, member.neighbourhood_id, Right.HAVE_HOME, now)
    return member


async def _held(db: Transaction, caller: Caller, member_id: int, now: datetime) -> Member:
    """The row of somebody in the caller's neighbourhood, whose homes are held."""
    found = await households.member(db, member_id)
    if found is None:
        raise Refusal("button-too-old")
    await households.hold(db, found.neighbourhood_id)
    await people.meet(db, caller.person, now)
    if caller.private:
        await private.note_open(db, caller.id, now)
    await standing.require(db, caller.id, found.neighbourhood_id, Right.HAVE_HOME, now)
    member = await households.member(db, member_id)
    if member is None:
        raise Refusal("button-too-old")
    return member
