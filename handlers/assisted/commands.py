"""/assisted and /assisted_3, and a report's number typed in reply to the list of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.words import meant
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
    if not await report_below(said, person_id, context):
        raise Refusal("assisted-number-only")


async def report_below(said: Said, person_id: int, context: Context) -> bool:
    """The same, whether or not it is a number."""
    number = meant(said.text).lstrip("#")
    if not (number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS):
        return False
    followed = await assisted.switch_for(context.storage, said.caller, person_id, int(number), context.now())
    await tell_followed(followed, context)
    return True
