"""Tasks: /task and its form, the card, pings, answers, reminders, and the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.registry import Every, Menu
from handlers.tasks import cancelling, commands, form, jobs, letters, taps, views
from services.tasks import CARD

if TYPE_CHECKING:
    from handlers.registry import Registry

JOBS = (Every(seconds=30, run=jobs.ask_more_volunteers),)


def register(registry: Registry) -> None:
    """Commands, forms, buttons, letters and the card."""
    registry.command("tasks", commands.list_open, right=Right.SEE_TASKS, menu=Menu.PRIVATE | Menu.GROUP)
    registry.command("mytasks", commands.list_own, right=Right.SEE_OWN_TASKS, menu=Menu.PRIVATE)
    registry.command("task", commands.make, right=Right.CREATE_TASK, menu=Menu.ADMINS)
    registry.numbered("task", commands.show, right=Right.SEE_TASKS)
    registry.form(form.TASK)
    registry.form(cancelling.CANCEL)
    registry.tap("task-come", taps.come, right=Right.ANSWER_TASK)
    registry.tap("task-cannot", taps.cannot_come, right=Right.ANSWER_TASK)
    registry.tap("task-see", taps.see, right=Right.SEE_TASKS)
    registry.tap("task-cancel", cancelling.ask_why, right=Right.MANAGE_TASK)
    registry.card(CARD, views.card)
    letters.register(registry)
