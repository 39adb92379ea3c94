"""One-time codes: made by a chair, told in private, and used up by what they grant."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from domain.audit import Deed
from domain.letters import Letter, Urgency
from domain.links import GOOD_FOR, Purpose
from domain.neighbourhoods import Chat
from domain.people import ChatKind
from domain.refusals import Refusal
from domain.rights import Right
from services import audit, outbox, standing
from services.groups import CARD
from services.setup import arrive, require_admin
from storage import links, neighbourhoods, people

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from domain.links import Link
    from domain.neighbourhoods import Neighbourhood
    from domain.people import Caller
    from domain.setup import Group
    from storage.engine import Storage
    from storage.transaction import Transaction

CODE_BYTES: Final = 18
"""144 random bits, 24 letters: nobody finds one by trying."""

JOINING: Final = (Purpose.RESIDENTS_GROUP,)
"""What a code said in a group may be for."""

LETTER: Final = "link-code"
JOINED: Final = "link-joined"

VOID: Final = {
    "only-admins-here": "link-void-admins",
    "link-belongs-here": "link-void-here",
    "link-belongs-elsewhere": "link-void-elsewhere",
}
"""The refusals after which a good code is void, as a whole group could read it, and the sentence that adds this."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What whoever asked for a code is told; the code is nowhere else."""

    code: str
    name: str
    zone: str
    expires_at: datetime


async def issue(storage: Storage, caller: Caller, answer: Letter, now: datetime) -> None:
    """Owe the caller, in private, a code with which a second residents' group joins their neighbourhood.

    The `answer` gets its kind and data here. Raises Refusal for anybody but a chair, for one who cannot be written to
    yet, and in a group that belongs nowhere, where a code is needed.
    """
    async with storage.transaction() as db:
        if not caller.private and await neighbourhoods.of_chat(db, caller.chat_id) is None:
            raise Refusal("link-needs-code")
        home = await standing.here(db, caller, now)
        await standing.require(db, caller.id, home.id, Right.ISSUE_LINK, now)
        if not caller.private and await people.dm_state(db, caller.id) != "open":
            raise Refusal("only-in-private", command="link")
        expires = now + GOOD_FOR
        link_id = await code_for(db, Purpose.RESIDENTS_GROUP, home.id, caller.id, now)
        await outbox.owe(db, replace(answer, kind=LETTER, data={"link": link_id}, expires=expires), now)
        await audit.note(db, home.id, caller.id, Deed.CODE_MADE, now)


async def code_for(db: Transaction, purpose: Purpose, neighbourhood_id: int, issuer_id: int, now: datetime) -> int:
    """The id of a new link for this; its code is drawn when it is told."""
    return await links.add(db, purpose, neighbourhood_id, issuer_id, now=now, expires_at=now + GOOD_FOR)


async def find(db: Transaction, code: str, purposes: Collection[Purpose], right: Right, now: datetime) -> Link:
    """The link of this code, for one of these purposes; whoever made it still has the right to what it grants.

    Raises Refusal "link-unknown" for any other.
    """
    link = await links.by_hash(db, _hash(code), purposes)
    if link is None:
        raise Refusal("link-unknown")
    await _check_issuer(db, link, right, now)
    return link


async def _check_issuer(db: Transaction, link: Link, right: Right, now: datetime) -> None:
    """Raise Refusal unless whoever made the link may still grant what it grants."""
    try:
        await standing.require(db, link.issuer_id, link.neighbourhood_id, right, now)
    except Refusal:
        raise Refusal("link-unknown") from None


async def draw(storage: Storage, link_id: int, now: datetime) -> Invitation | None:
    """A code for this link, drawn when it is told; an earlier one is void. None for a link that is used or over."""
    code = secrets.token_urlsafe(CODE_BYTES)
    async with storage.transaction() as db:
        link = await links.get(db, link_id)
        home = None if link is None else await neighbourhoods.get(db, link.neighbourhood_id)
        if link is None or home is None or not await links.set_hash(db, link_id, _hash(code), now):
            return None
    return Invitation(code, home.name, home.zone, link.expires_at)


def _hash(code: str) -> str:
    return sha256(code.encode()).hexdigest()


async def join(storage: Storage, caller: Caller, group: Group, code: str, now: datetime, *, answer_to: int) -> None:
    """The group belongs to the code's neighbourhood from now on, and the code is used up.

    Raises Refusal unless the caller is among the group's admins, the code is good for this, its issuer still a chair,
    and the group belongs nowhere yet. A code said by somebody else, or in a group that belongs somewhere, is void then.
    """
    try:
        require_admin(caller, group)
        async with storage.transaction() as db:
            await _add(db, caller, group, code, answer_to, now)
    except Refusal as refusal:
        said = VOID.get(refusal.text)
        if said is not None and await _void(storage, group.chat_id, code, now):
            raise Refusal(said) from None
        raise


async def overhear(storage: Storage, chat_id: int, code: str, now: datetime) -> None:
    """An admin who hides said a code in a group, which all can read before anybody shows who said it.

    So a good one serves this group alone from now on. Where the group belongs somewhere, it is void: Refusal.
    """
    async with storage.transaction() as db:
        link = await links.by_hash(db, _hash(code), JOINING)
        chat = await neighbourhoods.chat(db, chat_id)
        if link is not None and chat is None:
            await links.bind(db, link.id, chat_id)
    if link is not None and chat is not None and await _void(storage, chat_id, code, now):
        raise Refusal(VOID[_belongs(chat, link)])


async def _void(storage: Storage, chat_id: int, code: str, now: datetime) -> bool:
    """Whether this was a good code, which it is not any more: any reader could use it in a group of their own."""
    async with storage.transaction() as db:
        link = await links.by_hash(db, _hash(code), JOINING)
        return link is not None and await links.use(db, link.id, person_id=None, chat_id=chat_id, now=now)


def _belongs(chat: Chat, link: Link) -> str:
    """The refusal for a group that belongs somewhere already."""
    return "link-belongs-here" if chat.neighbourhood_id == link.neighbourhood_id else "link-belongs-elsewhere"


async def _add(db: Transaction, caller: Caller, group: Group, code: str, answer_to: int, now: datetime) -> None:
    foothold = await arrive(db, caller, group, now)
    link = await _valid(db, code, group, now)
    home = await neighbourhoods.get(db, link.neighbourhood_id)
    if home is None or not await links.use(db, link.id, person_id=caller.id, chat_id=group.chat_id, now=now):
        raise Refusal("link-used")
    chat = Chat(group.chat_id, home.id, ChatKind.RESIDENTS, group.title, active=True)
    await neighbourhoods.put_chat(db, chat, now)
    await people.replace_admins(db, group.chat_id, group.admins, now)
    await outbox.show(db, CARD, foothold, group.chat_id, now)
    await _tell(db, caller, group, link, home, answer_to, now)
    await audit.note(db, home.id, caller.id, Deed.GROUP_ADDED, now)


async def _valid(db: Transaction, code: str, group: Group, now: datetime) -> Link:
    """The link of this code; Refusal for one that cannot add this group."""
    link = await links.by_hash(db, _hash(code), JOINING)
    if link is None:
        raise Refusal("link-unknown")
    chat = await neighbourhoods.chat(db, group.chat_id)
    if chat is not None:
        raise Refusal(_belongs(chat, link))
    link.check_usable(group.chat_id, now)
    await _check_issuer(db, link, Right.ISSUE_LINK, now)
    return link


async def _tell(
    db: Transaction, caller: Caller, group: Group, link: Link, home: Neighbourhood, answer_to: int, now: datetime
) -> None:
    """Answer in the group; the committee and whoever made the code learn who used it, and where."""
    key = f"link-done:{link.id}"
    done = Letter("link-done", group.chat_id, key, {"name": home.name}, Urgency.ANSWER, reply_to=answer_to)
    await outbox.owe(db, done, now)
    told = [chat.id for chat in await neighbourhoods.chats_of(db, home.id, ChatKind.COMMITTEE)]
    if link.issuer_id != caller.id:
        told.append(link.issuer_id)
    news = {"title": group.title, "name": home.name, "who": caller.person.name, "person": caller.id}
    for chat_id in told:
        await outbox.owe(db, Letter(JOINED, chat_id, f"{JOINED}:{link.id}:{chat_id}", news), now)
