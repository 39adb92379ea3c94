"""A second residents' group: /link gives a chair a one-time code, and /link with the code is said in that group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Afterwards
from domain.rights import Right
from handlers.links import commands, letters
from handlers.registry import Menu
from handlers.wording import say
from services.links import JOINED, LETTER

if TYPE_CHECKING:
    from handlers.registry import Registry


def register(registry: Registry) -> None:
    """The command, the link that brings the code into a group, and the letters."""
    right = {"alone": Right.ISSUE_LINK, "with a code": Right.USE_LINK}
    registry.command("link", commands.link, right=right, menu=Menu.ADMINS)
    registry.group_start("link", commands.brought, right=Right.USE_LINK)
    registry.overhear("link", commands.overheard)
    registry.answer(LETTER, letters.code)
    for kind in ("link-done", JOINED):
        registry.letter(kind, say(kind), afterwards=Afterwards.AGAIN, late=None)
