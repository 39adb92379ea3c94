"""One-time codes: what each grants, to whom it may be of use, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal

if TYPE_CHECKING:
    from datetime import datetime

GOOD_FOR: Final = timedelta(hours=24)
"""How long a code can be used."""


class Purpose(StrEnum):
    """What a code grants; it is good for this alone."""

    RESIDENTS_GROUP = "residents-group"
    COMMITTEE = "appoint-committee"
    STAFF = "appoint-staff"
    PARTNER = "appoint-partner"


@dataclass(frozen=True, slots=True)
class Link:
    """A one-time code as it is kept: without the code; `used_at` is None while it waits to be used.

    `used_in` is the group that it serves; one that waits is bound to it, None when it is good in any.
    """

    id: int
    purpose: Purpose
    neighbourhood_id: int
    issuer_id: int
    expires_at: datetime
    used_at: datetime | None
    used_in: int | None

    def check_usable(self, chat_id: int, now: datetime) -> None:
        """Raise the Refusal that says why it cannot be used in this group any more."""
        if self.used_at is not None or self.used_in not in (None, chat_id):
            raise Refusal("link-used")
        if now >= self.expires_at:
            raise Refusal("link-late")
