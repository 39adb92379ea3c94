"""/start, /help and /cancel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from domain.people import Presence
from handlers.registry import Where
from services import forms, groups, people, standing

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context
    from handlers.registry import CommandHandler, Registry


def start(registry: Registry) -> CommandHandler:
    """/start: a link's payload leads to its feature or stands for a command, else a welcome, and an end to /stop."""

    async def run(command: Command, context: Context) -> None:
        if not command.caller.private:
            await _start_in_group(registry, command, context)
            return
        await people.open_private(context.shared.storage, command.caller.person, context.now(), anew=not command.text)
        await standing.look_for_home(context.shared.storage, command.caller, context.now())
        prefix, _, rest = command.text.partition("-")
        known = registry.starts.get(prefix)
        meant = registry.commands.get(command.text)
        if known is not None:
            await known(command, rest, context)
        elif meant is not None and meant.where is not Where.GROUP:
            await meant.run(replace(command, name=command.text, text=""), context)
        else:
            await context.answer("welcome-private")

    return run


async def _start_in_group(registry: Registry, command: Command, context: Context) -> None:
    """What a link brought into the group; anything else is a question for help."""
    prefix, dash, rest = command.text.partition("-")
    known = registry.group_starts.get(prefix)
    if known is None or not dash:
        await help_(command, context)
    elif command.caller.hidden:
        if (overheard := registry.overheard.get(prefix)) is not None:
            await overheard(command, rest, context)
        await context.answer("confirm-who", {"command": context.update_id})
    else:
        await known(command, rest, context)


async def help_(command: Command, context: Context) -> None:
    """What the bot can do here; whoever asks in a group is known to be in it from now on."""
    caller = command.caller
    if caller.private:
        await standing.look_for_home(context.shared.storage, caller, context.now())
        await context.answer("help")
        return
    if not caller.hidden:
        found = [(caller.person, Presence.MEMBER)]
        await groups.note_people(context.shared.storage, caller.chat_id, found, context.now(), announced=True)
    await context.answer("help")


async def cancel(command: Command, context: Context) -> None:
    """Give up the form that is being filled in."""
    answer = context.letter("form-cancelled")
    if not await forms.cancel(context.shared.storage, command.caller.id, context.now(), answer):
        await context.answer("nothing-to-cancel")
