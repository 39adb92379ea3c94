"""Looking at polls: who asks is checked and owed an answer; what the answer says is read when it is worded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from domain.polls import Page, takes_votes
from domain.refusals import Refusal
from domain.rights import Right, may
from services import outbox, standing
from services.polls.voting import OWN
from storage import polls

if TYPE_CHECKING:
    from datetime import datetime

    from domain.letters import Letter
    from domain.people import Caller
    from domain.polls import Difference, Poll, Tally, Waiting
    from storage.engine import Storage
    from storage.transaction import Transaction


async def ask_results(storage: Storage, caller: Caller, number: int | None, answer: Letter, now: datetime) -> None:
    """The answer is owed, with the poll of that number (None: the newest) in its data.

    Raises Refusal for strangers and for a number that is none.
    """
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.SEE_POLLS, now)
        if number is None:
            poll = await polls.newest(db, here.id)
        else:
            poll = await polls.numbered(db, here.id, number)
        if poll is None:
            raise Refusal("poll-none-yet") if number is None else Refusal("poll-unknown", number=str(number))
        await outbox.owe(db, replace(answer, data={"poll": poll.id}), now)


async def ask_results_of(storage: Storage, person_id: int, poll_id: int, answer: Letter, now: datetime) -> None:
    """The answer is owed, with the poll in its data. Raises Refusal for strangers and for a poll that is none."""
    async with storage.transaction() as db:
        await _seen(db, person_id, poll_id, now)
        await outbox.owe(db, replace(answer, data={"poll": poll_id}), now)


async def ask_open(storage: Storage, caller: Caller, answer: Letter, now: datetime) -> None:
    """The answer is owed, with neighbourhood and person in its data. Raises Refusal for strangers."""
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.SEE_POLLS, now)
        await outbox.owe(db, replace(answer, data={"neighbourhood": here.id, "person": caller.id}), now)


async def ask_page(storage: Storage, person_id: int, poll_id: int, answer: Letter, now: datetime) -> None:
    """The poll's page is shown in the person's private chat; of a poll that is over, the `answer` with it is owed.

    Raises Refusal for strangers and for a poll that is none.
    """
    async with storage.transaction() as db:
        poll = await _seen(db, person_id, poll_id, now)
        if takes_votes(poll, now):
            await outbox.show_anew(db, OWN, poll_id, person_id, now)
        else:
            await outbox.owe(db, replace(answer, data={"poll": poll_id}), now)


async def _seen(db: Transaction, person_id: int, poll_id: int, now: datetime) -> Poll:
    """The poll, which this person may see."""
    poll = await polls.get(db, poll_id)
    if poll is None:
        raise Refusal("button-too-old")
    await standing.require(db, person_id, poll.neighbourhood_id, Right.SEE_POLLS, now)
    return poll


async def tally(storage: Storage, poll_id: int) -> Tally | None:
    """The poll and its counts at this moment, None if there is none."""
    async with storage.reading() as db:
        poll = await polls.get(db, poll_id)
        return None if poll is None else await polls.tally(db, poll)


async def page(storage: Storage, poll_id: int, person_id: int, now: datetime) -> Page | None:
    """The poll as this person sees it in private, None if there is none, or when they have left its neighbourhood.

    `may_close` offers the button; whether it works is checked when it is pressed.
    """
    async with storage.reading() as db:
        poll = await polls.get(db, poll_id)
        if poll is None:
            return None
        role = await standing.last_seen_as(db, person_id, poll.neighbourhood_id)
        if not may(role, Right.SEE_POLLS):
            return None
        leads = may(role, Right.END_POLL, author=person_id == poll.author_id)
        choice = await polls.choice(db, poll_id, person_id)
        return Page(await polls.tally(db, poll), choice, leads and takes_votes(poll, now))


async def running(storage: Storage, neighbourhood_id: int, person_id: int, now: datetime) -> list[Waiting]:
    """Polls that take votes, with this person's answers; the first to close first."""
    async with storage.reading() as db:
        return await polls.running(db, neighbourhood_id, person_id, now)


async def recount(storage: Storage) -> list[Difference]:
    """Counters that do not agree with the votes: none, unless somebody changed the database by hand."""
    async with storage.reading() as db:
        return await polls.differences(db)
