"""/large_print: in private, sentences and buttons one below the other; in the group all stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.databases import ON_BOTH
from tests.helping import offers

if TYPE_CHECKING:
    from tests.town import Seen, Town

LONG = "First line\nSecond line. And more\n• no bullet of ours · at all"


def across(message: Seen) -> list[int]:
    """How many buttons stand in each row."""
    return [len(row) for row in message.raw.get("reply_markup", {}).get("inline_keyboard", [])]


@ON_BOTH
async def test_sentences_begin_on_new_lines_and_each_button_has_a_row(town: Town) -> None:
    await town.bo.starts()
    await town.bo.writes("/language")
    usual = await town.bo.reads("Which language")
    assert across(usual) == [2, 2]
    await town.bo.taps(usual, "Large print")
    page = await town.bo.reads("Large print is off")
    assert await town.bo.taps(page, "Switch it on") == "Large print is on."
    shown = (await town.bo.reads("Large print is on")).text
    assert shown.splitlines()[:3] == ["Large print is on.", "", "Here in private I begin each sentence on a new line."]
    await town.bo.writes("/language")
    assert across(await town.bo.reads("Which language")) == [1, 1, 1, 1]
    await town.bo.writes("/help")
    assert "\n\n/large_print: Make my messages easier to read\n\n" in (await town.bo.reads("what you can do")).text
    await town.bo.writes("/report Lamp out")
    kept = await town.bo.reads("Your report is")
    assert kept.text.splitlines()[0] == "Thank you."
    assert len((await town.chen.finds("Lamp out")).buttons) == across(await town.chen.finds("Lamp out"))[0] == 2


async def test_what_people_typed_stays_as_they_typed_it(town: Town) -> None:
    await town.bo.says(f"/report {LONG}")
    await town.chen.starts()
    await town.chen.writes("/large_print")
    await town.chen.writes("/report_1")
    read = (await town.chen.reads("First line")).text
    assert LONG in read
    assert "Waiting for the committee\n" in read, "the hour has a line of its own"


async def test_what_is_chosen_in_a_form_is_said_in_a_word(town: Town) -> None:
    await town.bo.starts()
    await town.bo.writes("/large_print")
    await town.bo.writes("/volunteer")
    await town.bo.taps(await town.bo.reads("What can you help with"), "Carrying")
    asked = await town.bo.reads("What can you help with")
    assert asked.buttons[0] == "Chosen: Carrying and moving"
    assert set(across(asked)) == {1}


async def test_it_is_switched_off_by_the_button_and_in_words_and_survives_a_restart(town: Town) -> None:
    await offers(town.bo)
    await town.bo.writes("/large_print on")
    await town.restart()
    page = await town.bo.reads("Large print is on")
    assert page.buttons == ["Switch it off"]
    assert await town.bo.taps(page, "Switch it off") == "Large print is off."
    await town.bo.writes("/volunteer")
    assert max(across(await town.bo.reads("You help in"))) > 1
    for word, state in (("sí", "on"), ("关", "off"), ("On.", "on"), ("off", "off")):
        await town.bo.writes(f"/large_print {word}")
        assert f"Large print is {state}." in (await town.bo.reads("Large print is")).text
    await town.bo.writes("/large_print enormous")
    assert "“enormous”" in (await town.bo.inbox())[-1].text


async def test_a_text_that_would_become_too_long_is_left_dense(town: Town) -> None:
    long = "\n".join("a" * 68 for _ in range(50))
    await town.bo.says(f"/report {long}")
    await town.chen.starts()
    await town.chen.writes("/large_print")
    await town.chen.writes("/report_1")
    assert long in (await town.chen.reads("#1")).text
