"""Beginning in a group: what the bot may do there, and what it cannot do without."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from domain.neighbourhoods import Chat, Neighbourhood
    from domain.people import Person


class Lack(StrEnum):
    """A right that the bot misses in a group."""

    ADMIN = "admin"
    PHOTOS = "photos"


@dataclass(frozen=True, slots=True)
class Foothold:
    """What the bot may do in a group that it was added to; `language` is that of whoever added it.

    `writes` is what Telegram says at the moment; where it does not last, that is kept as a trouble.
    """

    chat_id: int
    language: str | None
    admin: bool
    photos: bool
    writes: bool = True

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """What is missing, most important first."""
        missing = ((Lack.ADMIN, self.admin), (Lack.PHOTOS, self.photos))
        return tuple(lack for lack, given in missing if not given)


@dataclass(frozen=True, slots=True)
class Group:
    """A group as Telegram described it a moment ago; `admins` are people, not bots."""

    chat_id: int
    title: str
    admins: tuple[Person, ...]
    foothold: Foothold


@dataclass(frozen=True, slots=True)
class Place:
    """What a group is by now: nobody's (`chat` and `neighbourhood` None), or a chat of a neighbourhood."""

    foothold: Foothold
    chat: Chat | None
    neighbourhood: Neighbourhood | None
    has_committee: bool
