"""PostgreSQL keeps what was done, and the bot does not hear that it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.faults.table import fault
from tests.faults.watching import answer_to, poll, presses, votes

if TYPE_CHECKING:
    from tests.faults.wire import Wire
    from tests.town import Town

LOST = fault(
    "PostgreSQL keeps something, and its answer is lost on the way",
    sees="After a second a tap is told that it was noted and need not be repeated; the card shows what was done",
    kept="Everything, once",
    ends="At the second try the bot finds that it was done",
)


@LOST
async def test_the_answer_to_a_commit_is_lost_and_a_tap_is_answered(wired_town: tuple[Town, Wire]) -> None:
    town, wire = wired_town
    card = await poll(town)
    wire.lose_commit_of("INSERT INTO votes")
    query = await presses(town.bo, card, "Yes")
    assert "no need to press again" in await answer_to(town, query)
    await town.settle()
    assert (await votes(town), "Yes · 1" in (await town.bo.finds("Tea?")).buttons) == (1, True)


@LOST
async def test_the_answer_to_a_commit_is_lost_and_a_hidden_admins_command_goes_on(
    wired_town: tuple[Town, Wire],
) -> None:
    town, wire = wired_town
    await town.change(town.group, town.ana, "anonymous")
    await town.ana.says("/report Lamp out")
    wire.lose_commit_of('"update_id": -')
    assert (
        await town.ana.taps(await town.ana.finds("write as the group"), "It was me") == "Thank you. I am doing it now."
    )
    assert await town.bo.finds("Lamp out")


@LOST
async def test_the_answer_to_a_commit_is_lost_and_the_language_is_chosen(wired_town: tuple[Town, Wire]) -> None:
    town, wire = wired_town
    await town.bo.starts()
    await town.bo.writes("/language")
    wire.lose_commit_of("UPDATE people SET chosen_language")
    assert "Español" in await town.bo.taps(await town.bo.reads(), "Español")
    await town.bo.writes("/privacy")
    assert "guardo" in (await town.bo.reads()).text
