"""What Telegram brings, before anybody has read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Parcel:
    """One raw update; those of one `lane` are handled in order."""

    update_id: int
    lane: int
    raw: dict[str, Any]
