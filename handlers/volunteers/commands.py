"""/volunteer and /volunteer_off, and the buttons under what somebody offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.volunteers import form
from services import forms, volunteers

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context
    from handlers.forms import Form
    from handlers.taps import Tap


async def volunteer(command: Command, context: Context) -> None:
    """Ask what and when, or show what is known; from a group, show the way into private."""
    if command.caller.private:
        first = form.OFFER.steps[0].name
        await volunteers.begin(context.storage, command.caller, form.OFFER.name, first, context.now())
    else:
        await _invite(command, context)


async def volunteer_off(command: Command, context: Context) -> None:
    """Ask this person no more; the card says so and brings Undo."""
    if command.caller.private:
        await volunteers.stop(context.storage, command.caller, context.now())
    else:
        await _invite(command, context)


async def _invite(command: Command, context: Context) -> None:
    letter = context.letter("volunteer-in-private", {"command": command.name})
    await forms.invite(context.storage, command.caller, Right.VOLUNTEER, letter, context.now())


async def change_skills(tap: Tap, context: Context) -> None:
    """Ask only for the skills again."""
    await _change(tap, context, form.SKILLS)


async def change_times(tap: Tap, context: Context) -> None:
    """Ask only for the times again."""
    await _change(tap, context, form.TIMES)


async def _change(tap: Tap, context: Context, one: Form) -> None:
    first = one.steps[0].name
    await volunteers.begin_change(context.storage, tap.caller, tap.number(0), one.name, first, context.now())


async def stop(tap: Tap, context: Context) -> None:
    """The button that does what /volunteer_off does."""
    await volunteers.switch(context.storage, tap.caller, tap.number(0), context.now(), active=False)
    await context.toast("volunteer-stopped")


async def go_on(tap: Tap, context: Context) -> None:
    """Undo: everything is as before."""
    await volunteers.switch(context.storage, tap.caller, tap.number(0), context.now(), active=True)
    await context.toast("volunteer-goes-on")
