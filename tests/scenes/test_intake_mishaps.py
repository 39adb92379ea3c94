"""What comes in is handled once, whatever fails on the way."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from typing import TYPE_CHECKING

from domain.updates import Parcel
from services import updates
from storage.errors import StorageUnavailable
from tests.databases import ON_BOTH
from tests.town import TOKEN
from tests.updates import message_update
from tests.webhook import post

if TYPE_CHECKING:
    from tests.town import Town

pytestmark = ON_BOTH


async def test_an_update_stored_but_never_handed_out_is_handled_when_it_is_brought_again(called_town: Town) -> None:
    bo = await called_town.person("Bo")
    await bo.starts()
    raw = message_update(900, bo.id, "/help")
    await updates.keep(called_town.app.shared.storage, [Parcel(900, bo.id, raw)], called_town.clock.now())
    before = len(await bo.inbox())
    for _ in range(2):
        assert await post(called_town, raw) == 200
    await called_town.settle()
    assert len(await bo.inbox()) == before + 1


async def test_an_update_that_another_instance_finished_does_not_make_the_bot_deaf(empty_town: Town) -> None:
    ana = await empty_town.person("Ana", joins=False)
    zed = await empty_town.person("Zed", joins=False)
    empty_town.group = await empty_town.new_group("Lime Street", ana)
    await ana.says("/setup")
    parcel = Parcel(900, zed.id, message_update(900, zed.id, "/polls"))
    storage = empty_town.app.shared.storage
    await updates.keep(storage, [parcel], empty_town.clock.now())
    await updates.finish(storage, [900], empty_town.clock.now())
    await empty_town.ask("faults", kind="500", method="getChatMember", times=1)
    empty_town.app.shared.hand_out(parcel)
    await zed.writes("/help")
    assert len(await zed.inbox()) == 1


async def test_a_toast_that_fails_is_not_followed_by_an_apology_in_the_group(town: Town) -> None:
    await town.ana.says("/poll Tea? | Yes | No")
    card = await town.bo.finds("Tea?")
    await town.ask("faults", kind="500", method="answerCallbackQuery", times=1)
    data = card.button("Yes")["callback_data"]
    await town.ask("tap", **{"as": town.bo.id, "chat": card.chat, "message": card.id, "data": data})
    await town.settle()
    assert "1" in (await town.bo.finds("Tea?")).text
    assert not [message.text for message in await town.bo.sees() if message.by_bot and "on our side" in message.text]


async def test_the_bot_can_be_stopped_while_the_database_is_away(town: Town) -> None:
    called = asyncio.Event()

    async def fails(*_: object) -> None:
        called.set()
        raise StorageUnavailable("gone")

    town.app.registry.commands["privacy"] = replace(town.app.registry.commands["privacy"], run=fails)
    await town.ask("say", **{"as": town.bo.id, "chat": town.bot_id, "text": "/privacy"})
    await asyncio.wait_for(called.wait(), 10)
    await asyncio.wait_for(town.app.intake.stop(), 10)
    assert [parcel.raw["message"]["text"] for parcel in await updates.undone(town.app.shared.storage)] == ["/privacy"]


async def test_a_hiccup_right_after_the_start_does_not_end_the_bot(empty_town: Town) -> None:
    bo = await empty_town.person("Bo")
    await empty_town.stop_bot()
    await empty_town.ask("faults", kind="502", method="deleteWebhook", times=1)
    await empty_town.start_bot()
    await bo.starts()
    assert len(await bo.inbox()) == 1


async def test_a_second_bot_with_the_same_token_makes_one_of_them_leave_with_a_sentence(empty_town: Town) -> None:
    assert empty_town.receiving is not None
    bo = await empty_town.person("Bo")
    await bo.starts()
    url = f"{empty_town.address}/bot{TOKEN}/getUpdates"
    (await empty_town.web.get(url, params={"timeout": 1})).close()
    await asyncio.wait((empty_town.receiving,), timeout=15)
    assert "Another copy of the bot" in str(empty_town.receiving.exception())


async def test_an_answer_without_sense_from_getupdates_costs_nobody_anything(empty_town: Town) -> None:
    """Updates without a number, or with an impossible one, stand before a good one: that one is handled."""
    empty_town.odd_methods.add("getUpdates")
    bo = await empty_town.person("Bo")
    await bo.starts()
    for odd in (
        {"message": {"message_id": 2**70}},
        {"message": {"text": "\ud800"}},
        {"callback_query": {"id": 10**30}},
    ):
        await empty_town.ask("update", token=TOKEN, update=odd)
    await bo.writes("/help")
    assert len(await bo.inbox()) == 2


async def test_whatever_is_posted_to_the_webhook_the_next_update_is_handled(called_town: Town) -> None:
    bo = await called_town.person("Bo")
    await bo.starts()
    told = message_update(5_000_000_000, bo.id, "/help")
    bodies = {
        b"": 400,
        b"null": 400,
        b"[" * 100_000: 400,
        b'{"update_id": -5}': 400,
        b'{"update_id": 1e400}': 400,
        b'{"update_id": ' + b"9" * 5_000 + b"}": 400,
        b'{"update_id": 5, "message": ' + b"[" * 900 + b"]" * 900 + b"}": 200,
        b'{"update_id": 6, "message": {"text": "\\ud800"}}': 200,
        b'{"update_id": 7, "message": NaN}': 200,
        json.dumps(told).replace('"/help"', '"/he\\u0000lp"').encode(): 200,
        json.dumps({**told, "update_id": 5_000_000_001}).encode(): 200,
    }
    for body, status in bodies.items():
        assert await post(called_town, body) == status, body[:80]
    await called_town.settle()
    assert len(await bo.inbox()) == 3
    assert await updates.undone(called_town.app.shared.storage) == []
