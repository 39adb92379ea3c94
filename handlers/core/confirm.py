"""An admin who speaks as the group shows who they are by pressing a button; then their command counts as theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from domain.people import Presence
from domain.refusals import Refusal
from domain.updates import Parcel
from handlers.commands import ANONYMOUS_ADMIN
from handlers.messages import Button, Message
from handlers.people import ask_presence
from handlers.routing import CONFIRM_WITHIN
from handlers.taps import tap_data
from services import groups, updates

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.context import Context, Desk
    from handlers.taps import Tap


async def confirm_who(letter: Letter, desk: Desk) -> Message:
    """Ask the hidden admin to press."""
    button = Button(desk.voice.plain("confirm-button"), tap_data("confirm", letter.data["command"]))
    return Message(desk.voice.html("confirm-who"), ((button,),))


async def confirm(tap: Tap, context: Context) -> None:
    """Take the command in once more, now in the presser's name; only an admin of the chat can, and only once.

    It is kept apart from the press: whatever breaks in between, the press comes again and the command is handed out.
    """
    message = await _hidden_command(tap, context)
    if await ask_presence(context.bot, tap.caller.chat_id, tap.caller.id) is not Presence.ADMIN:
        raise Refusal("only-admins-here")
    parcel = _in_the_name_of(tap, tap.number(0), message)
    now = context.now()
    found = [(tap.caller.person, Presence.ADMIN)]
    await groups.note_people(context.shared.storage, tap.caller.chat_id, found, now, announced=False)
    if parcel.update_id in await updates.keep(context.shared.storage, [parcel], now):
        raise Refusal("confirmed-already")
    context.shared.hand_out(parcel)
    await context.toast("confirmed")


async def _hidden_command(tap: Tap, context: Context) -> dict[str, Any]:
    """What a hidden admin of this chat wrote lately; Refusal for anything else that a forged button may name."""
    raw = await updates.original(context.storage, tap.number(0))
    message = (raw or {}).get("message")
    if message is None or context.now().timestamp() - message["date"] > CONFIRM_WITHIN.total_seconds():
        raise Refusal("button-too-old")
    if message["chat"]["id"] != tap.caller.chat_id or message.get("from", {}).get("id") != ANONYMOUS_ADMIN:
        raise Refusal("button-too-old")
    return dict(message)


def _in_the_name_of(tap: Tap, update_id: int, message: dict[str, Any]) -> Parcel:
    person = tap.caller.person
    sender = {"id": person.id, "is_bot": False, "first_name": person.name, "language_code": person.language}
    said = {key: value for key, value in message.items() if key not in ("sender_chat", "author_signature")}
    return Parcel(-update_id, tap.caller.chat_id, {"update_id": -update_id, "message": {**said, "from": sender}})
