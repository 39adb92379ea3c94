"""A task from the committee's form to helpers who are reminded."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.databases import ON_BOTH
from tests.helping import offers, ready

if TYPE_CHECKING:
    from tests.town import Resident, Town

pytestmark = ON_BOTH

HOUR = timedelta(hours=1)


async def count(who: Resident, words: str) -> int:
    return sum(words in message.text for message in await who.inbox())


async def test_from_the_form_to_the_reminder(town: Town) -> None:
    await ready(town)
    await offers(town.bo)
    await town.mei.writes("/task")
    await town.mei.writes("Carry <b>chairs</b> & tables")
    assert "On which day" in (await town.mei.reads("Question 2 of 7")).text
    await town.mei.taps(await town.mei.reads("On which day"), "Saturday 28 November")
    await town.mei.taps(await town.mei.reads("At what time"), "10:00")
    await town.mei.writes("The hall")
    await town.restart()
    await town.mei.taps(await town.mei.reads("How many helpers"), "3")
    await town.mei.taps(await town.mei.reads("Which skill"), "Carrying")
    check = await town.mei.reads("Is this right")
    for part in ("Carry <b>chairs</b> & tables", "Saturday 28 November, 10:00", "The hall", "Helpers: 3", "Carrying"):
        assert part in check.text
    await town.mei.taps(check, "Create")
    assert "Task #1 is created. I am asking 1 volunteer now." in town.mei.toast
    card = await town.chen.finds("Help wanted, task #1")
    assert "Carry <b>chairs</b> & tables" in card.text
    assert "Saturday 28 November, 10:00" in card.text
    assert "0 of 3 found" in card.text
    ping = await town.bo.reads("Can you help")
    assert "Saturday 28 November, 10:00" in ping.text
    assert await count(town.chen, "Can you help") == 0
    await town.bo.taps(ping, "I'll come")
    assert "Saturday 28 November, 10:00" in town.bo.toast
    assert "1 of 3 found" in (await town.chen.finds("Help wanted, task #1")).text
    assert "You are coming" in (await town.bo.reads("Help wanted, task #1")).text
    assert "Coming: Bo" in (await town.mei.reads("Help wanted, task #1")).text
    assert "Bo" not in (await town.chen.finds("Help wanted, task #1")).text
    await town.restart()
    await town.advance(timedelta(days=4) + HOUR)
    assert await count(town.bo, "A reminder") == 1
    await town.advance(22 * HOUR)
    assert await count(town.bo, "A reminder") == 2
    assert await count(town.mei, "A reminder") == 0
