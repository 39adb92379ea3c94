"""Who tells very much in a short time leaves room for the others, and loses nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.databases import ON_BOTH

if TYPE_CHECKING:
    from tests.town import Resident, Seen, Town

MANY = 30
POLL = "/poll {}?\nyes\nno"


async def all_at_once(town: Town, who: Resident, chat: int, texts: list[str]) -> None:
    """They are sent before the bot has seen the first."""
    for text in texts:
        await town.ask("say", **{"as": who.id, "chat": chat, "text": text})
    await town.settle()


def posted_after(seen: Seen, start: float) -> timedelta:
    return timedelta(seconds=seen.raw["date"] - int(start))


async def test_a_neighbours_report_does_not_wait_behind_a_dozen_of_one_persons(town: Town) -> None:
    await town.bo.starts()
    await all_at_once(town, town.bo, town.bot_id, [f"/report Noise {number}" for number in range(1, MANY)])
    start = town.clock.epoch()
    for text in (f"/report Noise {MANY}", "hello"):
        await town.ask("say", **{"as": town.bo.id, "chat": town.bot_id, "text": text})
    await town.chen.says("/report Water in the cellar")
    card = await town.mei.finds("Water in the cellar")
    desk = await town.mei.finds("Water in the cellar", town.committee)
    assert posted_after(card, start) < timedelta(seconds=90)
    assert posted_after(desk, start) < timedelta(seconds=90)
    await town.advance(timedelta(minutes=40))
    for number in range(1, MANY + 1):
        await town.chen.finds(f"Noise {number}\n")
        await town.mei.finds(f"Noise {number}\n", town.committee)


async def test_a_report_that_appears_later_says_so_and_is_in_the_lists_at_once(town: Town) -> None:
    await town.bo.starts()
    for number in range(1, 6):
        await town.bo.writes(f"/report Noise {number}")
    assert "can see it" in (await town.bo.reads("#5")).text
    start = town.clock.epoch()
    await all_at_once(town, town.bo, town.bot_id, [f"/report Noise {number}" for number in range(6, 10)] + ["/reports"])
    told, listed = await town.bo.reads("report is #9"), await town.bo.reads("#9 Noise 9 (")
    assert "several in a short time" in told.text
    assert "10:04" in told.text
    await town.advance(timedelta(minutes=5))
    card = await town.chen.finds("#9 Noise 9")
    assert posted_after(listed, start) < timedelta(minutes=1)
    assert timedelta(minutes=4) <= posted_after(card, start) < timedelta(minutes=5)


async def test_in_the_group_they_are_told_once(town: Town) -> None:
    await all_at_once(town, town.bo, town.group, [f"/report Noise {number}" for number in range(1, 9)])
    await town.advance(timedelta(minutes=10))
    seen = await town.chen.sees()
    assert sum("several in a short time" in each.text for each in seen) == 1
    for number in range(1, 9):
        await town.chen.finds(f"#{number} Noise {number}")
    await town.bo.says("/report Noise 9")
    await town.chen.finds("#9 Noise 9")


@ON_BOTH
async def test_polls_are_spaced_too_and_their_author_hears_when_they_are_there(town: Town) -> None:
    await town.bo.starts()
    await all_at_once(town, town.bo, town.bot_id, [POLL.format(f"Question {number}") for number in range(1, 8)])
    start = town.clock.epoch()
    await town.chen.says(POLL.format("Shall we paint the door"))
    assert posted_after(await town.mei.finds("paint the door"), start) < timedelta(seconds=90)
    await town.advance(timedelta(minutes=5))
    card, word = await town.chen.finds("Question 7"), await town.bo.reads("Poll #7 is in your group now")
    assert word.raw["date"] >= card.raw["date"]
    assert sum("several in a short time" in each.text for each in await town.bo.inbox()) == 1
