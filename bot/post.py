"""Messages in Telegram's terms: posting one, and editing one that is there."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

import structlog
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaPhoto,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from handlers.messages import Photo, Picture
from handlers.pictures.painter import PainterDied
from handlers.silence import from_a_gateway
from services import outbox
from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from telegram import Bot
    from telegram import Message as Sent

    from handlers.messages import Message
    from handlers.pictures import Painter
    from storage.engine import Storage

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
MOST_AT_ONCE: Final = 100
"""Messages that Telegram deletes in one call."""

UNPAINTED: Final = (PainterDied, TimeoutError, ValueError, OSError)
"""What the painter raises for a picture that it cannot make."""

_log = structlog.get_logger(__name__)


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

    async def prepared(self, message: Message, shown: str | None = None) -> tuple[Message, str | bytes | None]:
        """The message with its picture as Telegram takes it: a file id, or a PNG; None where it has none.

        None too where `shown`, the digest of what is there already, has the same picture. All that can fail on our side
        happens here, before Telegram is asked: where painting fails, the message goes without its picture.
        """
        if message.picture is None:
            return message, None
        if shown is not None and shown.partition(":")[2] == digest(message).partition(":")[2]:
            return message, None
        if isinstance(message.picture, Photo):
            return message, message.picture.file_id
        try:
            return message, await self._known(message.picture) or await self.painter.png(message.picture.svg)
        except UNPAINTED as error:
            _log.error("picture-failed", error=type(error).__name__)
            return replace(message, picture=None), None

    async def send(
        self,
        chat_id: int,
        message: Message,
        photo: str | bytes | None,
        now: datetime,
        *,
        reply_to: int | None = None,
        thread_id: int | None = None,
    ) -> int:
        """Post the message with the photo that was prepared for it; its id in that chat.

        What it is to delete goes first, as far as Telegram lets it.
        """
        await self._delete(chat_id, message.deletes)
        where: dict[str, Any] = {
            "parse_mode": ParseMode.HTML,
            "reply_markup": keyboard(message),
            "reply_parameters": None
            if reply_to is None
            else ReplyParameters(reply_to, allow_sending_without_reply=True),
            "message_thread_id": thread_id,
        }
        if message.document is not None:
            file = InputFile(message.document.content, message.document.name, attach=True)
            sent = await self.bot.send_document(chat_id, file, caption=message.text, **where)
            return sent.message_id
        if photo is None or message.picture is None:
            sent = await self.bot.send_message(chat_id, message.text, link_preview_options=NO_PREVIEW, **where)
            return sent.message_id
        sent = await self.bot.send_photo(chat_id, photo, caption=message.text, **where)
        await self._remember(message.picture, sent, now)
        return sent.message_id

    async def edit(
        self,
        chat_id: int,
        message_id: int,
        message: Message,
        photo: str | bytes | None,
        now: datetime,
        *,
        is_photo: bool,
    ) -> None:
        """Make the message there look like this one; `photo` is what was prepared for it, None for the one it has."""
        if photo is not None and message.picture is not None:
            media = InputMediaPhoto(photo, message.text, ParseMode.HTML)
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

    async def _delete(self, chat_id: int, messages: Sequence[int]) -> None:
        """Take these messages away; where one of a hundred can't go, one by one."""
        for start in range(0, len(messages), MOST_AT_ONCE):
            some = messages[start : start + MOST_AT_ONCE]
            try:
                await self.bot.delete_messages(chat_id, some)
            except BadRequest:
                for each in some:
                    with suppress(TelegramError):
                        await self.bot.delete_message(chat_id, each)
            except TelegramError as error:
                _log.warning("messages-not-deleted", error=type(error).__name__)

    async def bare(self, chat_id: int, message_id: int) -> None:
        """Take the buttons from a message that stays as it is."""
        await self.bot.edit_message_reply_markup(chat_id, message_id)

    async def painted_anew(self, message: Message, photo: str | bytes | None, error: TelegramError) -> bytes | None:
        """The picture itself where Telegram no longer takes its file id; None where that does not help."""
        stale = isinstance(error, BadRequest) and not from_a_gateway(error) and "file" in error.message.lower()
        if not (stale and isinstance(photo, str) and isinstance(message.picture, Picture)):
            return None
        try:
            return await self.painter.png(message.picture.svg)
        except UNPAINTED:
            return None

    async def _known(self, picture: Picture) -> str | None:
        try:
            return await outbox.known_picture(self.storage, picture.key)
        except StorageError:
            return None

    async def _remember(self, picture: Picture | Photo, sent: Sent, now: datetime) -> None:
        """Keep the file id if that can be: the message has gone out, and what became of it is noted in any case."""
        if isinstance(picture, Picture) and sent.photo:
            with suppress(StorageError):
                await outbox.keep_picture(self.storage, picture.key, sent.photo[-1].file_id, now)
