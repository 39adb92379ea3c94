"""The welcome in private, and the help: the commands that its readers may use, one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.people import Role
from handlers.markup import Markup
from handlers.messages import Button, Message
from handlers.registry import Menu, Where
from services import groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.letters import Letter
    from handlers.context import Desk
    from handlers.registry import LetterWording, Registry
    from handlers.words import Voice

NO_MENU: Final = Menu(0)


async def welcome(_letter: Letter, desk: Desk) -> Message:
    """What /start answers: which neighbourhood this is about, or how to come into one."""
    role, name = await groups.role_of_readers(desk.storage, desk.chat_id)
    if role is Role.STRANGER:
        return Message(desk.voice.html("welcome-stranger"))
    return Message(desk.voice.html("welcome-private", name=name))


def wording(registry: Registry) -> LetterWording:
    """The help for whoever reads it, in private or in a group."""

    async def word(_letter: Letter, desk: Desk) -> Message:
        role, name = await groups.role_of_readers(desk.storage, desk.chat_id)
        if desk.private:
            return Message(_private(registry, desk.voice, role, name))
        if role is Role.STRANGER:
            return Message(desk.voice.html("help-not-set-up"))
        menus = Menu.GROUP | Menu.ADMINS if role >= Role.COMMITTEE else Menu.GROUP
        commands = _lines(registry, desk.voice, menus, Where.PRIVATE)
        go = Button(desk.voice.plain("open-private"), url=desk.link("help"))
        return Message(desk.voice.html("help-group", name=name, commands=commands), ((go,),))

    return word


def _private(registry: Registry, voice: Voice, role: Role, name: str) -> Markup:
    if role is Role.STRANGER:
        return voice.html("welcome-stranger")
    commands = _lines(registry, voice, Menu.PRIVATE, Where.GROUP)
    text = voice.html("help-private", name=name, commands=commands)
    if role < Role.COMMITTEE:
        return text
    more = _lines(registry, voice, Menu.ADMINS, Where.GROUP, but=Menu.PRIVATE)
    return Markup("\n\n".join((text, voice.html("help-committee", commands=more)))) if more else text


def _lines(registry: Registry, voice: Voice, menus: Menu, elsewhere: Where, but: Menu = NO_MENU) -> Markup:
    """The commands of these menus that are understood here, in the order of registration."""

    def chosen() -> Iterator[Markup]:
        for name, answered in registry.commands.items():
            if name != "help" and answered.menu & menus and answered.where is not elsewhere and not answered.menu & but:
                yield voice.html("help-command", command=name, what=voice.plain(f"menu-{name}"))

    return Markup("\n".join(chosen()))
