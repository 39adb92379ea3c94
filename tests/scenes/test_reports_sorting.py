"""What a report is about, and until when it is to be dealt with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests.appointing import sven
from tests.choosing import opens
from tests.databases import ON_BOTH
from tests.helping import ready

if TYPE_CHECKING:
    from tests.town import Resident, Seen, Town


async def go_to(town: Town, month: int, day: int, hour: int) -> None:
    """It is that hour (UTC) of that day."""
    await town.advance(datetime(2026, month, day, hour, tzinfo=UTC) - town.clock.now())


async def desk(town: Town, words: str) -> Seen:
    """The report's card in the committee's chat."""
    return await town.mei.finds(words, town.committee)


async def kind_page(who: Resident, kind: str) -> Seen:
    """The setting of that kind of reports."""
    await who.taps(await opens(who, "Kinds of reports"), kind)
    return await who.finds(f"“{kind}”", who.town.bot_id)


@ON_BOTH
async def test_a_report_says_what_it_is_about_and_until_when(town: Town) -> None:
    await ready(town)
    staff = await sven(town)
    await town.bo.writes("/report")
    question = await town.bo.reads("What is it about?")
    assert question.buttons[:8] == [
        "Light", "Lift", "Water", "Rubbish", "Noise", "Safety", "Green spaces", "Something else"
    ]  # fmt: skip
    await town.bo.taps(question, "Light")
    await town.bo.writes("Lamp out")
    await town.bo.writes("no photo")
    look = await town.bo.reads("Shall I send it?")
    assert "About: Light" in look.text
    await town.bo.taps(look, "Send")
    assert not [each for each in (await town.bo.reads("Your report is")).buttons if each == "Light"]
    assert "About: Light" in (await town.chen.finds("Lamp out")).text
    assert "Due by Monday 30 November." in (await desk(town, "Lamp out")).text
    await town.bo.writes("/report")
    await town.bo.writes("ascensor")
    await town.bo.writes("It is stuck")
    await town.bo.writes("no photo")
    await town.bo.writes("send")
    card = (await desk(town, "It is stuck")).text
    assert "An answer is due by Tuesday 24 November, 10:00." in card
    assert "Due by Tuesday 24 November." in card
    assert "Due" not in (await town.chen.finds("It is stuck")).text, "that is for the committee"
    await go_to(town, 11, 24, 10)
    assert "An answer has been due since Tuesday 24 November, 10:00." in (await desk(town, "It is stuck")).text
    await town.mei.says("/help", chat=town.committee)
    await town.mei.taps(await desk(town, "It is stuck"), "Acknowledge")
    assert "An answer" not in (await desk(town, "It is stuck")).text
    await go_to(town, 11, 25, 0)
    assert "Overdue since Wednesday 25 November." in (await desk(town, "It is stuck")).text
    await town.mei.says("/reports", chat=town.committee)
    listed = (await town.mei.finds("Open reports", town.committee)).text
    assert "It is stuck (Lift · seen, overdue since Wednesday 25 November)" in listed
    assert "Lamp out (Light · waiting, due by Monday 30 November)" in listed
    await town.mei.says("/summary", chat=town.committee)
    waiting = (await town.mei.finds("Waiting for you", town.committee)).text.splitlines()
    first = waiting.index("Waiting for you") + 1
    assert waiting[first] == "• Overdue since Wednesday 25 November: /report_2 “It is stuck”"
    await town.ana.starts()
    await town.ana.writes("New York", reply_to=await opens(town.ana, "Time zone"))
    await staff.writes("/reports")
    assert "It is stuck (Lift · seen, overdue since Tuesday 24 November)" in (await staff.reads("Open reports")).text


@ON_BOTH
async def test_it_is_said_later_by_the_reporter_or_by_the_committee(town: Town) -> None:
    await ready(town)
    await town.ana.starts()
    await town.bo.writes("/report Lamp out")
    kept = await town.bo.reads("What is it about?")
    assert "Due by Monday 7 December." in (await desk(town, "Lamp out")).text
    assert "is about: Light" in await town.bo.taps(kept, "Light")
    assert "Due by Monday 30 November." in (await desk(town, "Lamp out")).text
    assert "About: Light" in (await town.chen.finds("Lamp out")).text
    assert "committee" in await town.chen.forges(await town.chen.finds("Lamp out"), "1:report-sort:1:lift")
    await town.mei.taps(await desk(town, "Lamp out"), "What it is about")
    question = await town.mei.finds("What is report #1 about?", town.committee)
    assert "is about: Safety" in await town.mei.taps(question, "Safety")
    assert "Due by Tuesday 24 November." in (await desk(town, "Lamp out")).text
    await town.mei.writes("/audit reports")
    told = (await town.mei.inbox())[-1].text
    assert "Mei said what report #1 is about: safety." in told
    assert "Bo said" not in told
    await town.mei.taps(await desk(town, "Lamp out"), "Decline")
    await town.mei.taps(await desk(town, "Lamp out"), "No money")
    assert "closed" in await town.mei.taps(question, "Noise")
    assert "Due" not in (await desk(town, "Lamp out")).text


@ON_BOTH
async def test_chairs_choose_the_kinds_and_their_days(town: Town) -> None:
    await ready(town)
    await town.ana.starts()
    await town.bo.writes("/report Bin full")
    await town.bo.taps(await town.bo.reads("What is it about?"), "Rubbish")
    assert "Due by Thursday 26 November." in (await desk(town, "Bin full")).text
    page = await kind_page(town.ana, "Rubbish")
    assert "within 3 working days" in page.text
    for wrong in ("61", "soon", "0"):
        await town.ana.writes(wrong, reply_to=page)
        assert "working days from 1 to 60" in (await town.ana.inbox())[-1].text
    assert "within 5 working days" in await town.ana.taps(page, "5 days")
    await town.run_jobs()
    assert "Due by Monday 30 November." in (await desk(town, "Bin full")).text
    page = await town.ana.reads("within 5 working days")
    old_undo = page.button("Undo: back to 3 days")["callback_data"]
    dora = await town.person("Dora")
    await town.change(town.group, dora, "promote", by=town.ana.id)
    await dora.starts()
    await dora.writes("off", reply_to=await kind_page(dora, "Rubbish"))
    assert "Somebody has changed this in the meantime" in await town.ana.forges(page, old_undo)
    await town.run_jobs()
    assert "Due" not in (await desk(town, "Bin full")).text
    await town.bo.writes("/report")
    assert "Rubbish" not in (await town.bo.reads("What is it about?")).buttons
    await town.ana.writes("off", reply_to=await kind_page(town.ana, "Something else"))
    assert "it has to stay" in (await town.ana.inbox())[-1].text
    await town.ana.taps(await town.ana.reads("“Something else”"), "All kinds of reports")
    listed = await town.ana.reads("the kinds of reports")
    assert "Rubbish: not offered" in listed.text
    await town.ana.taps(listed, "All settings")
    assert "Time zone" in (await town.ana.inbox())[-1].text


async def test_a_report_that_is_open_again_by_undo_is_overdue_like_any_other(town: Town) -> None:
    await ready(town)
    await town.bo.says("/report Lamp out")
    await town.advance(timedelta(hours=23, minutes=57))
    await town.mei.taps(await desk(town, "Lamp out"), "Decline")
    await town.mei.taps(await desk(town, "Lamp out"), "Not ours")
    await town.advance(timedelta(minutes=4))
    await town.mei.taps(await desk(town, "Lamp out"), "Undo")
    assert "An answer has been due" in (await desk(town, "Lamp out")).text
    await town.advance(timedelta(hours=1))
    await town.advance(timedelta(days=14))
    assert "Overdue since" in (await desk(town, "Lamp out")).text
