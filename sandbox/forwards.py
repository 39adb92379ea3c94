"""What a forward says of its origin."""

from sandbox.records import Json, Message
from sandbox.rendering import chat_json, user_json
from sandbox.world import World


def forwarded(world: World, source: Message) -> Json:
    """Return the body of a forward, saying where it comes from."""
    origin: Json = {"date": source.date}
    if "forward_origin" in source.body:
        origin = source.body["forward_origin"]
    elif source.sender_chat is not None:
        chat = world.chats[str(source.sender_chat)]
        shown = chat_json(world, chat, 0)
        kind = {"type": "channel", "chat": shown, "message_id": source.id}
        origin |= kind if chat.type == "channel" else {"type": "chat", "sender_chat": shown}
    else:
        origin |= {"type": "user", "sender_user": user_json(world.account(source.author))}
    return {**source.body, "forward_origin": origin}
