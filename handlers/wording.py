"""The simplest letters: one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.messages import Message

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.context import Desk
    from handlers.registry import LetterWording


def say(text: str) -> LetterWording:
    """A letter that says this sentence; its data are the sentence's arguments."""

    async def word(letter: Letter, desk: Desk) -> Message:
        return Message(desk.voice.html(text, **letter.data))

    return word
