"""Who did what: /audit, for the committee."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.audit import commands, views
from handlers.registry import Menu
from services.audit import CARD

if TYPE_CHECKING:
    from handlers.registry import Registry


def register(registry: Registry) -> None:
    """The command, the link to it, the buttons and the card."""
    right = Right.SEE_AUDIT
    registry.command("audit", commands.audit, right=right, menu=Menu.ADMINS)
    registry.start("audit", commands.start, right=right)
    registry.tap("audit-page", commands.turn, right=right)
    registry.tap("audit-area", commands.narrow, right=right)
    registry.card(CARD, partial(views.page, registry))
