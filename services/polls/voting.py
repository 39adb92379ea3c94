"""The hot path: one tap is one transaction of a handful of statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.people import as_neighbours
from domain.polls import Vote, takes_votes
from domain.refusals import Refusal
from domain.rights import Right
from services import outbox, standing
from storage import polls

if TYPE_CHECKING:
    from datetime import datetime

    from domain.polls import Ballot
    from storage.engine import Storage
    from storage.transaction import Transaction

CARD = "poll"
"""The kind of the card with a poll's buttons; its subject is the poll."""

OWN = "poll-own"
"""The kind of the card with a poll's page in somebody's private chat; its subject is the poll."""


async def cast_vote(
    storage: Storage, person_id: int, poll_id: int, option: int, now: datetime, *, private: bool = False
) -> Vote:
    """The person's vote is for this answer (its number) from now on; the same answer twice changes nothing.

    `private` tells that they voted on their own page, which must show it; a vote in the group spares the statement.
    Raises Refusal for strangers, a closed poll, and a poll or answer that does not exist.
    """

    async def act(db: Transaction) -> Vote:
        ballot = await _ballot(db, poll_id, option, person_id, now)
        if ballot.option is None:
            raise Refusal("button-too-old")
        changed = await polls.cast(db, poll_id, person_id, option, now)
        if changed:
            await outbox.refresh(db, CARD, poll_id)
        if private:
            await outbox.show(db, OWN, poll_id, person_id, now)
        return Vote(ballot.option, changed, ballot.closes_at, ballot.zone)

    return await storage.at_once(act)


async def withdraw_vote(
    storage: Storage, person_id: int, poll_id: int, now: datetime, *, private: bool = False
) -> Vote:
    """The person has no vote from now on; doing it twice changes nothing. Raises Refusal as `cast_vote` does."""

    async def act(db: Transaction) -> Vote:
        ballot = await _ballot(db, poll_id, 0, person_id, now)
        changed = await polls.withdraw(db, poll_id, person_id)
        if changed:
            await outbox.refresh(db, CARD, poll_id)
        if private:
            await outbox.show(db, OWN, poll_id, person_id, now)
        return Vote(None, changed, ballot.closes_at, ballot.zone)

    return await storage.at_once(act)


async def _ballot(db: Transaction, poll_id: int, option: int, person_id: int, now: datetime) -> Ballot:
    """The ballot that this person may hand in now."""
    ballot = await polls.ballot(db, poll_id, option, person_id)
    if ballot is None:
        raise Refusal("button-too-old")
    standing.judge(person_id, as_neighbours(ballot.sightings), Right.VOTE, now)
    if not takes_votes(ballot, now):
        raise Refusal("poll-closed", number=str(ballot.number))
    return ballot
