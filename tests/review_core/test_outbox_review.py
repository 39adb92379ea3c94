"""Review: what is owed must survive a hiccup of the database, of Telegram, and of the stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.letters import Letter
from handlers.markup import Markup
from handlers.messages import Message
from services import outbox
from storage.errors import StorageUnavailable

if TYPE_CHECKING:
    from handlers.context import Desk
    from tests.town import Town


async def plain_words(letter: Letter, _desk: Desk) -> Message | None:
    return Message(Markup(letter.data["says"]))


async def owe(town: Town, chat: int, says: str, kind: str = "note", **more: object) -> None:
    letter = Letter(kind, chat, f"{chat}:{says}", {"says": says}, **more)  # type: ignore[arg-type]
    await outbox.send(town.app.shared.storage, letter, town.clock.now())


async def count(town: Town, says: str) -> int:
    return sum(1 for message in await town.bo.sees() if message.by_bot and message.text == says)


@pytest.fixture
async def street(town: Town) -> Town:
    shown = {"text": "first"}

    async def board(_subject: int, _desk: Desk) -> Message | None:
        if shown.pop("fail", None):
            raise StorageUnavailable("the connection was lost")
        return Message(Markup(shown["text"]))

    async def flaky(letter: Letter, desk: Desk) -> Message | None:
        if shown.pop("fail", None):
            raise StorageUnavailable("the connection was lost")
        return await plain_words(letter, desk)

    town.app.registry.letter("note", plain_words)
    town.app.registry.letter("flaky", flaky)
    town.app.registry.card("board", board)
    town.notes = shown
    return town


async def show(town: Town, text: str) -> None:
    town.notes["text"] = text
    async with town.app.shared.storage.transaction() as db:
        await outbox.show(db, "board", 1, town.group, town.clock.now())
