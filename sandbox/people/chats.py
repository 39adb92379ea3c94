"""Chats and who is in them, from the people's side."""

from collections.abc import Callable

from sandbox import groups, membership
from sandbox.errors import PeopleError
from sandbox.forums import GENERAL, begin, end, switch
from sandbox.menus import menu
from sandbox.people.asking import Ask
from sandbox.posting import person_json
from sandbox.records import Chat, Json
from sandbox.rendering import PERMISSIONS, chat_json, member_json
from sandbox.targets import has_right
from sandbox.world import World


def make_chat(ask: Ask) -> Json:
    """Begin a group, supergroup or channel."""
    members = [Ask(ask.world, ask.journal, {"id": each}).account("id").id for each in ask.given.get("members", [])]
    asked = {**ask.given, "creator": ask.person("creator").id, "members": members}
    return _shown(ask.world, groups.found(ask.world, asked))


def _shown(world: World, chat: Chat) -> Json:
    return chat_json(world, chat, 0)


def list_chats(ask: Ask) -> list[Json]:
    """All groups and channels; with `as` what that person has on the screen, the latest first."""
    world = ask.world
    if "as" not in ask.given:
        every = [chat for chat in world.chats.rows.values() if chat.type != "private" and not chat.deleted]
        return [_shown(world, chat) for chat in every]
    person = ask.account("as").id
    seen = [_listed(world, world.chats[key], person) for key in world.places[person]]
    return sorted(seen, key=lambda chat: -chat["last"]["date"] if chat["last"] else 0)


def _listed(world: World, chat: Chat, person: int) -> Json:
    named = chat_json(world, chat, person)
    title = named.get("title") or " ".join(named[part] for part in ("first_name", "last_name") if part in named)
    last = world.message(chat, chat.last_message)
    pinned = world.message(chat, chat.pinned[-1]) if chat.pinned else None
    shown = {**named, "title": title, "last": person_json(world, last, person) if last else None}
    shown["topics"] = list(chat.topics.values())
    return shown | {"pinned": person_json(world, pinned, person) if pinned else None, "blocked": chat.blocked}


def list_members(ask: Ask) -> list[Json]:
    """Everybody who ever was in the chat, with what they are there now."""
    chat = ask.group("id")
    return [member_json(ask.world, chat, each, 0) for each in ask.world.roster[chat.key].values()]


def change_chat(ask: Ask) -> Json:
    """Another title, other permissions for everybody, or a channel linked for discussion."""
    chat = ask.group("id")
    by = ask.account("by").id if "by" in ask.given else _creator(ask.world, chat)
    if "permissions" in ask.given:
        chat.permissions = {name: bool(ask.given["permissions"].get(name)) for name in PERMISSIONS}
    if "linked" in ask.given:
        chat.linked = ask.group("linked").id
    ask.world.put_chat(chat)
    if "title" in ask.given:
        groups.rename(ask.world, chat, by, ask.text("title"))
    return _shown(ask.world, chat)


def _creator(world: World, chat: Chat) -> int:
    return next(each.person for each in world.roster[chat.key].values() if each.status == "creator")


def delete_chat(ask: Ask) -> Json:
    """End a chat; `silent` when its bots shall find out by themselves."""
    groups.dissolve(ask.world, ask.group("id"), silent=str(ask.given.get("silent")).lower() == "true")
    return {}


def migrate(ask: Ask) -> Json:
    """Upgrade a group to a supergroup."""
    return _shown(ask.world, groups.migrate(ask.world, ask.group("id")))


def menu_of(ask: Ask) -> list[Json]:
    """Return the command menu a person sees in a chat, of each bot there."""
    person = ask.person()
    chat = ask.chat(person.id)
    bots = [chat.bot] if chat.type == "private" else sorted(ask.world.bots_in[chat.key])
    return [
        {**command, "bot": ask.world.accounts[bot].username}
        for bot in bots
        for command in menu(ask.world, ask.world.bots[bot], chat, person)
    ]


def make_topic(ask: Ask) -> Json:
    """Open a topic in a forum."""
    person = ask.person()
    chat = ask.chat(person.id)
    if not chat.is_forum:
        raise PeopleError("this chat has no topics")
    return begin(ask.world, chat, person.id, ask.text("name"))


def change_topic(ask: Ask) -> Json:
    """Close, reopen or delete a topic; General (1) can't be deleted. Whoever does it manages topics."""
    person, thread, action = ask.person(), ask.whole("thread"), ask.text("action")
    chat = ask.chat(person.id)
    if not chat.is_forum or (thread != GENERAL and str(thread) not in chat.topics):
        raise PeopleError("there is no such topic")
    if not has_right(ask.world, chat, person.id, "can_manage_topics"):
        raise PeopleError("{} may not manage topics", person.id)
    if action not in {"close", "reopen", "delete"} or (action == "delete" and thread == GENERAL):
        raise PeopleError("action is one of close, reopen, delete; General stays")
    if action == "delete":
        end(ask.world, chat, thread)
    else:
        switch(ask.world, chat, person.id, thread, closed=action == "close")
    return {}


def change_member(ask: Ask) -> Json:
    """Somebody comes, goes, is made administrator or loses rights; `by` is by default the chat's creator."""
    chat, person, action = ask.group("id"), ask.account("person").id, ask.text("action")
    if action not in _ACTIONS:
        raise PeopleError("action is one of {}", ", ".join(_ACTIONS))
    by = ask.account("by").id if "by" in ask.given else _creator(ask.world, chat)
    if ask.world.member(chat, person).status == "creator" and action not in {"join", "anonymous"}:
        raise PeopleError("nothing can be done to the creator of a chat")
    _ACTIONS[action](ask, chat, by, person)
    member = ask.world.member(chat, person)
    return {"status": member.status, "rights": member.rights, "anonymous": member.anonymous}


def _restrict(ask: Ask, chat: Chat, by: int, person: int) -> None:
    if chat.type != "supergroup":
        raise PeopleError("only in a supergroup somebody alone can be restricted; permissions are everybody's")
    membership.restrict(ask.world, chat, by, person, ask.given.get("rights") or {}, ask.whole("until", 0))


def _anonymous(ask: Ask, chat: Chat, by: int, person: int) -> None:
    if not ask.world.is_admin(chat, person):
        raise PeopleError("only an administrator can be anonymous")
    membership.change(ask.world, chat, by, person, anonymous=not ask.world.member(chat, person).anonymous)


_ACTIONS: dict[str, Callable[[Ask, Chat, int, int], object]] = {
    "add": lambda ask, chat, by, person: membership.enter(ask.world, chat, by, [person]),
    "join": lambda ask, chat, _by, person: membership.enter(ask.world, chat, person, [person]),
    "leave": lambda ask, chat, _by, person: membership.leave(ask.world, chat, person),
    "kick": lambda ask, chat, by, person: membership.expel(ask.world, chat, by, person, ban=False),
    "ban": lambda ask, chat, by, person: membership.expel(ask.world, chat, by, person, until=ask.whole("until", 0)),
    "unban": lambda ask, chat, by, person: membership.pardon(ask.world, chat, by, person),
    "promote": lambda ask, chat, by, person: membership.promote(ask.world, chat, by, person, ask.given.get("rights")),
    "demote": lambda ask, chat, by, person: membership.demote(ask.world, chat, by, person),
    "restrict": _restrict,
    "anonymous": _anonymous,
}
