"""Which bots get a message (core.telegram.org/bots/faq, "What messages will my bot get?")."""

from sandbox.records import Account, Chat, Message
from sandbox.world import World


def receivers(world: World, chat: Chat, message: Message) -> set[int]:
    """Return the bots to which the message is delivered; at most one of them by way of privacy mode."""
    if chat.type == "private":
        return {chat.bot} if message.service or message.author != chat.bot else set()
    bots = world.bots_in[chat.key]
    if message.service:
        return set(bots)
    if message.author in world.bots.rows:
        return set()
    if chat.type == "channel":
        return set(bots)
    seeing = {bot for bot in bots if sees_all(world, chat, bot)}
    return seeing | (_addressed(world, chat, message) & (bots - seeing))


def sees_all(world: World, chat: Chat, bot: int) -> bool:
    """Whether privacy mode hides nothing from the bot here; the setting counts as of the bot's joining."""
    member = world.member(chat, bot)
    return member.reads_all or world.is_admin(chat, bot)


def _addressed(world: World, chat: Chat, message: Message) -> set[int]:
    replied = world.message(chat, message.reply_to) if message.reply_to is not None else None
    if replied is not None and replied.author in world.bots_in[chat.key] and not replied.service:
        return {replied.author}
    name = _command_name(message)
    if name is None:
        return set()
    if not name:
        return {chat.last_bot}
    key = world.named(name)
    return {int(key)} if key and _is_bot(world.accounts.get(int(key))) else set()


def _is_bot(account: Account | None) -> bool:
    return account is not None and account.is_bot


def _command_name(message: Message) -> str | None:
    """Return the bot a leading command names, "" for a bare command, None without one."""
    for entity in message.body.get("entities", ()):
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            command = str(message.body["text"])[: entity["length"]]
            return command.partition("@")[2]
    return None
