"""What chairs are asked and told about topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.topics import Kind
from handlers.messages import Button, Message, rows
from handlers.taps import tap_data

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.context import Desk


async def which(letter: Letter, desk: Desk) -> Message:
    """Ask what the topic is for."""
    buttons = (
        Button(desk.voice.plain("topic-kind", kind=kind), tap_data("topic", kind, letter.data["thread"]))
        for kind in Kind
    )
    return Message(desk.voice.html("topic-which"), rows(*buttons, across=1))


async def named(letter: Letter, desk: Desk) -> Message:
    """What is posted where from now on, with the way back."""
    kind = letter.data["kind"]
    text = desk.voice.html("topic-ended" if letter.data["main"] else "topic-named", kind=kind)
    undo = Button(desk.voice.plain("topic-undo"), tap_data("topic-undo", kind, letter.data["was"]))
    return Message(text, ((undo,),))
