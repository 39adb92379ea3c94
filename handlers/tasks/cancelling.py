"""Calling a task off: the button, the question why, and the word to the helpers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.forms import Form, Step
from handlers.tasks.form import read_text
from services import tasks

if TYPE_CHECKING:
    from domain.forms import OpenForm
    from handlers.commands import Said
    from handlers.context import Context
    from handlers.taps import Tap
    from handlers.words import Arg, Voice


def _reason(said: Said, _form: OpenForm, _context: Context) -> str:
    return read_text(said.text)


def _facts(form: OpenForm, _voice: Voice) -> dict[str, Arg]:
    return {"number": form.answers["number"], "what": form.answers["what"]}


async def _finish(form: OpenForm, context: Context) -> None:
    await tasks.cancel(context.storage, form, form.answers["reason"], context.now())


CANCEL = Form(
    "task-cancel", (Step("reason", read=_reason, facts=_facts),), _finish, Right.MANAGE_TASK, keep="task-keep"
)


async def ask_why(tap: Tap, context: Context) -> None:
    """Ask in private for the reason."""
    first = CANCEL.steps[0].name
    task = await tasks.begin_cancelling(context.storage, tap.caller, tap.number(0), CANCEL.name, first, context.now())
    await context.toast("task-say-why", number=str(task.number))
