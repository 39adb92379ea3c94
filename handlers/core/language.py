"""/language: in private everybody's own, in a group that of the group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.languages import NAMES, is_language, read_language
from domain.refusals import Refusal
from handlers.messages import Button, Message, rows
from handlers.taps import tap_data
from services import languages

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.people import Caller
    from handlers.commands import Command, Said
    from handlers.context import Context, Desk
    from handlers.taps import Tap


async def ask(command: Command, context: Context) -> None:
    """Ask which language; in a group only its chairs, everybody else is shown the way to their own choice."""
    if command.caller.private:
        await context.answer("language-which")
        return
    question = context.letter("language-which")
    try:
        await languages.ask_for_group(context.storage, command.caller, question, context.now())
    except Refusal as refusal:
        if refusal.text == "group-not-set-up":
            raise
        raise Refusal("only-in-private", command="language") from refusal


async def which(_letter: Letter, desk: Desk) -> Message:
    """The question, with each language in its own words; in private the way to large print too."""
    buttons = [Button(name, tap_data("language", code)) for code, name in NAMES.items()]
    if not desk.private:
        return Message(desk.voice.html("language-which-group"), rows(*buttons))
    buttons.append(Button(desk.voice.plain("large-print-button"), tap_data("large-print-see")))
    return Message(desk.voice.html("language-which"), rows(*buttons))


async def choose(tap: Tap, context: Context) -> None:
    """Take the choice over at once, for messages and for toasts."""
    code = tap.text(0)
    if code not in NAMES:
        raise Refusal("button-too-old")
    if tap.caller.private:
        await _choose_own(tap.caller, code, context)
        await context.toast("language-chosen", language=NAMES[code])
    else:
        await languages.choose_for_group(context.storage, tap.caller, code, context.now())
        await context.toast("language-chosen-group", language=NAMES[code])


async def _choose_own(caller: Caller, code: str, context: Context) -> None:
    # not marked as done with it: should the press or the word have to come again, what follows is done too
    await languages.choose(context.shared.storage, caller, code, context.now())
    context.shared.chosen_languages[caller.id] = code


async def written(said: Said, context: Context) -> bool:
    """A language by its name, in private."""
    if not is_language(said.text):
        return False
    code = read_language(said.text)
    await _choose_own(said.caller, code, context)
    await context.answer("language-chosen", {"language": NAMES[code]})
    return True
