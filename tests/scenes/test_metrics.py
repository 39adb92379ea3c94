"""What Prometheus is told: numbers by kind, and nothing about anybody."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.watch import Watch, came_at
from handlers.registry import Every
from tests.opening import open_town
from tests.ports import free_port
from tests.town import TOKEN

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.town import Town

ONES_OWN = re.compile(r"lamp|Lime|Bo\b|Ana|\d{6,}|Tea")
"""Whatever somebody in these scenes typed or is called, and ids."""


@pytest.fixture
async def watched(database_url: str) -> AsyncIterator[Town]:
    async with open_town(database_url, listen_port=free_port()) as town:
        await town.move_in()
        yield town


async def page(town: Town) -> str:
    async with town.web.get(f"http://127.0.0.1:{town.app.settings.listen_port}/metrics") as answer:
        assert answer.headers["Content-Type"].startswith("text/plain; version=")
        return await answer.text()


async def numbers(town: Town) -> dict[tuple[str, ...], float]:
    """Every sample by its name and its labels' values, in the order of the labels' names."""
    return {
        (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(await page(town))
        for sample in family.samples
    }


async def test_what_happens_in_the_street_is_counted(watched: Town) -> None:
    before = await numbers(watched)
    await watched.bo.starts()
    await watched.ana.says("/poll Tea? | Yes | No")
    card = await watched.bo.finds("Tea?")
    await watched.bo.taps(card, "Yes")
    await watched.bo.forges(card, "1:no-such-button:1")
    await watched.bo.writes("/dance")
    await watched.ask("faults", kind="429", method="sendMessage", times=1, retry_after=1)
    await watched.bo.writes("/polls")
    await watched.run_jobs()
    after = await numbers(watched)

    def more(*name: str) -> float:
        return after.get(name, 0) - before.get(name, 0)

    assert more("linli_update_seconds_count", "message") == 4
    assert more("linli_update_seconds_count", "callback_query") == more("linli_toast_seconds_count") == 2
    assert more("linli_refusals_total", "button-too-old") == more("linli_refusals_total", "unknown-command") == 1
    assert more("linli_letters_total", "sent", "refusal") == 1
    assert more("linli_telegram_calls_total", "429", "sendMessage") == 1
    assert more("linli_telegram_calls_total", "ok", "answerCallbackQuery") == 2
    assert more("linli_job_seconds_count", "close_due_polls") == 1
    assert (after["linli_inbox_waiting",], after["linli_outbox_due",], after["linli_outbox_owed",]) == (0, 0, 0)
    assert after["process_resident_memory_bytes",] > 1_000_000
    assert not ONES_OWN.search(re.sub(r" [\d.e+-]+$", "", await page(watched), flags=re.MULTILINE))


async def test_a_letter_that_finds_a_closed_private_chat_is_counted_as_failed(watched: Town) -> None:
    await watched.bo.starts()
    refusal = {"kind": "400", "chat": watched.bo.id, "description": "chat not found"}
    await watched.ask("faults", **refusal, method="sendMessage")
    await watched.bo.writes("/dance")
    assert (await numbers(watched))["linli_letters_total", "failed", "refusal"] == 1


async def test_whatever_telegram_sends_makes_no_new_series(empty_town: Town) -> None:
    empty_town.odd_methods.add("getUpdates")
    for number in range(5):
        odd: dict[str, Any] = {f"kind_{number}": {"a": 1}}
        await empty_town.ask("update", token=TOKEN, update=odd)
    await empty_town.settle()
    text = empty_town.app.watch.page(0, None).decode()
    assert "linli_update_seconds_count{" not in text
    assert "kind_" not in text


async def test_mistakes_are_counted(watched: Town) -> None:
    async def breaks(*_: object) -> None:
        raise LookupError("street")

    app = watched.app
    app.registry.commands["privacy"] = replace(app.registry.commands["privacy"], run=breaks)
    app.schedule.jobs = (*app.schedule.jobs, Every(seconds=5, run=breaks))
    await watched.bo.says("/privacy")
    await watched.run_jobs()
    found = await numbers(watched)
    assert found["linli_updates_failed_total",] == 1
    assert found["linli_jobs_failed_total", "breaks"] == 1
    assert found["linli_job_seconds_count", "breaks"] == 1


async def test_what_the_database_does_not_tell_is_no_number(watched: Town) -> None:
    text = watched.app.watch.page(3, None).decode()
    found = {sample.name: sample.value for each in text_string_to_metric_families(text) for sample in each.samples}
    assert found["linli_inbox_waiting"] == 3
    assert all(math.isnan(found[f"linli_outbox_{each}"]) for each in ("due", "owed", "oldest_due_seconds"))


async def test_two_bots_count_for_themselves(empty_town: Town) -> None:
    one, other = Watch(empty_town.clock.now), Watch(empty_town.clock.now)
    came_at.set(None)
    one.called("answerCallbackQuery", "ok")
    assert (
        one.registry.get_sample_value("linli_telegram_calls_total", {"method": "answerCallbackQuery", "answer": "ok"})
        == 1
    )
    assert b"answerCallbackQuery" not in other.page(0, None)
    assert one.registry.get_sample_value("linli_toast_seconds_count") == 0, "nobody knows when that tap came"
