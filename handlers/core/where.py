"""/where: which neighbourhood somebody in several of them means in private; asked once, and changed at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.updates import Parcel
from domain.words import repeated
from handlers.markup import Markup, shown
from handlers.messages import Button, Message
from handlers.taps import tap_data
from services import homes, updates

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.commands import Command
    from handlers.context import Context, Desk
    from handlers.taps import Tap

NOTHING_ELSE: Final = 0
"""In place of an update's number: nothing has to be done after the choice."""


async def where(command: Command, context: Context) -> None:
    """Show which neighbourhood this chat is about, with the others to choose from; `/where Oak Lane` chooses it."""
    called = await homes.called(context.storage, command.caller.id, command.text) if command.text else None
    if called is not None:
        chosen = await homes.choose(context.shared.storage, command.caller, called.id, context.now())
        await context.answer("where-chosen", {"name": chosen.name})
        return
    question = context.letter("where", {"update": NOTHING_ELSE, "typed": repeated(command.text)})
    await homes.ask(context.storage, command.caller, question, context.now())


async def question(letter: Letter, desk: Desk) -> Message:
    """Ask which neighbourhood is meant; `update` of the letter's data is what was said before, and is done after it."""
    found, meant = await homes.known(desk.storage, desk.chat_id)
    voice, update = desk.voice, letter.data["update"]
    if not found:
        return Message(voice.html("no-neighbourhood-yet"))
    if len(found) == 1:
        return Message(voice.html("where-only", name=found[0].name))
    buttons = []
    for home in found:
        label = voice.plain("form-chosen", label=shown(home.name)) if home.id == meant else shown(home.name)
        buttons.append((Button(label, tap_data("where", home.id, update)),))
    name = next((home.name for home in found if home.id == meant), None)
    asked = voice.html("where-which") if name is None else voice.html("where-now", name=name)
    if typed := letter.data.get("typed"):
        asked = Markup(f"{voice.html('where-unknown', word=typed)}\n{asked}")
    return Message(asked, tuple(buttons))


async def choose(tap: Tap, context: Context) -> None:
    """`where:<neighbourhood>:<update>`: keep the choice, and do what was said before, once, now that it is known."""
    said = await _said_before(tap, context)
    chosen = await homes.choose(context.shared.storage, tap.caller, tap.number(0), context.now())
    if said is not None and said.update_id not in await updates.keep(context.shared.storage, [said], context.now()):
        context.shared.hand_out(said)
    await context.toast("where-chosen", name=chosen.name)


async def _said_before(tap: Tap, context: Context) -> Parcel | None:
    """What this person wrote in this private chat, under a number of its own; None where nothing has to be done."""
    number = tap.number(1)
    if number == NOTHING_ELSE:
        return None
    raw = await updates.original(context.storage, number)
    message = (raw or {}).get("message")
    if message is None:  # so old that it is not kept any more: the choice counts all the same
        return None
    if message["chat"]["id"] != tap.caller.id or message.get("from", {}).get("id") != tap.caller.id:
        raise Refusal("button-too-old")
    return Parcel(-number, tap.caller.chat_id, {"update_id": -number, "message": message})
