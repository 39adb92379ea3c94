"""The bot ends soon and loses nothing, whatever it was in the middle of."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot import stopping
from bot.app import build_app
from bot.living import live_until_wished
from handlers.registry import Every
from services import updates
from storage import open_storage
from tests.bot_process import ROOT, heard, running
from tests.faults.watching import struck
from tests.opening import open_town
from tests.postgres import fresh_schema
from tests.town import TOKEN
from tests.waiting import until

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.town import Town


async def stop_at_once(town: Town) -> None:
    """As if the time for stopping were over already: nothing is waited for."""
    assert town.receiving is not None
    town.receiving.cancel()
    async with asyncio.timeout(20):
        await asyncio.wait((town.receiving,))
        await town.app.stop(stopping.now())


async def an_answer_hangs(town: Town) -> int:
    """Bo asks for help, and Telegram says nothing to the answer; how many messages he had before."""
    await town.bo.starts()
    before = len(await town.bo.inbox())
    town.clock.move(timedelta(seconds=5))  # the pace between two messages
    await town.ask("faults", kind="hang", method="sendMessage", chat=town.bo.id, times=1)
    await town.ask("say", **{"as": town.bo.id, "chat": town.bot_id, "text": "/help"})
    await struck(town)
    return before


async def test_an_update_that_hangs_is_handled_after_the_next_start(town: Town) -> None:
    begun = asyncio.Event()

    async def hangs(*_: object) -> None:
        begun.set()
        await asyncio.Event().wait()

    commands = town.app.registry.commands
    commands["privacy"] = replace(commands["privacy"], run=hangs)
    for text in ("/privacy", "/help"):
        await town.ask("say", **{"as": town.bo.id, "chat": town.bot_id, "text": text})
    await asyncio.wait_for(begun.wait(), 10)
    before = len(await town.bo.inbox())
    await stop_at_once(town)
    await town.start_bot()
    await town.settle()
    assert len(await town.bo.inbox()) == before + 2


async def test_a_job_that_hangs_does_not_hold_up_the_end(empty_town: Town) -> None:
    begun, cut = asyncio.Event(), []

    async def hangs(_: object) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cut.append("job")
            raise

    empty_town.app.schedule.jobs = (Every(seconds=5, run=hangs),)
    running = asyncio.create_task(empty_town.app.schedule.run_all())
    await asyncio.wait_for(begun.wait(), 10)
    await stop_at_once(empty_town)
    await running
    assert cut == ["job"]
    await empty_town.app.schedule.run_all()
    assert cut == ["job"], "a job began after the end"
    await empty_town.start_bot()


async def test_a_message_that_hangs_is_sent_after_the_next_start(town: Town) -> None:
    before = await an_answer_hangs(town)
    await stop_at_once(town)
    await town.start_bot()
    await town.advance(timedelta(minutes=10))
    assert len(await town.bo.inbox()) == before + 1


async def test_an_update_that_waits_for_a_lock_of_postgresql_is_handled_after_the_next_start(
    postgresql_server: str,
) -> None:
    async with fresh_schema(postgresql_server) as url, open_town(url) as town, await open_storage(url) as other:
        bo = await town.person("Bo")
        await bo.starts()
        async with other.transaction() as db:
            await db.execute("LOCK TABLE people IN ACCESS EXCLUSIVE MODE")
            await town.ask("say", **{"as": bo.id, "chat": town.bot_id, "text": "/volunteer"})
            await until(lambda: updates.undone(town.app.shared.storage))
            await stop_at_once(town)
        assert [parcel.raw["message"]["text"] for parcel in await updates.undone(other)] == ["/volunteer"]
        await town.start_bot()
        await town.settle()
        assert await updates.undone(other) == []
        assert len(await bo.inbox()) == 2


async def test_what_was_begun_is_finished_before_the_end(town: Town) -> None:
    go, begun = asyncio.Event(), asyncio.Event()

    async def takes_its_time(*_: object) -> None:
        begun.set()
        await go.wait()

    commands = town.app.registry.commands
    commands["privacy"] = replace(commands["privacy"], run=takes_its_time)
    await town.ask("say", **{"as": town.bo.id, "chat": town.bot_id, "text": "/privacy"})
    await asyncio.wait_for(begun.wait(), 10)
    stopping_now = asyncio.create_task(town.stop_bot())
    await asyncio.sleep(0)
    assert await updates.undone(town.app.shared.storage) != []
    go.set()
    await stopping_now
    town.app = await build_app(town.app.settings, town.clock)
    assert await updates.undone(town.app.shared.storage) == []
    await town.begin()


@asynccontextmanager
async def running_instead(town: Town) -> AsyncIterator[Process]:
    """The bot as an operator runs it, instead of the one in the town."""
    await town.stop_bot()
    settings = {
        "bot_token": TOKEN,
        "api_base_url": town.address,
        "database_url": town.app.settings.database_url,
        "log_format": "json",
    }
    try:
        async with running(settings) as process:
            yield process
    finally:
        await town.start_bot()


def between(said: list[str], first: str, second: str) -> timedelta:
    """The time from one event to the other, as the log tells it."""
    lines = [json.loads(line) for line in said]
    moments = {line["event"]: datetime.fromisoformat(line["timestamp"]) for line in lines}
    return moments[second] - moments[first]


async def test_a_bot_caught_in_calls_that_hang_ends_within_ten_seconds(tmp_path: Path) -> None:
    async with open_town(f"sqlite:///{tmp_path / 'test.db'}", start=datetime.now(UTC).replace(microsecond=0)) as town:
        await town.move_in()
        await town.bo.starts()
        await town.ana.says("/poll Tea? | Yes | No")
        card = await town.bo.finds("Tea?")
        data = card.button("Yes")["callback_data"]
        zed = await town.person("Zed", joins=False)
        answered = len(await town.bo.inbox()), len(await zed.inbox())
        async with running_instead(town) as process:
            await heard(process, "started")
            await town.ask("faults", kind="hang", method="sendMessage", chat=town.bo.id, times=1)
            await town.ask("faults", kind="hang", method="getChatMember", times=1)
            await town.ask("say", **{"as": town.bo.id, "chat": town.bot_id, "text": "/help"})
            await town.ask("say", **{"as": zed.id, "chat": town.bot_id, "text": "/polls"})
            await struck(town)
            for voter in (town.bo, town.chen, town.mei):
                await town.ask("tap", **{"as": voter.id, "chat": card.chat, "message": card.id, "data": data})
            process.send_signal(signal.SIGTERM)
            said = await heard(process, '"stopped"')
            async with asyncio.timeout(20):
                assert await process.wait() == 0
        assert between(said, "stopping", "stopped") < timedelta(seconds=10)
        await town.advance(timedelta(minutes=10))
        assert (len(await town.bo.inbox()), len(await zed.inbox())) == (answered[0] + 1, answered[1] + 1)
        assert "3" in (await town.bo.finds("Tea?")).text


async def test_a_second_signal_is_not_waited_for(tmp_path: Path) -> None:
    async with open_town(f"sqlite:///{tmp_path / 'test.db'}", start=datetime.now(UTC).replace(microsecond=0)) as town:
        bo = await town.person("Bo")
        await town.ask("faults", kind="hang", method="sendMessage", times=1)
        async with running_instead(town) as process:
            await heard(process, "started")
            await bo.town.ask("start", **{"as": bo.id, "bot": town.bot_id, "payload": ""})
            await struck(town)
            process.send_signal(signal.SIGTERM)
            await heard(process, '"stopping"')
            process.send_signal(signal.SIGINT)
            said = await heard(process, '"stopped"')
            async with asyncio.timeout(20):
                assert await process.wait() == 0
        # the message would have been waited for for 8 seconds
        assert between(said, "stopping-at-once", "stopped") < timedelta(seconds=2)
        await town.advance(timedelta(minutes=10))
        assert len(await bo.inbox()) == 1


async def test_a_second_signal_cuts_off_also_while_the_first_lets_go_of_what_comes_in(town: Town) -> None:
    before = await an_answer_hangs(town)
    receiving, unwinding = town.receiving, asyncio.Event()
    wishes: list[stopping.Wish] = []
    seconds: list[float] = []

    async def lets_go_slowly() -> None:
        assert receiving is not None
        try:
            await receiving
        finally:
            unwinding.set()
            await asyncio.Event().wait()

    async def ends() -> None:
        wishes.append(stopping.Wish(seconds.append))
        await live_until_wished(town.app, living, wishes[0])

    living = asyncio.create_task(lets_go_slowly())
    ending = asyncio.create_task(ends())
    await asyncio.sleep(0)
    wishes[0].utter()
    await unwinding.wait()
    wishes[0].utter()
    async with asyncio.timeout(6):  # the message would have been waited for for 8
        await ending
    wishes[0].utter()  # a third time: nobody is there any more
    assert seconds == [stopping.STOP_SECONDS + stopping.LAST_RESORT, stopping.AT_ONCE]
    living.cancel()
    await town.start_bot()
    await town.advance(timedelta(minutes=10))
    assert len(await town.bo.inbox()) == before + 1


async def test_a_bot_that_waits_for_telegram_at_its_start_can_be_ended(tmp_path: Path) -> None:
    async with open_town(f"sqlite:///{tmp_path / 'test.db'}") as town:
        await town.ask("faults", kind="hang", method="getMe", times=1)
        async with running_instead(town) as process:
            await struck(town)
            process.send_signal(signal.SIGTERM)
            await heard(process, '"stopped"')
            assert await process.wait() == 0


async def test_a_process_that_something_holds_up_leaves_all_the_same() -> None:
    held_up = "from bot.__main__ import leave_within\nleave_within(0.01)\nwhile True: pass"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", held_up, cwd=ROOT)
    async with asyncio.timeout(20):
        assert await process.wait() == 1
