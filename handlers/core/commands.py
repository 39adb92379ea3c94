"""/start, /help and /cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services import forms, people

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context
    from handlers.registry import CommandHandler, Registry


def start(registry: Registry) -> CommandHandler:
    """/start: a link's payload leads to its feature, else a welcome."""

    async def run(command: Command, context: Context) -> None:
        if command.caller.private:
            await people.open_private(context.shared.storage, command.caller.person, context.now())
        prefix, _, rest = command.text.partition("-")
        known = registry.starts.get(prefix)
        if known is not None and command.caller.private:
            await known(command, rest, context)
        else:
            await context.answer("welcome-private" if command.caller.private else "help")

    return run


async def help_(_command: Command, context: Context) -> None:
    """What the bot can do here."""
    await context.answer("help")


async def cancel(command: Command, context: Context) -> None:
    """Give up the form that is being filled in."""
    given_up = await forms.cancel(context.shared.storage, command.caller.id, context.now())
    await context.answer("form-cancelled" if given_up else "nothing-to-cancel")
