"""What administrators do to members, and invite links."""

import secrets
from typing import Any

from sandbox import membership
from sandbox.errors import bad
from sandbox.methods.chats import changeable, known_user
from sandbox.methods.registry import method
from sandbox.params import Call
from sandbox.records import Chat, Json, Member
from sandbox.rendering import CHANNEL_RIGHTS, GROUP_RIGHTS, PERMISSIONS, RIGHTS, present, rights_of, user_json

_SHORTEST, _LONGEST = 30, 366 * 86_400
_NAME, _MEMBERS = 32, 99_999
_MEDIA = [name for name in PERMISSIONS if name.startswith("can_send_") and name != "can_send_polls"][:7]
_ALL_RIGHTS = " ".join([*RIGHTS, *CHANNEL_RIGHTS, *GROUP_RIGHTS, "can_manage_topics"])


def _others(call: Call, chat: Chat) -> Member:
    """Return the member a bot wants to act on: neither the owner nor somebody beyond its power."""
    member = call.world.member(chat, known_user(call))
    if member.person == call.bot.id:
        raise bad("can't restrict self")
    if member.status == "creator":
        raise bad("can't remove chat owner")
    if member.status == "administrator" and member.promoted_by != call.bot.id:
        raise bad("user is an administrator of the chat")
    return member


def _until(call: Call) -> int:
    """When a ban ends; less than 30 seconds or more than 366 days from now is for ever."""
    date = call.integer("until_date")
    return date if _SHORTEST <= date - call.world.now() <= _LONGEST else 0


@method("banChatMember", "chat_id user_id until_date revoke_messages")
def ban_chat_member(call: Call) -> bool:
    """Remove somebody and keep them out."""
    chat = changeable(call, "can_restrict_members", "restrict/unrestrict chat member")
    member = _others(call, chat)
    membership.expel(call.world, chat, call.bot.id, member.person, until=_until(call))
    return True


@method("unbanChatMember", "chat_id user_id only_if_banned")
def unban_chat_member(call: Call) -> bool:
    """Lift a ban; who is in the chat is removed, unless only_if_banned."""
    chat = _supergroup(call, "method is available for supergroup and channel chats only", channels=True)
    member = _others(call, chat)
    if member.status == "kicked":
        membership.pardon(call.world, chat, call.bot.id, member.person)
    elif member.present and not call.flag("only_if_banned"):
        membership.expel(call.world, chat, call.bot.id, member.person, ban=False)
    return True


def _supergroup(call: Call, otherwise: str, *, channels: bool = False, right: str = "can_restrict_members") -> Chat:
    chat = changeable(call, right, "restrict/unrestrict chat member")
    if chat.type != "supergroup" and not (channels and chat.type == "channel"):
        raise bad(otherwise)
    return chat


@method("restrictChatMember", "chat_id user_id permissions use_independent_chat_permissions until_date")
def restrict_chat_member(call: Call) -> bool:
    """Leave somebody only some permissions."""
    chat = _supergroup(call, "method is available only for supergroups")
    member = _others(call, chat)
    permissions = permissions_of(call)
    membership.restrict(call.world, chat, call.bot.id, member.person, permissions, _until(call))
    return True


def permissions_of(call: Call) -> dict[str, bool]:
    """Return the ChatPermissions given; some imply others unless they are independent."""
    given = call.object_of("permissions")
    if given is None:
        raise bad("can't parse permissions JSON object")
    chosen = {name: bool(given.get(name)) for name in PERMISSIONS}
    if not call.flag("use_independent_chat_permissions"):
        if chosen["can_send_other_messages"] or chosen["can_add_web_page_previews"]:
            chosen |= dict.fromkeys(_MEDIA, True)
        chosen["can_send_messages"] |= chosen["can_send_polls"]
    return chosen


@method("setChatPermissions", "chat_id permissions use_independent_chat_permissions")
def set_chat_permissions(call: Call) -> bool:
    """Choose what all ordinary members may do."""
    chat = changeable(call, "can_restrict_members", "change chat permissions")
    if chat.type == "channel":
        raise bad("can't set permissions in channel chats")
    chat.permissions = permissions_of(call)
    call.world.chats.put(chat)
    return True


@method("promoteChatMember", f"chat_id user_id is_anonymous {_ALL_RIGHTS}")
def promote_chat_member(call: Call) -> bool:
    """Make somebody administrator with rights the bot has itself; no rights make them an ordinary member."""
    no_small_groups = "method is available for supergroup and channel chats only"
    chat = _supergroup(call, no_small_groups, channels=True, right="can_promote_members")
    member = _others(call, chat)
    if not member.present:
        raise bad("USER_NOT_PARTICIPANT")
    rights = {name: call.flag(name) for name in rights_of(chat)} | {"is_anonymous": call.flag("is_anonymous")}
    own = call.world.member(chat, call.bot.id).rights
    if any(wanted and not own.get(name) for name, wanted in rights.items() if name != "is_anonymous"):
        raise bad("RIGHT_FORBIDDEN")
    if any(rights.values()):
        membership.promote(call.world, chat, call.bot.id, member.person, rights)
    elif member.status == "administrator":
        membership.demote(call.world, chat, call.bot.id, member.person)
    return True


@method("setChatAdministratorCustomTitle", "chat_id user_id custom_title")
def set_custom_title(call: Call) -> bool:
    """Give an administrator the bot made a title of their own."""
    chat = _supergroup(call, "method is available only for supergroups", right="can_promote_members")
    member = _others(call, chat)
    if member.status != "administrator":
        raise bad("user is not an administrator")
    membership.change(call.world, chat, call.bot.id, member.person, title=call.text("custom_title")[:16] or None)
    return True


@method("createChatInviteLink", "chat_id name expire_date member_limit creates_join_request")
def create_chat_invite_link(call: Call) -> Json:
    """Make a new invite link."""
    chat = changeable(call, "can_invite_users", "manage chat invite link")
    limit = call.integer("member_limit")
    if len(call.text("name")) > _NAME or not 0 <= limit <= _MEMBERS:
        raise bad("invite link name or member limit is too large")
    if limit and call.flag("creates_join_request"):
        raise bad("member limit can't be specified for links requiring administrator approval")
    more = {"name": call.text("name"), "expire_date": call.integer("expire_date"), "member_limit": limit}
    return _link(call, chat, primary=False, **present(more))


@method("exportChatInviteLink", "chat_id")
def export_chat_invite_link(call: Call) -> str:
    """Make a new primary invite link; the bot's earlier one dies."""
    chat = changeable(call, "can_invite_users", "manage chat invite link")
    for link in chat.invites.values():
        if link["is_primary"] and link["creator"]["id"] == call.bot.id:
            link["is_revoked"] = True
    return str(_link(call, chat, primary=True)["invite_link"])


def _link(call: Call, chat: Chat, *, primary: bool, **more: Any) -> Json:
    address = f"https://t.me/+{secrets.token_urlsafe(12)}"
    link = {
        "invite_link": address,
        "creator": user_json(call.account),
        "creates_join_request": call.flag("creates_join_request"),
        "is_primary": primary,
        "is_revoked": False,
        **more,
    }
    chat.invites[address] = link
    call.world.chats.put(chat)
    return link


@method("revokeChatInviteLink", "chat_id invite_link")
def revoke_chat_invite_link(call: Call) -> Json:
    """End an invite link."""
    chat = changeable(call, "can_invite_users", "manage chat invite link")
    link = chat.invites.get(call.text("invite_link"))
    if link is None or link["creator"]["id"] != call.bot.id:
        raise bad("INVITE_HASH_EXPIRED")
    link["is_revoked"] = True
    call.world.chats.put(chat)
    return link
