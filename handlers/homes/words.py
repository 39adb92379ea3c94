"""Addresses in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from domain.households import key
from handlers.markup import limit

if TYPE_CHECKING:
    from domain.households import Address
    from handlers.words import Voice

ON_A_BUTTON: Final = 30
_WORD: Final = re.compile(r"[^0-9a-z-]|[a-z]{3}")


def place(address: Address, voice: Voice) -> str:
    """The address, with the words building, stair and flat where somebody wrote only a number or letters."""
    return voice.plain(
        "home-address",
        building=address.building,
        buildingkind=_kind(address.building),
        stair=address.stair,
        stairkind=_kind(address.stair),
        flat=address.flat,
        flatkind=_kind(address.flat),
    )


def _kind(part: str) -> str:
    found = key(part)
    if not found:
        return "none"
    return "named" if _WORD.search(found) else "bare"


def short(name: str) -> str:
    """A name as long as a button has room for."""
    return limit(name, ON_A_BUTTON)
