"""Lists of tasks fit one message, and say what they leave out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.tasks import LONGEST_TEXT, Answer, Draft
from storage import tasks
from tests.helping import ready

if TYPE_CHECKING:
    from tests.town import Town


async def many(town: Town, count: int) -> None:
    """So many tasks with the longest words, one a day, all promised by Bo."""
    now = town.clock.now()
    async with town.app.shared.storage.transaction() as db:
        for number in range(1, count + 1):
            starts_at = now + timedelta(days=number)
            wish = Draft("<" * LONGEST_TEXT, starts_at, "Europe/Madrid", "&" * LONGEST_TEXT, 2, None)
            task = await tasks.add(db, wish, neighbourhood_id=1, number=number, creator_id=town.mei.id, now=now)
            await tasks.put_answer(db, task.id, town.bo.id, Answer.COMING, now)
            await tasks.change_found(db, task.id, 1)


@pytest.mark.parametrize(("count", "left_out"), [(10, ""), (11, "And 1 more later."), (13, "And 3 more later.")])
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_longest_list_fits_and_says_how_many_more_there_are(town: Town, count: int, left_out: str) -> None:
    await ready(town)
    await many(town, count)
    await town.bo.writes("/mytasks")
    own = (await town.bo.inbox())[-1]
    assert own.text.startswith("You have promised")
    assert len(own.buttons) == 10
    await town.bo.writes("/tasks")
    in_private = (await town.bo.inbox())[-1]
    assert in_private.text.startswith("Help is wanted")
    assert "/task_" not in in_private.text
    await town.bo.says("/tasks")
    in_group = await town.bo.finds("Help is wanted")
    assert "/task_10 <<<" in in_group.text
    assert "/task_11" not in in_group.text
    assert in_group.buttons == []
    for message in (own, in_private, in_group):
        assert ("more later" in message.text) == bool(left_out)
        assert message.text.endswith(left_out)


async def test_a_list_counts_what_it_leaves_out_on_either_database(town: Town) -> None:
    await ready(town)
    await many(town, 12)
    await town.bo.writes("/mytasks")
    assert "And 2 more later." in (await town.bo.inbox())[-1].text
