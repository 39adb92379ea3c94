"""Where a home is, as it is written in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from domain.households import Address


def place(address: Address) -> str:
    """Building, stair if there is one, and flat."""
    return " / ".join(part for part in (address.building, address.stair, address.flat) if part)
