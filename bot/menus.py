"""The `/` menus that Telegram shows: per kind of chat and language."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import structlog
from telegram import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError

from bot.fetcher import patiently
from handlers.registry import Menu

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telegram import Bot, BotCommandScope

    from handlers.registry import Registry
    from handlers.words import Words

_log = structlog.get_logger(__name__)
SCOPES: tuple[tuple[BotCommandScope, Menu], ...] = (
    (BotCommandScopeAllPrivateChats(), Menu.PRIVATE),
    (BotCommandScopeAllGroupChats(), Menu.GROUP),
    (BotCommandScopeAllChatAdministrators(), Menu.GROUP | Menu.ADMINS | Menu.BEGINNING),
)


def menu(registry: Registry, words: Words, language: str, menus: Menu) -> tuple[BotCommand, ...]:
    """The commands of these menus with what they do, in the order of registration."""
    return described(words, language, [name for name, answered in registry.commands.items() if answered.menu & menus])


def described(words: Words, language: str, names: Iterable[str]) -> tuple[BotCommand, ...]:
    """These commands with what they do."""
    voice = words.voice(language, "UTC")
    return tuple(BotCommand(name, voice.plain(f"menu-{name}")) for name in names)


async def send(bot: Bot, registry: Registry, words: Words, default_language: str) -> None:
    """Tell Telegram each menu that it does not show yet, however long it takes.

    One that it refuses is logged, the bot runs without it.
    """
    for scope, menus in SCOPES:
        for language in (None, *words.languages):
            try:
                commands = menu(registry, words, language or default_language, menus)
                await patiently(partial(_show, bot, commands, scope, language))
            except TelegramError as error:
                _log.warning("menu-failed", error=type(error).__name__)


async def _show(bot: Bot, commands: tuple[BotCommand, ...], scope: BotCommandScope, language: str | None) -> None:
    if await bot.get_my_commands(scope=scope, language_code=language) != commands:
        await bot.set_my_commands(commands, scope=scope, language_code=language)
