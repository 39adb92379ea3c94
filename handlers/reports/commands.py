"""/report, /reports, /my and /report_12, and the links that lead to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.refusals import Refusal
from domain.reports import Draft, says_something
from handlers.commands import command_in
from handlers.markup import clean
from handlers.reports.form import FIRST, known_of
from handlers.taps import row_id
from services import reports

if TYPE_CHECKING:
    from handlers.commands import Command, Replied
    from handlers.context import Context


async def report(command: Command, context: Context) -> None:
    """Make a report of what was said, or of the message replied to; without words, ask for them in private."""
    said = command.said
    draft = draft_of(command, context.bot.username)
    if says_something(draft.text):
        await reports.file(
            context.storage,
            command.caller,
            draft,
            context.now(),
            message_id=said.message_id,
            thread_id=said.thread_id,
        )
    elif draft.file:
        raise Refusal("report-photo-as-file")
    elif command.caller.private:
        await reports.ask(context.storage, command.caller, context.now(), step=FIRST, known=known_of(draft))
    else:
        await _invite(command, draft, context)


async def _invite(command: Command, draft: Draft, context: Context) -> None:
    letter = context.letter("report-how", {"photo": draft.photo is not None})
    known = known_of(draft)
    await reports.invite(context.storage, command.caller, context.now(), step=FIRST, known=known, letter=letter)


def draft_of(command: Command, bot_username: str) -> Draft:
    """What a /report reports: its own words and photo, then those of the neighbour's message that it replies to."""
    said = command.said
    reply = None if said.reply is None or said.reply.ours else said.reply
    quoted = "" if reply is None else _words_of(reply, bot_username)
    words = "\n".join(part for part in (clean(command.text).strip(), quoted) if part)
    photo = said.photo or (None if reply is None else reply.photo)
    return Draft(words, photo, file=said.file is not None)


def _words_of(reply: Replied, bot_username: str) -> str:
    """The words of a neighbour's message, without the /report that may stand before them."""
    order = command_in(reply.text, bot_username)
    return clean(reply.text if order is None else order[1]).strip()


async def reports_(command: Command, context: Context) -> None:
    """Show the open reports: a few in a group, all of them in private."""
    if command.caller.private:
        await reports.list_in_private(context.storage, command.caller, context.now(), mine=False)
        return
    await reports.list_in_group(context.storage, command.caller, context.letter("report-list"), context.now())


async def my(command: Command, context: Context) -> None:
    """Show what the caller reported or has too."""
    await reports.list_in_private(context.storage, command.caller, context.now(), mine=True)


async def numbered(command: Command, number: int, context: Context) -> None:
    """Show the report with this number."""
    await reports.show_by_number(
        context.storage, command.caller, number, context.now(), thread_id=command.said.thread_id
    )


async def start_report(command: Command, rest: str, context: Context) -> None:
    """Open the private form; with a report's id, show that report."""
    if not rest:
        await reports.ask(context.storage, command.caller, context.now(), step=FIRST)
    else:
        await reports.show_in_private(context.storage, command.caller, row_id(rest), context.now())


async def start_reports(command: Command, _rest: str, context: Context) -> None:
    """Show the open reports in private."""
    await reports.list_in_private(context.storage, command.caller, context.now(), mine=False)


async def start_my(command: Command, _rest: str, context: Context) -> None:
    """Show the caller's own reports in private."""
    await my(command, context)
