"""For the committee: /summary, and the weekly digest."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from domain.letters import Afterwards
from domain.rights import Right
from handlers.committee import commands, letters
from handlers.committee.jobs import send_due_digests
from handlers.registry import Every, Menu
from services.digests import LETTER

if TYPE_CHECKING:
    from handlers.registry import Registry

DIGEST_LATE: Final = timedelta(days=3)
"""A digest that could not be sent for so long says less than /summary."""

JOBS = (Every(seconds=60, run=send_due_digests),)


def register(registry: Registry) -> None:
    """The command, the link behind its button, and both letters."""
    registry.command("summary", commands.summary, right=Right.SUMMARY, menu=Menu.ADMINS)
    registry.start("summary", commands.start, right=Right.SUMMARY)
    registry.answer("summary", letters.summary)
    registry.letter(LETTER, letters.digest, afterwards=Afterwards.LEAVE, late=DIGEST_LATE)
