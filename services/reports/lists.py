"""Lists of reports: the open ones, and one's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.rights import Right, may
from services import outbox, standing
from storage import neighbourhoods, reports

if TYPE_CHECKING:
    from datetime import datetime

    from domain.letters import Letter
    from domain.people import Caller
    from domain.reports import Report
    from storage.engine import Storage

CARD: Final = "report-list"
"""The kind of the card that shows a person's list; its subject is the person."""

ON_A_PAGE: Final = 8
IN_A_GROUP: Final = 5


@dataclass(frozen=True, slots=True)
class Page:
    """Some of `total` reports, newest first; `number` counts from 0, `pages` is at least 1.

    `zone` is that of a person's list, by which its days are told; None for a group's, which knows its own.
    """

    reports: list[Report]
    number: int
    pages: int
    total: int
    mine: bool
    zone: str | None = None


async def list_in_private(storage: Storage, caller: Caller, now: datetime, *, mine: bool) -> None:
    """Show the caller the first page of the open reports, or of their own."""
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        await standing.require(db, caller.id, neighbourhood.id, Right.SEE_REPORTS, now)
        await reports.put_list(db, caller.id, neighbourhood.id, mine=mine)
        await outbox.show_anew(db, CARD, caller.id, caller.id, now)


async def turn_list(storage: Storage, caller: Caller, page: int, now: datetime) -> None:
    """Show the caller another page of their list."""
    async with storage.transaction() as db:
        shown = await reports.list_of(db, caller.id)
        if shown is None or not caller.private:
            raise Refusal("button-too-old")
        await standing.require(db, caller.id, shown.neighbourhood_id, Right.SEE_REPORTS, now)
        await reports.turn_list(db, caller.id, page)
        await outbox.show(db, CARD, caller.id, caller.id, now)


async def list_page(storage: Storage, person_id: int) -> Page | None:
    """The page that the person's list shows (the last one if there are fewer by now).

    None without a list, and for those who have left its neighbourhood.
    """
    async with storage.reading() as db:
        shown = await reports.list_of(db, person_id)
        here = None if shown is None else await neighbourhoods.get(db, shown.neighbourhood_id)
        if shown is None or here is None:
            return None
        home, mine = here.id, shown.mine
        if not may(await standing.last_seen_as(db, person_id, home), Right.SEE_REPORTS):
            return None
        total = await (reports.count_of_person(db, home, person_id) if mine else reports.count_open(db, home))
        pages = max(1, -(-total // ON_A_PAGE))
        number = min(shown.page, pages - 1)
        skipped = number * ON_A_PAGE
        if mine:
            found = await reports.of_person(db, home, person_id, ON_A_PAGE, skipped)
        else:
            found = await reports.open_ones(db, home, ON_A_PAGE, skipped)
    return Page(found, number, pages, total, mine, here.zone)


async def list_in_group(storage: Storage, caller: Caller, letter: Letter, now: datetime) -> None:
    """Owe the group a short list; the letter gets the neighbourhood's id."""
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        await standing.require(db, caller.id, neighbourhood.id, Right.SEE_REPORTS, now)
        await outbox.owe(db, replace(letter, data={"neighbourhood": neighbourhood.id}), now)


async def newest_open(storage: Storage, neighbourhood_id: int) -> Page:
    """The newest open reports, as many as a group is shown."""
    async with storage.reading() as db:
        total = await reports.count_open(db, neighbourhood_id)
        found = await reports.open_ones(db, neighbourhood_id, IN_A_GROUP)
    return Page(found, 0, 1, total, mine=False)
