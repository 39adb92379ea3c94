"""What somebody can do with what is kept of them: have it, have it erased, be left in peace."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from domain.personal import PICTURES, TABLES
from services import audit, forms, households, outbox, roles, settings, tasks
from services.polls import CARD as POLL
from services.polls import OWN as OWN_POLL
from services.reports import cards as report_cards
from storage import cards, letters, people, personal
from storage import households as kept_homes

if TYPE_CHECKING:
    from datetime import datetime

    from domain.letters import Letter
    from domain.people import Caller, Person
    from storage.engine import Storage
    from storage.transaction import Transaction

QUESTION: Final = "forget-ask"
GOODBYE: Final = "forget-done"
"""The kinds of the letters that ask whether to erase, and that say it is done."""

WAITS_FOR: Final = timedelta(hours=1)
"""How long a typed word answers the question; its buttons serve as long as they are there."""

DELETABLE: Final = timedelta(hours=48)
"""How old a message may be that Telegram lets a bot delete."""


async def everything(storage: Storage, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """All that is kept of somebody, by what it is; instants in ISO 8601, UTC."""
    async with storage.reading() as db:
        return await personal.all_of(db, person_id)


async def is_asked(storage: Storage, person_id: int, now: datetime) -> bool:
    """Whether the person was lately asked whether to erase, and so may answer in words."""
    async with storage.reading() as db:
        return await letters.sent_since(db, person_id, QUESTION, now - WAITS_FOR)


async def erase(storage: Storage, caller: Caller, goodbye: Letter, now: datetime) -> None:
    """Erase everything about the caller, and owe the goodbye, which also deletes the latest messages of the chat.

    What of theirs is under way is dropped as a whole: it is marked as done in this transaction. Doing it twice changes
    nothing.
    """
    async with storage.transaction() as db:
        latest = await personal.messages_in_private(db, caller.id, now - DELETABLE)
        person = await forget(db, caller.person, now)
        data = {"messages": latest, "language": person.language}
        await outbox.owe(db, replace(goodbye, kind=GOODBYE, data=data), now)


async def forget(db: Transaction, person: Person, now: datetime) -> Person:
    """Erase everything about this person, and show what showed them anew; the person as they were known."""
    streets, claims, changes = await kept_homes.take_all_of(db, person.id)
    known = await personal.take(db, person.id)
    person, polls, promised = (person, [], []) if known is None else known
    homes = sorted({*await people.neighbourhoods_of(db, person.id), *await personal.acted_in(db, person.id)})
    reports = await personal.reports_shown(db, person.id)
    for task_id in promised:
        await tasks.leave_for_good(db, task_id, person.id, now)
    await personal.erase(db, person, now)
    await _show_without(db, polls, promised, reports, homes)
    await _show_homes_without(db, claims, changes, streets)
    await forms.close_about(db, person.id)
    return person


async def show_reports_of(db: Transaction, person_id: int) -> None:
    """The cards of reports that name this person show what they are called now."""
    await _show_without(db, [], [], await personal.reports_shown(db, person_id), [])


async def _show_without(
    db: Transaction, polls: list[int], promised: list[int], reports: list[int], homes: list[int]
) -> None:
    """Whatever shows the person, or counts them, is shown anew."""
    shown = {
        POLL: polls,
        OWN_POLL: polls,
        tasks.CARD: promised,
        report_cards.GROUP: reports,
        report_cards.DESK: reports,
        report_cards.PRIVATE: reports,
        roles.CARD: homes,
    }
    for kind, things in shown.items():
        for thing in things:
            await outbox.refresh(db, kind, thing)
    for home in homes:
        await settings.show_again(db, home)
        await audit.show_again(db, home)


async def _show_homes_without(db: Transaction, claims: list[int], changes: list[int], streets: list[int]) -> None:
    for claim in claims:
        await outbox.refresh(db, households.CLAIM, claim)
    for change in changes:
        await outbox.refresh(db, households.DONE, change)
    for street in streets:
        await households.refresh_lists(db, street)


async def stop(storage: Storage, caller: Caller, answer: Letter, now: datetime) -> None:
    """From now on the caller is told nothing but what they ask for."""
    async with storage.transaction() as db:
        await people.meet(db, caller.person, now)
        await people.be_quiet(db, caller.id, now)
        await outbox.owe(db, answer, now)


async def start_anew(storage: Storage, caller: Caller) -> None:
    """The caller is told everything again."""
    async with storage.transaction() as db:
        await people.speak_again(db, caller.id)


async def let_go(storage: Storage, now: datetime) -> None:
    """Remove what is past its time to live, table by table so that nothing waits long, and goodbyes that are said."""
    for table in TABLES:
        if table.name == "households" and table.keep is not None:
            await _let_homes_go(storage, now - table.keep)
        elif table.keep is not None:
            async with storage.transaction() as db:
                await personal.let_go(db, table.name, now - table.keep)
    async with storage.transaction() as db:
        await personal.let_letters_go(db, GOODBYE)
        await cards.purge_pictures(db, now - PICTURES)


async def _let_homes_go(storage: Storage, before: datetime) -> None:
    """Neighbourhood by neighbourhood, each held, so that nobody moves into a home that goes at this moment."""
    async with storage.reading() as db:
        found = await personal.old_homes(db, before)
    for neighbourhood_id in found:
        async with storage.transaction() as db:
            await kept_homes.hold(db, neighbourhood_id)
            await personal.let_homes_go(db, neighbourhood_id, before)
