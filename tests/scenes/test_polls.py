from datetime import timedelta

from tests.town import Seen, Town

QUICK = "/poll When do we clean the yard? | Sat | Sun | Neither"


async def asks(town: Town, text: str = QUICK) -> Seen:
    """Chen asks in the group; the card."""
    await town.chen.says(text)
    return await town.chen.finds("Poll #")


async def card(town: Town) -> Seen:
    return await town.bo.finds("Poll #")


async def test_a_poll_is_a_card_with_a_button_per_answer(town: Town) -> None:
    seen = await asks(town)
    assert "When do we clean the yard?" in seen.text
    assert seen.buttons == ["Sat · 0", "Sun · 0", "Neither · 0", "Withdraw my vote", "More"]
    assert "Thursday 26 November, 10:00" in seen.text


async def test_a_vote_is_confirmed_at_once_and_shown_on_the_card(town: Town) -> None:
    seen = await asks(town)
    toast = await town.bo.taps(seen, "Sat")
    assert toast == "You voted Sat. You can change it until Thursday 26 November, 10:00."
    assert (await card(town)).buttons[:2] == ["Sat · 1", "Sun · 0"]
    assert "1 of the 3 neighbours I know here" in (await card(town)).text


async def test_a_vote_can_be_changed_and_withdrawn(town: Town) -> None:
    seen = await asks(town)
    await town.bo.taps(seen, "Sat")
    await town.bo.taps(seen, "Sun")
    assert (await card(town)).buttons[:2] == ["Sat · 0", "Sun · 1"]
    assert "withdrawn" in await town.bo.taps(seen, "Withdraw")
    assert (await card(town)).buttons[:2] == ["Sat · 0", "Sun · 0"]
    assert "no vote" in await town.bo.taps(seen, "Withdraw")


async def test_a_poll_closes_on_time_with_a_chart(town: Town) -> None:
    seen = await asks(town)
    await town.bo.taps(seen, "Sat")
    await town.mei.taps(seen, "Sat")
    await town.chen.taps(seen, "Sun")
    await town.advance(timedelta(days=3))
    result = await town.bo.finds("is closed")
    assert result.has_photo
    assert result.raw["reply_to_message"]["message_id"] == seen.id
    assert "“Sat” has the most votes: 2 of 3." in result.text
    assert "3 of the 4 neighbours I knew here voted." in result.text
    ended = await town.bo.finds("Closed on")
    assert (ended.id, ended.buttons) == (seen.id, [])
    assert "Sat: 2 votes, 67%" in ended.text
