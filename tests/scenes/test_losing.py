"""A right is lost in a group: it is noticed, told once, nothing owed is lost, and all goes on when it returns."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from domain.troubles import Seen, Trouble
from services import groups
from tests.databases import ON_BOTH
from tests.losing import come_back, told

if TYPE_CHECKING:
    from tests.town import Town

pytestmark = ON_BOTH

HOUR = timedelta(hours=1)
QUIET = {"can_send_messages": False}
LOUD = {"can_send_messages": True, "can_send_photos": True}


async def permit(town: Town, permissions: dict[str, bool]) -> None:
    await town.ask(f"chats/{town.group}", by=town.ana.id, permissions=permissions)


async def vanish(town: Town, chat: int) -> None:
    """The group is deleted, and Telegram says nothing of it."""
    async with town.web.delete(f"{town.address}/sandbox/chats/{chat}", params={"silent": "true"}) as answer:
        assert answer.status == 200


async def test_a_removed_bot_goes_on_where_it_was_when_it_is_added_again(town: Town) -> None:
    await town.bo.says("/poll Yard day? | Sat | Sun | closes 1h")
    await town.bo.says("/report Lamp out")
    await town.change(town.group, town.bot_id, "kick")
    await town.restart()
    await town.mei.taps(await town.mei.finds("Lamp out", town.committee), "Acknowledge")
    await town.advance(2 * HOUR)
    assert await told(town, "I was removed from “Lime Street”") == 1
    assert "has seen it" not in (await town.bo.finds("Lamp out")).text
    await come_back(town, town.group)
    assert await told(town, "I am in “Lime Street” again") == 1
    assert "has seen it" in (await town.bo.finds("Lamp out")).text
    assert (await town.bo.finds("Poll #1 “Yard day?” is over")).buttons == []
    assert not [message for message in await town.bo.sees() if "Sat" in message.buttons]
    await town.advance(timedelta(minutes=10))
    assert (await told(town, "I was removed"), await told(town, "again, and go on")) == (1, 1)


async def test_many_refusals_and_the_news_itself_are_told_once(town: Town) -> None:
    now = town.clock.now()
    await town.bo.says("/report Lamp out")
    card = await town.mei.finds("Lamp out", town.committee)
    await town.ask("say", **{"as": town.bo.id, "chat": town.group, "text": "/reports"})
    await town.ask(
        "tap", **{"as": town.mei.id, "chat": card.chat, "message": card.id, "data": card.button("Ack")["callback_data"]}
    )
    await town.ask(f"chats/{town.group}/members", person=town.bot_id, action="kick")
    await town.settle()
    await town.mei.says("/poll Yard day? | Sat | Sun", chat=town.committee)
    for _ in range(2):
        await groups.refused(town.app.shared.storage, town.group, Seen(Trouble.GONE, now), now)
    await town.settle()
    assert await told(town, "I was removed") == 1
    await town.restart()
    await town.settle()
    assert await told(town, "I was removed") == 1


async def test_a_refusal_that_is_older_than_the_return_is_none(town: Town) -> None:
    asked = town.clock.now()
    await town.change(town.group, town.bot_id, "kick")
    await town.advance(timedelta(minutes=1))
    await come_back(town, town.group)
    await groups.refused(town.app.shared.storage, town.group, Seen(Trouble.GONE, asked), town.clock.now())
    await town.settle()
    assert await told(town, "I was removed") == 1
    await town.bo.says("/help")
    assert "what you can do in this chat" in (await town.bo.finds()).text


async def test_a_group_that_vanished_silently_is_found_out_by_a_refusal(town: Town) -> None:
    await town.bo.says("/poll Yard day? | Sat | Sun | closes 1h")
    await town.bo.says("/report Lamp out")
    card = await town.mei.finds("Lamp out", town.committee)
    await vanish(town, town.group)
    await town.mei.taps(card, "Acknowledge")
    await town.advance(2 * HOUR)
    assert await told(town, "I was removed from “Lime Street”") == 1
    looks = len(await town.look("calls", method="getChatMember"))
    for _ in range(12):
        await town.advance(12 * HOUR)
    assert len(await town.look("calls", method="getChatMember")) - looks < 10, "asked ever more rarely"
    assert await told(town, "“Lime Street”") == 1


async def test_a_deleted_small_group_is_told_as_deleted(empty_town: Town) -> None:
    town = empty_town
    ana = await town.person("Ana", joins=False)
    town.group = await town.new_group("Small yard", ana, kind="group")
    await ana.says("/setup")
    town.committee = await town.new_group("Yard committee", ana)
    await ana.says("/committee_here", chat=town.committee)
    await ana.says("/report Gate broken")
    await vanish(town, town.group)
    await ana.taps(await ana.finds("Gate broken", town.committee), "Acknowledge")
    assert await told(town, "The group “Small yard” was deleted") == 1
    assert "has seen it" in (await ana.finds("Gate broken", town.committee)).text


async def test_a_group_where_nobody_may_write_gets_everything_afterwards(town: Town) -> None:
    await town.bo.says("/poll Yard day? | Sat | Sun | closes 1h")
    await town.change(town.group, town.bot_id, "demote", by=town.ana.id)
    await permit(town, QUIET)
    await town.chen.starts()
    await town.bo.taps(await town.bo.finds("Poll #1:"), "Sat")
    await town.advance(2 * HOUR)
    await town.mei.says("/poll Tea? | Yes | No", chat=town.committee)
    await town.restart()
    await town.advance(HOUR)
    assert await told(town, "not allowed to write in “Lime Street” any more") == 1
    assert not [m for m in await town.bo.sees() if "Tea?" in m.text]
    await permit(town, {"can_send_messages": True})
    for _ in range(2):
        await town.advance(timedelta(hours=1))
    assert await told(town, "not allowed to send photos in “Lime Street” any more") == 1
    assert "“Sat” has the most votes" in (await town.bo.finds("is closed")).text
    assert (await town.bo.finds("Tea?")).buttons
    assert await told(town, "I can write in “Lime Street” again") == 1
    assert await told(town, "not allowed to write") == 1


async def test_a_restriction_of_the_bot_alone_is_told_by_its_news(town: Town) -> None:
    await town.change(town.group, town.bot_id, "demote", by=town.ana.id)
    restrict = {"person": town.bot_id, "by": town.ana.id, "action": "restrict"}
    for _ in range(2):
        await town.ask(f"chats/{town.group}/members", **restrict, rights={})
        await town.settle()
    assert await told(town, "not allowed to write in “Lime Street” any more") == 1
    await town.ask(f"chats/{town.group}/members", **restrict, rights={"can_send_messages": True})
    await town.settle()
    assert await told(town, "I can write in “Lime Street” again") == 1
    assert await told(town, "not allowed to send photos in “Lime Street” any more") == 1
    await town.change(town.group, town.bot_id, "promote", by=town.ana.id)
    assert await told(town, "I can send photos in “Lime Street” again") == 1
    assert await told(town, "I am an admin in “Lime Street” again") == 1


async def test_where_photos_are_forbidden_cards_get_theirs_later(town: Town) -> None:
    await town.change(town.group, town.bot_id, "demote", by=town.ana.id)
    await permit(town, {"can_send_messages": True})
    await town.chen.starts()
    await town.ask("say", **{"as": town.chen.id, "chat": town.bot_id, "photo": {}, "caption": "/report Lamp out"})
    await town.settle()
    await town.mei.says("/summary", chat=town.committee)
    card = await town.bo.finds("Lamp out")
    assert not card.has_photo
    assert await told(town, "not allowed to send photos in “Lime Street” any more") == 1
    assert "not allowed to send photos here" in (await town.bo.finds("are the chairs")).text
    await permit(town, LOUD)
    await town.advance(timedelta(minutes=5))
    again = await town.bo.finds("Lamp out")
    assert (again.id, again.has_photo) == (card.id, True)
    assert await told(town, "I can send photos in “Lime Street” again") == 1
    assert "not allowed to send photos here" not in (await town.bo.finds("are the chairs")).text


async def test_a_telegram_that_does_not_tell_the_permissions_has_not_given_them_back(town: Town) -> None:
    await town.change(town.group, town.bot_id, "demote", by=town.ana.id)
    await permit(town, {"can_send_messages": True})
    await town.mei.says("/summary", chat=town.committee)
    await town.chen.starts()
    await town.ask("say", **{"as": town.chen.id, "chat": town.bot_id, "photo": {}, "caption": "/report Lamp out"})
    await town.settle()
    assert await told(town, "not allowed to send photos in “Lime Street” any more") == 1
    await town.ask("faults", kind="502", method="getChat", times=3)
    await town.advance(timedelta(minutes=2))
    await town.advance(timedelta(minutes=2))
    assert await told(town, "I can send photos in “Lime Street” again") == 0


async def test_a_mute_of_which_only_its_beginning_is_told_ends_with_a_look(town: Town) -> None:
    await permit(town, QUIET)
    await town.change(town.group, town.bot_id, "demote", by=town.ana.id)
    assert await told(town, "not allowed to write in “Lime Street” any more") == 1
    await town.advance(timedelta(minutes=5))
    assert await told(town, "I can write in “Lime Street” again") == 0
    await permit(town, LOUD)
    for _ in range(2):
        await town.advance(timedelta(minutes=5))
    assert await told(town, "I can write in “Lime Street” again") == 1
    assert await told(town, "not allowed to write") == 1


async def test_a_mute_ends_with_a_look_also_when_all_that_waited_is_too_late(town: Town) -> None:
    await town.change(town.group, town.bot_id, "demote", by=town.ana.id)
    await permit(town, QUIET)
    await town.ask("say", **{"as": town.ana.id, "chat": town.group, "text": "/reports@linli_test_bot"})
    await town.settle()
    assert await told(town, "not allowed to write in “Lime Street” any more") == 1
    await town.advance(25 * HOUR)
    await permit(town, LOUD)
    for _ in range(3):
        await town.advance(12 * HOUR)
    assert await told(town, "I can write in “Lime Street” again") == 1
    assert await told(town, "not allowed to write") == 1
