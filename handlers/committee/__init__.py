"""For the committee: /summary, and the weekly digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.committee import commands, letters
from handlers.committee.jobs import send_due_digests
from handlers.registry import Every, Menu
from services.digests import LETTER

if TYPE_CHECKING:
    from handlers.registry import Registry

JOBS = (Every(seconds=60, run=send_due_digests),)


def register(registry: Registry) -> None:
    """The command, the link behind its button, and both letters."""
    registry.command("summary", commands.summary, menu=Menu.ADMINS)
    registry.start("summary", commands.start)
    registry.letter("summary", letters.summary)
    registry.letter(LETTER, letters.digest)
