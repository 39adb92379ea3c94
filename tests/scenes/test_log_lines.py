"""What the log tells of one update, one job and one message; and what it keeps to itself, whatever goes wrong."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import structlog

from bot.log import set_up_logging
from domain.letters import Letter
from handlers.registry import Every
from services import outbox
from tests.town import TOKEN

if TYPE_CHECKING:
    from tests.town import Town

PRIVATE = ("Wilhelmina", "gout", TOKEN[-20:])


@pytest.fixture
def written(logging_as_before: None) -> io.StringIO:  # noqa: ARG001 - as it takes back what is set up here
    stream = io.StringIO()
    set_up_logging("DEBUG", "json", stream, secrets=[TOKEN])
    return stream


def lines(stream: io.StringIO, event: str) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in stream.getvalue().splitlines()]
    return [line for line in found if line["event"] == event]


def assert_private(stream: io.StringIO) -> None:
    assert [each for each in PRIVATE if each in stream.getvalue()] == []


async def newest_update(town: Town) -> int:
    async with town.app.shared.storage.reading() as db:
        (row,) = await db.fetch("SELECT MAX(update_id) AS newest FROM inbox")
    return int(row["newest"])


async def test_all_that_is_logged_about_an_update_has_its_id(empty_town: Town, written: io.StringIO) -> None:
    async def deep_inside(command: Any, _context: object) -> None:
        structlog.get_logger("services.somewhere").warning("inside", text=command.text, name=command.caller.person.name)
        raise KeyError(command.text, command.caller.person)

    commands = empty_town.app.registry.commands
    commands["privacy"] = replace(commands["privacy"], run=deep_inside)
    mina = await empty_town.person("Wilhelmina")
    await mina.writes("/privacy for my gout")
    (inside,), (failed,) = lines(written, "inside"), lines(written, "update-failed")
    assert inside["update"] == failed["update"] == await newest_update(empty_town)
    assert "KeyError" in failed["exception"]
    assert "deep_inside" in failed["exception"]
    assert_private(written)
    await mina.writes("/help")
    structlog.get_logger().warning("outside")
    assert "update" not in lines(written, "outside")[0]


async def test_a_job_and_a_letter_are_named(empty_town: Town, written: io.StringIO) -> None:
    async def breaks(*_: object) -> None:
        raise ValueError(PRIVATE)

    app = empty_town.app
    app.schedule.jobs = (Every(seconds=5, run=breaks),)
    app.registry.letters["help"] = replace(next(iter(app.registry.letters.values())), run=breaks)
    bo = await empty_town.person("Bo")
    letter = Letter("help", bo.id, "k", {"says": PRIVATE[1]})
    await outbox.send(app.shared.storage, letter, empty_town.clock.now())
    await empty_town.run_jobs()
    assert [line["job"] for line in lines(written, "job-failed")] == ["breaks"]
    assert [line["letter"] for line in lines(written, "letter-failed")] == [1]
    assert_private(written)


async def test_a_day_in_the_street_leaves_nothing_private_in_the_log(empty_town: Town, written: io.StringIO) -> None:
    mina = await empty_town.person("Wilhelmina")
    for kind, method in (
        ("502", "sendMessage"),
        ("html", "sendMessage"),
        ("reset", "getUpdates"),
        ("429", "sendMessage"),
    ):
        await empty_town.ask("faults", kind=kind, method=method, times=1)
        await mina.writes("/report my gout on the stairs")
        await mina.writes("gout")
    await empty_town.restart()
    await mina.writes("/help")
    assert "telegram-or-database-silent" in written.getvalue()
    assert_private(written)


async def test_a_task_that_nobody_waits_for_tells_only_its_kind(written: io.StringIO) -> None:
    import asyncio

    from bot.living import log_failed_task

    loop = asyncio.get_running_loop()
    loop.set_exception_handler(log_failed_task)
    loop.call_exception_handler({"message": "Task exception was never retrieved", "exception": KeyError(PRIVATE[0])})
    loop.set_exception_handler(None)
    assert lines(written, "task-failed")[0]["error"] == "KeyError"
    assert_private(written)


async def test_what_fails_without_an_error_tells_what_it_is(written: io.StringIO) -> None:
    import asyncio

    from bot.living import log_failed_task

    async def waits_for(_: str) -> None:
        await asyncio.Event().wait()

    loop, task = asyncio.get_running_loop(), asyncio.create_task(waits_for(PRIVATE[0]))
    log_failed_task(loop, {"message": "Task was destroyed but it is pending!", "task": task})
    log_failed_task(loop, {"message": f"Something of {PRIVATE[0]}"})
    task.cancel()
    first, second = lines(written, "task-failed")
    assert first["error"] == "Task was destroyed but it is pending!"
    assert first["kind"].endswith("waits_for")
    assert second["error"] == "no exception"
    assert_private(written)
