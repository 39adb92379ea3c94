"""A backup is made beside the running bot, once a day, and brings everything back."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from structlog.testing import capture_logs

from bot import backup
from domain.letters import Letter, Urgency
from services import outbox
from storage import open_storage, stamp
from storage.backup import listed, origin_of
from tests.databases import ON_BOTH
from tests.opening import open_town
from tests.rows import rows

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.town import Town

DAY = timedelta(days=1)
DIGEST = "your week"


@pytest.fixture
async def street(copied_url: str) -> AsyncIterator[Town]:
    """A neighbourhood, with the programs on the PATH that copy its database."""
    async with open_town(copied_url) as town:
        yield await town.move_in()


@pytest.fixture
async def daily(tmp_path: Path) -> AsyncIterator[Town]:
    """A bot that keeps the newest two of its daily backups."""
    settings: dict[str, Any] = {"backup_folder": tmp_path / "backups", "backup_keep": 2}
    async with open_town(f"sqlite:///{tmp_path / 'linli.db'}", **settings) as town:
        yield town


async def backed_up(town: Town, folder: Path) -> Path:
    """A new backup, made by the command while the bot runs."""
    assert await asyncio.to_thread(backup.back_up, town.app.settings, folder, 9, town.clock.now())
    return listed(folder, origin_of(town.app.settings.database_url))[0].path


async def restored(town: Town, file: Path, *, replace: bool) -> bool:
    return await asyncio.to_thread(backup.restore, town.app.settings, file, town.clock.now(), replace=replace)


def dates(town: Town) -> list[str]:
    """The days that have their backup, newest first."""
    settings = town.app.settings
    assert settings.backup_folder is not None
    return [f"{each.at:%d.%m.}" for each in listed(settings.backup_folder, origin_of(settings.database_url))]


@ON_BOTH
async def test_everything_comes_back(street: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    await street.bo.says("/report Lamp out")
    await street.chen.says("/poll Yard day? | Sat | Sun")
    await street.bo.taps(await street.bo.finds("Yard day?"), "Sat")
    before = await rows(street.app.shared.storage)
    assert all(before[table] for table in ("reports", "votes", "presence", "letters", "cards"))
    file = await backed_up(street, tmp_path / "by hand")
    await street.bo.says("/report Lost again")
    assert not await restored(street, file, replace=True)
    assert "stop it first" in capsys.readouterr().err
    await street.stop_bot()
    assert not await restored(street, file, replace=False)
    assert "add --replace" in capsys.readouterr().err
    assert await restored(street, file, replace=True)
    assert "Kept: what was there before, as " in capsys.readouterr().out
    await street.start_bot()
    assert await rows(street.app.shared.storage) == before
    await street.bo.says("/report Gate stuck")
    assert "Gate stuck" in (await street.bo.finds("#2")).text


async def test_a_digest_that_went_out_since_is_not_sent_again(daily: Town, tmp_path: Path) -> None:
    await daily.move_in()
    await daily.bo.says("/report Lamp out")
    file = await backed_up(daily, tmp_path)
    await daily.advance(datetime(2026, 11, 30, 8, 0, tzinfo=UTC) - daily.clock.now())
    await daily.stop_bot()
    assert await restored(daily, file, replace=True)
    await daily.start_bot()
    await daily.run_jobs()
    told = [seen.text for seen in await daily.mei.sees(daily.committee) if DIGEST in seen.text]
    assert len(told) == 1
    await daily.advance(7 * DAY)
    told = [seen.text for seen in await daily.mei.sees(daily.committee) if DIGEST in seen.text]
    assert len(told) == 2
    assert "since Monday 23 November" in told[1]


async def test_there_is_one_a_day_whatever_restarts(daily: Town) -> None:
    await daily.run_jobs()
    await daily.run_jobs()
    await daily.restart()
    await daily.run_jobs()
    assert dates(daily) == ["23.11."]
    for _ in range(2):
        await daily.advance(DAY)
    assert dates(daily) == ["25.11.", "24.11."]


async def test_one_that_fails_is_told_and_made_later(daily: Town, tmp_path: Path) -> None:
    (tmp_path / "backups").touch()
    with capture_logs() as logs:
        await daily.run_jobs()
    (entry,) = [each for each in logs if each["event"] == "backup-failed"]
    assert entry["log_level"] == "error"
    assert entry["error"] == f"{tmp_path / 'backups'} is not a folder"
    await (await daily.person("Ana")).starts()
    assert "Hello" in (await daily.ana.reads()).text
    (tmp_path / "backups").unlink()
    await daily.run_jobs()
    assert dates(daily) == ["23.11."]


async def test_one_that_fails_again_and_again_shows_in_the_health(daily: Town, tmp_path: Path) -> None:
    (tmp_path / "backups").touch()
    with capture_logs() as logs:
        await daily.run_jobs()
    assert [each["event"] for each in logs if each["log_level"] == "error"] == ["backup-failed"]
    assert b'linli_jobs_failed_total{job="back_up_daily"} 1.0' in await daily.app.health.page()
    await daily.advance(timedelta(hours=4))
    late = f"job back_up_daily: has not ended well for {4 * 3600} s"
    assert late in (await daily.app.health.report()).wrong
    (tmp_path / "backups").unlink()
    await daily.run_jobs()
    assert (await daily.app.health.report()).parts["jobs"]["back_up_daily"]["ok"]


async def test_what_must_not_arrive_twice_is_given_up(daily: Town, tmp_path: Path) -> None:
    now = daily.clock.now()
    await daily.stop_bot()
    async with await open_storage(daily.app.settings.database_url) as storage:
        for kind, due in (("digest", now), ("digest", now + DAY), ("poll-result", now)):
            letter = Letter(kind, chat_id=5, key=f"{kind}:{due}", urgency=Urgency.DIGEST, due=due)
            await outbox.send(storage, letter, now)
    assert await restored(daily, await backed_up(daily, tmp_path / "b"), replace=True)
    async with await open_storage(daily.app.settings.database_url) as storage, storage.reading() as db:
        rows_found = await db.fetch("SELECT kind, due_at, state FROM letters ORDER BY kind, due_at")
    assert [(row["kind"], row["due_at"], row["state"]) for row in rows_found] == [
        ("digest", stamp(now), "unknown"),
        ("digest", stamp(now + DAY), "owed"),
        ("poll-result", stamp(now), "owed"),
    ]
    await daily.start_bot()


async def test_the_bot_does_not_wait_for_a_backup_when_it_stops(daily: Town) -> None:
    assert daily.app.backups is not None
    daily.app.backups.stop()
    with capture_logs() as logs:
        await daily.run_jobs()
    assert "backup-stopped" in [each["event"] for each in logs]
    assert dates(daily) == []
