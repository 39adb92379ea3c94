"""A letter on its way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import structlog
from telegram.error import TelegramError

from bot.errands.office import HICCUP, MOST_UNREADABLE, TROUBLES, kept, second_try, wait_after
from bot.fates import Fate, Verdict, verdict
from domain.letters import Afterwards, Urgency
from services import outbox
from storage.errors import StorageUnavailable

if TYPE_CHECKING:
    from datetime import datetime

    from bot.errands.office import Office
    from domain.letters import OwedLetter
    from handlers.messages import Message

MOST_TRIES: Final = 300
"""Tries at a Telegram that does not answer: about a day of them."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class LetterErrand:
    """One claimed letter."""

    office: Office
    owed: OwedLetter
    is_edit: bool = False
    calls: int = 1

    @property
    def id(self) -> int:
        """The letter's row."""
        return self.owed.id

    @property
    def chat_id(self) -> int:
        """The receiver."""
        return self.owed.letter.chat_id

    async def run(self) -> bool:
        """Send the letter; whether Telegram was asked. Raises only when the database stays away."""
        try:
            message = await self._worded()
        except StorageUnavailable:
            await self._again(HICCUP)
            return False
        except Exception as error:  # noqa: BLE001 - one bad letter must not stop the others
            _log.exception("letter-failed", letter=self.id, kind=self.owed.letter.kind)
            await self._end("failed", error=type(error).__name__)
            return False
        if message is None:
            return False
        message, photo = await self.office.post.prepared(message)
        if not await self._begun():
            return False
        await self._send(message, photo, self.owed.letter.thread_id)
        return True

    async def _worded(self) -> Message | None:
        """The message; None for a letter that has nothing (more) to say, or that waits for the quiet hours' end."""
        letter = self.owed.letter
        worded = self.office.registry.letters[letter.kind]
        if self.owed.tries and worded.afterwards is Afterwards.LEAVE:
            await self._end("unknown")
            return None
        if self._too_late(worded.late):
            await self._end("dropped", error="too late")
            return None
        desk = await self.office.desk(letter.chat_id)
        if desk.quiet and letter.urgency is not Urgency.ANSWER:
            await self._end("dropped", error="stopped")
            return None
        if desk.rests_until is not None and letter.can_wait:
            await self._again(desk.rests_until - desk.now)
            return None
        message = desk.laid_out(await worded.run(letter, desk))
        if message is None:
            await self._end("dropped")
        return message

    def _too_late(self, late: timedelta | None) -> bool:
        letter, now = self.owed.letter, self.office.now()
        if letter.expires is not None and now >= letter.expires:
            return True
        return late is not None and letter.due is not None and now - letter.due >= late

    async def _begun(self) -> bool:
        """Whether the try is written down; False where it is not ours any more, or the database is away."""
        try:
            return await outbox.begin(self.office.storage, self.owed, self.office.now())
        except StorageUnavailable:
            await self._again(HICCUP)
            return False

    async def _send(self, message: Message, photo: str | bytes | None, thread_id: int | None) -> None:
        letter, asked = self.owed.letter, self.office.now()
        reply_to = letter.reply_to if thread_id == letter.thread_id else None  # a reply would go into its topic
        sending = self.office.post.send(letter.chat_id, message, photo, asked, reply_to=reply_to, thread_id=thread_id)
        try:
            sent = await self.office.asked(self.chat_id, sending)
        except TelegramError as error:
            anew = await self.office.post.painted_anew(message, photo, error)
            if anew is None:
                await self._made_plainer(message, photo, thread_id, error, asked)
            else:
                await self.office.calls_again(self.chat_id, is_edit=False)
                await self._send(message, anew, thread_id)
        else:
            await self._end("sent", message_id=sent)
            await self.office.accepted(self.chat_id, thread_id, asked)

    async def _made_plainer(
        self, message: Message, photo: str | bytes | None, thread_id: int | None, error: TelegramError, asked: datetime
    ) -> None:
        found = verdict(error)
        again = second_try(found.fate, message, thread_id)
        if again is None:
            await self._act_on(found, error, asked)
            return
        _log.warning("letter-made-plainer", letter=self.id, kind=self.owed.letter.kind, fate=found.fate.name)
        await self._refused(found, asked, thread_id)
        await self.office.calls_again(self.chat_id, is_edit=False)
        plainer, thread = again
        await self._send(plainer, photo if plainer.picture else None, thread)

    async def _refused(self, found: Verdict, asked: datetime, thread_id: int | None) -> bool:
        """Note a loss, if it is one; whether the letter was given up with it."""
        if found.fate not in TROUBLES:
            return False
        return await kept(lambda: self.office.refused(self.chat_id, found, asked, thread_id, edit=False))

    async def _act_on(self, found: Verdict, error: TelegramError, asked: datetime) -> None:
        match found.fate:
            case Fate.MOVED if found.new_chat_id is not None:
                await self.office.move(self.chat_id, found.new_chat_id)
                await self._again(timedelta(0))
            case Fate.CLOSED | Fate.MUTED | Fate.NO_THREAD:
                await self._wait_or_end(found, asked)
            case Fate.PARKED:
                self.office.pace.park(self.chat_id, self.office.now(), found.wait)
                await self._again(found.wait)
            case Fate.AGAIN:
                await self._again(found.wait)
            case Fate.UNREADABLE:
                await self._perhaps_sent(found)
            case Fate.UNKNOWN if self.owed.tries + 1 < MOST_TRIES:
                await self._again(wait_after(found, self.owed.tries + 1), tries=self.owed.tries + 1)
            case _:
                _log.error("letter-refused", letter=self.id, kind=self.owed.letter.kind, error=type(error).__name__)
                await self._end("failed", error=error.message)

    async def _wait_or_end(self, found: Verdict, asked: datetime) -> None:
        """Not sent: in a group it waits with what else is owed there, in private it is given up with that."""
        await self._again(timedelta(0))
        if await self._refused(found, asked, None):
            self.office.watch.letter_ended(self.owed.letter.kind, "failed")

    async def _perhaps_sent(self, found: Verdict) -> None:
        """Telegram took it, as far as anybody can tell: few tries more, and none where never is better than twice."""
        tries, afterwards = self.owed.tries + 1, self.office.registry.letters[self.owed.letter.kind].afterwards
        if afterwards is Afterwards.LEAVE or tries >= MOST_UNREADABLE:
            await self._end("unknown")
        else:
            await self._again(wait_after(found, tries), tries=tries)

    async def _again(self, wait: timedelta, *, tries: int | None = None) -> None:
        """Send it later; without `tries` it is certain that this one sent nothing."""
        when, counted = self.office.now() + wait, self.owed.tries if tries is None else tries
        await kept(lambda: outbox.try_again(self.office.storage, self.id, when, counted))

    async def _end(self, state: str, *, message_id: int | None = None, error: str | None = None) -> None:
        now = self.office.now()
        await kept(lambda: outbox.settle(self.office.storage, self.id, state, now, message_id=message_id, error=error))
        self.office.watch.letter_ended(self.owed.letter.kind, state)
