"""A message comes into being, changes or goes, and everybody who may know of it does."""

from dataclasses import dataclass
from typing import Any

from sandbox.records import Chat, Json, Message
from sandbox.rendering import chat_json, message_json
from sandbox.visibility import receivers
from sandbox.world import World


@dataclass(frozen=True, slots=True)
class Draft:
    """A message before it has a number; `also` names bots that get it though they are not in the chat."""

    author: int
    body: Json
    shown: int | None = None
    sender_chat: int | None = None
    thread: int | None = None
    reply_to: int | None = None
    markup: Json | None = None
    poll: str | None = None
    service: bool = False
    protected: bool = False
    also: tuple[int, ...] = ()


def post(world: World, chat: Chat, draft: Draft) -> Message:
    """Give a message the chat's next number and send it out."""
    chat.last_message += 1
    if draft.author in world.bots.rows and not draft.service:
        chat.last_bot = draft.author
    world.chats.put(chat)
    fields: dict[str, Any] = {name: getattr(draft, name) for name in Draft.__slots__ if name != "also"}
    message = world.messages.put(Message(chat=chat.key, id=chat.last_message, date=int(world.now()), **fields))
    publish(world, chat, message, also=draft.also)
    show(world, chat, message, "message")
    return message


def announce(world: World, chat: Chat, author: int, body: Json, **more: Any) -> Message:
    """Post a service message in the name of `author`."""
    sender: dict[str, Any] = {"sender_chat": chat.id} if chat.type == "channel" else {"shown": author}
    return post(world, chat, Draft(author, body, service=True, **sender, **more))


def publish(world: World, chat: Chat, message: Message, *, also: tuple[int, ...] = (), edited: bool = False) -> None:
    """Queue the message for the bots that may see it."""
    kind = "channel_post" if chat.type == "channel" else "message"
    for ident in {*receivers(world, chat, message), *also}:
        shown = message_json(world, message, ident)
        meet_all(world, ident, message)
        world.queues.push(
            world.bots[ident],
            f"edited_{kind}" if edited else kind,
            shown,
            line=f"chat:{chat.key}",
            date=message.edit_date if edited else message.date,
        )


def meet_all(world: World, bot: int, message: Message) -> None:
    """Note whom the bot sees in a message."""
    people = [message.author] if message.shown == message.author else []
    people += [user["id"] for user in message.body.get("new_chat_members", ())]
    world.meet(bot, people)


def show(world: World, chat: Chat, message: Message, kind: str) -> None:
    """Tell the open pages of the people in the chat: `kind` is message, edit or delete."""
    for person in world.events.watchers():
        if chat.key in world.places[person]:
            shown = person_json(world, message, person)
            seen_as = chat_json(world, chat, person)["id"]
            world.events.tell([person], {"type": kind, "chat": seen_as, "message": shown})


def person_json(world: World, message: Message, person: int) -> Json:
    """Return a message as a person sees it: with reply keyboards, reactions, and marked when deleted."""
    shown = message_json(world, message, person)
    if message.markup is not None:
        shown["reply_markup"] = message.markup
    if message.reactions:
        shown["reactions"] = message.reactions
    return shown | ({"deleted": True} if message.deleted else {})


def edited(world: World, chat: Chat, message: Message) -> None:
    """Keep a changed message; the pages and, for people's messages, the bots are told."""
    world.messages.put(message)
    if message.author not in world.bots.rows:
        publish(world, chat, message, edited=True)
    show(world, chat, message, "edit")


def remove(world: World, chat: Chat, message: Message) -> None:
    """Delete a message; bots are not told, as on Telegram."""
    message.deleted = True
    world.messages.put(message)
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
        world.chats.put(chat)
    show(world, chat, message, "delete")
