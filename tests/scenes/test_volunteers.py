"""Offering help: a form in private that survives a restart, and one thing changed without starting over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.town import Resident, Town


async def offers(who: Resident, *labels: str) -> None:
    """Goes through the form: skills first, times behind the word "|"."""
    await who.starts()
    await who.writes("/volunteer")
    for label in labels:
        await who.taps(await who.reads("Question"), "Done" if label == "|" else label)
    await who.taps(await who.reads("Question 2"), "Done")
    await who.taps(await who.reads("Question 3"), "Save")


async def test_the_form_survives_a_restart_between_two_answers(town: Town) -> None:
    bo = town.bo
    await bo.says("/help")
    await bo.starts()
    await bo.writes("/volunteer")
    await bo.taps(await bo.reads("What can you help with"), "Carrying")
    await bo.taps(await bo.reads("What can you help with"), "Driving")
    assert "✓ Driving" in (await bo.reads("What can you")).buttons
    await town.restart()
    await bo.taps(await bo.reads("What can you help with"), "Done")
    await bo.taps(await bo.reads("When do you"), "Weekend mornings")
    await town.restart()
    await bo.taps(await bo.reads("When do you"), "Done")
    check = await bo.reads("Is this right")
    assert "Carrying and moving and Driving" in check.text
    assert "Weekend mornings" in check.text
    await bo.taps(check, "Save")
    assert "saved" in bo.toast
    card = await bo.reads("You help in Lime Street")
    assert "Carrying and moving and Driving" in card.text
