"""/stop: no messages but answers, until the person starts anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handlers.messages import Button, Message
from handlers.taps import tap_data
from services import forms, privacy

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.people import Caller
    from handlers.commands import Command, Said
    from handlers.context import Context, Desk
    from handlers.taps import Tap

WORDS: Final = frozenset({"stop", "停止", "parar"})
"""Typed in a form, they leave the form."""


async def stop(command: Command, context: Context) -> None:
    """Nothing but answers from now on."""
    await _stop(command.caller, context)


async def typed(said: Said, context: Context) -> bool:
    """The same in a word, outside any form."""
    if await forms.of(context.storage, said.caller.id) is not None:
        return False
    await _stop(said.caller, context)
    return True


async def _stop(caller: Caller, context: Context) -> None:
    await privacy.stop(context.storage, caller, context.letter("stop-done"), context.now())


async def stopped(_letter: Letter, desk: Desk) -> Message:
    """What that means, and the way back."""
    anew = Button(desk.voice.plain("stop-start-anew"), tap_data("start-anew"))
    return Message(desk.voice.html("stop-done"), ((anew,),))


async def start_anew(tap: Tap, context: Context) -> None:
    """Everything again."""
    await privacy.start_anew(context.storage, tap.caller)
    await context.toast("stop-over")
