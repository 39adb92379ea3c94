"""Refusals become one sentence for the person; everything else is logged."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog
from telegram.error import TelegramError

from domain.letters import Letter, Urgency
from domain.refusals import Refusal
from handlers.context import Context
from handlers.messages import Message
from handlers.people import caller_from
from handlers.silence import is_silence
from handlers.ways import way
from services import forms, outbox, refusals
from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.people import Caller
    from domain.updates import Parcel
    from handlers.context import Desk, Shared
    from handlers.registry import Registry

REFUSAL = "refusal"
WORTH_SAYING = timedelta(minutes=5)
"""How long it helps to be told to slow down."""

_log = structlog.get_logger(__name__)


def register(registry: Registry) -> None:
    """The one letter that says no, and what says more than a sentence."""
    registry.answer(REFUSAL, partial(refusal_letter, registry))
    registry.refusal("only-in-private", go_on_in_private)


async def refusal_letter(registry: Registry, letter: Letter, desk: Desk) -> Message | None:
    """The refusal's sentence, or what is registered for it; in private it says which group it comes from."""
    special = registry.refusals.get(letter.data["text"])
    if special is not None:
        return await special(letter, desk)
    said = desk.voice.html(letter.data["text"], **read_facts(letter.data["facts"]))
    group = letter.data.get("group")
    if desk.private and group:
        return Message(desk.voice.html("said-in-group", group=group, answer=said))
    return Message(said)


async def go_on_in_private(letter: Letter, desk: Desk) -> Message:
    """The sentence, and the button that leads there; whoever is there already goes on with it."""
    command, group = str(letter.data["facts"].get("command", "help")), letter.data.get("group")
    label, sentence = (
        ("go-on-here", "only-between-us") if desk.private and group else ("open-private", "only-in-private")
    )
    go = way(desk, command, letter.data.get("neighbourhood"), label)
    return Message(desk.voice.html(sentence, command=command, group=group or ""), ((go,),))


def write_facts(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts as plain JSON: an instant becomes {"at": "…"}."""
    return {name: {"at": value.isoformat()} if isinstance(value, datetime) else value for name, value in facts.items()}


def read_facts(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The inverse of write_facts."""
    return {
        name: datetime.fromisoformat(value["at"]) if isinstance(value, dict) else value for name, value in facts.items()
    }


async def refuse(refusal: Refusal, context: Context) -> None:
    """Tell the caller why not: on their screen after a tap, else in private where they can be written to.

    After a tap that has had its answer the group is not bothered: it is in private or not at all.
    """
    caller = context.caller
    if caller is None:
        return
    if context.query_id is not None:
        await context.show(refusal.text, refusal.facts)
        if refusal.text == forms.UNFINISHED:
            await forms.remind(context.storage, caller.id, context.now())
        await _redraw(caller, context)
        return
    facts = write_facts(refusal.facts)
    said = {"text": refusal.text, "facts": facts, "update": context.update_id, "group": caller.group}
    letter = context.letter(REFUSAL, said)
    await refusals.refuse(context.storage, caller, letter, context.now(), aloud=not context.answered)
    if context.answered:
        await _redraw(caller, context)


async def _redraw(caller: Caller, context: Context) -> None:
    """Redraw the card that was tapped: its button may be older than what it stands for."""
    if context.message_id is not None:
        card = await outbox.card_at(context.storage, caller.chat_id, context.message_id)
        if card is not None:
            await refusals.redraw(context.storage, *card)


def _caller_of(parcel: Parcel) -> Caller:
    """Who pressed or wrote, and where."""
    query = parcel.raw.get("callback_query")
    if query is None:
        message = parcel.raw["message"]
        return caller_from(message["from"], message["chat"], pressed=False)
    sender = query["from"]
    under = query.get("message")
    chat = {"id": sender["id"], "type": "private"} if under is None else under["chat"]
    return caller_from(sender, chat, pressed=True)


async def slow_down(parcel: Parcel, shared: Shared) -> None:
    """Tell who sends too much to wait: in private, else on the screen after a tap; a group is told nothing."""
    context = Context(shared, shared.storage, parcel.update_id)
    query = parcel.raw.get("callback_query")
    try:
        caller = context.caller = _caller_of(parcel)
        letter = Letter(
            REFUSAL,
            caller.id,
            key=f"too-fast:{parcel.update_id}",
            data={"text": "too-fast", "facts": {}},
            urgency=Urgency.ANSWER,
            expires=context.now() + WORTH_SAYING,
        )
        told = await refusals.warn_in_private(context.storage, caller, letter, context.now())
        if not told and query is not None:
            context.query_id = query["id"]
            await context.show("too-fast", {})
    except StorageError as error:
        _log.warning("not-told-to-slow-down", update=parcel.update_id, error=type(error).__name__)


async def apologise(error: Exception, context: Context) -> None:
    """Log what nobody foresaw, and tell whoever waits that it did not work; never raises."""
    if isinstance(error, TelegramError) and is_silence(error):
        _log.warning("telegram-silent", error=type(error).__name__)
        said = Refusal("telegram-silent")
    else:
        _log.error("update-failed", error=type(error).__name__, exc_info=error)
        said = Refusal("core-generic")
    try:
        await refuse(said, context)
    except Exception as failed:  # noqa: BLE001 - nothing more can be done for this update
        _log.warning("apology-failed", error=type(failed).__name__)
