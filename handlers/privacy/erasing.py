"""/forgetme: says what is erased and what stays, asks once, and does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.words import NO, meant
from handlers.messages import Button, Message, rows
from handlers.taps import tap_data
from services import forms, privacy

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.people import Caller
    from handlers.commands import Command, Said
    from handlers.context import Context, Desk
    from handlers.taps import Tap

ERASE: Final = frozenset({"erase", "borrar", "删除"})
KEEP: Final = NO | {"keep", "keep it", "keep everything", "conservar", "conservar todo", "no borrar", "保留", "不删除"}


async def forgetme(_command: Command, context: Context) -> None:
    """Ask; nothing is erased yet."""
    await context.answer(privacy.QUESTION, {"language": context.voice().language})


async def question(letter: Letter, desk: Desk) -> Message:
    """What goes, what stays, and the two buttons."""
    voice = desk.voice.in_language(letter.data["language"])
    erase = Button(voice.plain("forget-erase"), tap_data("forget", "erase"))
    keep = Button(voice.plain("forget-keep"), tap_data("forget", "keep"))
    return Message(voice.html("forget-ask"), rows(erase, keep))


async def answer(tap: Tap, context: Context) -> None:
    """`forget:erase` or `forget:keep`: whoever presses speaks for nobody but themselves."""
    match tap.text(0):
        case "erase" if tap.caller.private:
            await _erase(tap.caller, context)
            await context.toast("forget-erased")
            _forget_language(tap.caller, context)
        case "keep":
            await context.toast("forget-kept")
        case _:
            raise Refusal("button-too-old")


async def typed(said: Said, context: Context) -> bool:
    """The same in words, while the question is new; otherwise the word is not for this."""
    word, person_id = meant(said.text), said.caller.id
    if not await privacy.is_asked(context.storage, person_id, context.now()):
        return False
    if word in NO and await forms.of(context.storage, person_id) is not None:
        return False
    if word in KEEP:
        await context.answer("forget-kept")
    else:
        await _erase(said.caller, context)
        _forget_language(said.caller, context)
    return True


async def _erase(caller: Caller, context: Context) -> None:
    await privacy.erase(context.storage, caller, context.letter(privacy.GOODBYE), context.now())


def _forget_language(caller: Caller, context: Context) -> None:
    context.shared.chosen_languages.pop(caller.id, None)


async def goodbye(letter: Letter, desk: Desk) -> Message:
    """The last word, in the language that was theirs; it takes the latest messages of the chat away."""
    voice = desk.voice.in_language(letter.data["language"])
    return Message(voice.html("forget-done"), deletes=tuple(letter.data["messages"]))
