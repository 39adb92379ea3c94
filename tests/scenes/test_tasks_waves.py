"""Volunteers are asked in waves: able, free then, longest not asked first; at last the group."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.helping import asks, offers, ready

if TYPE_CHECKING:
    from tests.town import Resident, Town


async def asked(*people: Resident) -> list[int]:
    """How many times each of them was asked to help."""
    return [sum("Can you help" in message.text for message in await person.inbox()) for person in people]


async def test_twice_the_places_are_asked_then_the_next_then_the_group(town: Town) -> None:
    await ready(town)
    helpers = [await town.person(name) for name in ("Dora", "Emil", "Fay")]
    for helper in helpers:
        await offers(helper)
    await asks(town.mei, helpers=1, skill="Carrying")
    assert await asked(*helpers) == [1, 1, 0]
    await town.advance(timedelta(minutes=29))
    assert await asked(*helpers) == [1, 1, 0]
    await town.restart()
    await town.advance(timedelta(minutes=1))
    assert await asked(*helpers) == [1, 1, 1]
    await town.run_jobs()
    await town.advance(timedelta(minutes=30))
    await town.advance(timedelta(minutes=30))
    calls = [message for message in await town.bo.sees() if "Who can help" in message.text]
    assert len(calls) == 1
    assert await asked(*helpers) == [1, 1, 1]
    await asks(town.mei, "Sweep the yard", hour="16:00", helpers=1)
    assert await asked(*helpers) == [2, 2, 1]


async def test_a_task_that_begins_soon_asks_every_five_minutes(town: Town) -> None:
    await ready(town)
    helpers = [await town.person(name) for name in ("Dora", "Emil", "Fay")]
    for helper in helpers:
        await offers(helper)
    await asks(town.mei, day="today", hour="15:00", helpers=1)
    assert await asked(*helpers) == [1, 1, 0]
    await town.advance(timedelta(minutes=5))
    assert await asked(*helpers) == [1, 1, 1]


async def test_only_those_are_asked_who_can_are_free_live_here_and_have_not_stopped(town: Town) -> None:
    await ready(town)
    await offers(town.mei)
    await offers(town.bo, ("Driving",))
    await offers(town.chen, times=("Weekday mornings", "Weekend evenings"))
    dora, emil, fay = [await town.person(name) for name in ("Dora", "Emil", "Fay")]
    for helper in (dora, emil, fay):
        await offers(helper)
    await dora.writes("/volunteer_off")
    await town.change(town.group, emil, "leave")
    await asks(town.mei, helpers=3, skill="Carrying")
    assert await asked(town.mei, town.bo, town.chen, dora, emil, fay) == [0, 0, 0, 0, 0, 1]
    await fay.taps(await fay.reads("Can you help"), "I'll come")
    await asks(town.mei, "Sweep the yard", hour="11:00", helpers=3)
    assert await asked(town.mei, town.bo, town.chen, dora, emil, fay) == [0, 1, 0, 0, 0, 1]


async def test_nobody_is_asked_any_more_once_the_task_is_full_or_cancelled(town: Town) -> None:
    await ready(town)
    helpers = [await town.person(name) for name in ("Dora", "Emil", "Fay")]
    for helper in helpers:
        await offers(helper)
    await asks(town.mei, helpers=1)
    await town.chen.taps(await town.chen.finds("Help wanted"), "I'll come")
    await asks(town.mei, "Sweep the yard", hour="16:00", helpers=1)
    await town.mei.taps(await town.mei.reads("Sweep the yard"), "Cancel this task")
    await town.mei.writes("Rain")
    await town.advance(timedelta(minutes=30))
    await town.advance(timedelta(minutes=30))
    assert await asked(*helpers) == [2, 1, 1]
    assert not [message for message in await town.bo.sees() if "Who can help" in message.text]


async def test_where_no_volunteer_fits_nobody_is_said_to_be_asked(town: Town) -> None:
    await ready(town)
    await asks(town.mei)
    assert town.mei.toast == "Task #1 is created. No volunteer on my list fits, so I am asking in the group."
    await offers(town.bo)
    await offers(town.chen)
    await asks(town.mei, "Sweep the yard", hour="16:00")
    assert town.mei.toast == "Task #2 is created. I am asking 2 volunteers now."
    assert await asked(town.bo, town.chen) == [1, 1]
