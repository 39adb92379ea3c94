"""The committee's list of homes: looked at beside the homes that are known, taken over, taken back, handed out."""

from __future__ import annotations

import asyncio
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from domain.audit import Deed
from domain.forms import OpenForm
from domain.home_lists.comparing import Counts, compare, samples, seal, spelling_of
from domain.households import Address, order
from domain.refusals import Refusal
from domain.rights import Right
from services import audit, committee, forms, outbox, standing
from services.households import refresh_lists
from storage import home_lists, households, neighbourhoods, people

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime, timedelta

    from domain.home_lists.comparing import Difference, Known, Spelling, Taken
    from domain.letters import Letter
    from domain.neighbourhoods import Neighbourhood
    from domain.people import Caller
    from storage.engine import Storage
    from storage.transaction import Transaction

CARD: Final = "home-list"
"""The kind of the card of a list that was taken over; its subject is the taking over."""

PRESENT: Final = "home-list-present"
"""The kind of the letter with the present list as a file."""


@dataclass(frozen=True, slots=True)
class _Compared:
    """What a list would change by the homes that were known then, and the seal of the list that held."""

    known: Sequence[Known]
    found: Difference
    sealed: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A list that was sent and waits for a yes; `name` is the neighbourhood's.

    `anew` if the homes that are known have changed since it was shown.
    """

    name: str
    homes: Sequence[Spelling]
    samples: Sequence[Spelling]
    counts: Counts
    seal: str
    anew: bool = False

    def answers(self) -> dict[str, Any]:
        """As plain JSON."""
        return {
            "name": self.name,
            "homes": self.homes,
            "samples": self.samples,
            "counts": asdict(self.counts),
            "seal": self.seal,
            "anew": self.anew,
        }


def proposal_in(answers: Mapping[str, Any]) -> Proposal:
    """The proposal that these answers of a form hold."""
    return Proposal(
        answers["name"],
        homes=[tuple(each) for each in answers["homes"]],
        samples=[tuple(each) for each in answers["samples"]],
        counts=Counts(**answers["counts"]),
        seal=answers["seal"],
        anew=answers["anew"],
    )


async def begin(
    storage: Storage, caller: Caller, form: str, step: str, now: datetime, *, of: int | None = None
) -> None:
    """Ask a chair, in private, for the list of that neighbourhood, or else of the one that they mean.

    Raises Refusal for anybody else.
    """
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now) if of is None else await _known(db, caller, of, now)
        await standing.require(db, caller.id, here.id, Right.KEEP_HOME_LIST, now)
        count = await home_lists.count_listed(db, here.id)
        await forms.put(db, OpenForm(caller.id, form, here.id, step, {"name": here.name, "count": count}), now)


async def _known(db: Transaction, caller: Caller, neighbourhood_id: int, now: datetime) -> Neighbourhood:
    found = await neighbourhoods.get(db, neighbourhood_id)
    if found is None:
        raise Refusal("button-too-old")
    await people.meet(db, caller.person, now)
    return found


async def check_right(storage: Storage, form: OpenForm, now: datetime) -> None:
    """Raise Refusal for whoever may not send a list any more: nothing is fetched for them."""
    async with storage.reading() as db:
        await standing.require(db, form.person_id, form.neighbourhood_id, Right.KEEP_HOME_LIST, now)


async def answer(storage: Storage, form: OpenForm, answer: Letter, now: datetime) -> None:
    """Owe an answer, and ask the form's question once more below it. Raises Refusal for anybody but a chair."""
    async with storage.transaction() as db:
        await standing.require(db, form.person_id, form.neighbourhood_id, Right.KEEP_HOME_LIST, now)
        await outbox.owe(db, answer, now)
        await forms.ask_again(db, form.person_id, now)


async def propose(
    storage: Storage, form: OpenForm, homes: Sequence[Address], question: tuple[str, str], now: datetime
) -> None:
    """Ask in the form `question` (its name and step) whether this is to be the list; nothing is changed yet.

    Raises Refusal for a list that holds already.
    """
    sent = [spelling_of(home) for home in homes]
    some = [spelling_of(home) for home in samples(homes)]
    compared = await _compared(storage, form.neighbourhood_id, homes)
    async with storage.transaction() as db:
        await standing.require(db, form.person_id, form.neighbourhood_id, Right.KEEP_HOME_LIST, now)
        if compared.found.is_nothing:
            raise Refusal("home-list-same")
        proposal = Proposal(form.answers["name"], sent, some, compared.found.counts, compared.sealed)
        name, step = question
        checked = OpenForm(form.person_id, name, form.neighbourhood_id, step, proposal.answers())
        await forms.go_on(db, checked.answered(), now)


async def _compared(storage: Storage, neighbourhood_id: int, homes: Sequence[Address]) -> _Compared:
    """What the list would change by what is known now.

    With thousands of homes this takes some hundredths of a second: it is done aside and before the transaction, so
    that nobody's tap and nobody's writing waits for it.
    """
    async with storage.reading() as db:
        known = await home_lists.known(db, neighbourhood_id)
    return await asyncio.to_thread(_compare, known, homes)


def _compare(known: Sequence[Known], homes: Sequence[Address]) -> _Compared:
    found = compare(known, homes)
    return _Compared(known, found, seal(found.before))


async def _still(db: Transaction, neighbourhood_id: int, homes: Sequence[Address], compared: _Compared) -> _Compared:
    """The same while the homes are held: compared once more where somebody changed them in between."""
    known = await home_lists.known(db, neighbourhood_id)
    return compared if known == compared.known else _compare(known, homes)


async def take(storage: Storage, form: OpenForm, now: datetime) -> bool:
    """Make the list that the form holds the neighbourhood's. A home in which somebody lives stays, off the list.

    False, and nothing is changed but the numbers in the question, where they are no longer what was shown. Raises
    Refusal for anybody but a chair, and when the form is no longer open.
    """
    proposal = proposal_in(form.answers)
    homes = await asyncio.to_thread(_addresses, proposal.homes)
    compared = await _compared(storage, form.neighbourhood_id, homes)
    async with storage.transaction() as db:
        await households.hold(db, form.neighbourhood_id)
        await standing.require(db, form.person_id, form.neighbourhood_id, Right.KEEP_HOME_LIST, now)
        compared = await _still(db, form.neighbourhood_id, homes, compared)
        counts, sealed = compared.found.counts, compared.sealed
        if (counts, sealed) != (proposal.counts, proposal.seal):
            anew = replace(proposal, counts=counts, seal=sealed, anew=True)
            await forms.go_on(db, replace(form, answers=anew.answers()).answered(), now)
            return False
        await forms.close(db, form, now)
        await _take(db, form, compared.found, now)
    return True


def _addresses(spellings: Iterable[Spelling]) -> list[Address]:
    return [Address(*each) for each in spellings]


async def _take(db: Transaction, form: OpenForm, found: Difference, now: datetime) -> None:
    home, person_id = form.neighbourhood_id, form.person_id
    await home_lists.apply(db, home, found, now)
    sealed = await asyncio.to_thread(seal, await home_lists.listed(db, home))
    list_id = await home_lists.keep(db, home, person_id, found, seal=sealed, now=now)
    await outbox.show_anew(db, CARD, list_id, person_id, now)
    await refresh_lists(db, home)
    counts = found.counts
    await audit.note(
        db, home, person_id, Deed.HOME_LIST_TAKEN, now, homes=counts.homes, new=counts.new, dropped=counts.dropped
    )


async def undo(storage: Storage, caller: Caller, list_id: int, now: datetime) -> int:
    """The list is again what it was before that one was taken over; how many homes it has.

    Raises Refusal for anybody but a chair, when the list was changed since, and when that is too long ago.
    """
    async with storage.reading() as db:
        before, taken = await home_lists.before(db, list_id), await home_lists.taken(db, list_id)
    if taken is None:
        raise Refusal("home-list-too-late")
    homes = await asyncio.to_thread(_addresses, before or ())
    compared = await _compared(storage, taken.neighbourhood_id, homes)
    async with storage.transaction() as db:
        await households.hold(db, taken.neighbourhood_id)
        await people.meet(db, caller.person, now)
        await standing.require(db, caller.id, taken.neighbourhood_id, Right.KEEP_HOME_LIST, now)
        compared = await _still(db, taken.neighbourhood_id, homes, compared)
        if compared.sealed != taken.seal or not await home_lists.set_undone(db, list_id, now):
            raise Refusal("home-list-changed-since")
        await home_lists.apply(db, taken.neighbourhood_id, compared.found, now)
        await outbox.refresh(db, CARD, list_id)
        await refresh_lists(db, taken.neighbourhood_id)
        await audit.note(db, taken.neighbourhood_id, caller.id, Deed.HOME_LIST_UNDONE, now, homes=len(homes))
    return len(homes)


async def taken(storage: Storage, list_id: int, reader: int) -> Taken | None:
    """The list that was taken over, for whoever did it, while they may."""
    async with storage.reading() as db:
        found = await home_lists.taken(db, list_id)
        if found is None or found.person_id != reader:
            return None
        readable = await committee.may_read(db, reader, found.neighbourhood_id, Right.KEEP_HOME_LIST)
    return found if readable else None


async def present(storage: Storage, neighbourhood_id: int, reader: int) -> list[Address] | None:
    """The homes of the list in the order of their buildings, stairs and flats; None for those who may not see it."""
    async with storage.reading() as db:
        if await neighbourhoods.get(db, neighbourhood_id) is None:
            return None
        if not await committee.may_read(db, reader, neighbourhood_id, Right.KEEP_HOME_LIST):
            return None
        found = await home_lists.listed(db, neighbourhood_id)
    return await asyncio.to_thread(_sorted, found)


def _sorted(spellings: Iterable[Spelling]) -> list[Address]:
    return _addresses(sorted(spellings, key=lambda each: [order(part) for part in each]))


async def forget_proposals(storage: Storage, form: str, older_than: timedelta, now: datetime) -> None:
    """Nobody who has not answered for so long is asked any more whether a list of theirs is to be taken over."""
    async with storage.transaction() as db:
        await forms.close_old(db, form, now - older_than, now)
