"""Whoever would begin a form while another one holds answers is told which, and shown the way to its question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.rights import Right
from handlers.messages import Message
from handlers.ways import way
from services import forms

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.commands import Command
    from handlers.context import Context, Desk
    from handlers.registry import Registry

_START: Final = "unfinished"


def register(registry: Registry) -> None:
    """The refusal, and its link."""
    registry.refusal(forms.UNFINISHED, _refused)
    registry.start(_START, _start, right=Right.FILL_IN_FORM)


async def _refused(letter: Letter, desk: Desk) -> Message:
    """In the chat where it was typed in private, the question itself follows; from a group, a button leads to it."""
    if desk.private and not letter.data.get("group"):
        return Message(desk.voice.html("form-unfinished-here", **letter.data["facts"]))
    text = desk.voice.html(letter.data["text"], **letter.data["facts"])
    return Message(text, ((way(desk, _START, None, "go-on-here" if desk.private else "open-private"),),))


async def _start(command: Command, _rest: str, context: Context) -> None:
    """Say that there is none; an open question was asked again as the chat was opened."""
    if await forms.of(context.storage, command.caller.id) is None:
        await context.answer("nothing-unfinished")
