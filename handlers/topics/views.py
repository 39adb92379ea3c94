"""What chairs are asked and told about topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.topics import Kind
from handlers.messages import Button, Message, rows
from handlers.taps import tap_data
from services import topics

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
    kind, ended = letter.data["kind"], letter.data["main"]
    text = desk.voice.html("topic-ended" if ended else "topic-named", kind=kind)
    became = topics.MAIN if ended or letter.thread_id is None else letter.thread_id
    undo = Button(desk.voice.plain("topic-undo"), tap_data("topic-undo", kind, letter.data["was"], became))
    return Message(text, ((undo,),))
