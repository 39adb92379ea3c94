"""Topics: how one begins, is closed and opened again, and ends."""

from sandbox.posting import announce, remove
from sandbox.records import Chat, Json
from sandbox.world import World

GENERAL = 1
"""The number of the main topic, which is there from the start and can't be deleted."""

# Bot API, createForumTopic.
COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def begin(world: World, chat: Chat, by: int, name: str, color: int = COLORS[0]) -> Json:
    """Open a topic; its number is that of the service message which says so."""
    ident = chat.last_message + 1
    topic = {"message_thread_id": ident, "name": name, "icon_color": color}
    chat.topics[str(ident)] = dict(topic)
    announce(world, chat, by, {"forum_topic_created": {"name": name, "icon_color": color}}, thread=ident)
    return topic


def is_closed(chat: Chat, thread: int | None) -> bool:
    """Whether only those who manage topics write there; None is the main topic."""
    if thread is None:
        return chat.general_closed
    return bool(chat.topics.get(str(thread), {}).get("closed"))


def switch(world: World, chat: Chat, by: int, thread: int, *, closed: bool) -> None:
    """Close or reopen a topic, General included; the service message stands in it."""
    if thread == GENERAL:
        chat.general_closed = closed
    else:
        chat.topics[str(thread)]["closed"] = closed
    name = "forum_topic_closed" if closed else "forum_topic_reopened"
    announce(world, chat, by, {name: {}}, thread=None if thread == GENERAL else thread)


def end(world: World, chat: Chat, thread: int) -> None:
    """Delete a topic with all its messages; bots are not told."""
    del chat.topics[str(thread)]
    world.chats.put(chat)
    for number in range(1, chat.last_message + 1):
        message = world.message(chat, number)
        if message is not None and message.thread == thread:
            remove(world, chat, message)
