"""Making a neighbourhood out of a group, and giving it a committee chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from domain import digests
from domain.audit import Deed
from domain.letters import Letter, Urgency
from domain.neighbourhoods import Chat
from domain.people import ChatKind
from domain.recurrence import next_weekly
from domain.refusals import Refusal
from domain.rights import Right
from domain.setup import Place
from services import audit, outbox, standing
from services.groups import CARD, show_card
from storage import neighbourhoods, people, setup

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from domain.neighbourhoods import Neighbourhood
    from domain.people import Caller
    from domain.setup import Group
    from storage.engine import Storage
    from storage.transaction import Transaction


async def set_up(
    storage: Storage, caller: Caller, group: Group, language: str, zone: str, now: datetime, *, answer_to: int | None
) -> tuple[Neighbourhood, bool]:
    """The group's neighbourhood and whether it is new; `answer_to` is the message that asked for it, if one did.

    Raises Refusal unless the caller is among the group's admins, and in a committee chat.
    """
    require_admin(caller, group)
    async with storage.transaction() as db:
        foothold = await arrive(db, caller, group, now)
        chat = await neighbourhoods.chat(db, group.chat_id)
        if chat is None:
            await _found(db, group, language, zone, now)
        elif chat.kind is ChatKind.COMMITTEE:
            raise Refusal("setup-is-committee")
        await people.replace_admins(db, group.chat_id, group.admins, now)
        await outbox.show(db, CARD, foothold, group.chat_id, now)
        made = await neighbourhoods.of_chat(db, group.chat_id)
        if made is None:
            raise Refusal("group-not-set-up")
        await _answer(db, "setup-already" if chat else "setup-done", {"name": made.name}, group, answer_to, now)
        if chat is None:
            await audit.note(db, made.id, caller.id, Deed.SET_UP, now)
    return made, chat is None


async def _answer(
    db: Transaction, kind: str, data: Mapping[str, Any], group: Group, to: int | None, now: datetime
) -> None:
    """Answer a command in the group; a button is answered by its toast."""
    if to is not None:
        key = f"{kind}:{group.chat_id}:{to}"
        await outbox.owe(db, Letter(kind, group.chat_id, key, data, Urgency.ANSWER, reply_to=to), now)


async def arrive(db: Transaction, caller: Caller, group: Group, now: datetime) -> int:
    """Know the caller and the group; the foothold's id. Two set-ups of one group take turns from here on."""
    foothold = await setup.note_foothold(db, group.foothold)
    await people.meet(db, caller.person, now)
    await neighbourhoods.set_active(db, group.chat_id, active=True)
    return foothold


async def _found(db: Transaction, group: Group, language: str, zone: str, now: datetime) -> None:
    first_digest = next_weekly(now, zone, digests.DAY, digests.HOUR)
    made = await neighbourhoods.add(
        db, name=group.title, language=language, zone=zone, next_digest=first_digest, now=now
    )
    await neighbourhoods.put_chat(db, Chat(group.chat_id, made, ChatKind.RESIDENTS, group.title, active=True), now)


def require_admin(caller: Caller, group: Group) -> None:
    """Raise Refusal unless Telegram named the caller among the admins of the group."""
    if caller.id not in {admin.id for admin in group.admins}:
        raise Refusal("only-admins-here")


async def name_committee_chat(
    storage: Storage, caller: Caller, group: Group, wanted: int | None, now: datetime, *, answer_to: int | None
) -> tuple[Neighbourhood | None, bool]:
    """Make the group the committee chat of a neighbourhood that the caller chairs; which one, and whether it is new.

    None when they chair several and `wanted` does not say which: they are asked. An earlier committee chat is let go.
    Raises Refusal for anybody but an admin of the group who chairs a neighbourhood, and for a residents' group.
    """
    require_admin(caller, group)
    async with storage.transaction() as db:
        foothold = await arrive(db, caller, group, now)
        chat = await neighbourhoods.chat(db, group.chat_id)
        chaired = await standing.where(db, caller.id, Right.NAME_COMMITTEE_CHAT, now)
        _require_say_over(chat, chaired)
        if wanted is None and len(chaired) > 1:
            choices = [[each.id, each.name] for each in chaired]
            await _answer(db, "committee-which", {"choices": choices}, group, answer_to, now)
            return None, False
        chosen = next((each for each in chaired if wanted in (None, each.id)), None)
        if chosen is None:
            raise Refusal("committee-no-chair")
        new = chat is None or chat.neighbourhood_id != chosen.id
        if new:
            await _move_committee(db, chosen, chat, group, now)
        await people.replace_admins(db, group.chat_id, group.admins, now)
        await outbox.show(db, CARD, foothold, group.chat_id, now)
        named = {"name": chosen.name}
        await _answer(db, "committee-named" if new else "committee-already", named, group, answer_to, now)
        if new:
            await audit.note(db, chosen.id, caller.id, Deed.COMMITTEE_CHAT, now)
    return chosen, new


async def _move_committee(db: Transaction, to: Neighbourhood, chat: Chat | None, group: Group, now: datetime) -> None:
    """The committee meets in the group from now on; `chat` is what the group was before."""
    await _replace_committee_chat(db, to, group, now)
    await _show_residents(db, to.id)
    if chat is not None:
        await _show_residents(db, chat.neighbourhood_id)


def _require_say_over(chat: Chat | None, chaired: list[Neighbourhood]) -> None:
    if chat is not None and chat.kind is ChatKind.RESIDENTS:
        raise Refusal("committee-is-residents")
    if not chaired:
        raise Refusal("committee-no-chair")
    if chat is not None and chat.neighbourhood_id not in {each.id for each in chaired}:
        raise Refusal("committee-of-another")


async def _replace_committee_chat(db: Transaction, of: Neighbourhood, group: Group, now: datetime) -> None:
    await setup.hold_neighbourhood(db, of.id)
    for earlier in await neighbourhoods.chats_of(db, of.id, ChatKind.COMMITTEE):
        data = {"name": of.name, "title": group.title}
        key = f"committee-moved:{earlier.id}:{group.chat_id}:{now.timestamp()}"
        await outbox.owe(db, Letter("committee-moved", earlier.id, key, data), now)
        await show_card(db, earlier.id)
    chat = Chat(group.chat_id, of.id, ChatKind.COMMITTEE, group.title, active=True)
    await neighbourhoods.make_committee_chat(db, chat, now)


async def _show_residents(db: Transaction, neighbourhood_id: int) -> None:
    """The cards of its residents' groups say whether there is a committee chat."""
    for residents in await neighbourhoods.chats_of(db, neighbourhood_id, ChatKind.RESIDENTS):
        await show_card(db, residents.id)


async def place(storage: Storage, foothold_id: int) -> Place | None:
    """What the group of a foothold is by now; None for an unknown foothold."""
    async with storage.reading() as db:
        foothold = await setup.foothold(db, foothold_id)
        if foothold is None:
            return None
        chat = await neighbourhoods.chat(db, foothold.chat_id)
        of = None if chat is None else await neighbourhoods.get(db, chat.neighbourhood_id)
        committee = [] if of is None else await neighbourhoods.chats_of(db, of.id, ChatKind.COMMITTEE)
    return Place(foothold, chat, of, bool(committee))
