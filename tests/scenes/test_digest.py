"""The weekly digest: once, at the neighbourhood's own hour, whatever clocks and processes do."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from services import digests
from storage import open_storage
from tests.databases import ON_BOTH
from tests.helping import ready
from tests.town import Seen, Town

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WEEK = timedelta(days=7)
QUIET = "nothing new since"


async def letters(town: Town) -> list[Seen]:
    """The digests in the committee chat, oldest first."""
    seen = await town.mei.sees(town.committee)
    return [message for message in seen if message.by_bot and ("your week" in message.text or QUIET in message.text)]


async def go_to(town: Town, moment: datetime) -> None:
    await town.advance(moment - town.clock.now())


async def choose(town: Town, day: int, hour: int, following: datetime) -> None:
    """The neighbourhood's digest comes at that day and hour, also of the night, next at that moment."""
    async with town.app.shared.storage.transaction() as db:
        await db.execute(
            "UPDATE neighbourhoods SET digest_day = :day, digest_hour = :hour, next_digest_at = :following,"
            " quiet_hours = 'none'",
            day=day,
            hour=hour,
            following=following,
        )


async def test_it_comes_on_monday_at_nine_and_tells_what_changed(town: Town) -> None:
    await ready(town)
    await town.bo.says("/report Lamp out")
    await go_to(town, datetime(2026, 11, 30, 7, 59, tzinfo=UTC))
    assert await letters(town) == []
    await go_to(town, datetime(2026, 11, 30, 8, 0, tzinfo=UTC))
    (seen,) = await letters(town)
    assert seen.text.startswith("Lime Street: your week\nWhat changed since Monday 23 November, 09:58")
    assert "1 of 1 open reports" in seen.text
    assert "One new report: 0 fixed, 1 without an answer." in seen.text
    assert seen.has_photo


async def test_the_next_one_begins_where_the_last_one_ended(town: Town) -> None:
    await ready(town)
    await town.bo.says("/report Lamp out")
    await go_to(town, datetime(2026, 11, 30, 8, 0, tzinfo=UTC))
    await town.mei.taps(await town.mei.finds("#1", town.committee), "Acknowledge")
    await town.chen.says("/report Door stuck")
    await go_to(town, datetime(2026, 12, 7, 8, 0, tzinfo=UTC))
    await town.mei.taps(await town.mei.finds("#2", town.committee), "Acknowledge")
    await go_to(town, datetime(2026, 12, 14, 8, 0, tzinfo=UTC))
    _, second, third = await letters(town)
    assert "What changed since Monday 30 November, 09:00" in second.text
    assert "One new report: 0 fixed, 1 without an answer." in second.text
    assert "days before" not in second.text
    assert "No new report. The 7 days before: 1." in third.text


async def test_an_empty_week_is_one_line(town: Town) -> None:
    await ready(town)
    await go_to(town, datetime(2026, 11, 30, 8, 0, tzinfo=UTC))
    (seen,) = await letters(town)
    assert seen.text.startswith("Lime Street: nothing new since Monday 23 November, 09:58")
    assert "\n" not in seen.text
    assert not seen.has_photo


async def test_an_empty_week_still_tells_what_waits(town: Town) -> None:
    await ready(town)
    await town.bo.says("/report Lamp out")
    await go_to(town, datetime(2026, 12, 7, 8, 0, tzinfo=UTC))
    await go_to(town, datetime(2026, 12, 14, 8, 0, tzinfo=UTC))
    seen = (await letters(town))[-1]
    assert "1 of 1 open reports" in seen.text
    assert seen.text.endswith("Nothing else happened.")


async def test_it_comes_once_however_often_the_clock_strikes(town: Town) -> None:
    await ready(town)
    await go_to(town, datetime(2026, 11, 30, 8, 0, tzinfo=UTC))
    await town.run_jobs()
    await town.restart()
    await town.run_jobs()
    await town.advance(HOUR)
    assert len(await letters(town)) == 1


async def test_a_day_that_had_its_digest_gets_no_second_one(town: Town) -> None:
    await ready(town)
    await go_to(town, datetime(2026, 11, 30, 8, 0, tzinfo=UTC))
    await choose(town, 0, 17, datetime(2026, 11, 30, 16, 0, tzinfo=UTC))
    await go_to(town, datetime(2026, 11, 30, 16, 0, tzinfo=UTC))
    assert len(await letters(town)) == 1
    await go_to(town, datetime(2026, 12, 7, 16, 0, tzinfo=UTC))
    assert len(await letters(town)) == 2


@ON_BOTH
async def test_two_processes_owe_one(town: Town, database_url: str) -> None:
    await ready(town)
    now = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
    async with await open_storage(database_url) as other:
        storages = (town.app.shared.storage, other) * 3
        owed = await asyncio.gather(*(digests.send_due(storage, now) for storage in storages))
    assert sum(owed) == 1
    await go_to(town, now)
    assert len(await letters(town)) == 1


async def test_after_weeks_without_a_bot_only_the_newest_is_sent(town: Town) -> None:
    await ready(town)
    await town.bo.says("/report Lamp out")
    await town.stop_bot()
    town.clock.move(5 * WEEK + 2 * DAY)
    await town.start_bot()
    await town.run_jobs()
    (seen,) = await letters(town)
    assert "What changed since Monday 23 November, 09:58" in seen.text
    await go_to(town, datetime(2027, 1, 4, 8, 0, tzinfo=UTC))
    assert len(await letters(town)) == 2


async def test_one_owed_but_not_sent_in_time_gives_way_to_the_next(town: Town) -> None:
    await ready(town)
    await town.stop_bot()
    async with await open_storage(town.app.settings.database_url) as storage:
        await digests.send_due(storage, datetime(2026, 11, 30, 8, 0, tzinfo=UTC))
    town.clock.move(3 * WEEK)
    await town.start_bot()
    await town.run_jobs()
    assert len(await letters(town)) == 1


async def test_one_that_was_not_sent_is_made_up_for_in_the_next(town: Town) -> None:
    await ready(town)
    await town.bo.says("/report Lamp out")
    await town.stop_bot()
    async with await open_storage(town.app.settings.database_url) as storage:
        await digests.send_due(storage, datetime(2026, 11, 30, 8, 0, tzinfo=UTC))
    town.clock.move(2 * WEEK)
    await town.start_bot()
    await town.run_jobs()
    (seen,) = await letters(town)
    assert "What changed since Monday 23 November" in seen.text
    assert "One new report" in seen.text


async def test_one_sent_so_long_ago_that_its_letter_is_not_kept_was_sent(town: Town) -> None:
    await ready(town)
    await town.bo.says("/report Lamp out")
    await go_to(town, datetime(2026, 11, 30, 8, 0, tzinfo=UTC))
    async with town.app.shared.storage.transaction() as db:
        await db.execute("DELETE FROM letters")
    await go_to(town, datetime(2026, 12, 7, 8, 0, tzinfo=UTC))
    assert "What changed since Monday 30 November" in (await letters(town))[-1].text


async def test_without_a_committee_chat_nothing_is_sent_and_the_clock_moves_on(town: Town) -> None:
    await ready(town)
    await town.change(town.committee, town.bot_id, "leave")
    await go_to(town, datetime(2026, 11, 30, 8, 0, tzinfo=UTC))
    await town.change(town.committee, town.bot_id, "add", by=town.ana.id)
    await town.run_jobs()
    assert await letters(town) == []
    await go_to(town, datetime(2026, 12, 7, 8, 0, tzinfo=UTC))
    assert len(await letters(town)) == 1


async def test_a_chat_that_is_no_longer_the_committees_gets_none(town: Town) -> None:
    await ready(town)
    now = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
    assert await digests.get(town.app.shared.storage, 1, town.committee) is None
    await digests.send_due(town.app.shared.storage, now)
    assert await digests.get(town.app.shared.storage, 1, town.committee) is not None
    assert await digests.get(town.app.shared.storage, 1, town.group) is None
    assert await digests.get(town.app.shared.storage, 1, -1) is None


async def test_each_neighbourhood_has_its_own_hour(empty_town: Town) -> None:
    town = await empty_town.move_in()
    await ready(town)
    async with town.app.shared.storage.transaction() as db:
        await db.execute("UPDATE neighbourhoods SET zone = 'Asia/Shanghai'")
    await choose(town, 4, 18, datetime(2026, 11, 27, 10, 0, tzinfo=UTC))
    await go_to(town, datetime(2026, 11, 27, 9, 59, tzinfo=UTC))
    assert await letters(town) == []
    await town.advance(timedelta(minutes=1))
    assert len(await letters(town)) == 1
    await go_to(town, datetime(2026, 12, 4, 9, 59, tzinfo=UTC))
    assert len(await letters(town)) == 1
    await town.advance(timedelta(minutes=1))
    assert len(await letters(town)) == 2


# In Madrid the clocks skip 02:00 to 03:00 on 28 March 2027, and show it twice on 31 October 2027.
@pytest.mark.parametrize(
    ("first", "times"),
    [
        (
            datetime(2027, 3, 21, 1, tzinfo=UTC),
            (datetime(2027, 3, 28, 1, tzinfo=UTC), datetime(2027, 4, 4, 0, tzinfo=UTC)),
        ),
        (
            datetime(2027, 10, 24, 0, tzinfo=UTC),
            (datetime(2027, 10, 31, 0, tzinfo=UTC), datetime(2027, 11, 7, 1, tzinfo=UTC)),
        ),
    ],
    ids=["spring", "autumn"],
)
async def test_two_in_the_night_on_the_sundays_when_clocks_change(
    town: Town, first: datetime, times: tuple[datetime, ...]
) -> None:
    await ready(town)
    await choose(town, 6, 2, first)
    await go_to(town, first)
    for count, moment in enumerate(times, 1):
        await go_to(town, moment - timedelta(minutes=1))
        assert len(await letters(town)) == count
        await go_to(town, moment)
        assert len(await letters(town)) == count + 1
        for _ in range(4):
            await town.advance(HOUR / 2)
        assert len(await letters(town)) == count + 1


@pytest.mark.parametrize(
    ("monday", "utc_hour"),
    [(datetime(2027, 3, 29, tzinfo=UTC), 7), (datetime(2027, 11, 1, tzinfo=UTC), 8)],
    ids=["spring", "autumn"],
)
async def test_nine_stays_nine_on_the_monday_after(town: Town, monday: datetime, utc_hour: int) -> None:
    await ready(town)
    earlier = monday - WEEK + (15 - utc_hour) * HOUR
    await choose(town, 0, 9, earlier)
    await go_to(town, earlier)
    await go_to(town, monday + utc_hour * HOUR - timedelta(minutes=1))
    assert len(await letters(town)) == 1
    await town.advance(timedelta(minutes=1))
    assert len(await letters(town)) == 2
