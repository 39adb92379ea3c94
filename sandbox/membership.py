"""Who is in a chat, as what; every change is told to the bots as Telegram tells it."""

from dataclasses import replace
from typing import Any

from sandbox.errors import PeopleError
from sandbox.posting import announce
from sandbox.records import PRESENT, Chat, Json, Member
from sandbox.rendering import PERMISSIONS, chat_json, member_json, rights_of, user_json
from sandbox.world import World

_GROUPS = frozenset({"group", "supergroup"})
_NOT_BY_DEFAULT = frozenset(
    {"can_promote_members", "can_post_stories", "can_edit_stories", "can_delete_stories", "can_manage_direct_messages"}
)


def change(world: World, chat: Chat, by: int, person: int, **fields: Any) -> Member:
    """Give an account another standing and tell the bots concerned; `by` is who did it."""
    old = world.member(chat, person)
    new = replace(old, **fields)
    new.present = new.status in PRESENT and (new.status != "restricted" or fields.get("present", old.present))
    if new.present and not old.present and person in world.bots.rows:
        new.reads_all = world.bots[person].reads_all
    if old == new:
        return old
    world.put_member(new)
    _tell_bots(world, chat, by, old, new)
    _tell_pages(world, chat, person)
    return new


def _tell_bots(world: World, chat: Chat, by: int, old: Member, new: Member) -> None:
    if new.person in world.bots.rows:
        _tell(world, chat, by, (old, new), new.person, "my_chat_member")
    for bot in sorted(world.bots_in[chat.key] - {new.person}):
        if world.is_admin(chat, bot):
            _tell(world, chat, by, (old, new), bot, "chat_member")


def _tell(world: World, chat: Chat, by: int, standings: tuple[Member, Member], bot: int, kind: str) -> None:
    old, new = standings
    payload: Json = {
        "chat": chat_json(world, chat, bot),
        "from": user_json(world.account(by)),
        "date": int(world.now()),
        "old_chat_member": member_json(world, chat, old, bot),
        "new_chat_member": member_json(world, chat, new, bot),
    }
    world.meet(bot, {by, new.person} - world.bots.rows.keys())
    world.queues.push(world.bots[bot], kind, payload, line=f"{kind}:{chat.key}")


def _tell_pages(world: World, chat: Chat, person: int) -> None:
    watching = [each for each in world.events.watchers() if chat.key in world.places[each] or each == person]
    world.events.tell(watching, {"type": "chat", "chat": chat.id})


def enter(world: World, chat: Chat, by: int, people: list[int]) -> None:
    """Add people, or let one join (`by` is the same person); one service message names them all."""
    if people == [by] and world.member(chat, by).status == "kicked":
        raise PeopleError("{} is banned from this chat", by)
    fresh = [person for person in people if not world.member(chat, person).present]
    for person in fresh:
        restricted = world.member(chat, person).status == "restricted"
        status = "restricted" if restricted else "member"
        change(world, chat, by, person, status=status, present=True, until=0, expelled=False)
    if fresh and chat.type in _GROUPS:
        users = [user_json(world.account(person)) for person in fresh]
        announce(world, chat, by, {"new_chat_members": users})


def leave(world: World, chat: Chat, person: int) -> None:
    """Somebody goes of their own will."""
    member = world.member(chat, person)
    if not member.present:
        raise PeopleError("{} is not in this chat", person)
    _farewell(world, chat, person, person)
    # Restrictions outlast the stay.
    kept: dict[str, Any] = (
        {"present": False} if member.status == "restricted" else {"status": "left", "rights": {}, "title": None}
    )
    change(world, chat, person, person, **kept)


def _farewell(world: World, chat: Chat, by: int, person: int) -> None:
    if chat.type in _GROUPS:
        announce(world, chat, by, {"left_chat_member": user_json(world.account(person))})


def expel(world: World, chat: Chat, by: int, person: int, *, until: int = 0, ban: bool = True) -> None:
    """Remove somebody; with `ban` they cannot return until `until` (epoch seconds, 0 for ever).

    Small groups know no bans; a bot removed from anything else stays banned, as Telegram's apps do it.
    """
    if world.member(chat, person).present:
        _farewell(world, chat, by, person)
    bare: dict[str, Any] = {"rights": {}, "title": None, "anonymous": False, "expelled": True}
    if chat.type != "group":
        change(world, chat, by, person, status="kicked", until=until, **bare)
    if chat.type == "group" or not (ban or person in world.bots.rows):
        change(world, chat, by, person, status="left", until=0, **bare)


def pardon(world: World, chat: Chat, by: int, person: int) -> None:
    """Lift a ban."""
    if world.member(chat, person).status == "kicked":
        change(world, chat, by, person, status="left", until=0)


def promote(world: World, chat: Chat, by: int, person: int, rights: dict[str, bool] | None = None) -> Member:
    """Make somebody administrator with these rights; without any given, with those a volunteer usually gets."""
    allowed = rights_of(chat)
    given = {name: name not in _NOT_BY_DEFAULT for name in allowed} if rights is None else rights
    chosen = {name: bool(given.get(name)) for name in allowed} | {"can_manage_chat": True}
    anonymous = bool(given.get("is_anonymous"))
    return change(
        world, chat, by, person, status="administrator", rights=chosen, promoted_by=by, anonymous=anonymous, until=0
    )


def demote(world: World, chat: Chat, by: int, person: int) -> Member:
    """Make an administrator an ordinary member."""
    bare: dict[str, Any] = {"rights": {}, "title": None, "anonymous": False, "promoted_by": 0}
    return change(world, chat, by, person, status="member", **bare)


def restrict(world: World, chat: Chat, by: int, person: int, permissions: dict[str, bool], until: int = 0) -> Member:
    """Leave somebody only these permissions until `until` (0 for ever); all of them lifts the restriction."""
    rights = {name: bool(permissions.get(name)) for name in PERMISSIONS}
    present = world.member(chat, person).present
    if all(rights.values()):
        return change(world, chat, by, person, status="member" if present else "left", rights={}, until=0)
    return change(world, chat, by, person, status="restricted", rights=rights, until=until, present=present)
