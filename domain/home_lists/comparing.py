"""What a list would change about the homes that are known."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from domain.households import Address

Spelling = tuple[str, str, str]
"""Building, stair and flat as they are written."""

SHOWN: Final = 5
"""Homes that are shown of a list."""


@dataclass(frozen=True, slots=True)
class Known:
    """A home that is known already, on the list or not; `keys` are what addresses are compared by.

    In one that is `lived_in` somebody says to live. `merged_into` is the home that it was found to be the same as.
    """

    id: int
    spelling: Spelling
    keys: Spelling
    listed: bool
    lived_in: bool
    merged_into: int | None


@dataclass(frozen=True, slots=True)
class Counts:
    """A list beside the homes that are known. `lived_in` are those of the `dropped` in which somebody says to live."""

    homes: int
    buildings: int
    new: int
    known: int
    dropped: int
    lived_in: int


@dataclass(frozen=True, slots=True)
class Taken:
    """A list that was taken over, by whom, and what that changed; `undone` if it was taken back since."""

    id: int
    neighbourhood_id: int
    name: str
    person_id: int
    counts: Counts
    seal: str
    undone: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """What is to be done so that a list holds: homes to add, to put on the list, to write otherwise, to take off it.

    `before` is the list that holds until then.
    """

    counts: Counts
    before: Sequence[Spelling]
    add: Sequence[Address]
    enlist: Sequence[int]
    respell: Sequence[tuple[int, Address]]
    drop: Sequence[int]

    @property
    def is_nothing(self) -> bool:
        """Whether the list holds already, as it is written."""
        return not (self.add or self.enlist or self.respell or self.drop)


def compare(known: Sequence[Known], wanted: Sequence[Address]) -> Difference:
    """What has to be done so that the list is what is `wanted`, in which no home stands twice.

    With an address that was merged into another one, the home that it leads to is on the list too.
    """
    by_keys = {each.keys: each for each in known}
    found = [(each, address) for address in wanted if (each := by_keys.get(address.keys))]
    stay = _with_heads([each for each, _ in found], known)
    add = [address for address in wanted if address.keys not in by_keys]
    drop = [each for each in known if each.listed and each.id not in stay]
    counts = Counts(
        homes=len(wanted),
        buildings=len({address.keys[0] for address in wanted}),
        new=len(add),
        known=len(found),
        dropped=len(drop),
        lived_in=sum(each.lived_in for each in drop),
    )
    return Difference(
        counts,
        [each.spelling for each in known if each.listed],
        add,
        enlist=[each.id for each in known if each.id in stay and not each.listed],
        respell=[(each.id, address) for each, address in found if each.spelling != spelling_of(address)],
        drop=[each.id for each in drop],
    )


def _with_heads(homes: Sequence[Known], known: Sequence[Known]) -> set[int]:
    """The ids of these homes and of those that they were merged into."""
    by_id = {each.id: each for each in known}
    found: set[int] = set()
    for home in homes:
        head: Known | None = home
        while head is not None:
            found.add(head.id)
            head = None if head.merged_into is None else by_id.get(head.merged_into)
    return found


def spelling_of(address: Address) -> Spelling:
    """The address as it is written."""
    return address.building, address.stair, address.flat


def seal(spellings: Iterable[Spelling]) -> str:
    """What changes with any change of a list, whatever its order: SHA-256, 64 hexadecimal digits."""
    return sha256(json.dumps(sorted(spellings), ensure_ascii=True).encode()).hexdigest()


def samples(homes: Sequence[Address]) -> Sequence[Address]:
    """A few homes that show whether a list was read rightly: those with other than plain letters, and some all over."""
    odd = [home for home in homes if not "".join(spelling_of(home)).isascii()]
    apart = max(1, len(homes) // SHOWN)
    return list(dict.fromkeys([*odd[: SHOWN - 2], *homes[::apart], *homes]))[:SHOWN]
