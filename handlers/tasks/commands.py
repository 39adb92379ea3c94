"""/task, /tasks, /mytasks and /task_3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.tasks import form
from services import forms, tasks

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context


async def make(command: Command, context: Context) -> None:
    """Ask the committee what is to be done; from a group, show the way into private."""
    if not command.caller.private:
        letter = context.letter("task-in-private")
        await forms.invite(context.storage, command.caller, Right.CREATE_TASK, letter, context.now())
        return
    answers = {"what": form.read_text(command.text)} if command.text else {}
    first = form.TASK.steps[len(answers)].name
    await tasks.begin(context.storage, command.caller, form.TASK.name, first, answers, context.now())


async def list_open(command: Command, context: Context) -> None:
    """What is to be done in the neighbourhood."""
    await tasks.owe_list(context.storage, command.caller, context.letter("task-list"), context.now())


async def list_own(command: Command, context: Context) -> None:
    """What the caller has promised; always in private."""
    await tasks.owe_own_list(context.storage, command.caller, context.letter("task-mine"), context.now())


async def show(command: Command, number: int, context: Context) -> None:
    """The card of that task."""
    await tasks.show_numbered(context.storage, command.caller, number, context.now(), command.said.thread_id)
