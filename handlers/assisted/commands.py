"""/assisted and /assisted_3, and a report's number typed in reply to the list of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from handlers.assisted.taps import tell_followed
from services import assisted

if TYPE_CHECKING:
    from handlers.commands import Command, Said
    from handlers.context import Context

MOST_DIGITS: Final = 9


async def assisted_(command: Command, context: Context) -> None:
    """List the neighbours without a phone."""
    answer = context.letter(assisted.LIST)
    await assisted.ask_list(context.storage, command.caller, answer, context.now(), command="assisted")


async def numbered(command: Command, number: int, context: Context) -> None:
    """Show the one with this number, in private."""
    if not command.caller.private:
        raise Refusal("only-in-private", command="assisted")
    await assisted.show_numbered(context.storage, command.caller, number, context.now())


async def report_typed(said: Said, person_id: int, context: Context) -> None:
    """The number of a report that they have too, or no longer."""
    number = said.text.strip().lstrip("#")
    if not (number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS):
        raise Refusal("assisted-number-only")
    followed = await assisted.switch_for(context.storage, said.caller, person_id, int(number), context.now())
    await tell_followed(followed, context)
