"""/settings: the neighbourhood's name, the language of its groups, the day and hour of its digest."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from domain.people import Caller, Person
from services import settings
from storage import open_storage
from tests.choosing import opens
from tests.databases import ON_BOTH

if TYPE_CHECKING:
    from tests.town import Town


async def row(town: Town) -> Any:
    """The neighbourhood as it is stored."""
    async with town.app.shared.storage.reading() as db:
        (found,) = await db.fetch("SELECT * FROM neighbourhoods")
    return found


async def audited(town: Town) -> str:
    """What the audit tells of settings."""
    await town.ana.writes("/audit settings")
    return (await town.ana.inbox())[-1].text


@ON_BOTH
async def test_a_name_is_typed_and_follows_the_groups_title_no_more(town: Town) -> None:
    await town.ana.starts()
    page = await opens(town.ana, "Name")
    assert "is called Lime Street" in page.text
    for wrong, why in (("—", "letters or numbers"), ("x" * 61, "at most 60 characters")):
        await town.ana.writes(wrong, reply_to=page)
        assert why in (await town.ana.inbox())[-1].text
    await town.ana.writes("The  <b>Limes", reply_to=page)
    page = await town.ana.reads("is called The <b>Limes")
    assert "The <b>Limes" in (await town.bo.finds("The <b>Limes")).text, "the group's card says so"
    await town.ask(f"chats/{town.group}", title="Elm Street", by=town.ana.id)
    await town.settle()
    assert (await row(town))["name"] == "The <b>Limes"
    await town.ana.taps(await town.ana.reads("is called The <b>Limes"), "Undo: back to Lime Street")
    assert (await row(town))["name"] == "Lime Street"
    await town.ana.writes("Elm Street", reply_to=await town.ana.reads("is called Lime Street"))
    await town.ask(f"chats/{town.group}", title="Oak Street", by=town.ana.id)
    await town.settle()
    assert (await row(town))["name"] == "Oak Street", "called like the group, it follows the group again"
    told = await audited(town)
    assert "Ana changed a setting: Name" in told
    assert "Limes" not in told, "words of people are not repeated there"


async def test_a_name_is_not_taken_from_talk_in_the_committees_chat(town: Town) -> None:
    page = await opens(town.ana, "Name", chat=town.committee)
    assert "open our private chat" in page.text
    before = len(await town.ana.sees(town.committee))
    await town.ana.says("What is this for", chat=town.committee, reply_to=page)
    assert len(await town.ana.sees(town.committee)) == before + 1
    assert (await row(town))["name"] == "Lime Street"


async def test_language_in_a_group_is_the_setting_and_can_be_undone(town: Town) -> None:
    await town.ana.starts()
    page = await opens(town.ana, "Language")
    assert "✓ English" in page.buttons
    await town.ana.says("/language")
    assert "under /settings" in await town.ana.taps(await town.ana.finds("Which language"), "Español")
    page = await town.ana.reads("the language of your groups")
    assert "I speak Español" in page.text
    await town.ana.taps(page, "Undo: back to English")
    assert (await row(town))["language"] == "en"
    await town.ana.writes("chino", reply_to=page)
    assert (await row(town))["language"] == "zh"
    await town.ana.writes("Klingon", reply_to=await town.ana.reads("the language of"))
    assert "English, Chinese and Spanish" in (await town.ana.inbox())[-1].text
    told = await audited(town)
    assert "New: Language in the groups: Español. Before: English" in told
    assert "New: Language in the groups: English. Before: Español" in told


@ON_BOTH
async def test_the_digest_moves_to_the_chosen_day_and_hour(town: Town) -> None:
    await town.ana.starts()
    page = await opens(town.ana, "Day of the digest")
    assert "✓ Monday" in page.buttons
    await town.ana.taps(page, "Thursday")
    page = await opens(town.ana, "Hour of the digest")
    for wrong in ("25", "17:30", "soon"):
        await town.ana.writes(wrong, reply_to=page)
        assert "a full hour from 0 to 23" in (await town.ana.inbox())[-1].text
    await town.ana.writes("5 pm", reply_to=page)
    assert "It comes at 17:00" in (await town.ana.reads("the hour of")).text
    await town.advance(datetime(2026, 11, 26, 15, 59, tzinfo=UTC) - town.clock.now())
    assert not [each for each in await town.mei.sees(town.committee) if "nothing new since" in each.text]
    await town.advance(datetime(2026, 11, 26, 16, 0, tzinfo=UTC) - town.clock.now())
    assert "nothing new since" in (await town.mei.finds("", town.committee)).text
    page = await opens(town.ana, "Day of the digest")
    await town.ana.writes("los martes", reply_to=page)
    assert "It comes on Tuesday" in (await town.ana.reads("the day of")).text
    await town.ana.writes("someday", reply_to=await town.ana.reads("the day of"))
    assert "such as Tuesday" in (await town.ana.inbox())[-1].text


@ON_BOTH
async def test_a_time_zone_is_found_by_a_city_or_a_country(town: Town) -> None:
    await town.ana.starts()
    await town.ana.writes("/poll Yard? | Yes | No")
    page = await opens(town.ana, "Time zone")
    for typed, place, zone in (
        ("上海", "Shanghai, China", "Asia/Shanghai"),
        ("new york", "New York, United States", "America/New_York"),
        ("Madrid", "Madrid, Spain", "Europe/Madrid"),
        ("北京", "Shanghai, China", "Asia/Shanghai"),
    ):
        await town.ana.writes(typed, reply_to=page)
        page = await town.ana.reads("the time zone")
        assert f"the clocks of {place}" in page.text
        assert (await row(town))["zone"] == zone
    assert (await row(town))["next_digest_at"] == datetime(2026, 11, 30, 1, 0, tzinfo=UTC).timestamp() * 1000
    assert "17:00" in (await town.bo.finds("Yard?")).text, "the card of a poll tells the new hour"
    await town.ana.writes("Zzyzx", reply_to=page)
    assert "I do not know this place" in (await town.ana.inbox())[-1].text
    for typed, place in (("Madird", "Madrid, Spain"), ("España", "Canary, Spain")):
        await town.ana.writes(typed, reply_to=page)
        question = await town.ana.reads("Which of these do you mean")
        assert place in question.buttons
    await town.ana.taps(question, "Canary, Spain")
    assert (await row(town))["zone"] == "Atlantic/Canary"
    assert "no longer" not in await town.ana.taps(await town.ana.reads("the time zone"), "Undo: back to Shanghai")
    assert (await row(town))["zone"] == "Asia/Shanghai"
    assert "do not know this place" in await town.ana.forges(page, "1:setting:zone:1:Mars/Base")


@ON_BOTH
async def test_changes_at_the_same_moment_form_a_chain_and_none_is_lost(town: Town, database_url: str) -> None:
    await town.ana.starts()
    ana, now = _caller(town), town.clock.now()
    values = [str(number) for number in range(4, 19)]
    async with await open_storage(database_url) as other:
        storages = (town.app.shared.storage, other)
        await asyncio.gather(
            *(
                settings.change(storages[place % 2], ana, settings.MESSAGE_BUDGET, 1, value, now, anew=False)
                for place, value in enumerate(values)
            )
        )
    async with town.app.shared.storage.reading() as db:
        changes = await db.fetch("SELECT was, became FROM setting_changes ORDER BY id")
    chain = ["12", *(change["became"] for change in changes)]
    assert [change["was"] for change in changes] == chain[:-1]
    assert set(values) <= set(chain)
    assert str((await row(town))["message_budget"]) == chain[-1]


def _caller(town: Town) -> Caller:
    return Caller(Person(town.ana.id, "Ana", "en"), town.ana.id, private=True)
