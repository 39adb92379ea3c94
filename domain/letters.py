"""What the bot owes somebody: letters (sent once) and cards (one message, edited for life)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class Urgency(IntEnum):
    """Lower goes first when the bot has more to say than Telegram lets it."""

    URGENT = -1
    """What somebody has to know now: it goes at any hour."""
    ANSWER = 0
    PING = 1
    NOTICE = 2
    DIGEST = 3


class Afterwards(StrEnum):
    """What to do with a letter whose fate is unknown: the call timed out or the bot died during it."""

    AGAIN = "again"
    """Rather twice than never: what somebody waits for or must act on."""
    LEAVE = "leave"
    """Rather never than twice: what only repeats or counts what can be looked up."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message owed to a chat; worded when it is sent, in the receiver's language.

    `key` makes a second copy impossible to enqueue; `kind` names the function that words it; `data` is plain JSON:
    ids rather than texts, so that the wording sees the state at sending time. `due` None means at once; after
    `expires` it is dropped. `reply_to` is a message of that chat.
    """

    kind: str
    chat_id: int
    key: str
    data: Mapping[str, Any] = field(default_factory=dict)
    urgency: Urgency = Urgency.NOTICE
    due: datetime | None = None
    expires: datetime | None = None
    reply_to: int | None = None
    thread_id: int | None = None

    @property
    def can_wait(self) -> bool:
        """Whether it waits while its chat has quiet hours: what nobody asked for in private, and digests anywhere."""
        return self.urgency is Urgency.DIGEST or (self.chat_id > 0 and self.urgency > Urgency.ANSWER)


@dataclass(frozen=True, slots=True)
class OwedLetter:
    """A letter claimed for sending; `tries` counts the earlier tries of which it is not known that they failed."""

    id: int
    letter: Letter
    tries: int
    lease_until: datetime


@dataclass(frozen=True, slots=True)
class Card:
    """One live message: what it shows (`kind`, `subject_id`), where, and what was last shown there.

    `message_id` is None until posted; `retired_id` is the message that it had before it was posted anew, if any;
    `is_photo` tells how it must be edited; `wanted` is the state to show; `tries` counts those in a row that failed.
    """

    id: int
    kind: str
    subject_id: int
    chat_id: int
    thread_id: int | None
    message_id: int | None
    retired_id: int | None
    is_photo: bool
    wanted: int
    shown_hash: str | None
    tries: int
    lease_until: datetime | None = None
