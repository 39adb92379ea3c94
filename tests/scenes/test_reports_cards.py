"""What the cards of reports offer where: the whole text, the way back, and silence where nothing is left to do."""

from tests.databases import ON_BOTH
from tests.town import Town

pytestmark = ON_BOTH


async def test_a_long_report_can_be_read_whole_from_the_committees_card(town: Town) -> None:
    await town.mei.says("/help", chat=town.committee)
    text = "The lamp at gate three is out again. " * 12 + "Please come soon."
    await town.bo.says(f"/report {text}")
    desk = await town.mei.finds("#1", town.committee)
    assert "Please come soon." not in desk.text
    await town.mei.follows(desk, "Read all of it")
    assert "Please come soon." in (await town.mei.reads("#1")).text


async def test_a_short_report_is_whole_already(town: Town) -> None:
    await town.bo.says("/report Lamp out")
    assert "Read all of it" not in (await town.mei.finds("#1", town.committee)).buttons


async def test_the_way_back_is_named_as_the_button_there_is(town: Town) -> None:
    await town.bo.says("/report Lamp out")
    await town.chen.says("/help")
    card = await town.chen.finds("#1 Lamp out")
    await town.chen.follows(card, "More")
    page = await town.chen.reads("#1")
    assert "press “Not me after all”" in await town.chen.taps(page, "Me too")
    assert "press More" in await town.chen.taps(card, "Me too")


async def test_talk_under_a_closed_card_is_left_in_peace(town: Town) -> None:
    await town.bo.says("/report Lamp out")
    await town.mei.taps(await town.mei.finds("#1", town.committee), "Acknowledge")
    await town.mei.taps(await town.mei.finds("#1", town.committee), "In progress")
    await town.mei.taps(await town.mei.finds("#1", town.committee), "Fixed")
    before = len(await town.mei.sees(town.committee))
    await town.mei.says("Well done", chat=town.committee, reply_to=await town.mei.finds("#1", town.committee))
    assert len(await town.mei.sees(town.committee)) == before + 1
