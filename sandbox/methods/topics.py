"""Topics of forums."""

from sandbox.errors import bad
from sandbox.forums import COLORS, begin, end, switch
from sandbox.methods.registry import method
from sandbox.params import Call
from sandbox.posting import announce
from sandbox.records import Chat, Json
from sandbox.rendering import present
from sandbox.targets import has_right, writable

_NAME = 128


def _forum(call: Call) -> Chat:
    chat = writable(call)
    if not chat.is_forum:
        raise bad("the chat is not a forum")
    if not has_right(call.world, chat, call.bot.id, "can_manage_topics"):
        raise bad("not enough rights to manage topics")
    return chat


def _topic(call: Call, chat: Chat) -> Json:
    topic = chat.topics.get(str(call.integer("message_thread_id")))
    if topic is None:
        raise bad("message thread not found")
    return topic


@method("createForumTopic", "chat_id name icon_color")
def create_forum_topic(call: Call) -> Json:
    """Open a new topic."""
    chat = _forum(call)
    color = call.integer("icon_color", COLORS[0])
    if color not in COLORS:
        raise bad("invalid forum topic icon color specified")
    return begin(call.world, chat, call.bot.id, _name(call), color)


def _name(call: Call) -> str:
    name = call.text("name").strip()
    if not 1 <= len(name) <= _NAME:
        raise bad("TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_TOO_LONG")
    return name


@method("editForumTopic", "chat_id message_thread_id name")
def edit_forum_topic(call: Call) -> bool:
    """Give a topic another name."""
    chat = _forum(call)
    topic = _topic(call, chat)
    name = call.text("name").strip()
    if name in {"", topic["name"]}:
        raise bad("TOPIC_NOT_MODIFIED")
    topic["name"] = name[:_NAME]
    thread = topic["message_thread_id"]
    announce(call.world, chat, call.bot.id, {"forum_topic_edited": present({"name": topic["name"]})}, thread=thread)
    return True


@method("closeForumTopic", "chat_id message_thread_id")
def close_forum_topic(call: Call) -> bool:
    """Let nobody but administrators write in a topic."""
    return _switch(call, closed=True)


@method("reopenForumTopic", "chat_id message_thread_id")
def reopen_forum_topic(call: Call) -> bool:
    """Let everybody write in a topic again."""
    return _switch(call, closed=False)


def _switch(call: Call, *, closed: bool) -> bool:
    chat = _forum(call)
    topic = _topic(call, chat)
    if bool(topic.get("closed")) == closed:
        raise bad("TOPIC_NOT_MODIFIED")
    switch(call.world, chat, call.bot.id, topic["message_thread_id"], closed=closed)
    return True


@method("deleteForumTopic", "chat_id message_thread_id")
def delete_forum_topic(call: Call) -> bool:
    """Delete a topic with all its messages."""
    chat = _forum(call)
    end(call.world, chat, _topic(call, chat)["message_thread_id"])
    return True
