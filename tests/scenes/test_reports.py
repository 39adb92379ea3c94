from datetime import timedelta

from tests.databases import ON_BOTH
from tests.town import Town

pytestmark = ON_BOTH

LAMP = "Street lamp out at gate 3"


async def test_a_report_gets_a_numbered_card_in_the_group_and_one_for_the_committee(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    card = await town.chen.finds(f"#1 {LAMP}")
    assert "Waiting for the committee" in card.text
    assert card.buttons == ["Me too", "More"]
    desk = await town.mei.finds(f"#1 {LAMP}", town.committee)
    assert "Reported by Bo" in desk.text
    assert desk.buttons == ["Acknowledge", "Decline", "What it is about"]


async def test_numbers_are_counted_up(town: Town) -> None:
    await town.bo.says("/report One")
    await town.chen.says("/report Two")
    assert (await town.bo.finds("#2")).text.startswith("#2 Two")


async def test_me_too_is_counted_once_and_the_tapper_is_told(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    card = await town.chen.finds("#1")
    assert "You are counted for #1" in await town.chen.taps(card, "Me too")
    assert "already" in await town.chen.taps(card, "Me too")
    assert "One more neighbour has it too" in (await town.bo.finds("#1")).text
    assert "One more neighbour has it too" in (await town.mei.finds("#1", town.committee)).text


async def test_the_reporter_is_not_counted_twice(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    assert "yourself" in await town.bo.taps(await town.bo.finds("#1"), "Me too")
    assert "too" not in (await town.bo.finds("#1")).text


async def test_me_too_can_be_taken_back_in_private(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    card = await town.chen.finds("#1")
    await town.chen.taps(card, "Me too")
    await town.chen.follows(card, "More")
    own = await town.chen.reads("#1")
    assert own.buttons == ["Not me after all"]
    assert "You are not counted" in await town.chen.taps(own, "Not me after all")
    assert "neighbour has it too" not in (await town.bo.finds("#1")).text
    assert (await town.chen.reads("#1")).buttons == ["Me too"]
    assert "not counted" in await town.chen.forges(own, "1:me-too-back:1")
    assert "counted" in await town.chen.taps(await town.chen.reads("#1"), "Me too")
    assert "One more neighbour" in (await town.bo.finds("#1")).text


async def test_the_committee_takes_a_report_from_open_to_fixed_and_the_reporter_hears_of_each_step(town: Town) -> None:
    await town.bo.starts()
    await town.bo.says(f"/report {LAMP}")
    for button, state in (
        ("Acknowledge", "The committee has seen it"),
        ("In progress", "Somebody is working on it"),
        ("Fixed", "The committee says it is fixed"),
    ):
        await town.mei.taps(await town.mei.finds("#1", town.committee), button)
        assert "undo" in town.mei.toast
        assert state in (await town.chen.finds("#1")).text
        assert state in (await town.bo.reads("News about report #1")).text
    card = await town.chen.finds("#1")
    assert card.buttons == ["More"]
    desk = await town.mei.finds("#1", town.committee)
    assert "Last step by Mei" in desk.text
    assert desk.buttons == ["Undo"]


async def test_neighbours_who_have_it_too_are_told_but_not_whoever_acted(town: Town) -> None:
    for person in (town.bo, town.chen, town.mei):
        await person.starts()
    await town.bo.says(f"/report {LAMP}")
    card = await town.chen.finds("#1")
    await town.chen.taps(card, "Me too")
    await town.mei.taps(card, "Me too")
    await town.mei.taps(await town.mei.finds("#1", town.committee), "Acknowledge")
    assert "seen" in (await town.chen.reads("News")).text
    assert "seen" in (await town.bo.reads("News")).text
    assert not [message for message in await town.mei.inbox() if "News" in message.text]


async def test_who_took_me_too_back_hears_nothing_more(town: Town) -> None:
    await town.chen.starts()
    await town.bo.says(f"/report {LAMP}")
    await town.chen.taps(await town.chen.finds("#1"), "Me too")
    await town.chen.writes("/report_1")
    await town.chen.taps(await town.chen.reads("#1"), "Not me after all")
    await town.mei.taps(await town.mei.finds("#1", town.committee), "Acknowledge")
    assert not [message for message in await town.chen.inbox() if "News" in message.text]


async def test_a_reporter_who_cannot_be_written_to_still_sees_it_in_the_group(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    await town.mei.taps(await town.mei.finds("#1", town.committee), "Acknowledge")
    assert "has seen it" in (await town.bo.finds("#1")).text
    assert await town.bo.inbox() == []


async def test_a_restart_changes_nothing(town: Town) -> None:
    await town.bo.starts()
    await town.bo.says(f"/report {LAMP}")
    await town.restart()
    await town.chen.taps(await town.chen.finds("#1"), "Me too")
    await town.mei.taps(await town.mei.finds("#1", town.committee), "Acknowledge")
    await town.restart()
    await town.settle()
    assert len([message for message in await town.bo.inbox() if "News" in message.text]) == 1
    assert "One more neighbour" in (await town.bo.finds("#1")).text


async def test_a_chair_acts_in_private_where_there_is_no_committee_chat(empty_town: Town) -> None:
    town = empty_town
    ana = await town.person("Ana", joins=False)
    bo = await town.person("Bo", joins=False)
    town.group = await town.new_group("Lime Street", ana, bo)
    await ana.says("/setup")
    await bo.says(f"/report {LAMP}")
    await ana.starts()
    await ana.writes("/report_1")
    own = await ana.reads("#1")
    assert own.buttons == ["Me too", "Acknowledge", "Decline", "What it is about"]
    await ana.taps(own, "Acknowledge")
    assert "has seen it" in (await bo.finds("#1")).text
    assert "In progress" in (await ana.reads("#1")).buttons


async def test_undo_leaves_the_card_when_its_time_is_over(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    desk = await town.mei.finds("#1", town.committee)
    await town.mei.taps(desk, "Acknowledge")
    undo = (await town.mei.finds("#1", town.committee)).button("Undo")["callback_data"]
    await town.advance(timedelta(minutes=11))
    assert "Undo" not in (await town.mei.finds("#1", town.committee)).buttons
    assert "no longer be undone" in await town.mei.forges(desk, undo)
