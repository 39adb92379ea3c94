"""What belongs to no single feature: /start, /help, /language, and showing who you are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.core import (
    commands,
    confirm,
    help,  # noqa: A004 - as the command it answers
    language,
    reading,
    spacing,
    where,
)
from handlers.registry import Menu, Where
from handlers.wording import say
from services import reading as large_print
from services import standing

if TYPE_CHECKING:
    from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Commands and letters of the core."""
    everywhere, anybody = Menu.PRIVATE | Menu.GROUP, Right.LOOK_AROUND
    language_of = {"in private": Right.SET_OWN_LANGUAGE, "in a group": Right.SET_LANGUAGE_OF_GROUP}
    registry.command("start", commands.start(registry), right=anybody, menu=Menu(0), public=True)
    registry.command("help", commands.help_, right=anybody, menu=everywhere, public=True)
    registry.written("a greeting", commands.written, right=anybody)
    registry.command("cancel", commands.cancel, right=Right.CANCEL_FORM, menu=Menu.PRIVATE, where=Where.PRIVATE)
    registry.only_when_typed("cancel")
    registry.command("language", language.ask, right=language_of, menu=Menu.PRIVATE | Menu.ADMINS)
    registry.written("a language", language.written, right=Right.SET_OWN_LANGUAGE)
    choosing = Right.CHOOSE_NEIGHBOURHOOD
    registry.command("where", where.where, right=choosing, menu=Menu.PRIVATE, where=Where.PRIVATE)
    registry.tap("where", where.choose, right=choosing)
    registry.answer("where", where.question)
    registry.refusal(standing.WHICH, where.question)
    _large_print(registry)
    registry.tap("confirm", confirm.confirm, right=Right.SHOW_WHO_I_AM)
    registry.tap("language", language.choose, right=language_of)
    registry.answer("confirm-who", confirm.confirm_who)
    registry.answer("welcome-private", help.welcome)
    registry.answer("help", help.wording(registry))
    registry.answer("language-which", language.which)
    registry.answer("appears-later", spacing.later)
    registry.answer("form-cancelled", commands.cancelled)
    for sentence in ("language-chosen", "nothing-to-cancel", "nothing-unfinished", "start-only-typed", "where-chosen"):
        registry.answer(sentence, say(sentence))


def _large_print(registry: Registry) -> None:
    own, private = Right.SET_LARGE_PRINT, Menu.PRIVATE
    registry.command("large_print", reading.large_print, right=own, menu=private, where=Where.PRIVATE)
    registry.only_when_typed("large_print")
    registry.tap("large-print", reading.switch, right=own)
    registry.tap("large-print-see", reading.see, right=own)
    registry.card(large_print.CARD, reading.card)
