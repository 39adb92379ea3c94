"""One owed message on its way: worded at the last moment, sent, and settled by what Telegram answered."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

import structlog
from telegram.error import TelegramError

from bot.fates import Fate, Verdict, verdict
from bot.post import digest
from domain.letters import Afterwards
from handlers.context import Desk
from handlers.markup import Markup
from services import outbox, people
from storage.errors import StorageUnavailable

if TYPE_CHECKING:
    from datetime import datetime

    from bot.clock import Clock
    from bot.pace import Pace
    from bot.post import Post
    from domain.letters import Card, OwedLetter
    from handlers.context import Shared
    from handlers.messages import Message
    from handlers.registry import Registry
    from storage.engine import Storage

CARD_REST = timedelta(seconds=1)
"""The least time between two edits of one card; while a group votes, its own limit stretches this."""

MOST_TRIES = 8
_TAGS = re.compile(r"<[^>]*>")
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Office:
    """What every errand needs."""

    shared: Shared
    registry: Registry
    post: Post
    pace: Pace
    clock: Clock

    @property
    def storage(self) -> Storage:
        """The database."""
        return self.shared.storage

    def now(self) -> datetime:
        """The present."""
        return self.clock.now()

    async def desk(self, chat_id: int) -> Desk:
        """What wording for this chat needs: its language and zone, or the defaults."""
        to = await people.addressee(self.storage, chat_id)
        voice = self.shared.words.voice(
            to.language or self.shared.default_language, to.zone or self.shared.default_zone
        )
        return Desk(self.storage, voice, self.now(), chat_id, to.private, self.shared.bot.username)


class Errand(Protocol):
    """Something to send or edit."""

    @property
    def id(self) -> int:
        """Its row."""

    @property
    def chat_id(self) -> int:
        """Where it goes."""

    @property
    def is_edit(self) -> bool:
        """Whether it changes a message that is there."""

    async def run(self) -> None:
        """Do it; never raises."""


def without_markup(message: Message) -> Message:
    """The message as plain text, for the day when Telegram refuses our HTML."""
    return replace(message, text=Markup(html.escape(html.unescape(_TAGS.sub("", message.text)), quote=False)))


def second_try(fate: Fate, message: Message, thread_id: int | None) -> tuple[Message, int | None] | None:
    """The message and thread that Telegram may take after it refused these; None when there is nothing to leave out."""
    if fate is Fate.NO_THREAD and thread_id is not None:
        return message, None
    if fate is Fate.NO_PICTURE and message.picture is not None:
        return replace(message, picture=None), thread_id
    plain = without_markup(message)
    return (plain, thread_id) if fate is Fate.PLAIN and plain.text != message.text else None


async def close_chat(office: Office, chat_id: int) -> None:
    """Nothing reaches this chat any more."""
    if chat_id > 0:
        await people.close_private(office.storage, chat_id, office.now())
    else:
        await people.close_group(office.storage, chat_id, office.now())


@dataclass(frozen=True, slots=True)
class LetterErrand:
    """A letter on its way."""

    office: Office
    owed: OwedLetter
    is_edit: bool = False

    @property
    def id(self) -> int:
        """The letter's row."""
        return self.owed.id

    @property
    def chat_id(self) -> int:
        """The receiver."""
        return self.owed.letter.chat_id

    async def run(self) -> None:
        """Send the letter, whatever happens to it; never raises."""
        try:
            await self._run()
        except StorageUnavailable:
            _log.warning("letter-waits-for-database", letter=self.id)
        except Exception as error:  # noqa: BLE001 - one bad letter must not stop the others
            _log.exception("letter-failed", letter=self.id, kind=self.owed.letter.kind)
            await self._end("failed", error=type(error).__name__)

    async def _run(self) -> None:
        letter = self.owed.letter
        worded = self.office.registry.letters[letter.kind]
        if self.owed.tries > 1 and worded.afterwards is Afterwards.LEAVE:
            await self._end("unknown")
        elif letter.expires is not None and self.office.now() >= letter.expires:
            await self._end("dropped", error="expired")
        else:
            message = await worded.run(letter, await self.office.desk(letter.chat_id))
            if message is None:
                await self._end("dropped")
            else:
                await self._send(message, letter.thread_id)

    async def _send(self, message: Message, thread_id: int | None) -> None:
        letter = self.owed.letter
        try:
            sent = await self.office.post.send(
                letter.chat_id, message, self.office.now(), reply_to=letter.reply_to, thread_id=thread_id
            )
        except TelegramError as error:
            await self._act_on(verdict(error), error, message, thread_id)
        else:
            await self._end("sent", message_id=sent)

    async def _act_on(self, found: Verdict, error: TelegramError, message: Message, thread_id: int | None) -> None:
        if (again := second_try(found.fate, message, thread_id)) is not None:
            _log.warning("letter-made-plainer", letter=self.id, kind=self.owed.letter.kind, fate=found.fate.name)
            await self._send(*again)
        elif found.fate is Fate.MOVED and found.new_chat_id is not None:
            await people.migrate_group(self.office.storage, self.chat_id, found.new_chat_id)
            await self._again(timedelta(0), tried=False)
        elif found.fate is Fate.CLOSED:
            await close_chat(self.office, self.chat_id)
        elif found.fate is Fate.PARKED:
            self.office.pace.park(self.chat_id, self.office.now() + found.wait)
            await self._again(found.wait, tried=False)
        elif found.fate is Fate.AGAIN:
            await self._again(found.wait, tried=False)
        elif found.fate is Fate.UNKNOWN and self.owed.tries < MOST_TRIES:
            await self._again(found.wait * self.owed.tries, tried=True)
        else:
            _log.error("letter-refused", letter=self.id, kind=self.owed.letter.kind, error=type(error).__name__)
            await self._end("failed", error=error.message)

    async def _again(self, wait: timedelta, *, tried: bool) -> None:
        when = self.office.now() + wait
        await outbox.postpone(self.office.storage, [(self.id, when)], [], tried=tried)

    async def _end(self, state: str, *, message_id: int | None = None, error: str | None = None) -> None:
        await outbox.settle(self.office.storage, self.id, state, self.office.now(), message_id=message_id, error=error)


@dataclass(frozen=True, slots=True)
class CardErrand:
    """A card whose message is behind."""

    office: Office
    card: Card

    @property
    def id(self) -> int:
        """The card's row."""
        return self.card.id

    @property
    def chat_id(self) -> int:
        """Where it is shown."""
        return self.card.chat_id

    @property
    def is_edit(self) -> bool:
        """Whether there is a message already."""
        return self.card.message_id is not None

    async def run(self) -> None:
        """Bring the card up to date, whatever happens; never raises."""
        try:
            await self._run()
        except StorageUnavailable:
            _log.warning("card-waits-for-database", card=self.id)
        except Exception:  # noqa: BLE001 - one bad card must not stop the others
            _log.exception("card-failed", card=self.id, kind=self.card.kind)
            await outbox.card_rests(self.office.storage, self.card)

    async def _run(self) -> None:
        message = await self.office.registry.cards[self.card.kind](
            self.card.subject_id, await self.office.desk(self.chat_id)
        )
        if message is None:
            await outbox.card_rests(self.office.storage, self.card)
        elif digest(message) == self.card.shown_hash:
            await self._shown(self.card.shown_hash)
        else:
            await self._show(message, self.card.thread_id)

    async def _show(self, message: Message, thread_id: int | None) -> None:
        now = self.office.now()
        try:
            if self.card.message_id is None:
                sent = await self.office.post.send(self.chat_id, message, now, thread_id=thread_id)
                await outbox.card_posted(
                    self.office.storage,
                    self.card,
                    sent,
                    digest(message),
                    self._free_at(),
                    is_photo=message.picture is not None,
                )
                await self._retire()
            else:
                await self.office.post.edit(
                    self.chat_id, self.card.message_id, message, self.card.shown_hash, now, is_photo=self.card.is_photo
                )
                await self._shown(digest(message))
        except TelegramError as error:
            await self._act_on(verdict(error), error, message, thread_id)

    async def _act_on(self, found: Verdict, error: TelegramError, message: Message, thread_id: int | None) -> None:
        if (again := second_try(found.fate, message, thread_id)) is not None:
            _log.warning("card-made-plainer", card=self.id, kind=self.card.kind, fate=found.fate.name)
            await self._show(*again)
        elif found.fate is Fate.SHOWN:
            await self._shown(digest(message))
        elif found.fate is Fate.GONE:
            await outbox.card_lost(self.office.storage, self.card, self._free_at())
        elif found.fate is Fate.MOVED and found.new_chat_id is not None:
            await people.migrate_group(self.office.storage, self.chat_id, found.new_chat_id)
            await self._again(timedelta(0))
        elif found.fate is Fate.CLOSED:
            await close_chat(self.office, self.chat_id)
            await outbox.card_rests(self.office.storage, self.card)
        elif found.fate in (Fate.PARKED, Fate.AGAIN, Fate.UNKNOWN) and self.card.tries < MOST_TRIES * 10:
            self.office.pace.park(self.chat_id, self.office.now() + found.wait)
            await self._again(found.wait)
        else:
            _log.error("card-refused", card=self.id, kind=self.card.kind, error=type(error).__name__)
            await outbox.card_rests(self.office.storage, self.card)

    async def _retire(self) -> None:
        """Take the buttons from the message that this card had before."""
        if self.card.retired_id is not None:
            self.office.pace.used(self.chat_id, self.office.now())
            try:
                await self.office.post.bare(self.chat_id, self.card.retired_id)
            except TelegramError as error:
                _log.info("retired-card-kept-buttons", card=self.id, error=type(error).__name__)

    def _free_at(self) -> datetime:
        now = self.office.now()
        return max(now + CARD_REST, self.office.pace.chat_free_at(self.chat_id, now, edit=True))

    async def _again(self, wait: timedelta) -> None:
        await outbox.postpone(self.office.storage, [], [(self.id, self.office.now() + wait)])

    async def _shown(self, shown: str | None) -> None:
        await outbox.card_edited(self.office.storage, self.card, shown, self._free_at())
