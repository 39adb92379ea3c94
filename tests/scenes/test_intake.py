"""Updates come in once and in order, by polling and by webhook, whatever arrives between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.updates import Parcel
from services import updates
from tests.databases import ON_BOTH
from tests.town import TOKEN
from tests.updates import message_update
from tests.webhook import SECRET, post

if TYPE_CHECKING:
    from tests.town import Town

pytestmark = ON_BOTH


async def answers(town: Town, person: int) -> int:
    """How many messages the bot sent to this person."""
    calls = await town.look("calls", method="sendMessage")
    return sum(1 for call in calls if int(call["params"]["chat_id"]) == person)


async def test_an_update_that_cannot_be_read_costs_nobody_else_anything(empty_town: Town) -> None:
    empty_town.odd_methods.add("getUpdates")
    bo = await empty_town.person("Bo")
    await bo.starts()
    for odd in ({"message": {"message_id": "x"}}, {"callback_query": 7}, {"something_new": {"a": 1}}, {}):
        await empty_town.ask("update", token=TOKEN, update=odd)
    await bo.writes("/help")
    assert len(await bo.inbox()) == 2
    await empty_town.restart()
    await bo.writes("/help")
    assert len(await bo.inbox()) == 3


async def test_a_bot_that_was_away_answers_everything_once_and_in_order(empty_town: Town) -> None:
    bo = await empty_town.person("Bo")
    await bo.starts()
    await empty_town.stop_bot()
    for text in ("/help", "/dance", "/help"):
        await empty_town.ask("say", **{"as": bo.id, "chat": empty_town.bot_id, "text": text})
    await empty_town.start_bot()
    await empty_town.settle()
    texts = [message.text for message in await bo.inbox()]
    assert len(texts) == 4
    assert texts[1] == texts[3] != texts[2]


async def test_stored_but_unhandled_updates_are_taken_up_after_a_crash(called_town: Town) -> None:
    bo = await called_town.person("Bo")
    await bo.starts()
    parcel = Parcel(900, bo.id, message_update(900, bo.id, "/help"))
    await updates.keep(called_town.app.shared.storage, [parcel], called_town.clock.now())
    before = await answers(called_town, bo.id)
    await called_town.restart()
    await called_town.settle()
    assert await answers(called_town, bo.id) == before + 1
    await called_town.restart()
    await called_town.settle()
    assert await answers(called_town, bo.id) == before + 1


async def test_the_webhook_brings_what_people_say(called_town: Town) -> None:
    bo = await called_town.person("Bo")
    await bo.starts()
    assert len(await bo.inbox()) == 1


async def test_an_update_brought_twice_is_handled_once(called_town: Town) -> None:
    bo = await called_town.person("Bo")
    await bo.starts()
    before = await answers(called_town, bo.id)
    for _ in range(3):
        assert await post(called_town, message_update(777, bo.id, "/help")) == 200
    await called_town.settle()
    assert await answers(called_town, bo.id) == before + 1


@pytest.mark.parametrize("secret", ["", "wrong", SECRET + "x", "ünïcode"])
async def test_only_telegram_may_bring_updates(called_town: Town, secret: str) -> None:
    bo = await called_town.person("Bo")
    assert await post(called_town, message_update(778, bo.id, "/help"), secret.encode().decode("latin-1")) == 403
    assert await answers(called_town, bo.id) == 0


@pytest.mark.parametrize("body", ["text", 5, [], {"no": "id"}, {"update_id": "7"}])
async def test_what_is_no_update_is_refused(called_town: Town, body: object) -> None:
    assert await post(called_town, body) == 400
