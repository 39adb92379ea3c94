"""The buttons about homes; everything in them is checked by the services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import households

if TYPE_CHECKING:
    from handlers.context import Context
    from handlers.taps import Tap


async def change(tap: Tap, context: Context) -> None:
    """`home-change:<member>`: ask anew where the caller lives."""
    await households.ask(context.storage, tap.caller, tap.number(0), context.now())


async def leave(tap: Tap, context: Context) -> None:
    """`home-leave:<member>`."""
    await households.leave(context.storage, tap.caller, tap.number(0), context.now())
    await context.toast("home-left")


async def undo_own(tap: Tap, context: Context) -> None:
    """`home-undo:<change>`."""
    await households.undo_own(context.storage, tap.caller, tap.number(0), context.now())
    await context.toast("home-undone")


async def doubt(tap: Tap, context: Context) -> None:
    """`home-unknown:<member>:<household>`: the caller lives there, and does not know them."""
    answer = context.letter(households.DOUBTED)
    await households.doubt(context.storage, tap.caller, tap.number(0), tap.number(1), answer, context.now())
    await context.toast("home-doubted-toast")


async def drop_doubt(tap: Tap, context: Context) -> None:
    """`home-known:<member>:<household>`: the caller knows them after all."""
    await households.drop_doubt(context.storage, tap.caller, tap.number(0), tap.number(1), context.now())
    await context.toast("home-doubt-dropped")


async def confirm(tap: Tap, context: Context) -> None:
    """`homes-confirm:<member>:<household>`."""
    who = await households.confirm(context.storage, tap.caller, tap.number(0), tap.number(1), context.now())
    await context.toast("homes-confirmed", who=who)


async def refuse(tap: Tap, context: Context) -> None:
    """`homes-refuse:<member>:<household>`."""
    who = await households.refuse(context.storage, tap.caller, tap.number(0), tap.number(1), context.now())
    await context.toast("homes-refused", who=who)


async def undo_decision(tap: Tap, context: Context) -> None:
    """`homes-undo:<change>`."""
    await households.undo_decision(context.storage, tap.caller, tap.number(0), context.now())
    await context.toast("homes-undone")


async def move(tap: Tap, context: Context) -> None:
    """`homes-move:<member>:<household>`: ask in private where to."""
    await households.begin_move(context.storage, tap.caller, tap.number(0), tap.number(1), context.now())
    await _say_where(tap, context)


async def merge(tap: Tap, context: Context) -> None:
    """`homes-merge:<household>`: ask in private which other home is the same."""
    await households.begin_merge(context.storage, tap.caller, tap.number(0), context.now())
    await _say_where(tap, context)


async def _say_where(tap: Tap, context: Context) -> None:
    """The question comes in private; there nothing needs to be said."""
    if not tap.caller.private:
        await context.toast("homes-asked")


async def see_all(tap: Tap, context: Context) -> None:
    """`homes-all:<view>:<page>`."""
    await _turn(tap, context, None, whole=False, page=tap.number(1))


async def see_building(tap: Tap, context: Context) -> None:
    """`homes-building:<view>:<household>:<page>`: the building of that home."""
    await _turn(tap, context, tap.number(1), whole=True, page=tap.number(2))


async def see_home(tap: Tap, context: Context) -> None:
    """`homes-open:<view>:<household>`."""
    await _turn(tap, context, tap.number(1), whole=False, page=0)


async def _turn(tap: Tap, context: Context, household_id: int | None, *, whole: bool, page: int) -> None:
    await households.turn(
        context.storage, tap.caller, tap.number(0), context.now(), household_id=household_id, whole=whole, page=page
    )
