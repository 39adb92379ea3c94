"""People, where they speak, and what they are in a neighbourhood."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

MEMBER_FRESH = timedelta(hours=24)
"""How long a person counts as a member without new evidence: Telegram does not tell a bot without rights who left."""

ADMIN_FRESH = timedelta(minutes=10)
"""How long committee rights are believed without asking Telegram again."""

ABSENT_FRESH = timedelta(minutes=1)
"""How long "not a member" is believed, so that somebody who just joined is not sent away twice."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a Telegram account; `language` is their own choice or what their app reports, None if neither."""

    id: int
    name: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Caller:
    """Who speaks or taps, and in which chat; `chat_id` equals the person's id in private.

    `hidden` when an admin speaks as the group: then `person` is nobody, only Telegram's stand-in. `pressed` when they
    pressed a button: in a public group anybody can, so unlike what is written there it does not show that they belong.
    `group` is what the chat is called, empty in private.
    """

    person: Person
    chat_id: int
    private: bool
    hidden: bool = False
    pressed: bool = False
    group: str = ""

    @property
    def id(self) -> int:
        """The person's Telegram id."""
        return self.person.id


class Presence(StrEnum):
    """What Telegram last said of a person in a chat."""

    ADMIN = "admin"
    MEMBER = "member"
    LEFT = "left"


class Role(IntEnum):
    """What a person is in a neighbourhood; a higher one may do all that a lower one may, but vote.

    Partners (shops, the street office) and staff (the property manager's people) need not live there: chairs appoint
    them. Volunteering is no such step: whoever lives there may.
    """

    STRANGER = 0
    RESIDENT = 1
    PARTNER = 2
    STAFF = 3
    COMMITTEE = 4
    CHAIR = 5

    @property
    def word(self) -> str:
        """What stands for it in the database and in sentences."""
        return self.name.lower()

    @classmethod
    def of(cls, word: str) -> Role:
        """The role of that word. Raises KeyError if there is none."""
        return cls[word.upper()]


class ChatKind(StrEnum):
    """What a chat is for."""

    RESIDENTS = "residents"
    COMMITTEE = "committee"


@dataclass(frozen=True, slots=True)
class Sighting:
    """What is known of one person in one chat of a neighbourhood; `presence` is None when never seen there.

    `duty` is what they are appointed to in the neighbourhood, if anything.
    """

    chat_id: int
    kind: ChatKind
    presence: Presence | None
    checked_at: datetime | None
    duty: Role | None = None

    @property
    def role(self) -> Role:
        """The role that this chat gives: admins of a residents' group chair, the committee chat's members serve.

        Staff and partners who are in the committee's chat stay what they were appointed to.
        """
        if self.presence is None or self.presence is Presence.LEFT:
            return Role.STRANGER
        if self.kind is ChatKind.COMMITTEE:
            return self.duty or Role.COMMITTEE
        return Role.CHAIR if self.presence is Presence.ADMIN else Role.RESIDENT

    def is_fresh(self, wanted: Role, now: datetime) -> bool:
        """Whether this may be acted on when `wanted` is the least role for the action."""
        if self.checked_at is None:
            return False
        if self.role is Role.STRANGER:
            return now - self.checked_at < ABSENT_FRESH
        return now - self.checked_at < (MEMBER_FRESH if wanted <= Role.RESIDENT else ADMIN_FRESH)


def as_neighbours(sightings: list[Sighting]) -> list[Sighting]:
    """What counts where neighbours decide: who is in a chat, not who was appointed.

    Staff and partners count by the residents' groups alone, since they are in the committee's chat for their work.
    """
    at_work = (Role.STAFF, Role.PARTNER)
    return [
        replace(each, duty=None) for each in sightings if each.kind is ChatKind.RESIDENTS or each.duty not in at_work
    ]


def standing(sightings: list[Sighting], wanted: Role, now: datetime) -> Role | None:
    """The highest role, None when a look-up could still give `wanted`.

    Only what is fresh counts; an old or missing sighting matters only while the fresh ones do not suffice.
    """
    sure = max((s.role for s in sightings if s.is_fresh(wanted, now)), default=Role.STRANGER)
    sure = max([sure, *(s.duty for s in sightings if s.duty is not None)])
    if sure >= wanted:
        return sure
    open_questions = [s for s in sightings if not s.is_fresh(wanted, now)]
    return None if open_questions else sure
