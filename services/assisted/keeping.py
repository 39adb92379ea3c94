"""The list of neighbours without a phone: seen, changed and let go by the committee, in private."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from domain.assisted import UNDO_WITHIN, Before
from domain.audit import Deed
from domain.forms import OpenForm
from domain.households import NOWHERE, Address, Living, Move, State, Step
from domain.refusals import Refusal
from domain.rights import Right
from services import audit, committee, forms, outbox, privacy, standing
from services.households import addresses, changing
from storage import assisted, households, neighbourhoods, people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.assisted import Assisted
    from domain.households import Household
    from domain.letters import Letter
    from domain.people import Caller
    from storage.engine import Storage
    from storage.transaction import Transaction

CARD: Final = changing.ASSISTED
REPORTS: Final = "assisted-reports"
"""The kinds of the cards in private about one of them, and with the reports that they may have too; of the person."""

LIST: Final = "assisted-list"
FORM: Final = "assisted"
TOLD: Final = "told"
"""In the form's answers about somebody known: which of them were given anew. Only those are saved."""

ON_A_PAGE: Final = 15


@dataclass(frozen=True, slots=True)
class Listing:
    """Some of `total`; `following` is how many come before the next page, None on the last one."""

    name: str
    found: Sequence[Assisted]
    total: int
    following: int | None


async def ask_list(storage: Storage, caller: Caller, answer: Letter, now: datetime, *, command: str) -> None:
    """Owe the list where it is asked for, in private or in the committee's chat.

    Raises Refusal for anybody outside the committee, and in a residents' group, with the way to `command` in private.
    """
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.KEEP_ASSISTED, now)
        await committee.check_place(db, caller, here.id, command)
        await outbox.owe(db, replace(answer, data={"home": here.id, "skipped": 0}), now)


async def next_page(
    storage: Storage, caller: Caller, neighbourhood_id: int, skipped: int, answer: Letter, now: datetime
) -> None:
    """Owe the list behind so many of them. Raises Refusal for anybody outside the committee."""
    async with storage.transaction() as db:
        await people.meet(db, caller.person, now)
        await standing.require(db, caller.id, neighbourhood_id, Right.KEEP_ASSISTED, now)
        await outbox.owe(db, replace(answer, data={"home": neighbourhood_id, "skipped": skipped}), now)


async def listing(storage: Storage, neighbourhood_id: int, reader: int, skipped: int) -> Listing | None:
    """Those behind so many; None for readers who may not see them."""
    async with storage.reading() as db:
        home = await neighbourhoods.get(db, neighbourhood_id)
        if home is None or not await committee.may_read(db, reader, neighbourhood_id, Right.KEEP_ASSISTED):
            return None
        found = await assisted.listed(db, neighbourhood_id, ON_A_PAGE, skipped)
        total = await assisted.count(db, neighbourhood_id)
    behind = skipped + len(found)
    return Listing(home.name, found, total, behind if behind < total else None)


async def known(db: Transaction, caller: Caller, person_id: int, right: Right, now: datetime) -> Assisted:
    """The one who is meant, safe from others until the end of the transaction.

    Raises Refusal for who is removed or erased, and for anybody outside their committee.
    """
    await people.meet(db, caller.person, now)
    found = await assisted.get_guarded(db, person_id)
    if found is None:
        raise Refusal("button-too-old")
    await standing.require(db, caller.id, found.neighbourhood_id, right, now)
    if found.removed:
        raise Refusal("assisted-gone", number=str(found.number))
    return found


async def show(storage: Storage, caller: Caller, person_id: int, now: datetime) -> None:
    """Show one of them to the caller, in private. Raises Refusal as `known` does."""
    async with storage.transaction() as db:
        await known(db, caller, person_id, Right.KEEP_ASSISTED, now)
        await outbox.show_anew(db, CARD, person_id, caller.id, now)


async def show_numbered(storage: Storage, caller: Caller, number: int, now: datetime) -> None:
    """The same by the number that the committee knows them by."""
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.KEEP_ASSISTED, now)
        await committee.check_place(db, caller, here.id, f"assisted_{number}")
        found = await assisted.numbered(db, here.id, number)
        if found is None or found.removed:
            raise Refusal("assisted-unknown", number=str(number))
        await outbox.show_anew(db, CARD, found.person_id, caller.id, now)


async def page(storage: Storage, person_id: int, reader: int) -> tuple[Assisted | None, bool]:
    """Who that is, None once they are erased; and whether the reader may see it."""
    async with storage.reading() as db:
        found = await assisted.get(db, person_id)
        if found is None:
            return None, True
        return found, await committee.may_read(db, reader, found.neighbourhood_id, Right.KEEP_ASSISTED)


async def begin(storage: Storage, caller: Caller, neighbourhood_id: int, step: str, now: datetime) -> None:
    """Ask in private for somebody new. Raises Refusal for anybody outside the committee."""
    async with storage.transaction() as db:
        await people.meet(db, caller.person, now)
        await standing.require(db, caller.id, neighbourhood_id, Right.KEEP_ASSISTED, now)
        await forms.put(db, OpenForm(caller.id, FORM, neighbourhood_id, step, {}), now)


async def begin_change(storage: Storage, caller: Caller, person_id: int, step: str, now: datetime) -> None:
    """Ask in private for one thing about somebody anew; the others are known. Raises Refusal as `known` does."""
    async with storage.transaction() as db:
        found = await known(db, caller, person_id, Right.KEEP_ASSISTED, now)
        answers = {
            "person": person_id,
            "name": found.name,
            "home": found.home_number or "",
            "place": [] if found.address is None else found.address.parts,
            "helper": found.details.helper,
            "change": step,
            TOLD: [],
        }
        await forms.put(db, OpenForm(caller.id, FORM, found.neighbourhood_id, step, answers), now)


async def check_home(storage: Storage, neighbourhood_id: int, home: int | Address) -> Address:
    """Where the home is that was answered, by its number or as it was typed.

    Raises Refusal for a number that is none, and for an address that is not on the committee's list, if there is one.
    """
    if isinstance(home, Address):
        return await addresses.check(storage, neighbourhood_id, home)
    async with storage.reading() as db:
        return (await _numbered(db, neighbourhood_id, home)).address


async def _numbered(db: Transaction, neighbourhood_id: int, number: int) -> Household:
    found = await households.numbered(db, neighbourhood_id, number)
    if found is None:
        raise Refusal("assisted-home-unknown", number=str(number))
    return await households.head(db, found)


async def save(
    storage: Storage, caller: Caller, form: OpenForm, name: str, home: int | Address | None, helper: str, now: datetime
) -> str:
    """Keep what the form's answers say of somebody new, or what was answered anew of somebody known; the name.

    The form is closed with it. Raises Refusal as `check_home` does, which leaves it open, and for anybody outside the
    committee.
    """
    async with storage.transaction() as db:
        await households.hold(db, form.neighbourhood_id)
        await standing.require(db, caller.id, form.neighbourhood_id, Right.KEEP_ASSISTED, now)
        await forms.close(db, form, now)
        if "person" not in form.answers:
            await _add(db, caller, form.neighbourhood_id, name, home, helper, now)
            return name
        found = await known(db, caller, form.answers["person"], Right.KEEP_ASSISTED, now)
        told = form.answers.get(TOLD, ("name", "home", "helper"))
        moved = await _move(db, caller, found, home, now) if "home" in told else None
        name, helper = (name if "name" in told else found.name), (helper if "helper" in told else found.details.helper)
        await _change(db, caller, found, name, helper, moved, now)
    return name


async def _add(
    db: Transaction,
    caller: Caller,
    neighbourhood_id: int,
    name: str,
    home: int | Address | None,
    helper: str,
    now: datetime,
) -> None:
    person_id = await assisted.add(db, neighbourhood_id, name, helper, caller.id, now)
    added = await known(db, caller, person_id, Right.KEEP_ASSISTED, now)
    await _move(db, caller, added, home, now)
    await outbox.show_anew(db, CARD, person_id, caller.id, now)
    await audit.note(db, neighbourhood_id, caller.id, Deed.ASSISTED_ADDED, now, number=added.number)


async def _move(
    db: Transaction, caller: Caller, whom: Assisted, home: int | Address | None, now: datetime
) -> int | None:
    """They live there from now on: the committee says so, so it is confirmed. The change; None where it was so."""
    there = None if home is None else await _home(db, whom.neighbourhood_id, home, now)
    if there == whom.details.home:
        return None
    row = await households.member_of(db, whom.person_id, whom.neighbourhood_id)
    became = changing.nowhere(now) if there is None else Living(there, State.CONFIRMED, now)
    move = Move(whom.person_id, NOWHERE if row is None else row.living, became)
    return await changing.record(db, whom.neighbourhood_id, caller.id, Step.MOVED, [move], now)


async def _home(db: Transaction, neighbourhood_id: int, home: int | Address, now: datetime) -> int:
    if isinstance(home, Address):
        return (await changing.home_for(db, neighbourhood_id, home, now)).id
    return (await _numbered(db, neighbourhood_id, home)).id


async def _change(
    db: Transaction, caller: Caller, found: Assisted, name: str, helper: str, moved: int | None, now: datetime
) -> None:
    await outbox.show_anew(db, CARD, found.person_id, caller.id, now)
    was_helped_by = found.details.helper
    was = Before(found.name if name != found.name else None, was_helped_by if helper != was_helped_by else None, moved)
    if was == Before():
        return
    await assisted.change(db, found.person_id, name, helper, was=was, undo_until=now + UNDO_WITHIN)
    await show_changed(db, found)
    await audit.note(db, found.neighbourhood_id, caller.id, Deed.ASSISTED_CHANGED, now, number=found.number)


async def show_changed(db: Transaction, whom: Assisted) -> None:
    """Every card that names them shows the present."""
    for kind in (CARD, REPORTS):
        await outbox.refresh(db, kind, whom.person_id)
    await changing.show_person(db, whom.person_id)
    await changing.refresh_lists(db, whom.neighbourhood_id)
    await privacy.show_reports_of(db, whom.person_id)
