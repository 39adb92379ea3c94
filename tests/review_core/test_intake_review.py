"""Review: updates, taps, and who is who."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING, Any

import pytest

from bot.lanes import Lanes
from domain.updates import Parcel
from services import updates
from storage.errors import StorageUnavailable
from tests.town import TOKEN, open_town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.town import Town

SECRET = "a-word-between-us"


def private_message(number: int, person: int, text: str) -> dict[str, Any]:
    chat = {"id": person, "type": "private", "first_name": "Bo"}
    sender = {"id": person, "is_bot": False, "first_name": "Bo", "language_code": "en"}
    message = {"message_id": number, "date": 1795424400, "chat": chat, "from": sender, "text": text}
    return {"update_id": number, "message": message}


@pytest.fixture
async def called_town(database_url: str) -> AsyncIterator[Town]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    webhook = {"webhook_url": f"http://127.0.0.1:{port}", "webhook_secret": SECRET, "listen_port": port}
    async with open_town(database_url, **webhook) as town:
        yield town


async def test_an_update_stored_but_never_handed_out_is_handled_when_it_is_brought_again(called_town: Town) -> None:
    """bot/intake.py:86 - after a COMMIT whose answer was lost, or a second instance that died, `known` means done."""
    town = called_town
    bo = await town.person("Bo")
    await bo.starts()
    raw = private_message(900, bo.id, "/help")
    await updates.keep(town.app.shared.storage, [Parcel(900, bo.id, raw)], town.clock.now())
    before = len(await bo.inbox())
    url = town.app.settings.webhook_url + "/telegram"
    for _ in range(2):
        async with town.web.post(url, json=raw, headers={"X-Telegram-Bot-Api-Secret-Token": SECRET}) as answer:
            assert answer.status == 200
    await town.settle()
    assert len(await bo.inbox()) == before + 1


async def test_a_lane_goes_on_after_an_exception() -> None:
    """bot/lanes.py:44 - whatever leaves `work` leaves the lane's queue behind with nobody to drain it."""
    done: list[str] = []

    async def work(item: str) -> None:
        if item == "bad":
            raise RuntimeError(item)
        done.append(item)

    lanes: Lanes[str] = Lanes(work, 2)
    lanes.put(1, "bad")
    await asyncio.sleep(0.01)
    lanes.put(1, "good")
    await asyncio.sleep(0.01)
    assert done == ["good"]


async def test_an_update_that_another_instance_finished_does_not_kill_the_lane(empty_town: Town) -> None:
    """bot/errors.py:93 - apologise lets AlreadyDone through, Lanes lets it through, the person is deaf."""
    town = empty_town
    ana = await town.person("Ana", joins=False)
    zed = await town.person("Zed", joins=False)
    town.group = await town.new_group("Lime Street", ana)
    await ana.says("/setup")
    await zed.starts()
    parcel = Parcel(900, zed.id, private_message(900, zed.id, "/polls"))
    storage = town.app.shared.storage
    await updates.keep(storage, [parcel], town.clock.now())
    await updates.finish(storage, [900], town.clock.now())  # the other instance was faster
    await town.ask("faults", kind="500", method="getChatMember", times=1)
    town.app.shared.hand_out(parcel)  # as resume() does at the start
    await asyncio.sleep(0.3)
    before = len(await zed.inbox())
    await town.ask("say", **{"as": zed.id, "chat": town.bot_id, "text": "/help"})
    await asyncio.sleep(1)
    assert len(await zed.inbox()) == before + 1


async def test_a_toast_that_fails_is_not_followed_by_an_apology_in_the_group(town: Town) -> None:
    """handlers/context.py:81 - the vote is kept, the toast gets a 5xx, and the group reads that something is wrong."""
    await town.ana.says("/poll Tea? | Yes | No")
    card = await town.bo.finds("Tea?")
    await town.ask("faults", kind="500", method="answerCallbackQuery", times=1)
    wishes = {"as": town.bo.id, "chat": card.chat, "message": card.id, "data": card.button("Yes")["callback_data"]}
    await town.ask("tap", **wishes)
    await town.settle()
    assert "1" in (await town.bo.finds("Tea?")).text
    assert not [m.text for m in await town.bo.sees() if m.by_bot and "on our side" in m.text]


async def test_the_bot_can_be_stopped_while_the_database_is_away(town: Town) -> None:
    """bot/intake.py:99 - the lane tries for ever, so Ctrl-C and SIGTERM never end."""
    away = [True]

    async def fails(*_: object) -> None:
        if away:
            raise StorageUnavailable("gone")

    from dataclasses import replace

    town.app.registry.commands["privacy"] = replace(town.app.registry.commands["privacy"], run=fails)
    await town.ask("say", **{"as": town.bo.id, "chat": town.bot_id, "text": "/privacy"})
    await asyncio.sleep(0.3)
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.ensure_future(town.app.intake.stop())), 4)
    finally:
        away.clear()


async def test_a_hiccup_right_after_the_start_does_not_end_the_bot(empty_town: Town) -> None:
    """bot/app.py:112 - deleteWebhook is asked once, outside the loop that waits for a failing Telegram."""
    await empty_town.stop_bot()
    await empty_town.ask("faults", kind="502", method="deleteWebhook", times=1)
    await empty_town.start_bot()
    await asyncio.sleep(0.5)
    assert empty_town.receiving is not None
    assert not empty_town.receiving.done()


async def test_a_wrong_token_is_one_sentence(tmp_path: Any) -> None:
    """bot/__main__.py:83 - CannotRun is caught nowhere: a traceback."""
    import os
    import sys

    environment = {
        **os.environ,
        "LINLI_BOT_TOKEN": TOKEN,
        "LINLI_API_BASE_URL": "http://127.0.0.1:1",
        "LINLI_DATABASE_URL": f"sqlite:///{tmp_path}/x.db",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment, stderr=asyncio.subprocess.PIPE
    )
    _, told = await process.communicate()
    assert "Traceback" not in told.decode()
