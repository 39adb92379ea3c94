"""The buttons about neighbours without a phone; whatever they show is shown in private."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from handlers.assisted.form import ASKED
from services import assisted
from services.reports import Followed

if TYPE_CHECKING:
    from domain.assisted import Assisted
    from domain.reports import Report
    from handlers.context import Context
    from handlers.taps import Tap

NO_ANSWER: Final = 0
"""In place of an answer's number: the vote is withdrawn."""


async def more(tap: Tap, context: Context) -> None:
    """`assisted-more:<neighbourhood>:<skipped>`."""
    answer = context.letter(assisted.LIST, chat_id=tap.caller.id)
    await assisted.next_page(context.storage, tap.caller, tap.number(0), tap.number(1), answer, context.now())


async def see(tap: Tap, context: Context) -> None:
    """`assisted-see:<person>`."""
    await assisted.show(context.storage, tap.caller, tap.number(0), context.now())


async def add(tap: Tap, context: Context) -> None:
    """`assisted-add:<neighbourhood>`: ask for somebody new."""
    await assisted.begin(context.storage, tap.caller, tap.number(0), ASKED[0], context.now())


async def change(tap: Tap, context: Context) -> None:
    """`assisted-change:<person>:<what>`: ask for one thing anew."""
    what = tap.text(1)
    if what not in ASKED:
        raise Refusal("button-too-old")
    await assisted.begin_change(context.storage, tap.caller, tap.number(0), what, context.now())


async def ask_removal(tap: Tap, context: Context) -> None:
    """`assisted-ask:<person>`: ask once more."""
    question = context.letter(assisted.REMOVE, chat_id=tap.caller.id)
    await assisted.ask_removal(context.storage, tap.caller, tap.number(0), question, context.now())


async def remove(tap: Tap, context: Context) -> None:
    """`assisted-remove:<person>`."""
    whom = await assisted.remove(context.storage, tap.caller, tap.number(0), context.now())
    await context.toast("assisted-removed", who=whom.name)


async def undo(tap: Tap, context: Context) -> None:
    """`assisted-undo:<person>`: the last change, or the removal."""
    whom = await assisted.take_back(context.storage, tap.caller, tap.number(0), context.now())
    await context.toast("assisted-undone", number=str(whom.number))


async def what_is_kept(tap: Tap, context: Context) -> None:
    """`assisted-kept:<person>`: all of it, as a file to print."""
    answer = context.letter(assisted.KEPT, chat_id=tap.caller.id)
    await assisted.ask_what_is_kept(context.storage, tap.caller, tap.number(0), answer, context.now())


async def show_reports(tap: Tap, context: Context) -> None:
    """`assisted-reports:<person>`."""
    await assisted.show_reports(context.storage, tap.caller, tap.number(0), context.now())


async def too(tap: Tap, context: Context) -> None:
    """`assisted-too:<person>:<report>`: counted from now on."""
    person_id, report_id = tap.number(0), tap.number(1)
    followed = await assisted.follow_for(context.storage, tap.caller, person_id, report_id, context.now(), too=True)
    await tell_followed(followed, context)


async def not_too(tap: Tap, context: Context) -> None:
    """`assisted-not-too:<person>:<report>`: counted no longer."""
    person_id, report_id = tap.number(0), tap.number(1)
    followed = await assisted.follow_for(context.storage, tap.caller, person_id, report_id, context.now(), too=False)
    await tell_followed(followed, context)


async def tell_followed(followed: tuple[Followed | None, Report, Assisted], context: Context) -> None:
    """What became of a Me too for somebody."""
    how, report, whom = followed
    if how is Followed.OWN:
        raise Refusal("assisted-own-report", who=whom.name, number=str(report.number))
    text = "assisted-not-too" if how is None else "assisted-too"
    if context.query_id is None and not context.answered:
        await context.answer(
            "assisted-counted-not" if how is None else "assisted-counted", {"number": str(report.number)}
        )
        return
    await context.toast(text, who=whom.name, number=str(report.number))


async def show_polls(tap: Tap, context: Context) -> None:
    """`assisted-polls:<person>`."""
    answer = context.letter(assisted.POLLS, chat_id=tap.caller.id)
    await assisted.ask_polls(context.storage, tap.caller, tap.number(0), answer, context.now())


async def show_ballot(tap: Tap, context: Context) -> None:
    """`assisted-ballot:<person>:<poll>`."""
    answer = context.letter(assisted.BALLOT, chat_id=tap.caller.id)
    await assisted.ask_ballot(context.storage, tap.caller, tap.number(0), tap.number(1), answer, context.now())


async def vote(tap: Tap, context: Context) -> None:
    """`assisted-vote:<person>:<poll>:<answer>`, 0 for none."""
    option = tap.number(2)
    cast, whom = await assisted.cast_for(
        context.storage, tap.caller, tap.number(0), tap.number(1), option, context.now()
    )
    if option == NO_ANSWER:
        await context.toast("assisted-not-voted", zone=cast.zone, who=whom.name, until=cast.closes_at)
    else:
        await context.toast(
            "assisted-voted", zone=cast.zone, who=whom.name, option=cast.option or "", until=cast.closes_at
        )
