"""/roll: how many of those who live here the bot knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.registry import Menu
from handlers.roll import commands, views
from services import roll

if TYPE_CHECKING:
    from handlers.registry import Registry


def register(registry: Registry) -> None:
    """The command and its answer."""
    registry.command("roll", commands.roll_, right=Right.SEE_ROLL, menu=Menu.ADMINS)
    registry.answer(roll.ANSWER, views.told)
