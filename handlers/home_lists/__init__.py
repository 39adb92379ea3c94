"""The committee's list of homes: chairs send it as a table, look at what it changes, and take it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.home_lists import commands, form, jobs, views
from handlers.registry import Every, Menu, Where
from handlers.typed import by_label
from services import home_lists

if TYPE_CHECKING:
    from handlers.registry import Registry

JOBS = (Every(seconds=3600, run=jobs.forget_proposed_lists),)


def register(registry: Registry) -> None:
    """The command, its two questions, the file and the card with the way back."""
    right = Right.KEEP_HOME_LIST
    registry.command("homes_list", commands.homes_list, right=right, menu=Menu.ADMINS, where=Where.PRIVATE)
    registry.form(form.LIST)
    registry.form(form.CHECK)
    registry.answer(home_lists.PRESENT, views.present)
    registry.answer(form.FAULTS, views.faults)
    registry.card(home_lists.CARD, views.taken)
    registry.reply(home_lists.CARD, by_label(registry, views.taken), right=right)
    registry.tap("home-list-open", commands.open_list, right=right)
    registry.tap("home-list-undo", commands.undo, right=right)
