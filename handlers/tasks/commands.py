"""/task, /tasks, /mytasks and /task_3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Letter, Urgency
from domain.rights import Right
from handlers.tasks import form
from services import forms, tasks

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context


async def make(command: Command, context: Context) -> None:
    """Ask the committee what is to be done; from a group, show the way into private."""
    if not command.caller.private:
        letter = _answer("task-in-private", command, context)
        await forms.invite(context.storage, command.caller, Right.CREATE_TASK, letter, context.now())
        return
    answers = {"what": form.read_text(command.text)} if command.text else {}
    first = form.TASK.steps[len(answers)].name
    await tasks.begin(context.storage, command.caller, form.TASK.name, first, answers, context.now())


async def list_open(command: Command, context: Context) -> None:
    """What is to be done in the neighbourhood."""
    await tasks.owe_list(context.storage, command.caller, _answer("task-list", command, context), context.now())


async def list_own(command: Command, context: Context) -> None:
    """What the caller has promised; always in private."""
    await tasks.owe_own_list(context.storage, command.caller, _answer("task-mine", command, context), context.now())


async def show(command: Command, number: int, context: Context) -> None:
    """The card of that task."""
    await tasks.show_numbered(context.storage, command.caller, number, context.now())


def _answer(kind: str, command: Command, context: Context) -> Letter:
    return Letter(
        kind,
        command.caller.chat_id,
        key=f"answer:{context.update_id}",
        urgency=Urgency.ANSWER,
        reply_to=None if command.caller.private else command.said.message_id,
    )
