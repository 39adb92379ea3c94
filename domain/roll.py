"""Who lives here, as far as the bot can know: Telegram tells bots how many are in a group, and not who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.summaries import LEAST_GROUP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.households import Building


@dataclass(frozen=True, slots=True)
class Group:
    """A residents' group, and how many of the people in it the bot has met; some may have left without its knowing."""

    chat_id: int
    title: str
    known: int


@dataclass(frozen=True, slots=True)
class Roll:
    """A neighbourhood's groups, oldest first. `known` counts everybody in any of them once.

    `reachable` is how many of the known the bot can write to in private; `assisted` have no phone, and are known
    through the committee. `buildings` are those of the homes of all these, and of the committee's list.
    """

    name: str
    groups: Sequence[Group]
    known: int
    reachable: int
    assisted: int = 0
    buildings: Sequence[Building] = ()

    @property
    def broken_out(self) -> list[Building]:
        """The buildings of which numbers of their own are told: those with enough known people."""
        return [each for each in self.buildings if each.people >= LEAST_GROUP]
