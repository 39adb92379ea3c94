"""What is owed survives hiccups of the database, outages of Telegram, and the stop."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.letters import Letter
from handlers.markup import Markup
from handlers.messages import Message, Picture
from services import outbox
from storage import open_storage
from storage.errors import StorageUnavailable
from tests.clock import MONDAY_MORNING
from tests.databases import ON_BOTH
from tests.letters import SQUARE, count, owe, plain_words, show
from tests.waiting import until

if TYPE_CHECKING:
    from handlers.context import Desk
    from storage import Storage
    from tests.town import Town

pytestmark = ON_BOTH


@pytest.fixture
async def street(town: Town) -> Town:
    shown = {"text": "first"}

    async def board(_subject: int, _desk: Desk) -> Message | None:
        if shown.pop("fail", None):
            raise StorageUnavailable("the connection was lost")
        return Message(Markup(shown["text"]))

    async def flaky(letter: Letter, desk: Desk) -> Message | None:
        if shown.pop("fail", None):
            raise StorageUnavailable("the connection was lost")
        return await plain_words(letter, desk)

    town.app.registry.answer("note", plain_words)
    town.app.registry.answer("flaky", flaky)
    town.app.registry.card("board", board)
    town.notes = shown
    return town


async def test_a_letter_survives_one_lost_connection_to_the_database(street: Town) -> None:
    street.notes["fail"] = "yes"
    await owe(street, street.group, "must arrive", kind="flaky")
    await street.settle()
    await street.advance(timedelta(minutes=5))
    assert await count(street, "must arrive") == 1


async def test_a_card_survives_one_lost_connection_to_the_database(street: Town) -> None:
    street.notes["fail"] = "yes"
    await show(street, "must show")
    await street.settle()
    await street.advance(timedelta(minutes=5))
    assert await count(street, "must show") == 1


async def test_an_outage_of_telegram_for_a_quarter_of_an_hour_loses_no_letter(street: Town) -> None:
    await street.ask("faults", kind="502", method="sendMessage", times=10)
    await owe(street, street.group, "after the outage")
    await street.settle()
    for _ in range(20):
        await street.advance(timedelta(minutes=2))
    assert await count(street, "after the outage") == 1


async def test_an_edit_that_fails_at_telegram_is_made_later(street: Town) -> None:
    await show(street, "before")
    await street.settle()
    await street.ask("faults", kind="502", method="editMessageText", times=3)
    await show(street, "after")
    await street.settle()
    for _ in range(5):
        await street.advance(timedelta(minutes=2))
    assert (await count(street, "before"), await count(street, "after")) == (0, 1)


async def test_a_stop_during_the_look_at_the_outbox_waits_for_what_it_starts(street: Town, database_url: str) -> None:
    delivery = street.app.delivery
    async with await open_storage(database_url) as other:
        await outbox.send(other, Letter("note", street.group, "k", {"says": "once"}), street.clock.now())
        async with other.transaction() as db:
            if db.dialect == "postgresql":
                await db.execute("LOCK TABLE letters IN ACCESS EXCLUSIVE MODE")
            else:
                await db.execute("UPDATE numbers SET last = last")
            delivery.bell.set()
            await until(lambda: not delivery.resting, pause=0)  # the sweep has begun, and waits for its claim
            delivery.stop()
    assert street.app.sender is not None
    await street.app.sender
    left = list(delivery._under_way.values())  # noqa: SLF001 - what nobody can see from outside
    if left:
        await asyncio.wait(left)
    assert left == [], "the sender has ended, and messages are still on their way"


async def test_a_change_while_a_card_is_put_to_rest_is_not_lost(storage: Storage, town: Town) -> None:
    now = town.clock.now()
    async with storage.transaction() as db:
        await outbox.show(db, "board", 1, -5, now)
    _, (card,) = await outbox.claim(storage, now, timedelta(minutes=2), 5)
    async with storage.transaction() as db:  # meanwhile somebody changes the thing
        await outbox.show(db, "board", 1, -5, now)
    await outbox.card_rests(storage, card)
    assert await outbox.next_due(storage) is not None


async def test_waiting_for_its_turn_is_no_try_for_a_card(storage: Storage) -> None:
    now = MONDAY_MORNING
    async with storage.transaction() as db:
        await outbox.show(db, "board", 1, -5, now)
    for _ in range(85):  # as Delivery.sweep does while a call to this chat takes 17 seconds
        _, (card,) = await outbox.claim(storage, now, timedelta(minutes=2), 5)
        now += timedelta(milliseconds=200)
        await outbox.postpone(storage, [], [(card.id, now)])
    _, (card,) = await outbox.claim(storage, now, timedelta(minutes=2), 5)
    assert card.tries == 0


async def test_a_card_reposted_while_it_is_edited_is_posted(street: Town) -> None:
    await show(street, "question")
    await street.settle()
    storage, now = street.app.shared.storage, street.clock.now() + timedelta(minutes=1)
    street.app.delivery.stop()
    assert street.app.sender is not None
    await street.app.sender
    await show(street, "question")
    _, (card,) = await outbox.claim(storage, now, timedelta(minutes=2), 5)
    async with storage.transaction() as db:
        await outbox.show_anew(db, "board", 1, street.group, now)
    await outbox.card_edited(storage, card, card.shown_hash, now, is_photo=False)
    _, (again,) = await outbox.claim(storage, now + timedelta(minutes=3), timedelta(minutes=2), 5)
    assert again.message_id is None
    assert again.shown_hash is None, "looks as if it were shown already, so nothing would be posted"


async def test_a_group_that_is_muted_for_an_hour_stays_a_neighbourhood(street: Town) -> None:
    await street.change(street.group, street.bot_id, "demote", by=street.ana.id)
    await street.ask(f"chats/{street.group}", by=street.ana.id, permissions={"can_send_messages": False})
    await owe(street, street.group, "at night")
    await street.settle()
    await street.ask(f"chats/{street.group}", by=street.ana.id, permissions={"can_send_messages": True})
    await street.advance(timedelta(hours=1))
    await street.bo.says("/help@linli_test_bot")
    assert "what you can do in this chat" in (await street.bo.finds()).text


async def painted(town: Town, svg: str, *, without_table: bool = False) -> None:
    """A letter and a card with this picture; perhaps the database can neither tell nor keep what Telegram holds."""

    async def letter(letter: Letter, _desk: Desk) -> Message | None:
        return Message(Markup(letter.data["says"]), picture=Picture("square", svg))

    async def card(_subject: int, _desk: Desk) -> Message | None:
        return Message(Markup("a card"), picture=Picture("square", svg))

    if without_table:
        async with town.app.shared.storage.transaction() as db:
            await db.execute("DROP TABLE pictures")
    town.app.registry.answer("painted", letter)
    town.app.registry.card("painted", card)
    await owe(town, town.group, "a letter", kind="painted")
    async with town.app.shared.storage.transaction() as db:
        await outbox.show(db, "painted", 1, town.group, town.clock.now())
    await town.settle()
    await town.advance(timedelta(minutes=10))


async def test_a_picture_that_cannot_be_remembered_is_sent_all_the_same_and_once(street: Town) -> None:
    await painted(street, SQUARE, without_table=True)
    assert (await count(street, "a letter"), await count(street, "a card")) == (1, 1)
    assert (await street.bo.finds("a letter")).has_photo


async def test_where_a_picture_cannot_be_painted_the_words_arrive(street: Town) -> None:
    await painted(street, "<svg")
    assert (await count(street, "a letter"), await count(street, "a card")) == (1, 1)
    assert not (await street.bo.finds("a card")).has_photo
