"""Taps on buttons: the query, its life, and the bot's one answer."""

from typing import Any

from sandbox.errors import bad
from sandbox.queues import TAP_LIFE
from sandbox.records import Account, Chat, Json, Message, Query
from sandbox.rendering import chat_instance, chat_json, maybe_json, user_json
from sandbox.world import World

_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
_FIRST_QUERY = 4_000_000_000_000_000_000


def tap(world: World, person: Account, chat: Chat, message: Message, data: str) -> Query:
    """Press a button with this data; the bot that sent the message is told."""
    ident = str(_FIRST_QUERY + world.number("query"))
    query = world.queries.put(Query(ident, message.author, person.id, chat.key, message.id, world.now()))
    payload: Json = {
        "id": ident,
        "from": user_json(person),
        "message": maybe_json(world, chat, message.id, message.author),
        "chat_instance": chat_instance(chat),
        "data": data,
    }
    world.meet(message.author, [person.id])
    world.queues.push(world.bots[message.author], "callback_query", payload, line=f"tap:{person.id}")
    return query


def answer(world: World, bot: int, ident: str, given: Json) -> Query:
    """Answer a tap, once, while it lives; `given` holds text, show_alert and url."""
    query = world.queries.get(ident)
    if query is None or query.bot != bot or query.answer is not None or query.at + TAP_LIFE <= world.now():
        raise bad(_TOO_OLD)
    query.answer = given
    world.queries.put(query)
    chat = world.chats[query.chat]
    toast: dict[str, Any] = {"type": "toast", "chat": chat_json(world, chat, query.person)["id"], "query": ident}
    world.events.tell([query.person], {**toast, "message_id": query.message, **given})
    world.answers.came(ident)
    return query
