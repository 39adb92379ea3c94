"""A card whose message is behind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import structlog
from telegram.error import TelegramError

from bot.errands.office import HICCUP, MOST_UNREADABLE, TROUBLES, kept, second_try, wait_after
from bot.fates import LONGEST_WAIT, Fate, Verdict, verdict
from bot.post import digest
from services import outbox
from storage.errors import StorageUnavailable

if TYPE_CHECKING:
    from datetime import datetime

    from bot.errands.office import Office
    from domain.letters import Card
    from handlers.messages import Message

CARD_REST: Final = timedelta(seconds=1)
"""The least time between two edits of one card; while a group votes, its own limit stretches this."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class CardErrand:
    """One claimed card."""

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

    @property
    def calls(self) -> int:
        """Two when the message that it had before loses its buttons."""
        return 1 if self.card.retired_id is None else 2

    async def run(self) -> bool:
        """Bring the card up to date; whether Telegram was asked. Raises only when the database stays away."""
        try:
            desk = await self.office.desk(self.chat_id)
            message = desk.laid_out(await self.office.registry.cards[self.card.kind](self.card.subject_id, desk))
            if message is not None and digest(message) != self.card.shown_hash:
                await self.office.note_call(self.chat_id, is_edit=self.is_edit)
                if not await outbox.card_is_ours(self.office.storage, self.card):
                    return False
        except StorageUnavailable:
            await self._again(HICCUP)
            return False
        except Exception:  # noqa: BLE001 - one bad card must not stop the others
            _log.exception("card-failed", card=self.id, kind=self.card.kind)
            await self._rest()
            return False
        if message is None:
            await self._rest()
            return False
        if digest(message) == self.card.shown_hash:
            await self._shown(message)
            return False
        message, photo = await self.office.post.prepared(message, self.card.shown_hash if self.is_edit else None)
        await self._show(message, photo, self.card.thread_id)
        return True

    async def _show(self, message: Message, photo: str | bytes | None, thread_id: int | None) -> None:
        asked = self.office.now()
        try:
            if self.card.message_id is None:
                await self._post(message, photo, thread_id)
            else:
                await self._edit(message, photo, self.card.message_id)
        except TelegramError as error:
            anew = await self.office.post.painted_anew(message, photo, error)
            if anew is None:
                await self._made_plainer(message, photo, thread_id, error, asked)
            else:
                await self.office.calls_again(self.chat_id, is_edit=self.is_edit)
                await self._show(message, anew, thread_id)

    async def _made_plainer(
        self, message: Message, photo: str | bytes | None, thread_id: int | None, error: TelegramError, asked: datetime
    ) -> None:
        found = verdict(error)
        again = second_try(found.fate, message, thread_id)
        if again is None or (found.fate is Fate.NO_THREAD and self.is_edit):
            await self._act_on(found, error, message, asked)
            return
        _log.warning("card-made-plainer", card=self.id, kind=self.card.kind, fate=found.fate.name)
        await self._refused(found, asked, thread_id)
        await self.office.calls_again(self.chat_id, is_edit=self.is_edit)
        plainer, thread = again
        await self._show(plainer, photo if plainer.picture else None, thread)

    async def _refused(self, found: Verdict, asked: datetime, thread_id: int | None) -> None:
        if found.fate in TROUBLES:
            edit = self.is_edit
            await kept(lambda: self.office.refused(self.chat_id, found, asked, thread_id, edit=edit))

    async def _post(self, message: Message, photo: str | bytes | None, thread_id: int | None) -> None:
        asked = self.office.now()
        posting = self.office.post.send(self.chat_id, message, photo, asked, thread_id=thread_id)
        sent = await self.office.asked(self.chat_id, posting)
        due, shown, is_photo = self._free_at(), digest(message), message.picture is not None
        card = replace(self.card, thread_id=thread_id)
        await kept(lambda: outbox.card_posted(self.office.storage, card, sent, shown, due, is_photo=is_photo))
        await self.office.accepted(self.chat_id, thread_id, asked)
        await self._retire()

    async def _edit(self, message: Message, photo: str | bytes | None, message_id: int) -> None:
        now, card = self.office.now(), self.card
        editing = self.office.post.edit(self.chat_id, message_id, message, photo, now, is_photo=card.is_photo)
        await self.office.asked(self.chat_id, editing)
        await self._shown(message)

    async def _retire(self) -> None:
        """Take the buttons from the message that this card had before."""
        if self.card.retired_id is None:
            return
        await self.office.calls_again(self.chat_id, is_edit=True)
        try:
            await self.office.asked(self.chat_id, self.office.post.bare(self.chat_id, self.card.retired_id))
        except TelegramError as error:
            _log.info("retired-card-kept-buttons", card=self.id, error=type(error).__name__)

    async def _act_on(self, found: Verdict, error: TelegramError, message: Message, asked: datetime) -> None:
        match found.fate:
            case Fate.SHOWN:
                await self._shown(message)
            case Fate.GONE:
                await self._post_anew()
            case Fate.NO_THREAD if self.is_edit and self.card.thread_id is not None:
                await self._refused(found, asked, self.card.thread_id)
                await self._post_anew()
            case Fate.MOVED if found.new_chat_id is not None:
                await self.office.move(self.chat_id, found.new_chat_id)
                await self._again(timedelta(0))
            case Fate.CLOSED | Fate.MUTED | Fate.NO_THREAD:
                await self._again(timedelta(0))
                await self._refused(found, asked, None)
            case Fate.PARKED:
                self.office.pace.park(self.chat_id, self.office.now(), found.wait)
                await self._again(found.wait)
            case Fate.AGAIN | Fate.UNKNOWN | Fate.UNREADABLE:
                await self._try_later(found)
            case _:
                _log.error("card-refused", card=self.id, kind=self.card.kind, error=type(error).__name__)
                await self._rest()

    async def _try_later(self, found: Verdict) -> None:
        tries = self.card.tries + 1
        if found.fate is not Fate.UNREADABLE:
            await self._failed(wait_after(found, tries))
        elif tries < MOST_UNREADABLE:
            await self._failed(LONGEST_WAIT)
        else:
            await self._rest()

    async def _post_anew(self) -> None:
        due = self._free_at()
        await kept(lambda: outbox.card_lost(self.office.storage, self.card, due))

    def _free_at(self) -> datetime:
        now = self.office.now()
        return max(now + CARD_REST, self.office.pace.chat_free_at(self.chat_id, now, edit=True))

    async def _again(self, wait: timedelta) -> None:
        when = self.office.now() + wait
        await kept(lambda: outbox.postpone(self.office.storage, [], [(self.id, when)]))

    async def _failed(self, wait: timedelta) -> None:
        when = self.office.now() + wait
        await kept(lambda: outbox.card_failed(self.office.storage, self.card, when))

    async def _rest(self) -> None:
        await kept(lambda: outbox.card_rests(self.office.storage, self.card))

    async def _shown(self, message: Message) -> None:
        due, shown = self._free_at(), digest(message)
        is_photo = self.card.is_photo or message.picture is not None
        await kept(lambda: outbox.card_edited(self.office.storage, self.card, shown, due, is_photo=is_photo))
