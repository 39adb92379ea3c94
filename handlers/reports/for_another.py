"""/report_for: what a neighbour without a phone told the committee becomes a report in their name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.rights import Right
from handlers.forms import Form
from handlers.markup import limit, shown
from handlers.messages import Button, Message, rows
from handlers.reports.form import FIRST, STEPS, draft_of
from handlers.reports.letters import see
from handlers.taps import tap_data
from handlers.ways import way
from services import assisted

if TYPE_CHECKING:
    from domain.forms import OpenForm
    from domain.letters import Letter
    from handlers.commands import Command
    from handlers.context import Context, Desk
    from handlers.taps import Tap

WHOM: Final = "report-for-whom"
ON_A_BUTTON: Final = 40
"""Characters of a name on a button."""


async def report_for(command: Command, context: Context) -> None:
    """Ask for whom; with a number or a name behind it, ask at once what that person reports."""
    if command.text and command.caller.private:
        person_id = await assisted.find(context.shared.storage, command.caller, command.text, context.now())
        await assisted.begin_report(context.storage, command.caller, person_id, context.now(), step=FIRST)
        return
    answer = context.letter(WHOM)
    await assisted.ask_list(context.storage, command.caller, answer, context.now(), command="report_for")


async def whom(letter: Letter, desk: Desk) -> Message | None:
    """A button for each of them; in the committee's chat the way to private."""
    found = await assisted.listing(desk.storage, letter.data["home"], desk.chat_id, letter.data["skipped"])
    if found is None:
        return None
    if not found.total:
        return Message(desk.voice.html("report-for-nobody"))
    if not desk.private:
        go = way(desk, "report_for", letter.data["home"])
        return Message(desk.voice.html("report-for-whom"), ((go,),))
    buttons = [
        Button(f"#{each.number} {shown(limit(each.name, ON_A_BUTTON))}", tap_data("report-for", each.person_id))
        for each in found.found
    ]
    if found.following is not None:
        more = tap_data("report-for-more", letter.data["home"], found.following)
        buttons.append(Button(desk.voice.plain("report-for-more"), more))
    return Message(desk.voice.html("report-for-whom"), rows(*buttons, across=1))


async def more(tap: Tap, context: Context) -> None:
    """`report-for-more:<neighbourhood>:<skipped>`."""
    answer = context.letter(WHOM, chat_id=tap.caller.id)
    await assisted.next_page(context.storage, tap.caller, tap.number(0), tap.number(1), answer, context.now())


async def begin(tap: Tap, context: Context) -> None:
    """`report-for:<person>`: ask in private what they report."""
    await assisted.begin_report(context.storage, tap.caller, tap.number(0), context.now(), step=FIRST)


async def _finish(opened: OpenForm, context: Context) -> None:
    if context.caller is None or "person" not in opened.answers:
        raise Refusal("form-question-over")
    await assisted.report_for(context.storage, context.caller, opened, draft_of(opened), context.now())
    await context.toast("report-sent")


FORM: Final = Form(assisted.REPORT_FORM, STEPS, _finish, Right.ACT_FOR_ASSISTED)


async def kept(letter: Letter, desk: Desk) -> Message:
    """The report is there, for whoever wrote it down."""
    text = desk.voice.html("report-kept-for", number=str(letter.data["number"]), quiet=desk.quiet)
    return Message(text, see(letter.data["report"], desk.voice))
