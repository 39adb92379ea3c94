"""Groups, supergroups and channels: how they begin, grow and end."""

from dataclasses import replace
from typing import Any

from sandbox.errors import PeopleError
from sandbox.membership import change, enter
from sandbox.posting import announce
from sandbox.records import Chat, Json
from sandbox.world import World

_TYPES = frozenset({"group", "supergroup", "channel"})


def found(world: World, given: Json) -> Chat:
    """Begin a chat: `type`, `title`, `creator`, `members`, and `is_forum` or `username` if wanted."""
    kind, creator = given.get("type", "group"), given["creator"]
    if kind not in _TYPES:
        raise PeopleError("type is group, supergroup or channel")
    chat = new_chat(world, kind, title=given.get("title") or "Untitled")
    chat.is_forum = bool(given.get("is_forum")) and kind == "supergroup"
    chat.username = given.get("username") if kind != "group" else None
    world.put_chat(chat)
    change(world, chat, creator, creator, status="creator")
    members = [person for person in given.get("members", []) if person != creator]
    if kind == "group":
        for person in members:
            change(world, chat, creator, person, status="member")
    announce(world, chat, creator, _first_words(kind, chat))
    enter(world, chat, creator, members)
    return chat


def _first_words(kind: str, chat: Chat) -> Json:
    named = {"group": "group_chat_created", "supergroup": "supergroup_chat_created", "channel": "channel_chat_created"}
    return {named[kind]: True} if chat.title else {}


def new_chat(world: World, kind: str, **fields: Any) -> Chat:
    """Return an empty chat with a fresh id of its kind."""
    ident = -world.number("group" if kind == "group" else "supergroup")
    return Chat(str(ident), ident, kind, **fields)


def migrate(world: World, old: Chat) -> Chat:
    """Upgrade a group: members move, both chats get their message, the old one closes for good."""
    if old.type != "group" or old.migrated_to is not None:
        raise PeopleError("only a group that was not upgraded yet can be")
    new = new_chat(world, "supergroup", title=old.title, description=old.description, permissions=dict(old.permissions))
    world.put_chat(new)
    members = list(world.roster[old.key].values())
    creator = next(member.person for member in members if member.status == "creator")
    for member in members:
        world.put_member(replace(member, chat=new.key, rights=dict(member.rights)))
    announce(world, old, creator, {"migrate_to_chat_id": new.id})
    old.migrated_to = new.id
    world.put_chat(old)
    announce(world, new, creator, {"migrate_from_chat_id": old.id})
    for member in members:
        world.places[member.person].pop(old.key, None)
    return new


def rename(world: World, chat: Chat, by: int, title: str) -> None:
    """Give a chat another title."""
    if title == chat.title:
        return
    chat.title = title
    world.put_chat(chat)
    announce(world, chat, by, {"new_chat_title": title})


def dissolve(world: World, chat: Chat, *, silent: bool = False) -> None:
    """Delete a chat for everybody; its bots learn that they left, unless it is `silent`."""
    creator = next(each.person for each in world.roster[chat.key].values() if each.status == "creator")
    for member in list(world.roster[chat.key].values()):
        if member.present and member.person in world.bots.rows and not silent:
            change(world, chat, creator, member.person, status="left", rights={})
    chat.deleted = True
    world.put_chat(chat)
    for member in world.roster[chat.key].values():
        world.places[member.person].pop(chat.key, None)
