"""Messages in Telegram's terms: posting one, and editing one that is there."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest

from handlers.messages import Photo, Picture
from services import outbox

if TYPE_CHECKING:
    from datetime import datetime

    from telegram import Bot
    from telegram import Message as Sent

    from handlers.messages import Message
    from handlers.pictures import Painter
    from storage.engine import Storage

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def digest(message: Message) -> str:
    """What the message shows, in short: equal for messages that look the same; the picture behind the colon."""
    shown = blake2b(repr((message.text, message.buttons)).encode(), digest_size=12).hexdigest()
    match message.picture:
        case Picture(key=key):
            return f"{shown}:{key}"
        case Photo(file_id=file_id):
            return f"{shown}:{file_id}"
        case None:
            return f"{shown}:"


def keyboard(message: Message) -> InlineKeyboardMarkup | None:
    """The buttons under a message, None without any."""
    if not message.buttons:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(b.label, callback_data=b.data, url=b.url) for b in row] for row in message.buttons]
    )


@dataclass(frozen=True, slots=True)
class Post:
    """Sends and edits; pictures are painted once and sent by file id after that. Raises PTB's errors as they come."""

    bot: Bot
    storage: Storage
    painter: Painter

    async def send(
        self,
        chat_id: int,
        message: Message,
        now: datetime,
        *,
        reply_to: int | None = None,
        thread_id: int | None = None,
    ) -> int:
        """Post the message; its id in that chat."""
        where: dict[str, Any] = {
            "parse_mode": ParseMode.HTML,
            "reply_markup": keyboard(message),
            "reply_parameters": None
            if reply_to is None
            else ReplyParameters(reply_to, allow_sending_without_reply=True),
            "message_thread_id": thread_id,
        }
        if message.picture is None:
            sent = await self.bot.send_message(chat_id, message.text, link_preview_options=NO_PREVIEW, **where)
            return sent.message_id
        try:
            photo = await self._picture(message.picture, fresh=False)
            sent = await self.bot.send_photo(chat_id, photo, caption=message.text, **where)
        except BadRequest as error:
            if isinstance(message.picture, Photo) or "file" not in error.message.lower():
                raise
            photo = await self._picture(message.picture, fresh=True)
            sent = await self.bot.send_photo(chat_id, photo, caption=message.text, **where)
        await self._remember(message.picture, sent, now)
        return sent.message_id

    async def edit(
        self, chat_id: int, message_id: int, message: Message, shown: str | None, now: datetime, *, is_photo: bool
    ) -> None:
        """Make the message there look like this one; `shown` is the digest of what it looks like now."""
        if message.picture is not None and (
            shown is None or shown.partition(":")[2] != digest(message).partition(":")[2]
        ):
            media = InputMediaPhoto(await self._picture(message.picture, fresh=False), message.text, ParseMode.HTML)
            sent = await self.bot.edit_message_media(media, chat_id, message_id, reply_markup=keyboard(message))
            if not isinstance(sent, bool):
                await self._remember(message.picture, sent, now)
        elif is_photo or message.picture is not None:
            await self.bot.edit_message_caption(
                chat_id, message_id, caption=message.text, parse_mode=ParseMode.HTML, reply_markup=keyboard(message)
            )
        else:
            await self.bot.edit_message_text(
                message.text,
                chat_id,
                message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard(message),
                link_preview_options=NO_PREVIEW,
            )

    async def bare(self, chat_id: int, message_id: int) -> None:
        """Take the buttons from a message that stays as it is."""
        await self.bot.edit_message_reply_markup(chat_id, message_id)

    async def _picture(self, picture: Picture | Photo, *, fresh: bool) -> str | bytes:
        if isinstance(picture, Photo):
            return picture.file_id
        known = None if fresh else await outbox.known_picture(self.storage, picture.key)
        return known or await self.painter.png(picture.svg)

    async def _remember(self, picture: Picture | Photo, sent: Sent, now: datetime) -> None:
        if isinstance(picture, Picture) and sent.photo:
            await outbox.keep_picture(self.storage, picture.key, sent.photo[-1].file_id, now)
