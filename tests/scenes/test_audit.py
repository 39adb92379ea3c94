"""/audit: the committee sees who did what, and nobody can change it unseen."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from services import audit
from tests.choosing import opens
from tests.databases import ON_BOTH

if TYPE_CHECKING:
    from tests.town import Seen, Town

pytestmark = ON_BOTH

PAGE = "who did what"


async def page(town: Town, chat: int | None = None) -> Seen:
    return await town.mei.finds(PAGE, town.bot_id if chat is None else chat)


async def budget(town: Town, *numbers: int) -> None:
    """Ana changes the budget, again and again."""
    await town.ana.starts()
    await opens(town.ana)
    for number in numbers:
        await town.ana.writes(str(number), reply_to=await town.ana.reads("my messages"))


async def broken(town: Town) -> dict[int, int]:
    return await audit.broken(town.app.shared.storage)


async def test_the_committee_reads_in_words_who_did_what(town: Town) -> None:
    await budget(town, 9)
    await town.bo.says("/report Lamp out")
    await town.mei.taps(await town.mei.finds("Lamp out", town.committee), "Acknowledge")
    await town.mei.starts()
    await town.mei.writes("/audit")
    shown = (await page(town)).text
    assert "Lime Street: who did what" in shown
    assert "Mei, report #1: seen" in shown
    assert "Ana changed a setting. New: Messages in each group: at most 9 a minute. Before: 12 a minute" in shown
    assert "Ana chose the committee chat." in shown
    assert "Ana set up the neighbourhood." in shown
    assert shown.index("report #1") < shown.index("changed a setting") < shown.index("set up"), "newest first"
    assert "Lamp out" not in shown, "what somebody wrote is not in it"


async def test_the_list_is_narrowed_by_buttons_by_words_and_to_one_person(town: Town) -> None:
    await budget(town, 9)
    await town.bo.says("/report Lamp out")
    await town.mei.taps(await town.mei.finds("Lamp out", town.committee), "Acknowledge")
    await town.mei.says("/audit", chat=town.committee)
    await town.mei.taps(await page(town, town.committee), "Reports")
    shown = await page(town, town.committee)
    assert "Only: Reports" in shown.text
    assert "report #1" in shown.text
    assert "setting" not in shown.text
    assert "✓ Reports" in shown.buttons
    await town.mei.taps(shown, "Polls")
    assert "There is nothing here." in (await page(town, town.committee)).text
    await town.mei.says("/audit settings 30 days", chat=town.committee)
    shown = await page(town, town.committee)
    assert "Only: Settings" in shown.text
    assert "Since Saturday 24 October" in shown.text
    assert "changed a setting" in shown.text
    said = await town.mei.says("I have seen it", chat=town.committee)
    await town.ana.says("/audit", chat=town.committee, reply_to=said)
    shown = await page(town, town.committee)
    assert "Only what Mei did" in shown.text
    assert "report #1" in shown.text
    assert "Ana" not in shown.text


async def test_a_long_list_has_pages_in_both_directions(town: Town) -> None:
    await budget(town, *range(4, 15))
    await town.mei.starts()
    await town.mei.writes("/audit settings")
    assert "at most 14 a minute" in (await page(town)).text
    assert "Newer" not in (await page(town)).buttons
    await town.mei.taps(await page(town), "Older")
    shown = await page(town)
    assert "at most 4 a minute" in shown.text
    assert "at most 14 a minute" not in shown.text
    assert "Older" not in shown.buttons
    await town.mei.taps(shown, "Newer")
    assert "at most 14 a minute" in (await page(town)).text


async def test_residents_and_groups_are_shown_nothing(town: Town) -> None:
    await town.bo.starts()
    await town.bo.writes("/audit")
    assert "Only the committee" in (await town.bo.inbox())[-1].text
    await town.ana.says("/audit")
    assert "in private" in (await town.bo.finds()).text
    await town.ana.starts()
    await town.ana.writes("/audit figs")
    assert "“figs”" in (await town.ana.inbox())[-1].text


async def test_a_page_is_not_shown_any_more_to_whoever_left_the_committee(town: Town) -> None:
    await town.mei.starts()
    await town.mei.writes("/audit")
    shown = await page(town)
    await town.change(town.committee, town.mei, "leave")
    assert "Only the committee" in await town.mei.taps(shown, "Roles")


async def test_what_is_done_at_once_makes_one_chain(town: Town) -> None:
    for number in range(6):
        await town.bo.says(f"/report Lamp {number}")
    cards = [await town.mei.finds(f"Lamp {number}", town.committee) for number in range(6)]
    await asyncio.gather(*(town.mei.taps(card, "Acknowledge") for card in cards))
    assert await broken(town) == {}
    assert await audit.count(town.app.shared.storage) == 2 + 6


async def test_whatever_somebody_changes_in_the_database_is_found(town: Town) -> None:
    await budget(town, 5, 6, 7)
    storage = town.app.shared.storage
    async with storage.transaction() as db:
        await db.execute("UPDATE audit SET facts = REPLACE(facts, '6', '8') WHERE number = 4")
    assert await broken(town) == {1: 4}
    async with storage.transaction() as db:
        await db.execute("UPDATE audit SET facts = REPLACE(facts, '8', '6') WHERE number = 4")
    assert await broken(town) == {}
    for nonsense in ("{", "[]"):
        async with storage.transaction() as db:
            await db.execute("UPDATE audit SET facts = :nonsense WHERE number = 5", nonsense=nonsense)
        assert await broken(town) == {1: 5}
    async with storage.transaction() as db:
        await db.execute("DELETE FROM audit WHERE number = 5")
    assert await broken(town) == {1: 5}
    async with storage.transaction() as db:
        await db.execute("DELETE FROM audit_heads")
    assert await broken(town) == {1: 1}
