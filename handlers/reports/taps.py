"""The buttons on the cards of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.reports import ReadyReason, State
from services import reports
from services.reports import Followed

if TYPE_CHECKING:
    from handlers.context import Context
    from handlers.taps import Tap

MOST_PAGES: Final = 100_000


async def me_too(tap: Tap, context: Context) -> None:
    """Count the tapper as having it too."""
    followed, report = await reports.follow(context.storage, tap.caller, tap.number(0), context.now())
    number = str(report.number)
    match followed:
        case Followed.COUNTED:
            await context.toast("report-counted", number=number, private=tap.caller.private)
        case Followed.ALREADY:
            await context.toast("report-counted-already", number=number, private=tap.caller.private)
        case _:
            await context.toast("report-is-yours", number=number)


async def take_back(tap: Tap, context: Context) -> None:
    """Count the tapper no longer."""
    report = await reports.unfollow(context.storage, tap.caller, tap.number(0), context.now())
    await context.toast("report-uncounted", number=str(report.number))


async def step(tap: Tap, context: Context) -> None:
    """Take the report one step further."""
    to = tap.choice(1, State)
    report = await reports.step(context.storage, tap.caller, tap.number(0), to, context.now())
    await context.toast("report-stepped", number=str(report.number), state=to)


async def ask_reason(tap: Tap, context: Context) -> None:
    """Show the ready reasons for declining."""
    report = await reports.ask_reason(context.storage, tap.caller, tap.number(0), context.now())
    await context.toast("report-why", number=str(report.number))


async def decline(tap: Tap, context: Context) -> None:
    """Decline the report for a ready reason."""
    ready = tap.choice(1, ReadyReason)
    report = await reports.decline(context.storage, tap.caller, tap.number(0), ready, context.now())
    await context.toast("report-stepped", number=str(report.number), state=State.DECLINED)


async def drop_decline(tap: Tap, context: Context) -> None:
    """Leave the reasons without declining."""
    report = await reports.drop_decline(context.storage, tap.caller, tap.number(0), context.now())
    await context.toast("report-not-declined", number=str(report.number))


async def undo(tap: Tap, context: Context) -> None:
    """Take the last step back."""
    report = await reports.undo(context.storage, tap.caller, tap.number(0), tap.number(1), context.now())
    await context.toast("report-undone", number=str(report.number))


async def show(tap: Tap, context: Context) -> None:
    """Show the report in the tapper's private chat."""
    await reports.show_in_private(context.storage, tap.caller, tap.number(0), context.now())


async def send_photo(tap: Tap, context: Context) -> None:
    """Send the report's photo in private."""
    key = f"answer:{context.update_id}"
    await reports.send_photo(context.storage, tap.caller, tap.number(0), key, context.now())


async def turn_page(tap: Tap, context: Context) -> None:
    """Show another page of the tapper's list."""
    page = min(tap.number(0), MOST_PAGES)
    await reports.turn_list(context.storage, tap.caller, page, context.now())
