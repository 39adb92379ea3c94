"""A group becomes a supergroup: whatever comes first, what is open goes on there, and it is told once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.databases import ON_BOTH
from tests.living import says_home
from tests.losing import told

if TYPE_CHECKING:
    from tests.town import Town

pytestmark = ON_BOTH

QUESTION = "/poll Yard day? | Sat | Sun"


@pytest.fixture
async def yard(empty_town: Town) -> Town:
    """A small group with an open poll and an open report."""
    town = empty_town
    ana, bo = await town.person("Ana", joins=False), await town.person("Bo", joins=False)
    town.group = await town.new_group("Small yard", ana, bo, kind="group")
    await ana.says("/setup")
    town.committee = await town.new_group("Yard committee", ana, kind="group")
    await ana.says("/committee_here", chat=town.committee)
    await bo.says(QUESTION)
    await bo.says("/report Lamp out")
    return town


async def goes_on(town: Town, new: int) -> None:
    town.group = new
    poll = await town.bo.finds("Poll #1:")
    assert "Sat" in await town.bo.taps(poll, "Sat")
    assert (await town.bo.finds("Lamp out")).buttons
    assert "are the chairs" in (await town.bo.finds("is set up")).text
    assert await told(town, "Telegram has turned “Small yard”") == 1
    assert await told(town, "I was removed") == 0
    await town.advance(timedelta(days=4))
    assert "“Sat” has the most votes" in (await town.bo.finds("is closed")).text


async def test_open_things_are_posted_in_the_upgraded_group(yard: Town) -> None:
    new = int((await yard.ask(f"chats/{yard.group}/migrate"))["id"])
    await yard.settle()
    await goes_on(yard, new)


async def test_the_committees_pages_go_on_in_its_upgraded_chat(yard: Town) -> None:
    for command in ("/homes", "/audit"):
        await yard.ana.says(command, chat=yard.committee)
    yard.committee = int((await yard.ask(f"chats/{yard.committee}/migrate"))["id"])
    await yard.settle()
    await says_home(yard.bo, "House 3", "12")
    await yard.ana.taps(await yard.ana.finds("1 person waits", yard.committee), "House 3")
    assert "Bo: waits to be confirmed" in (await yard.ana.finds("Home #1", yard.committee)).text
    async with yard.app.shared.storage.reading() as db:
        views = await db.fetch("SELECT chat_id FROM household_views UNION SELECT chat_id FROM audit_views")
    assert [view["chat_id"] for view in views] == [yard.committee]


async def test_a_refused_card_finds_the_upgraded_group_first(yard: Town) -> None:
    await yard.stop_bot()
    new = int((await yard.ask(f"chats/{yard.group}/migrate"))["id"])
    token = yard.app.settings.bot_token.get_secret_value()
    waiting = await _take_updates(yard, token)
    await yard.ask("say", **{"as": yard.ana.id, "chat": yard.committee, "text": "/poll Tea? | Yes | No"})
    await yard.start_bot()
    await yard.settle()
    assert "upgraded" in str([call.get("error") for call in await yard.look("calls", method="sendMessage")])
    assert (await yard.bo.finds("Tea?", new)).buttons
    for update in waiting:
        await yard.ask("update", token=token, update=update)
    await yard.settle()
    await goes_on(yard, new)


async def test_the_news_of_an_upgrade_in_the_wrong_order(yard: Town) -> None:
    old = yard.group
    await yard.stop_bot()
    new = int((await yard.ask(f"chats/{old}/migrate"))["id"])
    token = yard.app.settings.bot_token.get_secret_value()
    waiting = await _take_updates(yard, token)
    member = {"user": {"id": yard.bot_id, "is_bot": True, "first_name": "Linli"}}
    gone = {
        "chat": {"id": old, "type": "group", "title": "Small yard"},
        "from": {"id": yard.ana.id, "is_bot": False, "first_name": "Ana"},
        "date": int(yard.clock.now().timestamp()),
        "old_chat_member": {"status": "member", **member},
        "new_chat_member": {"status": "left", **member},
    }
    arrived = {**gone, "chat": {"id": new, "type": "supergroup", "title": "Small yard"}}
    arrived |= {"old_chat_member": gone["new_chat_member"], "new_chat_member": gone["old_chat_member"]}
    for update in ({"my_chat_member": arrived}, *reversed(waiting), {"my_chat_member": gone}):
        await yard.ask("update", token=token, update=update)
    await yard.start_bot()
    await yard.settle()
    await goes_on(yard, new)


async def _take_updates(town: Town, token: str) -> list[dict[str, Any]]:
    """What waits for the bot, taken from the queue."""
    async with town.web.post(f"{town.address}/bot{token}/getUpdates") as answer:
        found = (await answer.json())["result"]
    async with town.web.post(f"{town.address}/bot{token}/getUpdates", json={"offset": -1}) as answer:
        last = (await answer.json())["result"][-1]["update_id"]
    async with town.web.post(f"{town.address}/bot{token}/getUpdates", json={"offset": last + 1}):
        return [{key: value for key, value in update.items() if key != "update_id"} for update in found]
