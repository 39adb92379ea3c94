"""Who is what: /roles lists them, chairs say /appoint and /dismiss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Afterwards
from domain.rights import Right
from handlers.registry import Menu
from handlers.roles import commands, taps, views
from handlers.wording import say
from services import roles

if TYPE_CHECKING:
    from handlers.registry import Registry


def register(registry: Registry) -> None:
    """The commands, the link that makes somebody something, the buttons, the letters and the list."""
    registry.command("roles", commands.roles_, right=Right.SEE_ROLES, menu=Menu.PRIVATE | Menu.GROUP)
    registry.command("appoint", commands.appoint, right=Right.APPOINT, menu=Menu.ADMINS)
    dismissing = {"as a reply": Right.APPOINT, "in private": Right.SEE_ROLES}
    registry.command("dismiss", commands.dismiss, right=dismissing, menu=Menu.ADMINS)
    registry.start("appoint", commands.start, right=Right.APPOINT)
    registry.start("roles", commands.start_list, right=Right.SEE_ROLES)
    registry.start("serve", commands.serve, right=Right.TAKE_ROLE)
    registry.tap("role-offer", taps.offer, right=Right.APPOINT)
    registry.tap("role-dismiss", taps.dismiss, right=Right.APPOINT)
    registry.tap("role-undo", taps.undo, right=Right.APPOINT)
    registry.tap("role-again", taps.again, right=Right.APPOINT)
    registry.card(roles.CARD, views.listing)
    registry.answer(roles.WHICH, views.which)
    registry.answer(roles.CODE, views.code)
    registry.answer(roles.APPOINTED, views.appointed)
    registry.answer(roles.DISMISSED, views.dismissed)
    registry.answer(roles.ACCEPTED, say(roles.ACCEPTED))
    registry.letter(roles.TAKEN_UP, views.taken_up, afterwards=Afterwards.AGAIN, late=None)
    for kind in (roles.GIVEN, roles.TAKEN):
        registry.letter(kind, say(kind), afterwards=Afterwards.AGAIN, late=None)
