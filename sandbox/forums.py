"""Topics: how one begins."""

from sandbox.posting import announce
from sandbox.records import Chat, Json
from sandbox.world import World

# Bot API, createForumTopic.
COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def begin(world: World, chat: Chat, by: int, name: str, color: int = COLORS[0]) -> Json:
    """Open a topic; its number is that of the service message which says so."""
    ident = chat.last_message + 1
    topic = {"message_thread_id": ident, "name": name, "icon_color": color}
    chat.topics[str(ident)] = dict(topic)
    announce(world, chat, by, {"forum_topic_created": {"name": name, "icon_color": color}}, thread=ident)
    return topic
