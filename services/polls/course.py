"""A poll's course: opened in the group, closed on time or early."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from domain.audit import Deed
from domain.forms import OpenForm
from domain.letters import Letter
from domain.people import ChatKind
from domain.polls import takes_votes
from domain.refusals import Refusal
from domain.rights import Right
from domain.spacing import LATELY
from domain.topics import Kind
from services import audit, forms, outbox, spacing, standing, topics
from services.polls.voting import CARD, OWN
from storage import cards, neighbourhoods, polls

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Caller
    from domain.polls import Draft, Poll
    from storage.engine import Storage
    from storage.transaction import Transaction

FORM = "poll"
"""The name of the private form."""

RESULT = "poll-result"
"""The letter that tells a group how its poll ended."""


async def open_poll(
    storage: Storage, caller: Caller, draft: Draft, answer: Letter, now: datetime, thread_id: int | None = None
) -> int:
    """The new poll's id. Its card goes to the residents' group it was written in, from elsewhere to all of them.

    From elsewhere the `answer` tells the author so; `thread_id` is the topic they wrote in. Raises Refusal for
    strangers, and where there is no group to ask.
    """
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        return await _open(db, caller, here.id, draft, answer, now, thread_id)


async def ask(storage: Storage, caller: Caller, now: datetime) -> None:
    """Ask for the poll step by step in private; one unfinished there is gone on with. Raises Refusal for strangers."""
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.CREATE_POLL, now)
        await forms.put(db, OpenForm(caller.id, FORM, here.id, "question", {}), now)


async def open_form(
    storage: Storage, caller: Caller, form: OpenForm, draft: Draft, answer: Letter, now: datetime
) -> int:
    """The id of the new poll that the form's answers make; the form is closed with it, sending twice makes one."""
    async with storage.transaction() as db:
        await forms.close(db, form, now)
        return await _open(db, caller, form.neighbourhood_id, draft, answer, now, None)


async def _open(
    db: Transaction,
    caller: Caller,
    neighbourhood_id: int,
    draft: Draft,
    answer: Letter,
    now: datetime,
    thread_id: int | None,
) -> int:
    await standing.require(db, caller.id, neighbourhood_id, Right.CREATE_POLL, now)
    groups = [chat.id for chat in await neighbourhoods.chats_of(db, neighbourhood_id, ChatKind.RESIDENTS)]
    if not groups:
        raise Refusal("poll-no-group")
    number = await neighbourhoods.next_number(db, neighbourhood_id, CARD)
    lately = await polls.count_made(db, caller.id, now - LATELY)
    appears = await spacing.appears(db, caller, lately, now, said=(answer.reply_to, answer.thread_id))
    poll_id = await polls.add(
        db, neighbourhood_id=neighbourhood_id, number=number, author_id=caller.id, draft=draft, now=now
    )
    here = caller.chat_id in groups
    for chat_id in [caller.chat_id] if here else groups:
        topic = await topics.place(db, chat_id, Kind.POLLS, thread_id if here else None)
        await outbox.show(db, CARD, poll_id, chat_id, appears, topic)
    if here:
        return poll_id
    await outbox.owe(db, replace(answer, data={"poll": poll_id}, due=appears), now)
    return poll_id


async def close_due(storage: Storage, now: datetime) -> int:
    """How many polls were closed because their time had come; a second run finds none."""
    async with storage.reading() as db:
        due = await polls.due(db, now)
    closed = 0
    for poll_id in due:
        async with storage.transaction() as db:
            poll = await polls.lock(db, poll_id)
            if poll is not None and poll.closed_at is None:
                await _close(db, poll, None, now)
                closed += 1
    return closed


async def close_early(storage: Storage, person_id: int, poll_id: int, now: datetime) -> Poll:
    """The poll that its author, or the committee, has ended just now.

    Raises Refusal for anybody else, for a closed poll and one that does not exist.
    """
    async with storage.transaction() as db:
        poll = await polls.lock(db, poll_id)
        if poll is None:
            raise Refusal("button-too-old")
        author = poll.author_id == person_id
        await standing.require(db, person_id, poll.neighbourhood_id, Right.END_POLL, now, author=author)
        if not takes_votes(poll, now):
            raise Refusal("poll-closed", number=str(poll.number))
        await _close(db, poll, person_id, now)
        await audit.note(db, poll.neighbourhood_id, person_id, Deed.POLL_ENDED, now, number=poll.number)
        return poll


async def _close(db: Transaction, poll: Poll, closed_by: int | None, now: datetime) -> None:
    """End it: the cards lose their buttons, and each group is owed the result, below its card."""
    await polls.close(db, poll, min(now, poll.closes_at), closed_by, await polls.known(db, poll))
    await outbox.refresh(db, CARD, poll.id)
    await outbox.refresh(db, OWN, poll.id)
    for chat_id, message_id, thread_id in await cards.where_shown(db, CARD, poll.id):
        letter = Letter(
            RESULT,
            chat_id,
            key=f"{RESULT}:{poll.id}:{chat_id}",
            data={"poll": poll.id},
            reply_to=message_id,
            thread_id=thread_id,
        )
        await outbox.owe(db, letter, now)
