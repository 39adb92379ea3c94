"""What follows from opening the private chat late, and cards that were posted anew."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.helping import asks, comes_in, ready

if TYPE_CHECKING:
    from tests.town import Town

HOUR = timedelta(hours=1)


async def test_who_opens_the_private_chat_after_promising_is_reminded(town: Town) -> None:
    await comes_in(town.mei)
    await town.mei.says("/help", chat=town.committee)
    await asks(town.mei)
    await town.bo.taps(await town.bo.finds("Help wanted"), "I'll come")
    assert "open a private chat with me so that I can remind you" in town.bo.toast
    await town.bo.starts()
    await town.advance(timedelta(days=4) + HOUR)
    await town.advance(22 * HOUR)
    assert len([message for message in await town.bo.inbox() if "A reminder" in message.text]) == 2


async def test_who_is_asked_why_in_private_sees_the_question_on_coming_there(town: Town) -> None:
    await comes_in(town.ana)
    await asks(town.ana)
    await town.mei.says("/task_1", chat=town.committee)
    await town.mei.taps(await town.mei.finds("Help wanted", town.committee), "Cancel this task")
    assert "in our private chat" in town.mei.toast
    await town.mei.starts()
    assert "Why does task #1, Carry chairs, not take place" in (await town.mei.reads("Question 1 of 1")).text
    await town.mei.writes("Rain")
    assert "Cancelled: Rain" in (await town.bo.finds("Help wanted")).text


async def test_an_older_card_of_a_cancelled_task_does_not_go_on_asking(town: Town) -> None:
    await ready(town)
    await asks(town.mei)
    first = await town.bo.finds("Help wanted")
    await town.bo.says("/task_1")
    second = await town.bo.finds("Help wanted")
    assert second.id != first.id
    await town.mei.taps(await town.mei.reads("Help wanted, task #1"), "Cancel this task")
    await town.mei.writes("Rain")
    cards = [message for message in await town.bo.sees() if "Help wanted" in message.text]
    assert [(card.id, card.buttons) for card in cards] == [(first.id, []), (second.id, [])]
    assert "Cancelled: Rain" in cards[1].text
