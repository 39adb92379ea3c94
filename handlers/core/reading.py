"""/large_print: in private, messages that are easier to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.refusals import Refusal
from domain.words import read_switch, repeated
from handlers.messages import Button, Message
from handlers.taps import tap_data
from services import reading

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context, Desk
    from handlers.taps import Tap

ON, OFF = "on", "off"


async def large_print(command: Command, context: Context) -> None:
    """Switch it on, or off when that is written behind it; in both cases the card tells how to take it back."""
    word = command.text.strip()
    on = read_switch(word) if word else True
    if on is None:
        raise Refusal("large-print-word", word=repeated(word))
    await reading.set_large_print(context.storage, command.caller, context.now(), on=on, anew=True)


async def see(tap: Tap, context: Context) -> None:
    """Show whether it is on, with the button that changes that; from under another question."""
    await reading.show(context.storage, tap.caller, context.now())


async def switch(tap: Tap, context: Context) -> None:
    """`large-print:on` or `large-print:off`."""
    wanted = tap.text(0)
    if wanted not in (ON, OFF):
        raise Refusal("button-too-old")
    await reading.set_large_print(context.storage, tap.caller, context.now(), on=wanted == ON, anew=False)
    await context.toast("large-print-toast", on=wanted == ON)


async def card(_person_id: int, desk: Desk) -> Message:
    """Whether it is on, what it does, and the button that changes it."""
    on, voice = desk.large_print, desk.voice
    button = Button(voice.plain("large-print-switch", on=on), tap_data("large-print", OFF if on else ON))
    return Message(voice.html("large-print-is", on=on), ((button,),))
