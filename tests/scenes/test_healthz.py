"""What somebody who watches the bot is told of its health."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.check import healthy
from bot.health import Health
from bot.settings import SettingsError
from domain.letters import Afterwards
from storage import open_storage
from storage.errors import StorageUnavailable
from tests.letters import owe, plain_words
from tests.opening import open_town
from tests.ports import free_port
from tests.waiting import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.town import Town


@pytest.fixture
async def watched(tmp_path: Path) -> AsyncIterator[Town]:
    """A bot that polls and can be asked how it is; every job has just run."""
    async with open_town(f"sqlite:///{tmp_path / 'test.db'}", listen_port=free_port()) as town:
        bo = await town.person("Bo")
        await bo.starts()
        town.app.registry.answer("note", plain_words)
        await town.run_jobs()
        yield town


async def asked(town: Town) -> tuple[int, dict[str, Any]]:
    async with town.web.get(f"http://127.0.0.1:{town.app.settings.listen_port}/healthz") as answer:
        return answer.status, await answer.json()


async def test_a_bot_that_works_says_so_of_each_part(watched: Town) -> None:
    status, told = await asked(watched)
    assert (status, told["status"], told["wrong"]) == (200, "ok", [])
    assert told["updates"] == {"ok": True, "by": "polling", "seconds_since_answer": 0}
    assert told["outbox"] == {"ok": True, "owed": 0, "due": 0, "oldest_due_seconds": 0}
    assert told["database"] == {"ok": True}
    assert told["waiting"] == 0


async def test_every_job_is_shown(watched: Town) -> None:
    _, told = await asked(watched)
    assert set(told["jobs"]) == {job.name for job in watched.app.schedule.jobs} != set()
    assert all(job["seconds_since_success"] == 0 for job in told["jobs"].values())


async def test_a_job_that_does_not_run_is_named_until_it_does(watched: Town) -> None:
    watched.clock.move(timedelta(seconds=100))
    status, told = await asked(watched)
    assert status == 503
    assert "job close_due_polls: has not ended well for 100 s" in told["wrong"]
    assert told["jobs"]["forget_what_is_done"]["ok"], "it runs once an hour"
    await watched.run_jobs()
    assert all(job["ok"] for job in (await asked(watched))[1]["jobs"].values())


async def test_a_telegram_that_does_not_answer_questions_is_noticed(watched: Town) -> None:
    watched.clock.move(timedelta(minutes=2))
    await watched.run_jobs()
    status, told = await asked(watched)
    assert (status, told["wrong"]) == (503, ["updates: Telegram has answered no question for 120 s"])
    await watched.bo.writes("/help")
    assert (await asked(watched))[0] == 200


async def test_an_outbox_whose_sender_has_ended_is_noticed(watched: Town) -> None:
    watched.app.delivery.stop()
    assert watched.app.sender is not None
    await watched.app.sender
    status, told = await asked(watched)
    assert (status, told["wrong"]) == (503, ["outbox: the sender has ended"])


async def test_an_outbox_that_stands_still_is_noticed(watched: Town) -> None:
    watched.app.delivery.stop()
    assert watched.app.sender is not None
    await watched.app.sender
    watched.app.health.sending = lambda: True  # as if it were caught in something
    await owe(watched, watched.bo, "never")
    assert (await asked(watched))[0] == 200, "what has just come due is no trouble"
    watched.clock.move(timedelta(minutes=3))
    _, told = await asked(watched)
    assert "outbox: the oldest has been due for 180 s, and nothing goes out" in told["wrong"]
    assert told["outbox"]["due"] == 1


async def test_a_process_beside_the_one_that_sends_is_well_however_much_is_due(watched: Town) -> None:
    settings = watched.app.settings
    await watched.stop_bot()
    async with await open_storage(settings.database_url) as sender:
        assert await sender.office.taken()
        await watched.start_bot()
        await owe(watched, watched.bo, "from the other one")
        await until(lambda: watched.app.delivery.another_sends)
        watched.clock.move(timedelta(minutes=3))
        _, told = await asked(watched)
        assert told["outbox"] == {
            "ok": True,
            "by": "another process sends",
            "owed": 1,
            "due": 1,
            "oldest_due_seconds": 180,
        }
    watched.app.registry.answer("note", plain_words)
    watched.clock.move(timedelta(seconds=2))
    await watched.settle()
    _, told = await asked(watched)
    assert told["outbox"] == {"ok": True, "owed": 0, "due": 0, "oldest_due_seconds": 0}


async def test_a_chat_that_telegram_made_wait_is_no_trouble(watched: Town) -> None:
    await watched.ask("faults", kind="429", method="sendMessage", times=1, retry_after=3600)
    await owe(watched, watched.bo, "later")
    await watched.settle()
    watched.clock.move(timedelta(minutes=10))
    _, told = await asked(watched)
    assert told["outbox"] == {"ok": True, "owed": 1, "due": 0, "oldest_due_seconds": 0}


async def test_a_telegram_that_takes_no_messages_is_noticed_until_it_does(watched: Town) -> None:
    await watched.ask("faults", kind="502", method="sendMessage", times=None)
    await owe(watched, watched.bo, "at last")
    await watched.settle()
    watched.clock.move(timedelta(minutes=3))
    _, told = await asked(watched)
    assert [each for each in told["wrong"] if "Telegram has taken no message for" in each]
    (await watched.web.delete(f"{watched.address}/sandbox/faults")).close()
    await watched.advance(timedelta(minutes=5))
    assert (await asked(watched))[1]["outbox"]["ok"]
    assert (await watched.bo.reads()).text == "at last"


async def test_messages_that_were_lost_are_no_trouble_when_nothing_is_owed_any_more(watched: Town) -> None:
    watched.app.registry.letter("rather-never", plain_words, afterwards=Afterwards.LEAVE, late=None)
    for says in ("in the evening", "at night"):
        await watched.ask("faults", kind="502", method="sendMessage", times=1)
        await owe(watched, watched.bo, says, "rather-never")
        await watched.settle()
        watched.clock.move(timedelta(minutes=3))
        _, told = await asked(watched)
        assert told["outbox"] == {"ok": True, "owed": 0, "due": 0, "oldest_due_seconds": 0}
        watched.clock.move(timedelta(hours=1))
    assert await watched.look("faults") == [], "both were tried"


async def test_a_full_disk_is_noticed_until_there_is_room(watched: Town) -> None:
    storage = watched.app.shared.storage

    async def limit(pages: int) -> None:
        async with storage.transaction() as db:
            await db.fetch(f"PRAGMA max_page_count = {pages}")

    await limit(1)  # which SQLite takes for: no more than there are
    with pytest.raises(StorageUnavailable):
        await owe(watched, watched.bo, "long " * 10_000)
    watched.clock.move(timedelta(seconds=30))
    status, told = await asked(watched)
    assert status == 503
    assert "database: takes no changes since 30 s" in told["wrong"]
    await limit(1_000_000)
    await watched.settle()
    assert (await asked(watched))[1]["database"]["ok"]


async def test_a_database_that_does_not_answer_is_noticed(watched: Town) -> None:
    app = watched.app
    async with await open_storage(app.settings.database_url) as gone:
        pass
    report = await Health(app.settings, replace(app.shared, storage=gone), app.watch, ()).report()
    assert not report.fine
    assert report.told()["wrong"] == ["database: does not answer"]


async def test_the_command_line_asks_the_running_bot(watched: Town, capsys: pytest.CaptureFixture[str]) -> None:
    settings = watched.app.settings.model_copy(update={"listen_host": "0.0.0.0"})  # noqa: S104 - not served
    assert await healthy(settings)
    assert capsys.readouterr().out == "The bot does its work.\n"
    watched.clock.move(timedelta(minutes=2))
    await watched.run_jobs()
    assert not await healthy(settings)
    assert capsys.readouterr().err == "updates: Telegram has answered no question for 120 s\n"


async def test_the_command_line_finds_nobody(watched: Town, capsys: pytest.CaptureFixture[str]) -> None:
    settings = watched.app.settings.model_copy(update={"listen_port": free_port(), "listen_host": "::"})
    assert not await healthy(settings)
    assert capsys.readouterr().err.startswith("No proper answer from http://[::1]:")
    with pytest.raises(SettingsError, match="LINLI_LISTEN_PORT is not set"):
        await healthy(settings.model_copy(update={"listen_port": None}))
