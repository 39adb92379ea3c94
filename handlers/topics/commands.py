"""/topic_here, and the buttons under its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.refusals import Refusal
from domain.topics import Kind, read_kind
from services import topics

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context
    from handlers.taps import Tap


async def topic_here(command: Command, context: Context) -> None:
    """Post these things in this topic from now on; said in the main topic it ends that. Without a word, ask which."""
    kind, thread_id = read_kind(command.text), context.thread_id
    if kind is None:
        await topics.ask(context.storage, command.caller, thread_id, context.letter(topics.WHICH), context.now())
    else:
        answer = context.letter(topics.NAMED)
        await topics.name(context.storage, command.caller, kind, thread_id, answer, context.now())


def _kind(word: str) -> Kind:
    if word not in set(Kind):
        raise Refusal("button-too-old")
    return Kind(word)


async def chosen(tap: Tap, context: Context) -> None:
    """`topic:<kind>:<topic>`, 0 for the main one."""
    kind, answer = _kind(tap.text(0)), context.letter(topics.NAMED)
    await topics.name(context.storage, tap.caller, kind, tap.number(1) or None, answer, context.now())
    await context.toast("topic-done")


async def undo(tap: Tap, context: Context) -> None:
    """`topic-undo:<kind>:<topic before>:<topic named>`, 0 for none."""
    kind, was, became = _kind(tap.text(0)), tap.number(1) or None, tap.number(2) or None
    await topics.undo(context.storage, tap.caller, kind, became, was, context.now())
    await context.toast("topic-undone")
