"""Whoever writes the words on a button, as a reply to its card, has pressed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.words import meant
from handlers.context import Desk
from handlers.taps import Tap, read_data

if TYPE_CHECKING:
    from handlers.commands import Said
    from handlers.context import Context
    from handlers.messages import Button, Message
    from handlers.registry import CardWording, Registry, ReplyHandler

GIVE_UP: Final = frozenset({"cancel", "stop", "取消", "停止", "cancelar", "parar"})
"""Words that end a form, in every language; people type them without a slash."""


def by_label(registry: Registry, wording: CardWording) -> ReplyHandler:
    """Presses the button of this card that is called so, in any of our languages.

    Other words are talk in a group; in private, Refusal says what can be written.
    """

    async def typed(said: Said, subject: int, context: Context) -> None:
        for language in context.shared.words.languages:
            button = _called(said.text, await wording(subject, _desk(said, language, context)))
            if button is not None and button.data is not None:
                action, parts = read_data(button.data)
                await registry.taps[action](Tap(said.caller, action, parts, said.message_id), context)
                return
        if said.caller.private:
            raise Refusal("write-a-button")

    return typed


def _desk(said: Said, language: str, context: Context) -> Desk:
    """The card as it would be read in this language, where it was replied to."""
    voice = context.voice().in_language(language)
    caller = said.caller
    name = context.bot.username
    return Desk(context.shared.storage, voice, context.now(), caller.chat_id, caller.private, name)


def _called(text: str, message: Message | None) -> Button | None:
    """The button of that name."""
    buttons = [] if message is None else [button for row in message.buttons for button in row]
    return next((button for button in buttons if is_called(text, button.label)), None)


def is_called(text: str, label: str) -> bool:
    """Whether these are the words of that label, however they are written."""
    return meant(text) == meant(label) != ""
