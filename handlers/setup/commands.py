"""/setup and /committee_here, and their buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.setup.asking import group_here
from services import setup

if TYPE_CHECKING:
    from domain.neighbourhoods import Neighbourhood
    from handlers.commands import Command
    from handlers.context import Context
    from handlers.taps import Tap


async def set_up(command: Command, context: Context) -> None:
    """/setup: the group becomes a neighbourhood; the second time nothing changes."""
    made, new = await _set_up(context)
    await context.answer(
        "setup-done" if new else "setup-already", {"name": made.name}, reply_to=command.said.message_id
    )


async def set_up_tapped(_tap: Tap, context: Context) -> None:
    """The button of the welcome does what /setup does; the card shows the outcome."""
    made, new = await _set_up(context)
    await context.toast("setup-done-toast" if new else "setup-already", name=made.name)


async def _set_up(context: Context) -> tuple[Neighbourhood, bool]:
    group = await group_here(context)
    caller = context.caller
    assert caller is not None  # noqa: S101 - group_here refuses when nobody calls
    zone = context.shared.default_zone
    return await setup.set_up(context.storage, caller, group, context.voice().language, zone, context.now())


async def committee_here(command: Command, context: Context) -> None:
    """/committee_here: this chat becomes the committee's; who chairs several neighbourhoods is asked which."""
    group = await group_here(context)
    named = await setup.name_committee_chat(context.storage, command.caller, group, None, context.now())
    reply_to = command.said.message_id
    if named.neighbourhood is None:
        choices = [[each.id, each.name] for each in named.choices]
        await context.answer("committee-which", {"choices": choices}, reply_to=reply_to)
        return
    kind = "committee-named" if named.new else "committee-already"
    await context.answer(kind, {"name": named.neighbourhood.name}, reply_to=reply_to)


async def committee_chosen(tap: Tap, context: Context) -> None:
    """The neighbourhood was chosen by a button."""
    group = await group_here(context)
    named = await setup.name_committee_chat(context.storage, tap.caller, group, tap.number(0), context.now())
    if named.neighbourhood is not None:
        await context.toast("committee-named" if named.new else "committee-already", name=named.neighbourhood.name)
