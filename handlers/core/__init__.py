"""What belongs to no single feature: /start, /help, /privacy, /language, and showing who you are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.core import commands, confirm, help, jobs, language, privacy  # noqa: A004 - named after the command it answers
from handlers.registry import Every, Menu, Where
from handlers.wording import say

if TYPE_CHECKING:
    from handlers.registry import Registry

JOBS = (Every(seconds=3600, run=jobs.forget_what_is_done),)


def register(registry: Registry) -> None:
    """Commands and letters of the core."""
    everywhere = Menu.PRIVATE | Menu.GROUP
    registry.command("start", commands.start(registry), menu=Menu(0), public=True)
    registry.command("help", commands.help_, menu=everywhere, public=True)
    registry.command("cancel", commands.cancel, menu=Menu.PRIVATE, where=Where.PRIVATE)
    registry.command("language", language.ask, menu=Menu.PRIVATE | Menu.ADMINS)
    registry.command("privacy", privacy.tell, menu=everywhere, public=True)
    registry.tap("confirm", confirm.confirm)
    registry.tap("language", language.choose)
    registry.answer("confirm-who", confirm.confirm_who)
    registry.answer("welcome-private", help.welcome)
    registry.answer("help", help.wording(registry))
    registry.answer("language-which", language.which)
    registry.answer("privacy", privacy.wording)
    for sentence in ("form-cancelled", "nothing-to-cancel"):
        registry.answer(sentence, say(sentence))
