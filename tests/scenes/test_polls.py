"""A poll's course: asked in the group, answered by button, closed on time, its outcome told."""

from datetime import timedelta

import pytest

from services import polls
from tests.databases import ON_BOTH
from tests.town import Resident, Seen, Town

QUICK = "/poll When do we clean the yard? | Sat | Sun | Neither"
DAYS = timedelta(days=3)


async def card(town: Town, number: int = 1) -> Seen:
    """The card in the group, as it is now."""
    seen = await town.bo.sees()
    return next(message for message in seen if message.text.startswith(f"Poll #{number}:"))


async def asks(town: Town, text: str = QUICK) -> Seen:
    await town.chen.says(text)
    return await card(town)


async def ends(town: Town) -> Seen:
    """Three days later: the result post."""
    await town.advance(DAYS)
    return await town.bo.finds("is closed")


async def more(who: Resident, seen: Seen) -> Seen:
    """The poll's page in private, reached by the card's More."""
    await who.follows(seen, "More")
    return await who.reads("Poll #")


async def test_a_poll_is_a_card_with_a_button_per_answer(town: Town) -> None:
    seen = await asks(town)
    assert "When do we clean the yard?" in seen.text
    assert seen.buttons == ["Sat · 0", "Sun · 0", "Neither · 0", "Withdraw my vote", "More"]
    assert "Thursday 26 November, 10:00" in seen.text


async def test_one_line_each_does_as_well(town: Town) -> None:
    assert (await asks(town, "/poll When?\nSat\nSun\ncloses 6h")).buttons[:2] == ["Sat · 0", "Sun · 0"]
    assert "Monday 23 November, 16:00" in (await card(town)).text


async def test_long_answers_are_written_out_above_their_buttons(town: Town) -> None:
    long = "Every second Saturday of the month, early in the morning"
    seen = await asks(town, f"/poll When? | {long} | Never")
    assert f"1. {long}\n2. Never" in seen.text
    assert seen.buttons[0] == "Every second Saturday of the month, ear… · 0"


async def test_a_vote_is_confirmed_at_once_and_shown_on_the_card(town: Town) -> None:
    seen = await asks(town)
    toast = await town.bo.taps(seen, "Sat")
    assert toast == "You voted Sat. You can change it until Thursday 26 November, 10:00."
    assert not town.bo.alert
    assert (await card(town)).buttons[:2] == ["Sat · 1", "Sun · 0"]
    # Ana set up, Chen asked, Bo voted; Mei has not been seen here yet.
    assert "1 of the 3 neighbours I know here has voted." in (await card(town)).text


@ON_BOTH
async def test_a_vote_can_be_changed_and_withdrawn(town: Town) -> None:
    seen = await asks(town)
    await town.bo.taps(seen, "Sat")
    await town.bo.taps(seen, "Sun")
    assert (await card(town)).buttons[:2] == ["Sat · 0", "Sun · 1"]
    assert "withdrawn" in await town.bo.taps(seen, "Withdraw")
    assert (await card(town)).buttons[:2] == ["Sat · 0", "Sun · 0"]
    assert "no vote" in await town.bo.taps(seen, "Withdraw")


@ON_BOTH
async def test_the_same_answer_twice_counts_once_and_leaves_the_card_alone(town: Town) -> None:
    seen = await asks(town)
    first = await town.bo.taps(seen, "Sat")
    shown = await card(town)
    assert await town.bo.taps(seen, "Sat") == first
    assert (await card(town)).raw == shown.raw


@ON_BOTH
async def test_a_poll_closes_on_time_with_a_chart(town: Town) -> None:
    seen = await asks(town)
    for voter, answer in ((town.bo, "Sat"), (town.mei, "Sat"), (town.chen, "Sun")):
        await voter.taps(seen, answer)
    result = await ends(town)
    assert result.has_photo
    assert result.raw["reply_to_message"]["message_id"] == seen.id
    assert "“Sat” has the most votes: 2 of 3." in result.text
    assert "3 of the 4 neighbours I knew here voted." in result.text
    ended = await card(town)
    assert (ended.id, ended.buttons) == (seen.id, [])
    assert "Closed on Thursday 26 November, 10:00." in ended.text
    assert "Sat: 2 votes, 67%\nSun: 1 vote, 33%\nNeither: 0 votes, 0%" in ended.text


@ON_BOTH
async def test_it_is_told_once_however_often_the_clock_strikes(town: Town) -> None:
    await town.bo.taps(await asks(town), "Sat")
    await ends(town)
    await town.run_jobs()
    await town.advance(timedelta(hours=1))
    assert len([message for message in await town.bo.sees() if message.has_photo]) == 1


async def test_a_poll_nobody_answered_says_so(town: Town) -> None:
    seen = await asks(town)
    assert "0 of the 2 neighbours" in seen.text
    await town.advance(timedelta(days=3))
    result = (await town.chen.sees())[-1]
    assert result.text == "Nobody voted. Poll #1 “When do we clean the yard?” is over."
    assert not result.has_photo
    assert "Sat: no votes" in (await card(town)).text


@ON_BOTH
async def test_level_answers_are_a_tie(town: Town) -> None:
    seen = await asks(town)
    await town.bo.taps(seen, "Sat")
    await town.mei.taps(seen, "Neither")
    assert "“Sat” and “Neither” are level, each with 1 of 2 votes." in (await ends(town)).text


async def test_many_level_answers_are_not_all_named(town: Town) -> None:
    seen = await asks(town, "/poll When? | 1st | 2nd | 3rd | 4th | 5th")
    fifth = await town.person("Dana")
    for voter, answer in zip((town.ana, town.bo, town.chen, town.mei, fifth), seen.buttons, strict=False):
        await voter.taps(seen, answer)
    assert "“1st”, “2nd”, “3rd” and 2 more are level, each with 1 of 5 votes." in (await ends(town)).text


async def test_the_end_comes_also_when_nobody_ran_at_that_time(town: Town) -> None:
    seen = await asks(town)
    await town.bo.taps(seen, "Sun")
    await town.stop_bot()
    town.clock.move(DAYS + timedelta(hours=5))
    await town.start_bot()
    await town.run_jobs()
    assert "“Sun” has the most votes: 1 of 1." in (await town.bo.finds("is closed")).text
    assert "Closed on Thursday 26 November, 10:00." in (await card(town)).text


@ON_BOTH
async def test_votes_outlive_a_restart(town: Town) -> None:
    seen = await asks(town)
    await town.bo.taps(seen, "Sun")
    await town.restart()
    await town.mei.taps(seen, "Sun")
    assert (await card(town)).buttons[1] == "Sun · 2"


@ON_BOTH
async def test_a_late_tap_is_refused_before_any_job_has_run(town: Town) -> None:
    seen = await asks(town)
    await town.bo.taps(seen, "Sun")
    town.clock.move(DAYS)
    assert await town.mei.taps(seen, "Sat") == "Poll #1 is closed. Send /results_1 to see how it went."
    assert town.mei.alert
    ended = await card(town)
    assert ended.buttons == []
    assert "Sun: 1 vote, 100%" in ended.text
    await town.run_jobs()
    assert "“Sun” has the most votes: 1 of 1." in (await town.bo.finds("is closed")).text


@ON_BOTH
@pytest.mark.parametrize("who", ["chen", "mei", "ana"])
async def test_author_and_committee_can_end_it_early(town: Town, who: str) -> None:
    seen = await asks(town)
    await town.bo.taps(seen, "Sat")
    person: Resident = getattr(town, who)
    page = await more(person, seen)
    assert page.buttons[-1] == "End this poll now"
    assert await person.taps(page, "End this") == "Poll #1 is closed. The result is on its way to the group."
    assert "“Sat” has the most votes: 1 of 1." in (await town.bo.finds("is closed")).text
    assert "Closed on Monday 23 November, 10:00." in (await card(town)).text
    assert "is closed" in await person.forges(page, "1:end-poll:1")
    await town.advance(DAYS)
    assert len([message for message in await town.bo.sees() if message.has_photo]) == 1


async def test_others_cannot_end_it(town: Town) -> None:
    seen = await asks(town)
    page = await more(town.bo, seen)
    assert "End this poll now" not in page.buttons
    assert "Only the committee" in await town.bo.forges(page, "1:end-poll:1")
    assert (await card(town)).buttons[0] == "Sat · 0"


async def test_one_can_vote_in_private_too(town: Town) -> None:
    page = await more(town.bo, await asks(town))
    assert "You have not voted yet." in page.text
    assert page.buttons == ["Sat", "Sun", "Neither", "Withdraw my vote", "How it stands"]
    assert "You voted Sun." in await town.bo.taps(page, "Sun")
    assert (await card(town)).buttons[1] == "Sun · 1"
    assert "You voted “Sun”." in (await more(town.bo, await card(town))).text


@ON_BOTH
async def test_the_page_in_private_shows_what_was_chosen_there_and_the_end(town: Town) -> None:
    page = await more(town.bo, await asks(town))

    async def shown() -> Seen:
        return next(message for message in await town.bo.inbox() if message.id == page.id)

    await town.bo.taps(page, "Sun")
    assert "You voted “Sun”." in (await shown()).text
    await town.bo.taps(page, "Withdraw")
    assert "You have not voted yet." in (await shown()).text
    await town.bo.taps(await card(town), "Sat")
    await town.bo.taps(page, "Sat")
    assert "You voted “Sat”." in (await shown()).text
    await town.advance(DAYS)
    over = await shown()
    assert over.buttons == []
    assert "Closed on Thursday 26 November, 10:00." in over.text
    assert over.text.endswith("You voted “Sat”.")


async def test_one_can_see_in_private_how_it_stands(town: Town) -> None:
    seen = await asks(town)
    await town.chen.taps(seen, "Sun")
    await town.bo.taps(await more(town.bo, seen), "How it stands")
    told = await town.bo.reads("Poll #1 so far")
    assert told.has_photo
    assert "“Sun” has the most votes: 1 of 1." in told.text
    await town.bo.forges(told, "1:poll-results:77")
    assert town.bo.toast == "This button no longer works."


async def test_the_page_of_a_poll_that_is_over_is_its_result(town: Town) -> None:
    seen = await asks(town)
    await town.bo.taps(seen, "Sat")
    ended = await ends(town)
    await town.bo.follows(seen, "More")
    result = await town.bo.reads("is closed")
    assert result.has_photo
    assert "I do not know everybody here" in result.text
    assert "I do not know everybody here" not in ended.text


@ON_BOTH
async def test_counters_agree_with_the_votes_after_everything(town: Town) -> None:
    seen = await asks(town)
    await town.bo.taps(seen, "Sat")
    await town.mei.taps(seen, "Sat")
    await town.mei.taps(seen, "Sun")
    await town.bo.taps(seen, "Withdraw")
    await ends(town)
    assert await polls.recount(town.app.shared.storage) == []
