"""The list of neighbours without a phone: seen, changed and let go by the committee, in private."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from domain.assisted import UNDO_WITHIN, Details
from domain.audit import Deed
from domain.forms import OpenForm
from domain.households import Address
from domain.refusals import Refusal
from domain.rights import Right
from services import audit, committee, forms, outbox, privacy, standing
from storage import assisted, households, neighbourhoods, people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.assisted import Assisted
    from domain.letters import Letter
    from domain.people import Caller
    from storage.engine import Storage
    from storage.transaction import Transaction

CARD: Final = "assisted"
"""The kind of the card about one of them, in private; its subject is the person."""

LIST: Final = "assisted-list"
FORM: Final = "assisted"
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
        parts = None if found.address is None else [found.address.building, found.address.stair, found.address.flat]
        answers = {
            "person": person_id,
            "name": found.name,
            "home": parts or "",
            "helper": found.details.helper,
        }
        await forms.put(db, OpenForm(caller.id, FORM, found.neighbourhood_id, step, answers), now)


async def save(
    storage: Storage, caller: Caller, form: OpenForm, name: str, home: int | Address | None, helper: str, now: datetime
) -> str:
    """Keep what the form's answers say, of somebody new or known, and close it; the name.

    A `home` is a number or an address; one that nobody has named yet is new. Raises Refusal for a number that is none,
    which leaves the form open, and for anybody outside the committee.
    """
    async with storage.transaction() as db:
        await households.hold(db, form.neighbourhood_id)
        await standing.require(db, caller.id, form.neighbourhood_id, Right.KEEP_ASSISTED, now)
        details = Details(name, await _home(db, form.neighbourhood_id, home, now), helper)
        person_id = form.answers.get("person")
        if not await forms.close(db, caller.id, now):
            raise Refusal("form-question-over")
        if person_id is None:
            await _add(db, caller, form.neighbourhood_id, details, now)
        else:
            found = await known(db, caller, person_id, Right.KEEP_ASSISTED, now)
            await _change(db, caller, found, details, now)
    return name


async def _home(db: Transaction, neighbourhood_id: int, home: int | Address | None, now: datetime) -> int | None:
    if home is None:
        return None
    if isinstance(home, Address):
        found = await households.at(db, neighbourhood_id, home)
        return (found or await households.add(db, neighbourhood_id, home, listed=False, now=now)).id
    numbered = await households.numbered(db, neighbourhood_id, home)
    if numbered is None:
        raise Refusal("assisted-home-unknown", number=str(home))
    return numbered.id if numbered.merged_into is None else numbered.merged_into


async def _add(db: Transaction, caller: Caller, neighbourhood_id: int, details: Details, now: datetime) -> None:
    person_id = await assisted.add(db, neighbourhood_id, details, caller.id, now)
    made = await assisted.get(db, person_id)
    if made is None:
        raise Refusal("button-too-old")
    await outbox.show_anew(db, CARD, person_id, caller.id, now)
    await audit.note(db, neighbourhood_id, caller.id, Deed.ASSISTED_ADDED, now, number=made.number)


async def _change(db: Transaction, caller: Caller, found: Assisted, details: Details, now: datetime) -> None:
    await outbox.show_anew(db, CARD, found.person_id, caller.id, now)
    if details == found.details:
        return
    await assisted.change(db, found, details, caller.id, now, undo_until=now + UNDO_WITHIN)
    await show_changed(db, found.person_id)
    await audit.note(db, found.neighbourhood_id, caller.id, Deed.ASSISTED_CHANGED, now, number=found.number)


async def show_changed(db: Transaction, person_id: int) -> None:
    """Every card that names them shows the present."""
    await outbox.refresh(db, CARD, person_id)
    await privacy.show_reports_of(db, person_id)
