"""What the chairs of a neighbourhood have chosen, and who chose it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a setting: by whom, when, from which value to which."""

    id: int
    was: str
    became: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Chosen:
    """A setting of a neighbourhood as it stands; `last` is None while nobody has changed it."""

    neighbourhood_id: int
    name: str
    zone: str
    value: str
    last: Change | None
