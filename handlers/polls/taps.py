"""Presses of a poll's buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import polls

if TYPE_CHECKING:
    from handlers.context import Context
    from handlers.taps import Tap

_LARGEST_OPTION = 99
"""A forged number beyond this is no answer of any poll, and might not fit its column."""


async def vote(tap: Tap, context: Context) -> None:
    """Count the tapped answer and tell the voter at once; the card follows."""
    option = min(tap.number(1), _LARGEST_OPTION)
    caller = tap.caller
    vote = await polls.cast_vote(
        context.storage, caller.id, tap.number(0), option, context.now(), private=caller.private
    )
    await context.toast("poll-voted", zone=vote.zone, option=vote.option or "", until=vote.closes_at)


async def withdraw(tap: Tap, context: Context) -> None:
    """Take the voter's vote back."""
    caller = tap.caller
    vote = await polls.withdraw_vote(context.storage, caller.id, tap.number(0), context.now(), private=caller.private)
    text = "poll-withdrawn" if vote.changed else "poll-nothing-to-withdraw"
    await context.toast(text, zone=vote.zone, until=vote.closes_at)


async def close(tap: Tap, context: Context) -> None:
    """End the poll before its time."""
    poll = await polls.close_early(context.storage, tap.caller.id, tap.number(0), context.now())
    await context.toast("poll-ended", number=str(poll.number))


async def results(tap: Tap, context: Context) -> None:
    """Tell the tapper in private how the poll stands."""
    answer = context.letter("poll-results", chat_id=tap.caller.id)
    await polls.ask_results_of(context.storage, tap.caller.id, tap.number(0), answer, context.now())


async def show(tap: Tap, context: Context) -> None:
    """Show the poll's page in the tapper's private chat."""
    answer = context.letter("poll-results", chat_id=tap.caller.id)
    await polls.ask_page(context.storage, tap.caller.id, tap.number(0), answer, context.now())
