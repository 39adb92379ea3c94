"""What belongs to no single feature: /start, /help, /privacy, /language, and showing who you are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.core import commands, confirm, letters
from handlers.registry import Menu, Where

if TYPE_CHECKING:
    from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Commands and letters of the core."""
    registry.command("start", commands.start(registry), menu=Menu(0))
    registry.command("help", commands.help_, menu=Menu.PRIVATE | Menu.GROUP, public=True)
    registry.command("cancel", commands.cancel, menu=Menu.PRIVATE, where=Where.PRIVATE)
    registry.tap("confirm", confirm.confirm)
    registry.letter("confirm-who", confirm.confirm_who)
    registry.letter("welcome-private", letters.say("welcome-private"))
    registry.letter("help", letters.help_)
    registry.letter("form-cancelled", letters.say("form-cancelled"))
    registry.letter("nothing-to-cancel", letters.say("nothing-to-cancel"))
