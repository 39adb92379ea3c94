"""Reactions to messages."""

from sandbox.errors import bad
from sandbox.posting import show
from sandbox.records import Chat, Json, Message
from sandbox.rendering import chat_json, user_json
from sandbox.world import World

# ReactionTypeEmoji, Bot API 10.1.
EMOJI = frozenset(
    [
        "❤",
        "👍",
        "👎",
        "🔥",
        "🥰",
        "👏",
        "😁",
        "🤔",
        "🤯",
        "😱",
        "🤬",
        "😢",
        "🎉",
        "🤩",
        "🤮",
        "💩",
        "🙏",
        "👌",
        "🕊",
        "🤡",
        "🥱",
        "🥴",
        "😍",
        "🐳",
        "❤\u200d🔥",
        "🌚",
        "🌭",
        "💯",
        "🤣",
        "⚡",
        "🍌",
        "🏆",
        "💔",
        "🤨",
        "😐",
        "🍓",
        "🍾",
        "💋",
        "🖕",
        "😈",
        "😴",
        "😭",
        "🤓",
        "👻",
        "👨\u200d💻",
        "👀",
        "🎃",
        "🙈",
        "😇",
        "😨",
        "🤝",
        "✍",
        "🤗",
        "🫡",
        "🎅",
        "🎄",
        "☃",
        "💅",
        "🤪",
        "🗿",
        "🆒",
        "💘",
        "🙉",
        "🦄",
        "😘",
        "💊",
        "🙊",
        "😎",
        "👾",
        "🤷\u200d♂",
        "🤷",
        "🤷\u200d♀",
        "😡",
    ]
)


def react(world: World, chat: Chat, message: Message, who: int, emoji: str | None) -> None:
    """Put somebody's one reaction on a message, or take it away; bots that may know are told of people's."""
    if emoji is not None and emoji not in EMOJI:
        raise bad("REACTION_INVALID")
    old = message.reactions.get(str(who))
    if emoji == old:
        return
    if emoji is None:
        message.reactions.pop(str(who))
    else:
        message.reactions[str(who)] = emoji
    world.messages.put(message)
    show(world, chat, message, "edit")
    if who not in world.bots.rows:
        _tell(world, chat, message, who, (old, emoji))


def _tell(world: World, chat: Chat, message: Message, who: int, change: tuple[str | None, str | None]) -> None:
    old, new = (_types(emoji) for emoji in change)
    bots = {chat.bot} if chat.type == "private" else world.bots_in[chat.key]
    for bot in sorted(bots):
        if chat.type != "private" and not world.is_admin(chat, bot):
            continue
        payload: Json = {"chat": chat_json(world, chat, bot), "message_id": message.id, "date": int(world.now())}
        if chat.type == "channel":
            counts = {"reactions": counted(message)}
            world.queues.push(world.bots[bot], "message_reaction_count", payload | counts, line=f"react:{chat.key}")
            continue
        anonymous = chat.type != "private" and world.member(chat, who).anonymous
        actor = {"actor_chat": payload["chat"]} if anonymous else {"user": user_json(world.account(who))}
        world.meet(bot, [] if anonymous else [who])
        payload |= {**actor, "old_reaction": old, "new_reaction": new}
        world.queues.push(world.bots[bot], "message_reaction", payload, line=f"react:{chat.key}")


def _types(emoji: str | None) -> list[Json]:
    return [{"type": "emoji", "emoji": emoji}] if emoji else []


def counted(message: Message) -> list[Json]:
    """How often each emoji stands under a message."""
    found: dict[str, int] = {}
    for emoji in message.reactions.values():
        found[emoji] = found.get(emoji, 0) + 1
    return [{"type": {"type": "emoji", "emoji": emoji}, "total_count": amount} for emoji, amount in found.items()]
