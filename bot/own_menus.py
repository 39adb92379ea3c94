"""The `/` menus of single chats: of people with a role or a language of their own, and of committees.

What each should be follows from the database; what Telegram was told last stands beside it. A job tells the difference,
so nothing is lost by a restart, nothing is told twice, and nobody's tap waits for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import structlog
from telegram import BotCommandScopeChat, BotCommandScopeChatAdministrators
from telegram.error import RetryAfter, TelegramError

from bot.menus import described
from domain.menus import Place, Scope
from domain.people import Role
from domain.rights import may
from handlers.registry import Every, JobFailed, Menu, Where
from handlers.silence import is_refusal, seconds_of
from services import menus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from telegram import Bot, BotCommand

    from domain.menus import Audience
    from handlers.context import Context, Shared
    from handlers.registry import Answered, Registry

SECONDS: Final = 10.0
AT_ONCE: Final = 10
"""Seconds between two looks, and menus told after one at most: one a second on average, whatever happens."""

SCOPES: Final = {Scope.CHAT: BotCommandScopeChat, Scope.ADMINISTRATORS: BotCommandScopeChatAdministrators}

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a menu should hold: all that somebody of this role may say in private, or in the committee's chat."""

    role: Role
    language: str
    private: bool


class OwnMenus:
    """Keeps these menus as they should be."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._menus: dict[_Wanted, tuple[tuple[BotCommand, ...], str]] = {}
        self._rests_until: datetime | None = None

    @property
    def job(self) -> Every:
        """What the clock runs."""
        return Every(seconds=SECONDS, run=self.tell_own_menus)

    async def tell_own_menus(self, context: Context) -> None:
        """Tell Telegram some of the menus that it was not told yet; JobFailed where it is silent.

        A menu that it refuses, as for somebody who has closed the chat, is not tried again until it should change.
        """
        shared = context.shared
        resting = self._rests_until is not None and context.now() < self._rests_until
        if resting or not await shared.storage.office.taken():
            return
        found = await menus.audience(shared.storage)
        wanted = _wanted(found, shared)
        changed = [place for place, each in wanted.items() if found.shown.get(place) != self._menu(each, shared)[1]]
        over = found.shown.keys() - wanted.keys()
        for place in sorted([*changed, *over])[:AT_ONCE]:
            try:
                await self._tell(place, wanted.get(place), shared)
            except RetryAfter as error:
                self._rests_until = context.now() + timedelta(seconds=seconds_of(error))
                return

    async def _tell(self, place: Place, wanted: _Wanted | None, shared: Shared) -> None:
        """Tell one, or with None that the place has none of its own any more, and keep that it was told."""
        commands, digest = (None, None) if wanted is None else self._menu(wanted, shared)
        try:
            await _show(shared.bot, place, commands)
        except RetryAfter:
            raise
        except TelegramError as error:
            if not is_refusal(error):
                raise JobFailed from error
            _log.info("menu-refused", error=type(error).__name__)
        await menus.told(shared.storage, place, digest)

    def _menu(self, wanted: _Wanted, shared: Shared) -> tuple[tuple[BotCommand, ...], str]:
        """The commands, and their digest."""
        if wanted not in self._menus:
            names = [name for name, each in self._registry.commands.items() if self._holds(wanted, name, each)]
            commands = described(shared.words, wanted.language, names)
            told = repr([(each.command, each.description) for each in commands])
            self._menus[wanted] = commands, blake2b(told.encode(), digest_size=12).hexdigest()
        return self._menus[wanted]

    def _holds(self, wanted: _Wanted, name: str, answered: Answered) -> bool:
        """Whether the menu lists this command: for everybody of its kind of chat, or for a role that may say it."""
        everybodys, elsewhere = (Menu.PRIVATE, Where.GROUP) if wanted.private else (Menu.GROUP, Where.PRIVATE)
        if answered.where is elsewhere:
            return False
        rights = self._registry.needs[f"/{name}"].values()
        offices = bool(answered.menu & Menu.ADMINS) and all(may(wanted.role, right) for right in rights)
        return bool(answered.menu & everybodys) or offices


def _wanted(found: Audience, shared: Shared) -> dict[Place, _Wanted]:
    """What each place should have, where that differs from what all chats of its kind have."""
    nearest = shared.words.nearest
    own = dict(_of_choosers(found, shared))
    for person_id, (role, language) in found.bearers.items():
        own[Place(person_id, Scope.CHAT)] = _Wanted(role, nearest(language or shared.default_language), private=True)
    for chat_id, language in found.committees.items():
        own[Place(chat_id, Scope.CHAT)] = _Wanted(Role.COMMITTEE, nearest(language), private=False)
        own[Place(chat_id, Scope.ADMINISTRATORS)] = _Wanted(Role.CHAIR, nearest(language), private=False)
    return own


def _of_choosers(found: Audience, shared: Shared) -> Iterator[tuple[Place, _Wanted]]:
    """Those whose app speaks another language than the one they chose."""
    for each in found.choosers:
        language = shared.words.nearest(each.chosen)
        if each.app is None or language != shared.words.nearest(each.app):
            yield Place(each.person_id, Scope.CHAT), _Wanted(Role.RESIDENT, language, private=True)


async def _show(bot: Bot, place: Place, commands: tuple[BotCommand, ...] | None) -> None:
    scope = SCOPES[place.scope](place.chat_id)
    if commands is None:
        await bot.delete_my_commands(scope)
    else:
        await bot.set_my_commands(commands, scope)
