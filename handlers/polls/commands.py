"""/poll, /polls and /results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.polls import draft
from domain.refusals import Refusal
from domain.rights import Right
from handlers.markup import clean
from handlers.taps import row_id
from services import forms, polls

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context

_MOST_DIGITS = 9


async def poll(command: Command, context: Context) -> None:
    """Open the poll; without any text, ask for it step by step in private."""
    text = clean(command.text).strip()
    if text:
        answer = context.letter("poll-opened")
        await polls.open_poll(
            context.storage, command.caller, draft(text), answer, context.now(), command.said.thread_id
        )
    elif command.caller.private:
        await polls.ask(context.storage, command.caller, context.now())
    else:
        letter = context.letter("poll-how")
        await forms.invite(context.storage, command.caller, Right.CREATE_POLL, letter, context.now())


async def polls_(command: Command, context: Context) -> None:
    """The open polls; in private also which of them wait for the reader."""
    await polls.ask_open(context.storage, command.caller, context.letter("poll-list"), context.now())


async def results(command: Command, context: Context) -> None:
    """How the poll of that number stands; without a number, the newest one."""
    number = command.text.removeprefix("#").strip()
    if number and not (number.isascii() and number.isdigit() and len(number) <= _MOST_DIGITS):
        raise Refusal("poll-which")
    await _results(command, int(number) if number else None, context)


async def numbered_results(command: Command, number: int, context: Context) -> None:
    """The same for /results_3, which can be pressed in a message."""
    await _results(command, number, context)


async def start(command: Command, rest: str, context: Context) -> None:
    """The link under a poll leads to its page in private; the bare link asks for a new one."""
    if not rest:
        await polls.ask(context.storage, command.caller, context.now())
    else:
        answer = context.letter("poll-results")
        await polls.ask_page(context.storage, command.caller.id, row_id(rest), answer, context.now())


async def _results(command: Command, number: int | None, context: Context) -> None:
    answer = context.letter("poll-results")
    await polls.ask_results(context.storage, command.caller, number, answer, context.now())
