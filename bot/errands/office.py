"""What every errand needs, and what letters and cards do alike when Telegram or the database is in the way."""

from __future__ import annotations

import asyncio
import html
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

import structlog
from telegram.error import TelegramError

from bot.fates import LONGEST_WAIT, Fate, Unreadable
from domain.troubles import Seen, Trouble
from handlers.context import Desk
from handlers.markup import Markup
from services import groups, pacing, people, troubles
from storage.errors import StorageError, StorageUnavailable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable
    from datetime import datetime

    from bot.clock import Clock
    from bot.fates import Verdict
    from bot.pace import Pace
    from bot.post import Post
    from bot.watch import Watch
    from handlers.context import Shared
    from handlers.messages import Message
    from handlers.registry import Registry
    from storage.engine import Storage

T = TypeVar("T")

HICCUP: Final = timedelta(seconds=2)
"""How long to wait when the database could not be read for the wording."""

MOST_UNREADABLE: Final = 3
"""Tries at a Telegram whose answers make no sense: it takes each of them, so each may be seen."""

TROUBLES: Final = {
    Fate.CLOSED: Trouble.GONE,
    Fate.MUTED: Trouble.MUTED,
    Fate.NO_PICTURES: Trouble.PICTURES,
    Fate.NO_THREAD: Trouble.TOPIC,
}
"""What each of these refusals shows of a group; what was owed there waits until it is over, or goes out plainer."""

PAUSES = (0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 20.0, 20.0, 20.0)
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
    watch: Watch

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
        language, zone = to.language or self.shared.default_language, to.zone or self.shared.default_zone
        voice = self.shared.words.voice(language, zone, large_print=to.large_print)
        now, name = self.now(), self.shared.bot.username
        rests = to.rests_until(now)
        return Desk(self.storage, voice, now, chat_id, to.private, name, to.quiet, to.large_print, rests)

    async def learn_budgets(self, chats: Iterable[int]) -> None:
        """Keep to what these groups may hear now; while the database can't tell, to what was known or is usual."""
        with suppress(StorageUnavailable):
            self.pace.allow(await pacing.budgets_of(self.storage, chats))

    async def note_call(self, chat_id: int, *, is_edit: bool) -> None:
        """Write down that a group is about to be written to: a restart must know how much it has heard."""
        if chat_id < 0:
            await pacing.note(self.storage, chat_id, self.now(), is_edit=is_edit)

    async def calls_again(self, chat_id: int, *, is_edit: bool) -> None:
        """One errand calls Telegram a second time: that counts as well."""
        await kept(lambda: self.note_call(chat_id, is_edit=is_edit))
        self.pace.used(chat_id, self.now(), edit=is_edit)

    async def asked(self, chat_id: int, call: Awaitable[T]) -> T:
        """What Telegram answers; from then on the call counts as arrived.

        Raises Unreadable for what PTB cannot read: without that, it would be sent again and again.
        """
        try:
            return await call
        except Unreadable as error:
            _log.error("answer-unreadable", error=type(error).__name__)
            raise
        except (TelegramError, StorageError):
            raise
        except Exception as error:
            _log.exception("answer-unreadable", error=type(error).__name__)
            raise Unreadable(type(error).__name__) from error
        finally:
            self.pace.answered(chat_id, self.now())

    async def move(self, old: int, new: int) -> None:
        """The group goes on under another id."""
        await kept(lambda: people.migrate_group(self.storage, old, new, self.now()))

    async def accepted(self, chat_id: int, thread_id: int | None, asked: datetime) -> None:
        """A message was taken in this chat (and topic), for which Telegram was asked at that time."""
        if chat_id < 0:
            await kept(lambda: troubles.accepted(self.storage, chat_id, thread_id, asked, self.now()))

    async def refused(
        self, chat_id: int, found: Verdict, asked: datetime, thread_id: int | None, *, edit: bool
    ) -> bool:
        """Something can't be done in this chat, as Telegram said to what it was asked at that time.

        A private chat has no rights to wait for: whatever is refused there with nothing plainer left to try, the person
        can't be reached until they come back. Whether what is due there was given up.
        """
        if chat_id > 0:
            final = thread_id is None and found.fate is not Fate.NO_PICTURES
            return final and await people.close_private(self.storage, chat_id, asked, self.now())
        trouble, topic = TROUBLES[found.fate], thread_id or 0
        main_only = trouble is Trouble.TOPIC and not topic
        if main_only:
            trouble = Trouble.MUTED
        seen = Seen(trouble, asked, topic if trouble is Trouble.TOPIC else 0, found.deleted, edit, main_only)
        await groups.refused(self.storage, chat_id, seen, self.now())
        return False


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

    @property
    def calls(self) -> int:
        """How many calls to Telegram it takes, when all goes well."""

    async def run(self) -> bool:
        """Do it; whether Telegram was asked for anything."""


async def kept(write: Callable[[], Awaitable[T]]) -> T:
    """Write what became of a message, again and again while the database is away.

    After about 100 s StorageUnavailable is raised; then the message's lease runs out, and it is looked at anew.
    """
    for pause in PAUSES:
        try:
            return await write()
        except StorageUnavailable:
            await asyncio.sleep(pause)
    return await write()


def without_markup(message: Message) -> Message:
    """The message as plain text, for the day when Telegram refuses our HTML."""
    return replace(message, text=Markup(html.escape(html.unescape(_TAGS.sub("", message.text)), quote=False)))


def second_try(fate: Fate, message: Message, thread_id: int | None) -> tuple[Message, int | None] | None:
    """The message and thread that Telegram may take after it refused these; None when there is nothing to leave out."""
    if fate is Fate.NO_THREAD and thread_id is not None:
        return message, None
    if fate in {Fate.NO_PICTURE, Fate.NO_PICTURES} and message.picture is not None:
        return replace(message, picture=None), thread_id
    plain = without_markup(message)
    return (plain, thread_id) if fate is Fate.PLAIN and plain.text != message.text else None


def wait_after(found: Verdict, tries: int) -> timedelta:
    """How long to leave Telegram in peace after so many tries."""
    return min(found.wait * max(tries, 1), LONGEST_WAIT)
