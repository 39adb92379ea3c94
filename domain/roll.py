"""Who lives here, as far as the bot can know: Telegram tells bots how many are in a group, and not who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Group:
    """A residents' group, and how many of the people in it the bot has met; some may have left without its knowing."""

    chat_id: int
    title: str
    known: int


@dataclass(frozen=True, slots=True)
class Roll:
    """A neighbourhood's groups, oldest first. `known` counts everybody in any of them once.

    `reachable` is how many of the known the bot can write to in private.
    """

    name: str
    groups: Sequence[Group]
    known: int
    reachable: int
