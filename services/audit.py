"""Who did what: written down in the transaction that did it, and shown to the committee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.rights import Right
from services import committee, outbox, standing
from storage import audit, neighbourhoods, people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.audit import Area, Deed, Filter, Told
    from domain.people import Caller
    from storage.audit import View
    from storage.engine import Storage
    from storage.transaction import Transaction

CARD: Final = "audit"
"""The kind of the card that shows a page; its subject is the view."""

ON_A_PAGE: Final = 8


@dataclass(frozen=True, slots=True)
class Page:
    """Entries, newest first; `older` and `newer` are the views' `below` of the neighbouring pages.

    `newer` is 0 for the newest page of all, and None where this is it; `older` is None on the last page. `person` is
    the name of whom the list is narrowed to, "" once they were erased, None for everybody.
    """

    name: str
    zone: str
    view_id: int
    area: Area | None
    person: str | None
    since: datetime | None
    entries: Sequence[Told]
    older: int | None
    newer: int | None


async def note(
    db: Transaction,
    neighbourhood_id: int,
    actor_id: int | None,
    deed: Deed,
    now: datetime,
    *,
    whom: int | None = None,
    **facts: str | int,
) -> None:
    """Write it down, for good; None did it where the bot did by itself.

    `facts` are ids, numbers and chosen values, never names of people or what they wrote (`domain.audit.Entry`). Call
    it last in a transaction: until its end, others who are written down in this neighbourhood wait.
    """
    await audit.append(db, neighbourhood_id, deed, actor_id=actor_id, subject_id=whom, facts=facts, now=now)


async def show(
    storage: Storage,
    caller: Caller,
    wish: Filter,
    now: datetime,
    *,
    thread_id: int | None,
    about: int | None = None,
) -> None:
    """Show the newest page where it is asked for, in private or in the committee's chat; `about` one person alone.

    Raises Refusal for anybody outside the committee, and in a residents' group, with the way to private.
    """
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.SEE_AUDIT, now)
        await committee.check_place(db, caller, here.id, "audit")
        since = None if wish.days is None else now - timedelta(days=wish.days)
        view_id = await audit.put_view(db, caller.chat_id, here.id, area=wish.area, person_id=about, since=since)
        await outbox.show_anew(db, CARD, view_id, caller.chat_id, now, thread_id)


async def turn(storage: Storage, caller: Caller, view_id: int, below: int, now: datetime) -> None:
    """Show another page: the one below that number, 0 for the newest. Raises Refusal as `show` does."""
    async with storage.transaction() as db:
        view = await _own(db, caller, view_id, now)
        await audit.turn_view(db, view.id, below or None)
        await outbox.show(db, CARD, view.id, caller.chat_id, now)


async def narrow(storage: Storage, caller: Caller, view_id: int, area: Area | None, now: datetime) -> None:
    """Show the newest page about this area alone, None for all. Raises Refusal as `show` does."""
    async with storage.transaction() as db:
        view = await _own(db, caller, view_id, now)
        await audit.put_view(
            db, view.chat_id, view.neighbourhood_id, area=area, person_id=view.person_id, since=view.since
        )
        await outbox.show(db, CARD, view.id, caller.chat_id, now)


async def show_again(db: Transaction, neighbourhood_id: int) -> None:
    """Every page of this neighbourhood that stands in a chat shows who did what as it is told now."""
    for view_id in await audit.views_of(db, neighbourhood_id):
        await outbox.refresh(db, CARD, view_id)


async def _own(db: Transaction, caller: Caller, view_id: int, now: datetime) -> View:
    """The view of the chat in which the button was pressed, by somebody who may see it."""
    view = await audit.view(db, view_id)
    if view is None or view.chat_id != caller.chat_id:
        raise Refusal("button-too-old")
    await people.meet(db, caller.person, now)
    await standing.require(db, caller.id, view.neighbourhood_id, Right.SEE_AUDIT, now)
    return view


async def page(storage: Storage, view_id: int, reader: int) -> Page | None:
    """What the view shows; None where it is not the reader's, or they may not see it any more."""
    async with storage.reading() as db:
        view = await audit.view(db, view_id)
        home = None if view is None else await neighbourhoods.get(db, view.neighbourhood_id)
        if view is None or home is None or view.chat_id != reader:
            return None
        if not await committee.may_read(db, reader, home.id, Right.SEE_AUDIT):
            return None
        found = await audit.page(db, view, ON_A_PAGE + 1)
        above = await audit.newer(db, view, ON_A_PAGE)
        person = None if view.person_id is None else await people.get(db, view.person_id)
    entries = found[:ON_A_PAGE]
    return Page(
        home.name,
        home.zone,
        view.id,
        view.area,
        None if person is None else person.name,
        view.since,
        entries,
        older=entries[-1].number if len(found) > ON_A_PAGE else None,
        newer=None if view.below is None else above or 0,
    )


async def broken(storage: Storage) -> dict[int, int]:
    """By neighbourhood, the number of the first entry that somebody changed or took away; empty when all hold."""
    async with storage.reading() as db:
        return await audit.broken(db)


async def count(storage: Storage) -> int:
    """How many entries there are in all neighbourhoods."""
    async with storage.reading() as db:
        return await audit.count(db)
