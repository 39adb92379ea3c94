"""/roll: Telegram is asked how many are in each group, at the moment when somebody wants to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.error import TelegramError

from services import roll

if TYPE_CHECKING:
    from telegram import Bot

    from handlers.commands import Command
    from handlers.context import Context


async def roll_(command: Command, context: Context) -> None:
    """Tell the committee how many the bot knows, of how many there are."""
    chats = await roll.groups(context.shared.storage, command.caller, context.now())
    members = {chat_id: await _members_of(context.bot, chat_id) for chat_id in chats}
    answer = context.letter(roll.ANSWER)
    await roll.tell(context.storage, command.caller, members, answer, context.now())


async def _members_of(bot: Bot, chat_id: int) -> int | None:
    """How many are in the group besides this bot, which Telegram counts too; None where it does not tell."""
    try:
        return max(0, await bot.get_chat_member_count(chat_id) - 1)
    except TelegramError:
        return None
