"""What a handler has at hand: the storage bound to its update, the time, words, and ways to answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

import structlog
from telegram.error import RetryAfter, TelegramError

from domain.letters import Letter, Urgency
from handlers.large_print import laid_out
from handlers.silence import is_silence
from services import outbox

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from telegram import Bot

    from domain.people import Caller
    from domain.updates import Parcel
    from handlers.messages import Message
    from handlers.words import Arg, Voice, Words
    from storage.engine import Storage


_log = structlog.get_logger(__name__)

QUICKLY: Final = timedelta(seconds=3)
"""Seconds within which an answer to a tap must have failed to be worth a second try; people have put it away later."""

TOAST_LIMIT = 200
"""Characters that Telegram takes in an answer to a tap."""


@dataclass(slots=True)
class Shared:
    """What all handlers share for the life of the application."""

    storage: Storage
    bot: Bot
    words: Words
    now: Callable[[], datetime]
    default_language: str
    default_zone: str
    days_in_backups: int = 0
    """How long what was erased is still in the backups that the bot makes; 0 where it makes none."""
    chosen_languages: dict[int, str] = field(default_factory=dict)
    hand_out: Callable[[Parcel], None] = lambda _: None
    """Gives a stored update to the workers; set by the intake."""


@dataclass(slots=True)
class Context:
    """One update being handled (or one run of a job); `storage` marks the update done in its first transaction."""

    shared: Shared
    storage: Storage
    update_id: int
    caller: Caller | None = None
    query_id: str | None = None
    answered: bool = False
    """Whether the tap has had its answer; Telegram takes one."""
    message_id: int | None = None
    """The message that was written, or that the tapped button hangs under."""
    thread_id: int | None = None
    """The topic of a forum group in which it was written."""

    def now(self) -> datetime:
        """The present, aware, in UTC."""
        return self.shared.now()

    @property
    def bot(self) -> Bot:
        """Telegram's methods; only for questions and toasts, everything owed goes through the outbox."""
        return self.shared.bot

    def voice(self, zone: str | None = None) -> Voice:
        """The caller's language, in the neighbourhood's zone when given."""
        language = None
        if self.caller is not None:
            language = self.shared.chosen_languages.get(self.caller.id) or self.caller.person.language
        return self.shared.words.voice(language or self.shared.default_language, zone or self.shared.default_zone)

    async def toast(self, text: str, *, zone: str | None = None, **facts: Arg) -> None:
        """Confirm the tap on the tapper's screen; a second toast for one tap says nothing."""
        await self._answer_tap(self.voice(zone).plain(text, **facts), alert=False)

    async def show(self, text: str, facts: Mapping[str, Arg]) -> None:
        """Answer the tap with a sentence that stays until it is closed."""
        await self._answer_tap(self.voice().plain(text, **facts), alert=True)

    async def acknowledge(self) -> None:
        """End the tap's waiting sign, if nothing has been said to it yet."""
        await self._answer_tap(None, alert=False)

    async def _answer_tap(self, text: str | None, *, alert: bool) -> None:
        """Answer it once; where the connection broke, at once again: Telegram takes one answer, so no second shows.

        What was done stays done also when the answer comes too late to arrive.
        """
        query, self.query_id = self.query_id, None
        if query is None:
            return
        self.answered = True
        began = self.now()
        for is_last in (False, True):
            try:
                await self.bot.answer_callback_query(query, text and text[:TOAST_LIMIT], show_alert=alert)
            except TelegramError as error:
                broke = is_silence(error) and not isinstance(error, RetryAfter)
                if is_last or not broke or self.now() - began >= QUICKLY:
                    _log.info("toast-failed", error=type(error).__name__)
                    return
            else:
                return

    def letter(self, kind: str, data: Mapping[str, Any] | None = None, *, chat_id: int | None = None) -> Letter:
        """An answer where it was asked, in a group to that very message; elsewhere when `chat_id` says so."""
        caller = self.caller
        if caller is None:
            msg = "nobody to answer"
            raise RuntimeError(msg)
        there = chat_id is None or chat_id == caller.chat_id
        return Letter(
            kind,
            caller.chat_id if chat_id is None else chat_id,
            key=f"answer:{self.update_id}",
            data=data or {},
            urgency=Urgency.ANSWER,
            reply_to=self.message_id if there and not caller.private and self.query_id is None else None,
            thread_id=self.thread_id if there else None,
        )

    async def answer(self, kind: str, data: Mapping[str, Any] | None = None, *, chat_id: int | None = None) -> None:
        """Owe the caller an answer; worded by the letter kind at sending time."""
        await outbox.send(self.storage, self.letter(kind, data, chat_id=chat_id), self.now())


@dataclass(frozen=True, slots=True)
class Desk:
    """What the wording of an owed message has at hand: the receiver's voice and the present."""

    storage: Storage
    voice: Voice
    now: datetime
    chat_id: int
    private: bool
    bot_username: str
    quiet: bool = False
    """Whether the reader wants nothing but answers."""
    large_print: bool = False
    """Whether what is worded will be laid out in large print."""
    rests_until: datetime | None = None
    """When the quiet hours are over that it is where the reader lives; None outside them."""

    def laid_out(self, message: Message | None) -> Message | None:
        """What was worded, as the reader wants to see it."""
        return laid_out(message) if message is not None and self.large_print else message

    def voice_in(self, zone: str) -> Voice:
        """The receiver's language with the hours of another zone: that of what the message is about."""
        return self.voice.in_zone(zone)

    def link(self, payload: str) -> str:
        """A link that opens the private chat with the bot and says /start with this payload."""
        return f"https://t.me/{self.bot_username}?start={payload}"

    def group_link(self, payload: str) -> str:
        """A link that adds the bot to a group of the reader's choice and says /start with this payload there."""
        return f"https://t.me/{self.bot_username}?startgroup={payload}"
