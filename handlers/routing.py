"""From one update to the one function that answers it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from domain.refusals import Refusal, StandingUnknown
from domain.words import meant
from handlers import forms
from handlers.commands import Command, command_in, is_anonymous_admin, is_from_person, mentions, said
from handlers.people import ask_presence
from handlers.registry import Where
from handlers.taps import Tap, read_data
from handlers.typed import GIVE_UP
from services import forms as open_forms
from services import outbox, people, private

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import Message, Update

    from domain.people import Caller
    from handlers.commands import Said
    from handlers.context import Context
    from handlers.registry import Registry
    from handlers.taps import Press

T = TypeVar("T")

_NUMBERED = re.compile(r"([a-z]+)_([0-9]{1,9})")
CONFIRM_WITHIN = timedelta(hours=1)
"""How long an anonymous admin's command waits for somebody to show who they are."""

BELOW_WITHIN = timedelta(hours=1)
"""How long after a card was shown what is written below it may be meant for it."""

NEWS = ("new_chat_members", "left_chat_member", "new_chat_title", "forum_topic_reopened")
"""What Telegram announces in a group, and a feature may want to hear."""


class Router:
    """Finds the handler of an update. A Refusal passes through to whoever called."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    async def route(self, update: Update, context: Context) -> None:
        """Handle any update but a tap; what concerns nobody is passed over."""
        if update.message is not None:
            await self._message(update.message, context)
        elif (change := update.my_chat_member or update.chat_member) is not None:
            for run in self._registry.chat_events:
                await run(change, context)

    async def tap(self, press: Press, context: Context) -> None:
        """Handle a tap on one of our buttons."""
        context.query_id = None if context.answered else press.query_id
        context.caller, context.message_id = press.caller, press.message_id
        await _hear(press.caller, context)
        action, parts = read_data(press.data)
        run = self._registry.taps.get(action)
        if run is None:
            raise Refusal("button-too-old")
        tap = Tap(press.caller, action, parts, press.message_id)
        await sure_of_standing(lambda: run(tap, context), context)
        await context.acknowledge()

    async def _message(self, message: Message, context: Context) -> None:
        if message.migrate_to_chat_id is not None:
            await people.migrate_group(context.storage, message.chat.id, message.migrate_to_chat_id, context.now())
            return
        if message.migrate_from_chat_id is not None:
            await people.migrate_group(context.storage, message.migrate_from_chat_id, message.chat.id, context.now())
            return
        if any(getattr(message, news) for news in NEWS):
            for run in self._registry.announcements:
                await run(message, context)
            return
        anonymous = is_anonymous_admin(message)
        if not anonymous and not is_from_person(message):
            return
        heard = said(message, context.bot.id)
        context.caller, context.message_id, context.thread_id = heard.caller, heard.message_id, heard.thread_id
        await _hear(heard.caller, context)
        order = command_in(heard.text, context.bot.username)
        if order is None:
            if anonymous:
                await self._reply_to_card(heard, context)
            else:
                await self._words(heard, context)
            return
        name, text, named = order
        await self._command(Command(name, text, heard), context, anonymous=anonymous, named=named)

    async def _command(self, command: Command, context: Context, *, anonymous: bool, named: bool) -> None:
        answered = self._registry.commands.get(command.name)
        numbered = _NUMBERED.fullmatch(command.name)
        if answered is None and (numbered is None or numbered[1] not in self._registry.numbered_commands):
            if command.caller.private or named:
                raise Refusal("unknown-command")
            return
        if anonymous and (answered is None or not answered.public):
            if (overheard := self._registry.overheard.get(command.name)) is not None:
                await overheard(command, command.text, context)
            await context.answer("confirm-who", {"command": context.update_id})
        elif answered is None:
            await sure_of_standing(lambda: self._numbered(command, context), context)
        else:
            _check_place(command, answered.where)
            await sure_of_standing(lambda: answered.run(command, context), context)

    async def _numbered(self, command: Command, context: Context) -> None:
        prefix, _, number = command.name.rpartition("_")
        await self._registry.numbered_commands[prefix](command, int(number), context)

    async def _words(self, heard: Said, context: Context) -> None:
        if not heard.caller.private:
            await self._reply_in_group(heard, context)
            return
        if await self._reply_to_card(heard, context):
            return
        words = meant(heard.text)
        if (typed := self._registry.words.get(words)) is not None and await typed[1](heard, context):
            return
        opened = await open_forms.of(context.storage, heard.caller.id)
        if opened is not None and opened.form in self._registry.forms:
            await sure_of_standing(lambda: forms.answer_typed(self._registry, heard, opened, context), context)
            return
        run = self._registry.photo_handler
        if run is None or (heard.photo is None and heard.file is None):
            await self._otherwise(heard, words, context)
            return
        await sure_of_standing(lambda: run(heard, context), context)

    async def _otherwise(self, heard: Said, words: str, context: Context) -> None:
        """A command without its slash, what is for the card above it, or what a feature may know."""
        name = "cancel" if words in GIVE_UP else words.replace(" ", "_")
        if (answered := self._registry.commands.get(name)) is not None and answered.where is not Where.GROUP:
            await self._command(Command(name, "", heard), context, anonymous=False, named=False)
            return
        card = await outbox.newest_card(context.storage, heard.caller.chat_id, context.now() - BELOW_WITHIN)
        below = None if card is None else self._registry.below.get(card[0])
        if card is not None and below is not None and heard.reply is None:
            subject, run = card[1], below.run
            if await sure_of_standing(lambda: run(heard, subject, context), context) is not False:
                return
        for offered in self._registry.unclaimed.values():
            if await sure_of_standing(lambda: offered(heard, context), context) is not False:  # noqa: B023 - at once
                return
        raise Refusal("not-understood" if below is None else below.refusal)

    async def _reply_in_group(self, heard: Said, context: Context) -> None:
        if heard.reply is not None and heard.reply.ours:
            await self._reply_to_card(heard, context)
        elif mentions(heard.text, context.bot.username):
            raise Refusal("not-understood")

    async def _reply_to_card(self, heard: Said, context: Context) -> bool:
        """Whether this answers one of our cards."""
        if heard.reply is None or not heard.reply.ours:
            return False
        card = await outbox.card_at(context.storage, heard.caller.chat_id, heard.reply.message_id)
        if card is None or card[0] not in self._registry.replies:
            return False
        run = self._registry.replies[card[0]]
        await sure_of_standing(lambda: run(heard, card[1], context), context)
        return True


async def _hear(caller: Caller, context: Context) -> None:
    """Whoever does anything in private can be written to again; what comes from a group costs no look at that."""
    if caller.private:
        await private.hear(context.shared.storage, caller.id, context.now())


def _check_place(command: Command, where: Where) -> None:
    if where is Where.PRIVATE and not command.caller.private:
        raise Refusal("only-in-private", command=command.name)
    if where is Where.GROUP and command.caller.private:
        raise Refusal("only-in-group")


async def sure_of_standing(act: Callable[[], Awaitable[T]], context: Context) -> T | None:
    """Act; where only Telegram knows what somebody is in a chat, ask it, once for each chat, and act again.

    Of an admin who hides it knows nothing: what they may has to wait until they have shown who they are, and None is
    what comes of it now.
    """
    asked: set[tuple[int, int]] = set()
    while True:
        try:
            return await act()
        except StandingUnknown as unknown:
            if context.caller is not None and context.caller.hidden:
                await context.answer("confirm-who", {"command": context.update_id})
                return None
            who = unknown.person_id
            chats = [chat for chat in unknown.chat_ids if (who, chat) not in asked]
            if not chats or context.caller is None:
                raise Refusal("only-residents") from unknown
            asked.update((who, chat) for chat in chats)
            found = [(chat, await ask_presence(context.bot, chat, who)) for chat in chats]
            person = context.caller.person if who == context.caller.id else unknown.person
            if person is not None:
                await people.note_presence(context.shared.storage, person, found, context.now())
            else:
                await people.note_presence_of_known(context.shared.storage, who, found, context.now())
