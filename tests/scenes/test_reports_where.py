"""Reports and polls of people with two homes, in chats that are left, and in the topics of a forum."""

from datetime import timedelta

from tests.street import speaks_of
from tests.town import Seen, Town

MINUTE = timedelta(minutes=1)


async def two_homes(town: Town) -> int:
    """Bo lives in Lime Street and, by Shanghai time, in Oak Road, where Bo was seen last; the group there."""
    await town.bo.says("/report Lamp in Lime Street")
    await town.bo.starts()
    zoe = await town.person("Zoe", joins=False)
    oak = await town.new_group("Oak Road", zoe, town.bo)
    await zoe.says("/setup", chat=oak)
    await zoe.says("/report Bench in Oak Road", chat=oak)
    async with town.app.shared.storage.transaction() as db:
        await db.execute("UPDATE neighbourhoods SET zone = 'Asia/Shanghai' WHERE name = 'Oak Road'")
    await town.advance(MINUTE)
    await town.bo.says("/help", chat=oak)
    return oak


async def desk(town: Town) -> Seen:
    return await town.mei.finds("#1", town.committee)


async def test_news_lead_to_the_report_they_are_about_and_tell_its_hours(town: Town) -> None:
    await two_homes(town)
    await town.mei.taps(await desk(town), "Acknowledge")
    news = await town.bo.reads("News about report #1: Lamp in Lime Street")
    assert "Monday 23 November, 10:" in news.text
    assert "/report_" not in news.text
    await town.bo.taps(news, "Show the report")
    own = (await town.bo.inbox())[-1]
    assert own.text.startswith("#1 Lamp in Lime Street")
    assert "Monday 23 November, 10:" in own.text


async def test_a_list_leads_to_the_reports_it_names_wherever_one_was_seen_since(town: Town) -> None:
    oak = await two_homes(town)
    await speaks_of(town.bo, "Lime Street")
    await town.bo.writes("/reports")
    listed = await town.bo.reads("Open reports: 1")
    await town.advance(MINUTE)
    await town.bo.says("/help", chat=oak)
    await town.bo.taps(listed, "#1")
    assert (await town.bo.inbox())[-1].text.startswith("#1 Lamp in Lime Street")


async def test_a_report_made_in_private_is_shown_by_its_button(town: Town) -> None:
    oak = await two_homes(town)
    await speaks_of(town.bo, "Oak Road")
    await town.bo.writes("/report Swing in Oak Road")
    kept = await town.bo.reads("Your report is #2")
    await town.advance(MINUTE)
    await town.bo.says("/help")
    await town.bo.taps(kept, "Show the report")
    assert (await town.bo.inbox())[-1].text.startswith("#2 Swing in Oak Road")
    assert (await town.bo.finds("#2", oak)).text.startswith("#2 Swing")


async def test_a_poll_tells_the_hours_of_its_own_neighbourhood(town: Town) -> None:
    await two_homes(town)
    await town.chen.says("/poll Yard day? | Sat | Sun")
    card = await town.bo.finds("Poll #1")
    await town.bo.follows(card, "More")
    page = await town.bo.reads("You have not voted yet.")
    assert "Open until Thursday 26 November, 10:" in page.text
    await town.bo.taps(page, "How it stands")
    assert "Open until Thursday 26 November, 10:" in (await town.bo.reads("so far")).text


async def test_a_former_committee_chat_learns_nothing_more(town: Town) -> None:
    await town.bo.says("/report Street lamp out")
    old = town.committee
    new = await town.new_group("New committee", town.ana, town.mei)
    await town.ana.says("/committee_here", chat=new)
    await town.ana.says("/report_1", chat=new)
    before = (await desk(town)).text
    await town.ana.taps(await town.ana.finds("#1", new), "Acknowledge")
    assert (await town.mei.finds("#1", old)).text == before
    assert "has seen it" in (await town.mei.finds("#1", new)).text


async def test_who_has_left_learns_nothing_more_in_private(town: Town) -> None:
    await town.chen.says("/poll Yard day? | Sat | Sun")
    await town.bo.says("/report Street lamp out")
    await town.bo.follows(await town.bo.finds("Poll #1"), "More")
    await town.bo.follows(await town.bo.finds("#1"), "More")
    before = [message.text for message in await town.bo.inbox()]
    await town.change(town.group, town.bo, "leave")
    await town.chen.says(photo={"width": 800, "height": 600}, reply_to=await town.chen.finds("#1 Street"))
    await town.advance(timedelta(days=4))
    assert [message.text for message in await town.bo.inbox()] == before
    assert not [message for message in await town.bo.inbox() if message.has_photo]


async def test_a_step_taken_back_is_corrected_only_where_it_was_told(town: Town) -> None:
    await town.bo.starts()
    await town.chen.starts()
    await town.bo.says("/report Lamp")
    await town.chen.taps(await town.chen.finds("#1"), "Me too")
    await town.ask("faults", kind="429", method="sendMessage", chat=town.bo.id, times=1, retry_after=300)
    await town.mei.taps(await desk(town), "Acknowledge")
    await town.mei.taps(await desk(town), "Undo")
    await town.advance(timedelta(minutes=9))
    assert not [message.text for message in await town.bo.inbox() if "report #1" in message.text]
    assert "Waiting for the committee" in (await town.chen.reads("A correction about report #1")).text
