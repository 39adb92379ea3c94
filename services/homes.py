"""Which of their neighbourhoods somebody means in private."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.rights import Right
from domain.words import meant
from services import outbox, private, standing
from storage import neighbourhoods, people

if TYPE_CHECKING:
    from datetime import datetime

    from domain.letters import Letter
    from domain.neighbourhoods import Neighbourhood
    from domain.people import Caller
    from storage.engine import Storage
    from storage.transaction import Transaction


LEAST_LETTERS: Final = 3
LEAST_SIGNS: Final = 2
"""Of a neighbourhood's name, by which it is found: letters, and what is written in no Latin letters."""


async def choose(storage: Storage, caller: Caller, neighbourhood_id: int, now: datetime) -> Neighbourhood:
    """The one that is meant from now on. Raises Refusal for one that the caller does not belong to."""
    async with storage.transaction() as db:
        return await _choose(db, caller, neighbourhood_id, now)


async def _choose(db: Transaction, caller: Caller, neighbourhood_id: int, now: datetime) -> Neighbourhood:
    await people.meet(db, caller.person, now)
    await private.note_open(db, caller.id, now)
    await standing.require(db, caller.id, neighbourhood_id, Right.CHOOSE_NEIGHBOURHOOD, now)
    chosen = await neighbourhoods.get(db, neighbourhood_id)
    if chosen is None:
        raise Refusal("button-too-old")
    await people.choose_home(db, caller.id, neighbourhood_id)
    return chosen


async def turn_to(storage: Storage, caller: Caller, neighbourhood_id: int, told: Letter, now: datetime) -> None:
    """The one of a link is meant from now on; where that is another one than before, they are told so.

    The letter gets the neighbourhood's name. Raises Refusal for one that the caller does not belong to.
    """
    async with storage.transaction() as db:
        others = [each for each in await people.neighbourhoods_of(db, caller.id) if each != neighbourhood_id]
        before = await people.home(db, caller.id)
        chosen = await _choose(db, caller, neighbourhood_id, now)
        if others and before != neighbourhood_id:
            await outbox.owe(db, replace(told, data={"name": chosen.name}), now)


async def ask(storage: Storage, caller: Caller, answer: Letter, now: datetime) -> None:
    """Owe the caller the question which one they mean. Raises Refusal for somebody who belongs nowhere."""
    async with storage.transaction() as db:
        try:
            await standing.here(db, caller, now)
        except Refusal as refusal:
            if refusal.text != standing.WHICH:
                raise
        await outbox.owe(db, answer, now)


async def called(storage: Storage, person_id: int, name: str) -> Neighbourhood | None:
    """The one of the person's neighbourhoods that is called so, else in whose name a word begins so, or None.

    So few letters that they may stand anywhere do not count; in Chinese two are enough, wherever they stand.
    """
    homes, wanted = (await known(storage, person_id))[0], meant(name)
    exactly = [home for home in homes if meant(home.name) == wanted]
    found = exactly or [home for home in homes if _has(meant(home.name), wanted)]
    return found[0] if len(found) == 1 else None


def _has(name: str, wanted: str) -> bool:
    if wanted.isascii():
        return len(wanted) >= LEAST_LETTERS and f" {wanted}" in f" {name}"
    return len(wanted) >= LEAST_SIGNS and wanted in name


async def known(storage: Storage, person_id: int) -> tuple[list[Neighbourhood], int | None]:
    """The neighbourhoods that the person belongs to, by what was seen last, and the id of the one that they mean.

    That is None where there is none, and where they have not been asked yet.
    """
    async with storage.reading() as db:
        ids = await people.neighbourhoods_of(db, person_id)
        chosen = await people.home(db, person_id)
        found = [home for each in ids if (home := await neighbourhoods.get(db, each)) is not None]
    if len(found) == 1:
        return found, found[0].id
    return found, chosen if chosen in ids else None
