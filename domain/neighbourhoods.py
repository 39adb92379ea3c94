"""A neighbourhood and its chats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import ChatKind
    from domain.quiet import QuietHours


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """People who look after a place together; `zone` is an IANA name, `digest_day` 0 is Monday."""

    id: int
    name: str
    language: str
    zone: str
    digest_day: int
    digest_hour: int


@dataclass(frozen=True, slots=True)
class Chat:
    """A group that belongs to a neighbourhood; `active` is false once the bot cannot speak there."""

    id: int
    neighbourhood_id: int
    kind: ChatKind
    title: str
    active: bool


@dataclass(frozen=True, slots=True)
class Addressee:
    """How to speak to a chat: its language (a code such as "es", None when unknown) and time zone.

    `quiet` where the person wants nothing but answers, `large_print` where they want that in private; `hours` are the
    quiet hours of the neighbourhood, None for none.
    """

    chat_id: int
    language: str | None
    zone: str | None
    private: bool
    quiet: bool = False
    large_print: bool = False
    hours: QuietHours | None = None

    def rests_until(self, now: datetime) -> datetime | None:
        """When the quiet hours are over that it is there now; None outside them."""
        return None if self.hours is None or self.zone is None else self.hours.over_at(now, self.zone)
