"""When what a neighbour tells everybody appears: who tells very much in a short time leaves room for the others."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

AT_ONCE: Final = 5
"""So many of one neighbour's reports, or polls, appear at once."""

LATELY: Final = timedelta(minutes=10)
"""Within this time; more than that few people mean."""

EACH: Final = timedelta(minutes=1)
"""The further ones appear so far apart: in a group's usual minute of 12 messages most are left to the others."""


def appears_at(lately: int, now: datetime) -> datetime:
    """When the next one appears of somebody who told so many within `LATELY`."""
    return now + max(0, lately + 1 - AT_ONCE) * EACH


def must_be_told(lately: int) -> bool:
    """Whether it is the first of theirs that waits, so that they do not know yet."""
    return lately == AT_ONCE
