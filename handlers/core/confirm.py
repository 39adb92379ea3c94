"""An admin who speaks as the group shows who they are by pressing a button; then their command counts as theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, Forbidden

from domain.people import Presence
from domain.refusals import Refusal
from handlers.commands import ANONYMOUS_ADMIN, presence_of
from handlers.messages import Button, Message
from handlers.routing import CONFIRM_WITHIN
from handlers.taps import tap_data
from services import people, updates
from services.updates import Parcel

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.context import Context, Desk
    from handlers.taps import Tap


async def confirm_who(letter: Letter, desk: Desk) -> Message:
    """Ask the hidden admin to press."""
    button = Button(desk.voice.plain("confirm-button"), tap_data("confirm", letter.data["command"]))
    return Message(desk.voice.html("confirm-who"), ((button,),))


async def confirm(tap: Tap, context: Context) -> None:
    """Take the command in once more, now in the presser's name; only an admin of the chat can, and only once."""
    message = await _hidden_command(tap, context)
    if not await _is_admin(tap, context):
        raise Refusal("only-admins")
    parcel = _in_the_name_of(tap, tap.number(0), message)
    now = context.now()
    found = [(tap.caller.chat_id, Presence.ADMIN)]
    await people.note_presence(context.shared.storage, tap.caller.person, found, now)
    if parcel.update_id in await updates.keep(context.storage, [parcel], now):
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


async def _is_admin(tap: Tap, context: Context) -> bool:
    try:
        member = await context.bot.get_chat_member(tap.caller.chat_id, tap.caller.id)
    except (BadRequest, Forbidden):
        return False
    return presence_of(member) is Presence.ADMIN
