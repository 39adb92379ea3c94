"""Tasks: /task and its form, the card, pings, answers, reminders, and the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.registry import Every, Menu
from handlers.tasks import cancelling, commands, form, jobs, letters, taps, views
from services.tasks import CARD

if TYPE_CHECKING:
    from handlers.registry import Registry

JOBS = (Every(seconds=30, run=jobs.ask_more_volunteers),)


def register(registry: Registry) -> None:
    """Commands, forms, buttons, letters and the card."""
    registry.command("tasks", commands.list_open, menu=Menu.PRIVATE | Menu.GROUP)
    registry.command("mytasks", commands.list_own, menu=Menu.PRIVATE)
    registry.command("task", commands.make, menu=Menu.ADMINS)
    registry.numbered("task", commands.show)
    registry.form(form.TASK)
    registry.form(cancelling.CANCEL)
    registry.tap("task-come", taps.come)
    registry.tap("task-cannot", taps.cannot_come)
    registry.tap("task-see", taps.see)
    registry.tap("task-cancel", cancelling.ask_why)
    registry.card(CARD, views.card)
    letters.register(registry)
