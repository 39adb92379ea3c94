"""Records in the shapes of the Bot API, as a given bot or person sees them."""

import base64
import hashlib

from sandbox.records import Account, Chat, Json, Member, Message, Poll, StoredFile
from sandbox.world import World

_FILE_FIELDS = ("document", "voice")
PERMISSIONS = [
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
]
RIGHTS = [
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
]
CHANNEL_RIGHTS = ["can_post_messages", "can_edit_messages", "can_manage_direct_messages"]
GROUP_RIGHTS = ["can_pin_messages", "can_manage_tags"]


def present(fields: Json) -> Json:
    """Return the fields that have a value; an empty string, list or False is none."""
    return {name: value for name, value in fields.items() if value}


def user_json(account: Account) -> Json:
    """Return a User."""
    shown: Json = {"id": account.id, "is_bot": account.is_bot, "first_name": account.first_name}
    if account.deleted:
        return shown | {"first_name": ""}
    names = {"last_name": account.last_name, "username": account.username, "language_code": account.language_code}
    return shown | present(names)


def own_user_json(world: World, bot: int) -> Json:
    """Return the User that getMe answers."""
    return user_json(world.accounts[bot]) | {
        "can_join_groups": True,
        "can_read_all_group_messages": world.bots[bot].reads_all,
        "supports_guest_queries": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }


def chat_json(world: World, chat: Chat, viewer: int) -> Json:
    """Return a Chat; a private one is named after the other side."""
    if chat.type != "private":
        named = present({"username": chat.username, "is_forum": chat.is_forum})
        return {"id": chat.id, "type": chat.type, "title": chat.title or ""} | named
    other = world.account(chat.bot if viewer == chat.person else chat.person)
    shown = user_json(other)
    names = {name: shown[name] for name in ("first_name", "last_name", "username") if name in shown}
    return {"id": other.id, "type": "private"} | names


def file_id(viewer: int, unique: str) -> str:
    """Return the identifier under which this viewer alone may use a file."""
    return base64.urlsafe_b64encode(f"{viewer}:{unique}:linli".encode()).decode().rstrip("=")


def unique_of(viewer: int, ident: str) -> str | None:
    """Return the file behind an identifier; None for a broken one or one of another viewer."""
    try:
        text = base64.b64decode(ident + "=" * (-len(ident) % 4), altchars=b"-_", validate=True).decode()
    except ValueError:
        return None
    owner, _, unique = text.removesuffix(":linli").partition(":")
    return unique if owner == str(viewer) and text.endswith(":linli") else None


def file_json(stored: StoredFile) -> Json:
    """Return a PhotoSize, Document or Voice without its file_id, as messages keep it."""
    shown: Json = {"file_unique_id": stored.unique}
    if stored.kind == "photo":
        return shown | {"width": stored.width, "height": stored.height} | present({"file_size": stored.size})
    if stored.kind == "voice":
        shown["duration"] = stored.duration
    else:
        shown["file_name"] = stored.name
    return shown | {"mime_type": stored.mime, "file_size": stored.size}


def with_ids(body: Json, viewer: int) -> Json:
    """Return a message body with the viewer's file_id put to each file."""
    shown = dict(body)
    if "photo" in body:
        shown["photo"] = [_identified(size, viewer) for size in body["photo"]]
    for name in _FILE_FIELDS:
        if name in body:
            shown[name] = _identified(body[name], viewer)
    return shown


def _identified(named: Json, viewer: int) -> Json:
    return {"file_id": file_id(viewer, named["file_unique_id"]), **named}


def message_json(world: World, message: Message, viewer: int, *, nested: bool = False) -> Json:
    """Return a Message; a nested one (replied to, pinned) shows no message inside itself."""
    chat = world.chats[message.chat]
    shown: Json = {"message_id": message.id, "date": message.date, "chat": chat_json(world, chat, viewer)}
    if message.shown is not None:
        shown["from"] = user_json(world.account(message.shown))
    if message.sender_chat is not None:
        shown["sender_chat"] = chat_json(world, world.chats[str(message.sender_chat)], viewer)
    if message.thread is not None:
        shown |= {"message_thread_id": message.thread, "is_topic_message": True}
    shown |= present({"edit_date": message.edit_date, "has_protected_content": message.protected})
    shown |= _inner(world, chat, message, viewer) if not nested else {}
    shown |= {name: value for name, value in with_ids(message.body, viewer).items() if name != "pinned_message"}
    if message.poll is not None:
        shown["poll"] = poll_json(world.polls[message.poll], own=viewer, in_message=True)
    if message.keyboard is not None:
        shown["reply_markup"] = message.keyboard
    return shown


def _inner(world: World, chat: Chat, message: Message, viewer: int) -> Json:
    inner: Json = {}
    replied = world.message(chat, message.reply_to) if message.reply_to is not None else None
    if replied is not None:
        inner["reply_to_message"] = message_json(world, replied, viewer, nested=True)
    if "pinned_message" in message.body:
        inner["pinned_message"] = maybe_json(world, chat, message.body["pinned_message"], viewer)
    return inner


def maybe_json(world: World, chat: Chat, ident: int, viewer: int) -> Json:
    """Return a Message without its inner ones, or an InaccessibleMessage when it is gone."""
    found = world.message(chat, ident)
    if found is None:
        return {"chat": chat_json(world, chat, viewer), "message_id": ident, "date": 0}
    return message_json(world, found, viewer, nested=True)


def poll_json(poll: Poll, *, own: int, in_message: bool = False) -> Json:
    """Return a Poll; only its sender (`own`) is told the right answers before it closes."""
    hidden = {"correct_option_ids", "explanation", "explanation_entities"}
    tells = poll.closed or own == poll.bot
    settings = {name: value for name, value in poll.settings.items() if tells or name not in hidden}
    if not in_message:
        settings = {name: value for name, value in settings.items() if not name.startswith("description")}
    counts = {"options": [dict(option) for option in poll.options], "total_voter_count": poll.voters}
    return {"id": poll.id, **settings, **counts, "is_closed": poll.closed}


def member_json(world: World, chat: Chat, member: Member, viewer: int) -> Json:
    """Return a ChatMember of the kind its status asks for."""
    shown: Json = {"status": member.status, "user": user_json(world.account(member.person))}
    titled = present({"custom_title": member.title})
    if member.status == "creator":
        return shown | {"is_anonymous": member.anonymous} | titled
    if member.status == "administrator":
        editable = member.promoted_by == viewer and viewer != member.person
        rights = {name: member.rights.get(name, False) for name in rights_of(chat)}
        return shown | {"can_be_edited": editable, "is_anonymous": member.anonymous} | rights | titled
    if member.status == "restricted":
        permissions = {name: member.rights.get(name, False) for name in PERMISSIONS}
        return shown | {"is_member": member.present, "until_date": member.until} | permissions
    return shown | ({"until_date": member.until} if member.status == "kicked" else {})


def rights_of(chat: Chat) -> list[str]:
    """Return the administrator rights that exist in a chat of this type."""
    if chat.type == "channel":
        return RIGHTS + CHANNEL_RIGHTS
    return RIGHTS + GROUP_RIGHTS + (["can_manage_topics"] if chat.is_forum else [])


def chat_instance(chat: Chat) -> str:
    """Return the number that stands for a chat in callback queries."""
    digest = hashlib.sha256(chat.key.encode()).digest()
    return str(int.from_bytes(digest[:8], "big", signed=True))
