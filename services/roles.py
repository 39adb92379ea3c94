"""Who is what: chairs appoint people by a reply or by a one-time link, and take it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from domain.audit import Deed
from domain.letters import Letter
from domain.links import Purpose
from domain.people import Role
from domain.refusals import Refusal, StandingUnknown
from domain.rights import Right
from services import audit, committee, links, outbox, standing
from storage import links as kept_links
from storage import neighbourhoods, people, roles, setup

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.neighbourhoods import Neighbourhood
    from domain.people import Caller, Person
    from domain.roles import Bearer
    from storage.engine import Storage
    from storage.transaction import Transaction

CARD: Final = "roles"
"""The kind of the card that lists everybody with a role; its subject is the neighbourhood."""

WHICH: Final = "role-which"
CODE: Final = "role-code"
APPOINTED: Final = "role-appointed"
DISMISSED: Final = "role-dismissed"
GIVEN: Final = "role-given"
TAKEN: Final = "role-taken"
ACCEPTED: Final = "role-accepted"
TAKEN_UP: Final = "role-taken-up"

PURPOSES: Final = {
    Role.COMMITTEE: Purpose.COMMITTEE,
    Role.STAFF: Purpose.STAFF,
    Role.PARTNER: Purpose.PARTNER,
}
"""The purpose of the link that makes somebody this."""

OVER: Final = {
    "link-unknown": "role-link-unknown",
    "link-used": "role-link-used",
    "link-late": "role-link-late",
}
"""The refusals of a link, and the sentences that say the same of a link to a role."""

_ROLES: Final = {purpose: role for role, purpose in PURPOSES.items()}


@dataclass(frozen=True, slots=True)
class Listing:
    """Everybody with a role; `manages` where those who read it may take one back."""

    neighbourhood_id: int
    name: str
    bearers: Sequence[Bearer]
    volunteers: int
    manages: bool


@dataclass(frozen=True, slots=True)
class Step:
    """That a chair gave or took a role: what the person was appointed to from then on, and until then, if anything."""

    neighbourhood_id: int
    person_id: int
    became: Role | None
    was: Role | None


async def appoint(storage: Storage, caller: Caller, whom: Person, role: Role, answer: Letter, now: datetime) -> None:
    """The person is this from now on, and learns it; the answer is owed where it was asked.

    Raises Refusal for anybody but a chair, for somebody who chairs, and for who is that already.
    """
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.APPOINT, now)
        await people.meet(db, whom, now)
        was = await _appoint(db, caller, here, whom, role, now)
        data = {"home": here.id, "person": whom.id, "who": whom.name, "role": role.word, "was": _word(was)}
        await outbox.owe(db, replace(answer, kind=APPOINTED, data=data), now)


async def undo(storage: Storage, caller: Caller, step: Step, answer: Letter, now: datetime) -> tuple[Person, Role]:
    """Take an appointment or a dismissal back; who it was, and the role that they have again or no longer.

    Raises Refusal as `appoint` does, and when the person was appointed or dismissed since.
    """
    async with storage.transaction() as db:
        here, whom = await _managed(db, caller, step.neighbourhood_id, step.person_id, now)
        if await _held(db, whom.id, here.id) is not step.became:
            raise Refusal("role-changed-since", who=whom.name)
        if step.was is None:
            return await _dismiss(db, caller, here.id, whom.id, answer, now)
        await _appoint(db, caller, here, whom, step.was, now)
    return whom, step.was


async def _held(db: Transaction, person_id: int, neighbourhood_id: int) -> Role | None:
    """What the person is appointed to; two who change that take turns from here on."""
    await setup.hold_neighbourhood(db, neighbourhood_id)
    return await roles.appointed(db, person_id, neighbourhood_id)


def _word(role: Role | None) -> str | None:
    return None if role is None else role.word


async def _appoint(
    db: Transaction, caller: Caller, here: Neighbourhood, whom: Person, role: Role, now: datetime
) -> Role | None:
    """What they were appointed to until now."""
    if await _has(db, whom, here.id, Right.APPOINT, now):
        raise Refusal("role-is-chair", who=whom.name)
    was = await _held(db, whom.id, here.id)
    if not await roles.appoint(db, whom.id, here.id, role, now):
        raise Refusal("role-has-it", who=whom.name, role=role.word)
    await outbox.owe(db, _news(GIVEN, here, whom.id, role, now), now)
    await outbox.refresh(db, CARD, here.id)
    await audit.note(db, here.id, caller.id, Deed.APPOINTED, now, whom=whom.id, role=role.word)
    return was


async def dismiss(storage: Storage, caller: Caller, whom: Person, answer: Letter, now: datetime) -> None:
    """The author of a message in the chat is what anybody is from now on, and learns it.

    Raises Refusal for anybody but a chair, and for somebody whom no chair appointed, with the way to end what they are.
    """
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await people.meet(db, whom, now)
        await _dismiss(db, caller, here.id, whom.id, answer, now)


async def dismiss_listed(
    storage: Storage, caller: Caller, neighbourhood_id: int, person_id: int, answer: Letter, now: datetime
) -> tuple[Person, Role]:
    """The same by a button; who it was, and what they had been appointed to."""
    async with storage.transaction() as db:
        return await _dismiss(db, caller, neighbourhood_id, person_id, answer, now)


async def _dismiss(
    db: Transaction, caller: Caller, neighbourhood_id: int, person_id: int, answer: Letter, now: datetime
) -> tuple[Person, Role]:
    here, whom = await _managed(db, caller, neighbourhood_id, person_id, now)
    role = await roles.dismiss(db, whom.id, here.id)
    if role is None:
        raise Refusal(await _why_not(db, whom, here.id, now), who=whom.name)
    await outbox.owe(db, _news(TAKEN, here, whom.id, role, now), now)
    await outbox.refresh(db, CARD, here.id)
    data = {"home": here.id, "person": whom.id, "who": whom.name, "role": role.word}
    await outbox.owe(db, replace(answer, kind=DISMISSED, data=data), now)
    await audit.note(db, here.id, caller.id, Deed.DISMISSED, now, whom=whom.id, role=role.word)
    return whom, role


async def _why_not(db: Transaction, whom: Person, neighbourhood_id: int, now: datetime) -> str:
    """The sentence for somebody who is what they are by the chats that they are in."""
    for right, sentence in ((Right.APPOINT, "role-chair-stays"), (Right.SUMMARY, "role-committee-stays")):
        if await _has(db, whom, neighbourhood_id, right, now):
            return sentence
    return "role-has-none"


async def _has(db: Transaction, person: Person, neighbourhood_id: int, right: Right, now: datetime) -> bool:
    """Whether somebody has a right at this moment; raises StandingUnknown when only Telegram can tell."""
    try:
        await standing.require(db, person.id, neighbourhood_id, right, now)
    except Refusal:
        return False
    except StandingUnknown as unknown:
        raise StandingUnknown(person.id, unknown.chat_ids, person) from None
    return True


async def _managed(
    db: Transaction, caller: Caller, neighbourhood_id: int, person_id: int, now: datetime
) -> tuple[Neighbourhood, Person]:
    await people.meet(db, caller.person, now)
    await standing.require(db, caller.id, neighbourhood_id, Right.APPOINT, now)
    here, whom = await neighbourhoods.get(db, neighbourhood_id), await people.get(db, person_id)
    if here is None or whom is None:
        raise Refusal("button-too-old")
    return here, whom


def _news(kind: str, here: Neighbourhood, person_id: int, role: Role, now: datetime) -> Letter:
    key = f"{kind}:{here.id}:{person_id}:{now.timestamp()}"
    return Letter(kind, person_id, key, {"name": here.name, "role": role.word})


async def ask(storage: Storage, caller: Caller, answer: Letter, now: datetime) -> None:
    """Ask a chair, in private, which role a link is for. Raises Refusal for anybody else."""
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.APPOINT, now)
        await outbox.owe(db, replace(answer, kind=WHICH, data={"home": here.id}), now)


async def offer(
    storage: Storage, caller: Caller, neighbourhood_id: int | None, role: Role, answer: Letter, now: datetime
) -> None:
    """Owe a chair, in private, a link with which one person takes this role. Raises Refusal for anybody else.

    The neighbourhood is the one that the chair means in private when None.
    """
    async with storage.transaction() as db:
        await people.meet(db, caller.person, now)
        home = (await standing.here(db, caller, now)).id if neighbourhood_id is None else neighbourhood_id
        await standing.require(db, caller.id, home, Right.APPOINT, now)
        link_id = await links.code_for(db, PURPOSES[role], home, caller.id, now)
        await outbox.owe(db, replace(answer, kind=CODE, data={"link": link_id, "role": role.word}), now)
        await audit.note(db, home, caller.id, Deed.ROLE_OFFERED, now, role=role.word)


async def take(storage: Storage, caller: Caller, code: str, answer: Letter, now: datetime) -> None:
    """Whoever opens the link is what it says from now on, and whoever made it learns who that is.

    Raises Refusal for a code that is unknown, used, over a day old, or made by somebody who is no chair any more, and
    for a chair: their link stays good for somebody else.
    """
    try:
        async with storage.transaction() as db:
            await people.meet(db, caller.person, now)
            await _take(db, caller, code, answer, now)
    except Refusal as refusal:
        raise Refusal(OVER.get(refusal.text, refusal.text), **refusal.facts) from None


async def _take(db: Transaction, caller: Caller, code: str, answer: Letter, now: datetime) -> None:
    link = await links.find(db, code, _ROLES, Right.APPOINT, now)
    here, role = await neighbourhoods.get(db, link.neighbourhood_id), _ROLES[link.purpose]
    link.check_usable(caller.chat_id, now)
    if here is None:
        raise Refusal("link-unknown")
    if await _has(db, caller.person, here.id, Right.APPOINT, now):
        raise Refusal("role-is-for-others")
    if not await kept_links.use(db, link.id, person_id=caller.id, chat_id=caller.chat_id, now=now):
        raise Refusal("link-used")
    was = await _held(db, caller.id, here.id)
    await roles.appoint(db, caller.id, here.id, role, now)
    await outbox.owe(db, replace(answer, kind=ACCEPTED, data={"name": here.name, "role": role.word}), now)
    news = {"who": caller.person.name, "name": here.name, "home": here.id, "person": caller.id}
    news |= {"role": role.word, "was": _word(was)}
    await outbox.owe(db, Letter(TAKEN_UP, link.issuer_id, f"{TAKEN_UP}:{link.id}", news), now)
    await outbox.refresh(db, CARD, here.id)
    await audit.note(db, here.id, link.issuer_id, Deed.APPOINTED, now, whom=caller.id, role=role.word)


async def end_for_banned(storage: Storage, chat_id: int, person_id: int, now: datetime) -> None:
    """Whoever was thrown out of a residents' group is nothing there any more, also not by appointment."""
    async with storage.transaction() as db:
        here = await neighbourhoods.of_chat(db, chat_id)
        role = None if here is None else await roles.dismiss(db, person_id, here.id)
        if here is not None and role is not None:
            await outbox.refresh(db, CARD, here.id)
            await audit.note(db, here.id, None, Deed.DISMISSED, now, whom=person_id, role=role.word)


async def show(storage: Storage, caller: Caller, now: datetime, thread_id: int | None) -> None:
    """List everybody with a role, where it is asked for. Raises Refusal for strangers."""
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.SEE_ROLES, now)
        await outbox.show_anew(db, CARD, here.id, caller.chat_id, now, thread_id)


async def listing(storage: Storage, neighbourhood_id: int, reader: int) -> Listing | None:
    """The list for a person, or for those in a chat of the neighbourhood; None for others."""
    async with storage.reading() as db:
        home = await neighbourhoods.get(db, neighbourhood_id)
        if home is None or not await _may_read(db, reader, neighbourhood_id):
            return None
        found = await roles.listed(db, neighbourhood_id)
        volunteers = await roles.count_volunteers(db, neighbourhood_id)
        manages = await committee.may_read(db, reader, neighbourhood_id, Right.APPOINT)
    return Listing(neighbourhood_id, home.name, found, volunteers, manages)


async def _may_read(db: Transaction, reader: int, neighbourhood_id: int) -> bool:
    if reader > 0:
        return await committee.may_read(db, reader, neighbourhood_id, Right.SEE_ROLES)
    chat = await neighbourhoods.chat(db, reader)
    return chat is not None and chat.neighbourhood_id == neighbourhood_id
