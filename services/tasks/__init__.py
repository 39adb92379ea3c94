"""Tasks: made, asked about in waves, answered, reminded of, looked at."""

from __future__ import annotations

from services.tasks.answering import cannot_come, come, leave_for_good
from services.tasks.asking import ask_next, waves_due
from services.tasks.making import begin, begin_cancelling, cancel, create
from services.tasks.owing import CARD, keep_quiet_hours, was_pinged
from services.tasks.reading import (
    View,
    mine,
    miscounted,
    open_tasks,
    owe_list,
    owe_own_list,
    show_in_private,
    show_numbered,
    view,
    with_answer,
)

__all__ = [
    "CARD",
    "View",
    "ask_next",
    "begin",
    "begin_cancelling",
    "cancel",
    "cannot_come",
    "come",
    "create",
    "keep_quiet_hours",
    "leave_for_good",
    "mine",
    "miscounted",
    "open_tasks",
    "owe_list",
    "owe_own_list",
    "show_in_private",
    "show_numbered",
    "view",
    "was_pinged",
    "waves_due",
    "with_answer",
]
