"""The committee asks how things stand."""

import re
from datetime import timedelta

import pytest

from tests.assisting import adds
from tests.helping import asks, offers, ready
from tests.town import Resident, Seen, Town

WEEK = timedelta(days=7)
POLL = "/poll When do we clean the yard? | Sat | Sun"
POLL_RUNS = (
    "• Poll #1 “When do we clean the yard?”: open until Thursday 26 November, 10, 2 of 4 neighbours I know voted"
)


async def asked(town: Town, words: str = "", who: Resident | None = None) -> Seen:
    """What the bot answers in the committee chat."""
    person = who or town.mei
    question = await person.says(f"/summary {words}", chat=town.committee)
    found = [message for message in await person.sees(town.committee) if message.by_bot and message.id > question.id]
    assert len(found) == 1, [message.text for message in found]
    return found[0]


async def lively(town: Town) -> None:
    """Three reports (one seen, one fixed), a poll with two votes, a task with one helper of three."""
    await ready(town)
    for what in ("Lamp out", "Door stuck", "Pipe <leaks> & drips"):
        await town.bo.says(f"/report {what}")
    for number, steps in ((2, ("Acknowledge",)), (3, ("Acknowledge", "In progress", "Fixed"))):
        for step in steps:
            await town.mei.taps(await town.mei.finds(f"#{number}", town.committee), step)
    await town.chen.says(POLL)
    for voter in (town.bo, town.chen):
        await voter.taps(await town.bo.finds("Poll #1"), "Sat")
    await offers(town.bo)
    await asks(town.mei)
    await town.bo.taps(await town.bo.reads("Carry chairs"), "come")


async def test_what_waits_for_a_decision_comes_first(town: Town) -> None:
    await lively(town)
    await town.advance(timedelta(days=2, hours=5))
    seen = await asked(town)
    title, waiting = re.sub(r"(\d\d):\d\d", r"\1", seen.text).split("\n\n")[:2]  # minutes pass between messages
    assert title == "Lime Street: the last 7 days\nReports, Polls and Volunteers, since Wednesday 18 November, 15"
    first = waiting.split("\n")
    assert first == [
        "Waiting for you",
        "• Not yet acknowledged: 1 of 2 open reports. See /reports",
        "• The oldest open report: /report_1, 2 days old",
        POLL_RUNS,
        "• /task_1 “Carry chairs”, Saturday 28 November, 10: 1 of 3 helpers found",
    ]


async def test_counts_come_with_what_they_are_out_of(town: Town) -> None:
    await lively(town)
    seen = await asked(town)
    assert seen.has_photo
    assert "3 new reports: 1 of 3 fixed, 1 of 3 without an answer." in seen.text
    assert "One report was fixed in this time, new or old." in seen.text
    assert "One new poll." in seen.text
    assert "2 of 4 neighbours I know voted, 2 did not." in seen.text
    assert "One neighbour offers help, new: 1." in seen.text
    assert "No task began." in seen.text
    assert "One task was planned." in seen.text


async def test_a_few_answers_are_not_told_apart(town: Town) -> None:
    await lively(town)
    text = (await asked(town, "volunteers")).text
    assert "Volunteers were asked once. I show their answers only when there are at least 5" in text
    assert "can help with" not in text


async def test_a_step_taken_back_was_no_step(town: Town) -> None:
    await ready(town)
    await town.bo.says("/report Lamp out")
    await town.advance(WEEK + timedelta(days=1))
    await town.mei.says("/help", chat=town.committee)
    for button in ("Acknowledge", "Undo"):
        await town.mei.taps(await town.mei.finds("#1", town.committee), button)
    seen = await asked(town, "reports")
    assert "Nothing else happened." in seen.text
    assert "1 of 1 open reports" in seen.text
    assert not seen.has_photo


async def test_tasks_that_began_and_polls_that_ended(town: Town) -> None:
    await lively(town)
    await town.advance(timedelta(days=6))
    text = (await asked(town)).text
    assert "One task began: 1 of 3 places were filled." in text
    assert "Poll #1 “When do we clean the yard?” ended: 2 of 4 voted." in text
    assert "open until" not in text
    assert "/task_1" not in text


async def test_the_time_before_is_compared_only_where_there_was_one(town: Town) -> None:
    await lively(town)
    assert "days before" not in (await asked(town)).text
    await town.advance(2 * WEEK + timedelta(days=1))
    await town.bo.says("/report Bench broken")
    await town.mei.says("/help", chat=town.committee)
    assert "One new report: 0 fixed, 1 without an answer. The 7 days before: 0." in (await asked(town)).text
    assert "days before" not in (await asked(town, "30d")).text


async def test_reports_of_the_week_before_are_counted(town: Town) -> None:
    await town.advance(timedelta(days=8))
    await town.bo.says("/report Lamp out")
    await town.bo.says("/report Door stuck")
    await town.advance(WEEK)
    await town.bo.says("/report Bench broken")
    await town.mei.says("/help", chat=town.committee)
    assert "The 7 days before: 2." in (await asked(town, "reports")).text


async def test_nothing_new_is_said_in_one_line(town: Town) -> None:
    await town.mei.says("/help", chat=town.committee)
    seen = await asked(town)
    assert seen.text == (
        "Lime Street (Reports, Polls and Volunteers): nothing new in the last 7 days, and nothing waits for a decision."
    )
    assert not seen.has_photo


async def test_only_what_was_asked_for(town: Town) -> None:
    await lively(town)
    text = (await asked(town, "polls reports")).text
    assert "Reports and Polls, since" in text
    assert "help" not in text
    assert (await asked(town, "30d volunteers")).text.startswith("Lime Street: the last 30 days\nVolunteers, since")


async def test_the_committee_chat_is_told_in_its_language(town: Town) -> None:
    await lively(town)
    lin = await town.person("Lin", "zh-hans", joins=False)
    await town.change(town.committee, lin, "join")
    await lin.says("/help", chat=town.committee)
    await lin.starts()
    await lin.writes("/summary 报告 30天")
    assert "最近30天\n报告" in (await lin.reads("Lime Street")).text
    assert "未解决的报告" in (await lin.reads("最近30天")).text
    sol = await town.person("Sol", "es", joins=False)
    await town.change(town.committee, sol, "join")
    await sol.says("/help", chat=town.committee)
    await sol.starts()
    await sol.writes("/summary votaciones mes")
    text = (await sol.reads("los últimos 30 días")).text
    assert "Votaciones, desde el" in text
    assert "Votaron 2 de 6 vecinos que conozco, 4 no." in text


@pytest.mark.parametrize(("words", "named"), [("weather", "weather"), ("90d", "90"), ("<b>&</b>", "b")])
async def test_a_wrong_word_gets_a_sentence(town: Town, words: str, named: str) -> None:
    await town.mei.says("/help", chat=town.committee)
    seen = await asked(town, words)
    assert seen.text.startswith(f"I do not know “{named}” here. You can write: /summary")


async def test_in_the_residents_group_a_button_leads_to_private(town: Town) -> None:
    await lively(town)
    await town.ana.says("/summary 30d reports")
    seen = await town.ana.finds("Let us do this in private")
    await town.ana.follows(seen, "Open private chat")
    answer = await town.ana.reads("Lime Street: the last 30 days")
    assert "Reports, since" in answer.text
    assert not [message for message in await town.bo.sees() if "the last 30 days" in message.text]


async def test_a_forged_link_gets_a_sentence(town: Town) -> None:
    await town.ana.starts("summary-weather")
    assert "I do not know “weather”" in (await town.ana.reads()).text
    await town.ana.starts("summary")
    assert "Lime Street" in (await town.ana.reads()).text


async def test_residents_and_strangers_may_not_ask(town: Town) -> None:
    await town.bo.says("/help")
    await town.bo.starts()
    await town.bo.writes("/summary")
    await town.bo.starts("summary-all-7")
    await town.bo.says("/summary")
    told = [message.text for message in await town.bo.inbox()]
    refused = "Only the committee can do this."
    assert told[-3:] == [refused, refused, f"In the group “Lime Street”: {refused}"]
    stranger = await town.person("Zed", joins=False)
    await stranger.starts()
    await stranger.writes("/summary")
    assert "I do not know your neighbourhood yet" in (await stranger.reads()).text


async def test_another_neighbourhood_is_not_counted(town: Town) -> None:
    await lively(town)
    other = await town.person("Otto", joins=False)
    group = await town.new_group("Elm Court", other)
    await other.says("/setup", chat=group)
    await other.starts()
    await other.writes("/summary")
    assert (await other.reads()).text.startswith("Elm Court (Reports, Polls and Volunteers): nothing new")


async def test_the_same_numbers_are_one_picture(town: Town) -> None:
    await lively(town)
    first = await asked(town)
    second = await asked(town)
    assert first.raw["photo"][-1]["file_unique_id"] == second.raw["photo"][-1]["file_unique_id"]


async def test_a_summary_owed_before_a_restart_arrives_once_after_it(town: Town) -> None:
    await lively(town)
    await town.restart()
    assert (await asked(town)).has_photo
    await town.restart()
    await town.run_jobs()
    texts = [message.text for message in await town.mei.sees(town.committee)]
    assert sum("the last 7 days" in text for text in texts) == 1


async def test_all_of_it_counts_the_same_neighbours(town: Town) -> None:
    await town.mei.says("/help", chat=town.committee)
    await adds(town.mei)
    await town.bo.says("/poll Yard? | Sat | Sun")
    await town.bo.taps(await town.bo.finds("Yard?"), "Sat")
    await town.mei.writes("/summary polls")
    seen = (await town.mei.inbox())[-1].text
    assert seen.count("1 of 4 neighbours I know voted") == 2, "of the poll that is open, and of the whole time"
