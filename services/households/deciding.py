"""What the committee does about homes: confirm, find not right, move, merge, and take that back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from domain.audit import Deed
from domain.forms import OpenForm
from domain.households import OWN, Living, Move, State, Step
from domain.refusals import Refusal
from domain.rights import Right
from services import audit, forms, outbox, standing
from services.households import addresses, changing
from storage import households, people

if TYPE_CHECKING:
    from datetime import datetime

    from domain.households import Address, Household, Member
    from domain.people import Caller
    from storage.engine import Storage
    from storage.transaction import Transaction

MOVE_FORM: Final = "home-move"
MERGE_FORM: Final = "home-merge"
MERGE_FIRST: Final = "into"
MOST_OFFERED: Final = 5
"""Homes that are offered on buttons when one is to be merged into another."""

_DEEDS: Final = {Step.CONFIRMED: Deed.HOME_CONFIRMED, Step.REFUSED: Deed.HOME_REFUSED}


@dataclass(frozen=True, slots=True)
class Twins:
    """Two homes that are to be one: the first is merged into the second."""

    home: Household
    into: Household


async def confirm(storage: Storage, caller: Caller, member_id: int, household_id: int, now: datetime) -> str:
    """The person does live in that home; their name. In private a card offers the way back, else their own card does.

    Raises Refusal for anybody outside the committee, when it was confirmed already, and when they say otherwise by now.
    """
    async with storage.transaction() as db:
        member = await _claimed(db, caller, member_id, household_id, now)
        if member.living.state is State.CONFIRMED:
            raise Refusal("home-confirmed-already", who=member.name)
        move = Move(member.person_id, member.living, changing.confirmed(member.living))
        await _decide(db, caller, member, Step.CONFIRMED, move, now)
    return member.name


async def refuse(storage: Storage, caller: Caller, member_id: int, household_id: int, now: datetime) -> str:
    """The person does not live in that home, confirmed or not; their name. As `confirm` in all else."""
    async with storage.transaction() as db:
        member = await _claimed(db, caller, member_id, household_id, now)
        move = Move(member.person_id, member.living, changing.nowhere(now))
        await _decide(db, caller, member, Step.REFUSED, move, now)
    return member.name


async def _decide(db: Transaction, caller: Caller, member: Member, step: Step, move: Move, now: datetime) -> None:
    home = await _home(db, member.living.household_id)
    change_id = await changing.record(db, member.neighbourhood_id, caller.id, step, [move], now)
    await changing.tell(db, change_id, caller.id, [move], now)
    if caller.private:
        await outbox.show(db, changing.DONE, change_id, caller.id, now)
    else:
        await changing.show_claim(db, member, now, anew=False)
    await audit.note(
        db, member.neighbourhood_id, caller.id, _DEEDS[step], now, whom=member.person_id, number=home.number
    )


async def _claimed(db: Transaction, caller: Caller, member_id: int, household_id: int, now: datetime) -> Member:
    """The person's row, held; Refusal unless they say to live in that home at this moment."""
    found = await households.member(db, member_id)
    if found is None:
        raise Refusal("button-too-old")
    await _take(db, caller, found.neighbourhood_id, now)
    member = await households.member(db, member_id)
    if member is None or member.living.household_id != household_id:
        raise Refusal("home-claim-changed")
    return member


async def _take(db: Transaction, caller: Caller, neighbourhood_id: int, now: datetime) -> None:
    """Hold the homes for somebody who may change them."""
    await households.hold(db, neighbourhood_id)
    await people.meet(db, caller.person, now)
    await standing.require(db, caller.id, neighbourhood_id, Right.MANAGE_HOMES, now)


async def _home(db: Transaction, household_id: int | None) -> Household:
    found = None if household_id is None else await households.get(db, household_id)
    if found is None:
        raise Refusal("button-too-old")
    return found


async def begin_move(storage: Storage, caller: Caller, member_id: int, household_id: int, now: datetime) -> None:
    """Ask the caller in private into which home the person is to be moved. Raises Refusal as `confirm` does."""
    async with storage.transaction() as db:
        member = await _claimed(db, caller, member_id, household_id, now)
        home = await _home(db, household_id)
        answers = {
            **await addresses.first_answers(db, member.neighbourhood_id),
            "person": member.person_id,
            "member": member_id,
            "household": household_id,
            "who": member.name,
            "number": home.number,
        }
        await _open(db, caller, MOVE_FORM, member.neighbourhood_id, "building", answers, now)


async def _open(
    db: Transaction,
    caller: Caller,
    form: str,
    neighbourhood_id: int,
    step: str,
    answers: dict[str, Any],
    now: datetime,
) -> None:
    await forms.put(db, OpenForm(caller.id, form, neighbourhood_id, step, answers), now)


async def move(storage: Storage, caller: Caller, form: OpenForm, address: Address, now: datetime) -> None:
    """The person lives in the home at this address, which counts as confirmed; a card offers the way back.

    Raises Refusal as `confirm` does, for a home that they have already, and for one that is not on the list.
    """
    async with storage.transaction() as db:
        member = await _claimed(db, caller, form.answers["member"], form.answers["household"], now)
        await forms.close(db, form, now)
        was = await _home(db, member.living.household_id)
        home = await changing.home_for(db, form.neighbourhood_id, address, now)
        if home.id == was.id:
            raise Refusal("home-same", who=member.name)
        step = Move(member.person_id, member.living, Living(home.id, State.CONFIRMED, now))
        change_id = await changing.record(db, home.neighbourhood_id, caller.id, Step.MOVED, [step], now)
        await changing.tell(db, change_id, caller.id, [step], now)
        await outbox.show(db, changing.DONE, change_id, caller.id, now)
        numbers = {"was": was.number, "became": home.number}
        await audit.note(db, home.neighbourhood_id, caller.id, Deed.HOME_MOVED, now, whom=member.person_id, **numbers)


async def begin_merge(storage: Storage, caller: Caller, household_id: int, now: datetime) -> None:
    """Ask the caller in private which home is the same. Raises Refusal for anybody outside the committee."""
    async with storage.transaction() as db:
        home = await _home(db, household_id)
        await _take(db, caller, home.neighbourhood_id, now)
        if home.merged_into is not None:
            raise Refusal("home-merged-already", number=str(home.number))
        answers = {"household": home.id, "number": home.number, "near": await _alike(db, home)}
        await _open(db, caller, MERGE_FORM, home.neighbourhood_id, MERGE_FIRST, answers, now)


async def _alike(db: Transaction, home: Household) -> list[tuple[int | str, ...]]:
    """The homes that this one is most likely the same as: their numbers and addresses, the likeliest first."""
    found = [each for each in await households.called_alike(db, home) if each.listed or not home.listed]
    found.sort(key=lambda each: -home.address.likeness(each.address))
    return [(each.number, *each.address.parts) for each in found[:MOST_OFFERED]]


async def twins(storage: Storage, form: OpenForm, number: int) -> Twins:
    """The home that the form is about, and the one of that number. Raises Refusal where they can't become one."""
    async with storage.reading() as db:
        return await _twins(db, form, number)


async def _twins(db: Transaction, form: OpenForm, number: int) -> Twins:
    home = await _home(db, form.answers["household"])
    into = await households.numbered(db, form.neighbourhood_id, number)
    if into is None or into.neighbourhood_id != home.neighbourhood_id:
        raise Refusal("homes-unknown", home=str(number))
    if into.id == home.id:
        raise Refusal("home-merge-itself", number=str(number))
    for each in (home, into):
        if each.merged_into is not None:
            raise Refusal("home-merged-already", number=str(each.number))
    if not into.listed and not await households.members(db, into.id):
        raise Refusal("home-merge-empty", number=str(into.number))
    if home.listed and not into.listed:
        raise Refusal("home-merge-listed", number=str(home.number), other=str(into.number))
    return Twins(home, into)


async def merge(storage: Storage, caller: Caller, form: OpenForm, number: int, now: datetime) -> None:
    """The form's home is the same as the one of that number: all who live there live here, as sure as it was.

    Raises Refusal as `twins` does, for anybody outside the committee, and when the form is no longer open.
    """
    async with storage.transaction() as db:
        await _take(db, caller, form.neighbourhood_id, now)
        await forms.close(db, form, now)
        both = await _twins(db, form, number)
        moves = [
            Move(each.person_id, each.living, Living(both.into.id, each.living.state, each.living.since))
            for each in await households.members(db, both.home.id)
        ]
        await households.merge(db, both.home.id, both.into.id)
        change_id = await changing.record(
            db, form.neighbourhood_id, caller.id, Step.MERGED, moves, now, merged_id=both.home.id
        )
        await changing.tell(db, change_id, caller.id, moves, now)
        await outbox.show(db, changing.DONE, change_id, caller.id, now)
        numbers = {"was": both.home.number, "became": both.into.number}
        await audit.note(db, form.neighbourhood_id, caller.id, Deed.HOMES_MERGED, now, **numbers)


async def undo(storage: Storage, caller: Caller, change_id: int, now: datetime) -> None:
    """What the committee did in that change is as it was before, and whom it is about is told.

    Raises Refusal as `changing.undo` does, and for anybody outside the committee.
    """
    async with storage.transaction() as db:
        change = await households.change(db, change_id)
        if change is None or change.step in OWN:
            raise Refusal("button-too-old")
        await _take(db, caller, change.neighbourhood_id, now)
        undone, back = await changing.undo(db, change, caller.id, now)
        await changing.tell(db, undone, caller.id, back, now)
        whom = change.moves[0].person_id if len(change.moves) == 1 and change.merged_id is None else None
        number = await _number_of(db, change.merged_id, back)
        await audit.note(db, change.neighbourhood_id, caller.id, Deed.HOME_UNDONE, now, whom=whom, number=number)


async def _number_of(db: Transaction, merged_id: int | None, back: list[Move]) -> int:
    """The number of the home that an undoing is about: the merged one, else the one that somebody has again or had."""
    ids = [merged_id, *(each for move in back for each in (move.became.household_id, move.was.household_id))]
    return (await _home(db, next((each for each in ids if each is not None), None))).number
