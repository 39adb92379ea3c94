"""Offering help, changing the offer, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.forms import OpenForm
from domain.refusals import Refusal
from domain.rights import Right
from services import forms, outbox, standing
from storage import neighbourhoods, volunteers

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Caller
    from domain.volunteers import Offer, Volunteer
    from storage.engine import Storage
    from storage.transaction import Transaction

CARD = "volunteer"
"""The kind of the card in private that shows what a person offers; its subject is the volunteer."""


async def begin(storage: Storage, caller: Caller, form: str, step: str, now: datetime) -> None:
    """Show a volunteer what they offer, everybody else the first question of the form."""
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        await standing.require(db, caller.id, neighbourhood.id, Right.VOLUNTEER, now)
        known = await volunteers.of_person(db, neighbourhood.id, caller.id)
        if known is not None and known.active:
            await outbox.show_anew(db, CARD, known.id, caller.id, now)
        else:
            await forms.put(db, OpenForm(caller.id, form, neighbourhood.id, step, {}), now)


async def begin_change(
    storage: Storage, caller: Caller, volunteer_id: int, form: str, step: str, now: datetime
) -> None:
    """Ask one question again, with the present answer in it."""
    async with storage.transaction() as db:
        known = await _own(db, caller.id, volunteer_id, now)
        answers = {"skills": list(known.offer.skills), "times": list(known.offer.slots)}
        await forms.put(db, OpenForm(caller.id, form, known.neighbourhood_id, step, answers), now)


async def save(storage: Storage, form: OpenForm, offer: Offer, now: datetime) -> None:
    """The person is a volunteer who offers this, and nothing else, from now on.

    Raises Refusal for an offer of nothing or at no time, and when the form is no longer open.
    """
    async with storage.transaction() as db:
        await forms.close(db, form, now)
        await standing.require(db, form.person_id, form.neighbourhood_id, Right.VOLUNTEER, now)
        if not offer.skills or not offer.slots:
            raise Refusal("volunteer-choose-one")
        volunteer_id = await volunteers.put(db, form.neighbourhood_id, form.person_id, offer, now)
        await outbox.show_anew(db, CARD, volunteer_id, form.person_id, now)


async def stop(storage: Storage, caller: Caller, now: datetime) -> None:
    """The person is not asked any more; what they offered is kept for Undo. Raises Refusal for no volunteer."""
    async with storage.transaction() as db:
        neighbourhood = await standing.here(db, caller, now)
        await standing.require(db, caller.id, neighbourhood.id, Right.VOLUNTEER, now)
        known = await volunteers.of_person(db, neighbourhood.id, caller.id)
        if known is None or not await volunteers.set_active(db, known.id, now, active=False):
            raise Refusal("volunteer-is-none")
        await outbox.show_anew(db, CARD, known.id, caller.id, now)


async def switch(storage: Storage, caller: Caller, volunteer_id: int, now: datetime, *, active: bool) -> None:
    """By a button of the card: stop, or go on as before. Doing it twice changes nothing."""
    async with storage.transaction() as db:
        known = await _own(db, caller.id, volunteer_id, now)
        await volunteers.set_active(db, known.id, now, active=active)
        await outbox.refresh(db, CARD, known.id)


async def _own(db: Transaction, person_id: int, volunteer_id: int, now: datetime) -> Volunteer:
    """The person's own offer; Refusal for anybody else's, and for those who have left the neighbourhood."""
    known = await volunteers.get(db, volunteer_id)
    if known is None or known.person_id != person_id:
        raise Refusal("button-too-old")
    await standing.require(db, person_id, known.neighbourhood_id, Right.VOLUNTEER, now)
    return known


async def view(storage: Storage, volunteer_id: int) -> tuple[Volunteer, str] | None:
    """The volunteer and the name of their neighbourhood."""
    async with storage.reading() as db:
        known = await volunteers.get(db, volunteer_id)
        there = None if known is None else await neighbourhoods.get(db, known.neighbourhood_id)
    return None if known is None or there is None else (known, there.name)
