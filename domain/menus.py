"""Chats that have a menu of commands of their own, instead of the one of all chats of their kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from domain.people import Role


class Scope(StrEnum):
    """Who in the chat sees the menu, in Telegram's words."""

    CHAT = "chat"
    ADMINISTRATORS = "chat_administrators"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """One menu; a private chat has the person's id, and one scope."""

    chat_id: int
    scope: Scope


@dataclass(frozen=True, slots=True)
class Chooser:
    """Somebody who chose a language; `app` is what their Telegram speaks, None if it never said."""

    person_id: int
    chosen: str
    app: str | None


@dataclass(frozen=True, slots=True)
class Audience:
    """Everybody for whom a menu of their own may be needed, and what Telegram was told of each place last.

    `bearers` have a role, with the language to speak with them (None if unknown); `committees` are chats by the
    language of their neighbourhood; `shown` are digests.
    """

    bearers: Mapping[int, tuple[Role, str | None]]
    choosers: Sequence[Chooser]
    committees: Mapping[int, str]
    shown: Mapping[Place, str]
