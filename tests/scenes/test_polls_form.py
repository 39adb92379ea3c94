"""A poll made in private, question by question, by somebody who does not write in bars."""

from datetime import timedelta

import pytest

from tests.town import Resident, Town


async def begins(town: Town) -> Resident:
    await town.bo.says("/polls")  # whereby the bot knows where Bo lives
    await town.bo.starts()
    await town.bo.writes("/poll")
    return town.bo


async def polls_in_group(town: Town) -> list[str]:
    return [message.text for message in await town.chen.sees() if "Poll #" in message.text]


async def test_step_by_step_to_the_group(town: Town) -> None:
    bo = await begins(town)
    asked = await bo.reads("What do you want to ask")
    assert "When do we clean the yard? | Saturday | Sunday" in asked.text
    await bo.writes("A bench <here>?")
    first = await bo.reads("A bench <here>?")
    assert "Which answers" in first.text
    assert first.buttons == ["Back", "Cancel"]
    await bo.writes("Done")
    assert await bo.reads("at least 2 answers")
    await bo.writes("Yes")
    one = await bo.reads("1. Yes")
    assert one.buttons == ["Take out the last one", "Back", "Cancel"]
    await bo.writes("No\nOnly in summer")
    three = await bo.reads("3. Only in summer")
    assert three.buttons == ["Done", "Take out the last one", "Back", "Cancel"]
    await bo.taps(three, "Take out")
    await bo.taps(await bo.reads("2. No"), "Done")
    look = await bo.reads("Shall I ask them?")
    assert "1. Yes\n2. No" in look.text
    assert "3 days" in look.text
    assert look.buttons == ["Ask the neighbours", "Back", "Cancel"]
    assert await polls_in_group(town) == []
    assert await bo.taps(look, "Ask the neighbours") == "Your question is on its way to the group."
    card = await town.chen.finds("Poll #1: A bench <here>?")
    assert card.buttons[:2] == ["Yes · 0", "No · 0"]
    assert "End this poll now" in (await bo.reads("is in your group now")).buttons
    await bo.forges(look, look.button("Ask")["callback_data"])
    assert len(await polls_in_group(town)) == 1
    await town.advance(timedelta(days=3))
    assert "Nobody voted." in (await town.chen.finds("is over")).text


async def test_alone_in_the_group_it_leads_to_private(town: Town) -> None:
    await town.bo.says("/poll")
    await town.bo.follows(await town.bo.finds("step by step"), "Open private chat")
    assert "What do you want to ask" in (await town.bo.reads()).text


async def test_all_at_once_goes_straight_to_the_last_look(town: Town) -> None:
    bo = await begins(town)
    await bo.writes("Yard? | Sat | Sun | closes 6h")
    look = await bo.reads("Shall I ask them?")
    assert "1. Sat\n2. Sun" in look.text
    assert "6 hours" in look.text
    await bo.taps(look, "Back")
    there = await bo.reads("2. Sun")
    await bo.writes("Neither")
    await bo.taps(await bo.reads("3. Neither"), "Done")
    await bo.taps(await bo.reads("Shall I ask them?"), "Ask")
    assert there.id
    card = await town.chen.finds("Poll #1: Yard?")
    assert len(card.buttons) == 5
    assert "16:00" in card.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Yes", "is there twice"),
        ("x" * 101, "has 101 characters"),
        ("\n".join(f"d{day}" for day in range(12)), "13 answers"),
        ("No closes 6h", "behind a bar"),
        ("|", "Please write an answer"),
    ],
)
async def test_an_answer_that_does_not_do(town: Town, text: str, told: str) -> None:
    bo = await begins(town)
    await bo.writes("Yard?")
    await bo.writes("Yes")
    await bo.writes(text)
    assert await bo.reads(told)
    await bo.writes("No")
    assert "1. Yes\n2. No" in (await bo.reads("2. No")).text


async def test_a_question_that_does_not_do(town: Town) -> None:
    bo = await begins(town)
    await bo.writes("q" * 301)
    assert await bo.reads("has 301 characters")
    await bo.writes("Q? | Yes")
    assert await bo.reads("at least 2 answers")
    await bo.writes("Q?")
    assert "Which answers" in (await bo.reads("Q?")).text


async def test_a_restart_and_a_second_poll_command_lose_nothing(town: Town) -> None:
    bo = await begins(town)
    await bo.writes("Yard?")
    await bo.writes("Sat")
    await town.restart()
    await bo.writes("/poll")
    assert "1. Sat" in (await bo.inbox())[-1].text
    await bo.writes("Sun")
    done = await bo.reads("2. Sun")
    await bo.taps(done, "Take out")
    assert "no longer open" in await bo.forges(done, "1:form:poll:answers:=done")
    await bo.taps(await bo.reads("1. Sat"), "Cancel")
    assert await polls_in_group(town) == []


async def test_the_longest_poll_fits_the_form(town: Town) -> None:
    bo = await begins(town)
    await bo.writes("&" * 300)
    for number in range(12):
        await bo.writes(f"{number:02}" + "<" * 98)
    full = await bo.reads("These are all that fit")
    await bo.taps(full, "Done")
    await bo.taps(await bo.reads("Shall I ask"), "Ask")
    assert len(await polls_in_group(town)) == 1


async def test_a_stranger_is_not_asked(town: Town) -> None:
    eve = await town.person("Eve", joins=False)
    await eve.starts("poll")
    assert "do not know your neighbourhood" in (await eve.reads()).text


@pytest.mark.parametrize(("language", "done", "ask"), [("zh", "完成", "问邻居们"), ("es", "Listo", "Preguntar a los")])
async def test_in_other_languages(empty_town: Town, language: str, done: str, ask: str) -> None:
    town = empty_town
    ana, bo = [await town.person(name, language, joins=False) for name in ("Ana", "Bo")]
    town.group = await town.new_group("Lime Street", ana, bo)
    await ana.says("/setup")
    await bo.says("/polls")
    await bo.starts("poll")
    await bo.writes("院子？")  # noqa: RUF001 - Chinese
    await bo.writes("Sí\n不")
    await bo.writes(done)
    await bo.taps((await bo.inbox())[-1], ask)
    assert (await ana.finds("院子")).buttons[:2] == ["Sí · 0", "不 · 0"]


@pytest.mark.parametrize(
    "text",
    [
        "New bench? | Yes | No closes 6h",
        "¿Banco? | Sí | No, cierra 2 días",
        "长椅？｜要｜不要截止 6h",  # noqa: RUF001 - as a Chinese keyboard writes it
    ],
)
async def test_a_time_without_a_bar_is_no_answer(town: Town, text: str) -> None:
    await town.bo.says(f"/poll {text}")
    assert "behind a bar" in (await town.bo.finds("A poll can be open")).text
    assert await polls_in_group(town) == []
