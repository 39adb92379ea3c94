"""Offering help: /volunteer, /volunteer_off, and the card in private that shows the offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.registry import Menu
from handlers.volunteers import commands, form, views
from services.volunteers import CARD

if TYPE_CHECKING:
    from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Commands, forms, buttons and the card."""
    registry.command("volunteer", commands.volunteer, right=Right.VOLUNTEER, menu=Menu.PRIVATE | Menu.GROUP)
    registry.command("volunteer_off", commands.volunteer_off, right=Right.VOLUNTEER, menu=Menu.PRIVATE)
    registry.only_when_typed("volunteer_off")
    for each in (form.OFFER, form.SKILLS, form.TIMES):
        registry.form(each)
    registry.tap("volunteer-skills", commands.change_skills, right=Right.VOLUNTEER)
    registry.tap("volunteer-times", commands.change_times, right=Right.VOLUNTEER)
    registry.tap("volunteer-off", commands.stop, right=Right.VOLUNTEER)
    registry.tap("volunteer-on", commands.go_on, right=Right.VOLUNTEER)
    registry.answer("volunteer-in-private", views.in_private)
    registry.card(CARD, views.card)
