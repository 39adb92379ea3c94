"""Homes: /home says where one lives, /homes is for the committee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Afterwards
from domain.rights import Right
from handlers.homes import commands, forms, letters, lists, taps, views
from handlers.registry import Menu, Where
from handlers.typed import by_label
from services import households

if TYPE_CHECKING:
    from handlers.registry import Registry


def register(registry: Registry) -> None:
    """What people do about their own home, and what the committee does about all."""
    _own(registry)
    _committee(registry)


def _own(registry: Registry) -> None:
    right = Right.HAVE_HOME
    registry.command("home", commands.home, right=right, menu=Menu.PRIVATE, where=Where.PRIVATE)
    registry.start("home", commands.start_home, right=right)
    registry.form(forms.HOME)
    registry.card(households.PAGE, views.page)
    registry.reply(households.PAGE, by_label(registry, views.page), right=right)
    registry.tap("home-change", taps.change, right=right)
    registry.tap("home-leave", taps.leave, right=right)
    registry.tap("home-undo", taps.undo_own, right=right)
    registry.tap("home-unknown", taps.doubt, right=right)
    registry.tap("home-known", taps.drop_doubt, right=right)
    registry.answer(households.DOUBTED, letters.doubted)
    registry.letter(households.NEWS, letters.news, afterwards=Afterwards.AGAIN, late=None)
    late = households.SAY_SO_WITHIN
    registry.letter(households.NEWCOMER, letters.newcomer, afterwards=Afterwards.AGAIN, late=late)


def _committee(registry: Registry) -> None:
    see, manage = Right.SEE_HOMES, Right.MANAGE_HOMES
    registry.command("homes", commands.homes, right=see, menu=Menu.ADMINS)
    registry.numbered("homes", commands.one_home, right=see)
    registry.start("homes", commands.start_homes, right=see)
    registry.card(households.LIST, lists.listing)
    registry.reply(households.LIST, by_label(registry, lists.listing), right=see)
    registry.tap("homes-all", taps.see_all, right=see)
    registry.tap("homes-building", taps.see_building, right=see)
    registry.tap("homes-open", taps.see_home, right=see)
    registry.card(households.CLAIM, views.claim)
    registry.reply(households.CLAIM, by_label(registry, views.claim), right=manage)
    registry.tap("homes-confirm", taps.confirm, right=manage)
    registry.tap("homes-refuse", taps.refuse, right=manage)
    registry.tap("homes-undo", taps.undo_decision, right=manage)
    registry.tap("homes-move", taps.move, right=manage)
    registry.tap("homes-merge", taps.merge, right=manage)
    registry.form(forms.MOVE)
    registry.form(forms.MERGE)
    registry.card(households.DONE, letters.done)
    registry.reply(households.DONE, by_label(registry, letters.done), right=manage)
