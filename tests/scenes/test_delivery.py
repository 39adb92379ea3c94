"""What is owed arrives: once, in the receiver's language, within Telegram's limits, whatever Telegram answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from domain.letters import Afterwards, Letter, Urgency
from handlers.markup import Markup
from handlers.messages import Message, Picture
from services import outbox
from tests.databases import ON_BOTH
from tests.letters import SQUARE, owe, plain_words, show
from tests.waiting import until

if TYPE_CHECKING:
    from handlers.context import Desk
    from tests.town import Resident, Town

pytestmark = ON_BOTH


async def painted(letter: Letter, desk: Desk) -> Message | None:
    """The same words under a picture."""
    found = await plain_words(letter, desk)
    return found and replace(found, picture=Picture("square", SQUARE))


@pytest.fixture
async def street(town: Town) -> Town:
    """The town, with letters and cards that say what a scene wants."""
    shown = {"text": "first"}

    async def board(_subject: int, _desk: Desk) -> Message | None:
        return Message(Markup(shown["text"])) if shown["text"] else None

    town.app.registry.answer("note", plain_words)
    town.app.registry.letter("rather-never", plain_words, afterwards=Afterwards.LEAVE, late=None)
    town.app.registry.card("board", board)
    town.notes = shown
    return town


async def texts(resident: Resident, chat: int | None = None) -> list[str]:
    return [message.text for message in await resident.sees(chat) if message.by_bot]


async def calls_with(town: Town, text: str) -> list[dict[str, Any]]:
    """The calls that tried to send this."""
    return [call for call in await town.look("calls", method="sendMessage") if call["params"].get("text") == text]


async def test_the_same_letter_cannot_be_owed_twice(street: Town) -> None:
    for _ in range(3):
        await owe(street, street.group, "once", key="the-only-one")
    await street.settle()
    assert (await texts(street.bo)).count("once") == 1


async def test_a_letter_with_nothing_left_to_say_is_dropped(street: Town) -> None:
    await owe(street, street.group, "")
    await owe(street, street.group, "late", expires=street.clock.now() - timedelta(seconds=1))
    await owe(street, street.group, "behind it")
    await street.settle()
    assert (await texts(street.bo))[-1] == "behind it"
    assert "late" not in await texts(street.bo)


async def test_somebody_who_blocked_the_bot_is_not_tried_again_until_they_return(street: Town) -> None:
    await street.bo.starts()
    await street.ask("block", **{"as": street.bo.id, "bot": street.bot_id})
    await owe(street, street.bo, "one")
    await street.settle()
    before = len(await street.look("calls", method="sendMessage"))
    await owe(street, street.chen, "unrelated")
    await street.settle()
    assert len(await street.look("calls", method="sendMessage")) == before + 1
    await street.ask("unblock", **{"as": street.bo.id, "bot": street.bot_id})
    await street.bo.starts()
    await owe(street, street.bo, "welcome back")
    await street.settle()
    assert "welcome back" in await texts(street.bo, street.bot_id)


async def test_a_pause_in_one_chat_holds_up_nobody_else(street: Town) -> None:
    await street.bo.starts()
    await street.ask("faults", kind="429", chat=street.group, times=1, retry_after=60)
    start = street.clock.epoch()
    await owe(street, street.group, "to the group")

    async def refused_once() -> bool:
        return bool(await calls_with(street, "to the group")) and not street.app.delivery.busy

    await until(refused_once)
    await owe(street, street.bo, "to Bo")
    await street.settle()
    (to_bo,) = await calls_with(street, "to Bo")
    refused, again = await calls_with(street, "to the group")
    assert (refused["ok"], again["ok"], to_bo["ok"]) == (False, True, True)
    assert again["at"] - start >= 60
    assert to_bo["at"] - start < 60


async def test_a_lost_answer_is_repeated_or_left_as_its_kind_says(street: Town) -> None:
    await street.ask("faults", kind="lost", method="sendMessage", times=1)
    await owe(street, street.group, "rather twice")
    await street.settle()
    assert (await texts(street.bo)).count("rather twice") == 2
    await street.ask("faults", kind="lost", method="sendMessage", times=1)
    await owe(street, street.group, "rather never", kind="rather-never")
    await street.settle()
    assert (await texts(street.bo)).count("rather never") == 1


async def test_a_failing_telegram_is_waited_for(street: Town) -> None:
    for kind in ("502", "html", "reset", "500"):
        await street.ask("faults", kind=kind, method="sendMessage", times=1)
        await owe(street, street.group, f"after {kind}")
        await street.settle()
        assert f"after {kind}" in await texts(street.bo)


async def test_markup_that_telegram_refuses_goes_out_as_plain_text(street: Town) -> None:
    await owe(street, street.group, "<b>Tea &amp; cake")
    await street.settle()
    assert (await texts(street.bo))[-1] == "Tea & cake"


async def test_a_message_that_cannot_be_sent_does_not_hold_up_the_next(street: Town) -> None:
    await owe(street, street.group, "x" * 5000)
    await owe(street, street.group, "short")
    await street.settle()
    assert (await texts(street.bo))[-1] == "short"


async def test_urgent_things_overtake(street: Town) -> None:
    for number in range(4):
        await owe(street, street.group, f"digest {number}", urgency=Urgency.DIGEST)
    await owe(street, street.group, "help is needed", urgency=Urgency.PING)
    await street.settle()
    assert (await texts(street.bo)).index("help is needed") < (await texts(street.bo)).index("digest 2")


async def test_many_posts_keep_telegrams_limits(street: Town) -> None:
    for number in range(30):
        await owe(street, street.group, f"post {number}")
    await street.settle()
    assert [text for text in await texts(street.bo) if text.startswith("post")] == [f"post {n}" for n in range(30)]
    assert all(call["ok"] for call in await street.look("calls", method="sendMessage"))


async def test_a_card_is_one_message_that_shows_the_latest_state(street: Town) -> None:
    await show(street, "first")
    await street.settle()
    card = await street.bo.finds("first")
    for number in range(50):
        await show(street, f"state {number}")
    await street.settle()
    assert (await street.bo.finds("state 49")).id == card.id
    edits = await street.look("calls", method="editMessageText")
    assert len(edits) < 25
    assert all(call["ok"] for call in edits)


async def test_a_card_that_looks_the_same_is_not_sent_again(street: Town) -> None:
    await show(street, "calm")
    await street.settle()
    before = len(await street.look("calls"))
    await show(street, "calm")
    await street.settle()
    methods = [call["method"] for call in (await street.look("calls"))[before:]]
    assert not any(method.startswith("edit") for method in methods)


async def test_a_deleted_card_is_posted_anew(street: Town) -> None:
    await show(street, "here")
    await street.settle()
    card = await street.bo.finds("here")
    await street.ask("delete", **{"as": street.ana.id, "chat": street.group, "message": card.id})
    await show(street, "here again")
    await street.settle()
    assert (await street.bo.finds("here again")).id != card.id


async def test_a_card_with_nothing_to_show_stays_as_it_is(street: Town) -> None:
    await show(street, "something")
    await street.settle()
    await show(street, "")
    await street.settle()
    assert (await street.bo.finds("something")).text == "something"


async def test_what_is_owed_survives_a_restart(street: Town) -> None:
    later = street.clock.now() + timedelta(hours=3)
    await street.bo.starts()
    await owe(street, street.bo, "remember", due=later)
    await street.restart()
    street.app.registry.answer("note", plain_words)
    assert "remember" not in await texts(street.bo, street.bot_id)
    await street.advance(timedelta(hours=3))
    assert (await texts(street.bo, street.bot_id)).count("remember") == 1


async def test_a_group_that_became_a_supergroup_gets_its_letters(street: Town) -> None:
    small = await street.new_group("Small yard", street.ana, street.bo, kind="group")
    await street.ana.says("/setup", chat=small)
    await street.stop_bot()
    moved = (await street.ask(f"chats/{small}/migrate"))["id"]
    await street.start_bot()
    street.app.registry.answer("note", plain_words)
    await owe(street, moved, "after the move")
    await street.settle()
    assert "after the move" in await texts(street.bo, moved)


async def test_a_letter_to_the_old_id_of_a_group_follows_it(street: Town) -> None:
    small = await street.new_group("Small yard", street.ana, street.bo, kind="group")
    await street.ana.says("/setup", chat=small)
    await owe(street, small, "on its way", due=street.clock.now() + timedelta(minutes=10))
    moved = (await street.ask(f"chats/{small}/migrate"))["id"]
    await owe(street, small, "to the old address")
    await street.advance(timedelta(minutes=10))
    assert {"on its way", "to the old address"} <= set(await texts(street.bo, moved))


async def test_where_pictures_are_forbidden_the_words_arrive(street: Town) -> None:
    street.app.registry.answer("painted", painted)
    await owe(street, street.group, "with a picture", kind="painted")
    await street.settle()
    assert (await street.bo.finds("with a picture")).has_photo
    await street.change(street.group, street.bot_id, "demote", by=street.ana.id)
    await street.ask(f"chats/{street.group}", by=street.ana.id, permissions={"can_send_messages": True})
    await owe(street, street.group, "without", kind="painted")
    await owe(street, street.group, "and the next")
    await street.settle()
    assert not (await street.bo.finds("without")).has_photo
    assert (await texts(street.bo))[-1] == "and the next"


async def test_a_second_upload_counts_as_a_second_call(street: Town) -> None:
    street.app.registry.answer("painted", painted)
    await owe(street, street.group, "one", kind="painted")
    await street.settle()
    words = "wrong file identifier/HTTP URL specified"
    await street.ask("faults", kind="400", method="sendPhoto", description=words)
    await owe(street, street.group, "two", kind="painted")
    await street.settle()
    assert (await street.bo.finds("two")).has_photo
    begun = [call["ok"] for call in await street.look("calls", method="sendPhoto")]
    assert begun == [True, False, True]
    async with street.app.shared.storage.reading() as db:
        (row,) = await db.fetch("SELECT COUNT(*) AS calls FROM group_calls WHERE chat_id = :chat", chat=street.group)
    posts = await street.look("calls")
    there = [call for call in posts if str(call["params"].get("chat_id")) == str(street.group)]
    assert row["calls"] == len([call for call in there if call["method"].startswith(("send", "edit"))])


async def test_a_picture_is_uploaded_once(street: Town) -> None:
    street.app.registry.answer("painted", painted)
    for says in ("one", "two"):
        await owe(street, street.group, says, kind="painted")
        await street.settle()
    named = ["photo" in call["params"] for call in await street.look("calls", method="sendPhoto")]
    assert named == [False, True], "the second is sent by the file's id, nothing is uploaded"
    first, second = [message for message in await street.bo.sees() if message.has_photo]
    assert first.raw["photo"][-1]["file_unique_id"] == second.raw["photo"][-1]["file_unique_id"]


async def test_however_much_one_person_is_owed_it_goes_out_one_after_the_other(street: Town) -> None:
    """So that only one message is in doubt should the bot die."""
    now = street.clock.now()
    owed = [("Bo", "slow"), ("Chen", "second"), ("Mei", "third"), *(("Bo", f"more {number}") for number in range(40))]
    for who in (street.bo, street.chen, street.mei):
        await who.starts()
    await street.ask("faults", kind="slow", seconds=1, method="sendMessage", chat=street.bo.id)
    async with street.app.shared.storage.transaction() as db:
        for number, (name, says) in enumerate(owed):
            letter = Letter("note", street.people[name].id, f"k{number}", {"says": says}, due=now)
            await outbox.owe(db, letter, now)
    await street.settle()
    calls = {call["params"]["text"]: call["n"] for call in await street.look("calls", method="sendMessage", limit=1000)}
    assert calls["slow"] < calls["second"] < calls["third"]
    assert len(await street.bo.inbox()) == 42
