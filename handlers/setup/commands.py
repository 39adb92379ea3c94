"""/setup and /committee_here, and their buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.places import group_here
from services import setup

if TYPE_CHECKING:
    from domain.neighbourhoods import Neighbourhood
    from domain.people import Caller
    from handlers.commands import Command
    from handlers.context import Context
    from handlers.taps import Tap


async def set_up(command: Command, context: Context) -> None:
    """/setup: the group becomes a neighbourhood; the second time nothing changes."""
    await _set_up(command.caller, context, command.said.message_id)


async def set_up_tapped(tap: Tap, context: Context) -> None:
    """The button of the welcome does what /setup does; the card shows the outcome."""
    made, new = await _set_up(tap.caller, context, None)
    await context.toast("setup-done-toast" if new else "setup-already-toast", name=made.name)


async def _set_up(caller: Caller, context: Context, answer_to: int | None) -> tuple[Neighbourhood, bool]:
    group = await group_here(caller, context)
    language, zone = context.voice().language, context.shared.default_zone
    return await setup.set_up(context.storage, caller, group, language, zone, context.now(), answer_to=answer_to)


async def committee_here(command: Command, context: Context) -> None:
    """/committee_here: this chat becomes the committee's; who chairs several neighbourhoods is asked which."""
    group = await group_here(command.caller, context)
    answer_to = command.said.message_id
    await setup.name_committee_chat(context.storage, command.caller, group, None, context.now(), answer_to=answer_to)


async def committee_chosen(tap: Tap, context: Context) -> None:
    """The neighbourhood was chosen by a button."""
    group = await group_here(tap.caller, context)
    chosen, new = await setup.name_committee_chat(
        context.storage, tap.caller, group, tap.number(0), context.now(), answer_to=None
    )
    if chosen is not None:
        await context.toast("committee-named-toast" if new else "committee-already-toast", name=chosen.name)
