"""People, where they speak, and what they are in a neighbourhood."""

from __future__ import annotations

from dataclasses import dataclass
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
    """

    person: Person
    chat_id: int
    private: bool
    hidden: bool = False
    pressed: bool = False

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
    """What a person is in a neighbourhood; a higher one may do all that a lower one may."""

    STRANGER = 0
    RESIDENT = 1
    COMMITTEE = 2
    CHAIR = 3


class ChatKind(StrEnum):
    """What a chat is for."""

    RESIDENTS = "residents"
    COMMITTEE = "committee"


@dataclass(frozen=True, slots=True)
class Sighting:
    """What is known of one person in one chat of a neighbourhood; `presence` is None when never seen there."""

    chat_id: int
    kind: ChatKind
    presence: Presence | None
    checked_at: datetime | None

    @property
    def role(self) -> Role:
        """The role that this chat gives: admins of a residents' group chair, the committee chat's members serve."""
        if self.presence is None or self.presence is Presence.LEFT:
            return Role.STRANGER
        if self.kind is ChatKind.COMMITTEE:
            return Role.COMMITTEE
        return Role.CHAIR if self.presence is Presence.ADMIN else Role.RESIDENT

    def is_fresh(self, wanted: Role, now: datetime) -> bool:
        """Whether this may be acted on when `wanted` is the least role for the action."""
        if self.checked_at is None:
            return False
        if self.role is Role.STRANGER:
            return now - self.checked_at < ABSENT_FRESH
        return now - self.checked_at < (MEMBER_FRESH if wanted <= Role.RESIDENT else ADMIN_FRESH)


def standing(sightings: list[Sighting], wanted: Role, now: datetime) -> Role | None:
    """The highest role, None when a look-up could still give `wanted`.

    Only what is fresh counts; an old or missing sighting matters only while the fresh ones do not suffice.
    """
    sure = max((s.role for s in sightings if s.is_fresh(wanted, now)), default=Role.STRANGER)
    if sure >= wanted:
        return sure
    open_questions = [s for s in sightings if not s.is_fresh(wanted, now)]
    return None if open_questions else sure
