"""What the bot can't do in a group any more, and when to look whether it can again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

HELD: Final = datetime(9999, 1, 1, tzinfo=UTC)
"""The time that what is owed waits for where nobody knows when it can go."""

SOON: Final = timedelta(minutes=1)
RARELY: Final = timedelta(days=1)


class Trouble(StrEnum):
    """A kind of trouble."""

    GONE = "gone"
    """The bot is not in the group, or the group is no more."""
    MUTED = "muted"
    """It may not write."""
    PICTURES = "pictures"
    """It may write, but not send pictures."""
    ADMIN = "admin"
    """It was an admin, and is not any more."""
    TOPIC = "topic"
    """One topic is closed or deleted."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a refusal of Telegram's shows: since when it was asked, in which topic (0 for none), and what went wrong.

    `deleted` when it says that the group is no more; `edit` when the change of a message was refused; `main_only` when
    only the group's main topic is closed, which Telegram does not tell when it is asked.
    """

    trouble: Trouble
    asked: datetime
    thread_id: int = 0
    deleted: bool = False
    edit: bool = False
    main_only: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A trouble as it is kept: its present episode, and whether that is over."""

    id: int
    chat_id: int
    kind: Trouble
    episode: int
    over: bool


def next_look(since: datetime, now: datetime) -> datetime:
    """When to ask Telegram again: soon at first, ever more rarely, once a day in the end."""
    return now + min(max((now - since) / 4, SOON), RARELY)
