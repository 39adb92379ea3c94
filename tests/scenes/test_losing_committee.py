"""The committee's chat itself is lost: its chairs hear of it in private; people block the bot and come back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from services import people
from tests.losing import come_back, told

if TYPE_CHECKING:
    from tests.town import Town


async def test_chairs_hear_in_private_what_their_chat_can_not_be_told(town: Town) -> None:
    for person in (town.ana, town.bo, town.mei):
        await person.starts()
    await town.change(town.committee, town.bot_id, "kick", by=town.ana.id)
    assert "I was removed from “Lime Street committee”" in (await town.ana.reads()).text
    await town.change(town.group, town.bot_id, "demote", by=town.ana.id)
    assert "I am no longer an admin in “Lime Street”" in (await town.ana.reads()).text
    await come_back(town, town.committee)
    assert "I am in “Lime Street committee” again" in (await town.ana.reads()).text
    for person in (town.bo, town.mei):
        assert not [m for m in await person.inbox() if "Lime Street committee" in m.text]
    assert len([m for m in await town.ana.inbox() if "Lime Street committee" in m.text]) == 2


async def test_a_muted_committee_chat_is_told_in_private_and_gets_its_cards_later(town: Town) -> None:
    await town.ana.starts()
    await town.change(town.committee, town.bot_id, "demote", by=town.ana.id)
    assert await told(town, "I am no longer an admin in “Lime Street committee”") == 1
    await town.ask(f"chats/{town.committee}", by=town.ana.id, permissions={"can_send_photos": True})
    await town.bo.says("/report Lamp out")
    await town.change(town.group, town.bot_id, "kick", by=town.ana.id)
    inbox = [message.text for message in await town.ana.inbox()]
    assert len([text for text in inbox if "not allowed to write in “Lime Street committee”" in text]) == 1
    assert len([text for text in inbox if "I was removed from “Lime Street”" in text]) == 1
    everything = {"can_send_messages": True, "can_send_photos": True}
    await town.ask(f"chats/{town.committee}", by=town.ana.id, permissions=everything)
    for _ in range(3):
        await town.advance(timedelta(minutes=1))
    assert "Acknowledge" in (await town.mei.finds("Lamp out", town.committee)).buttons
    assert "I can write in “Lime Street committee” again" in (await town.ana.reads()).text


async def test_who_blocks_the_bot_is_left_alone_and_sees_the_present_after_coming_back(town: Town) -> None:
    await town.bo.starts()
    await town.bo.says("/report Lamp out")
    await town.bo.writes("/report_1")
    card = await town.bo.reads("Lamp out")
    before = await told(town, "")
    await town.ask("block", **{"as": town.bo.id, "bot": town.bot_id})
    await town.mei.taps(await town.mei.finds("Lamp out", town.committee), "Acknowledge")
    assert await told(town, "") == before
    inbox = len(await town.bo.inbox())
    await town.ask("unblock", **{"as": town.bo.id, "bot": town.bot_id})
    await town.bo.starts()
    assert "has seen it" in next(m for m in await town.bo.inbox() if m.id == card.id).text
    assert len(await town.bo.inbox()) == inbox + 1, "the greeting, and nothing of what was given up"


@pytest.mark.parametrize("words", ["not enough rights to send text messages to the chat", "message thread not found"])
async def test_whom_telegram_refuses_in_group_words_is_left_alone_until_they_come_back(town: Town, words: str) -> None:
    await town.bo.starts()
    await town.bo.says("/report Lamp out")
    refusal = {"kind": "400", "chat": town.bo.id, "description": words, "times": 6}
    await town.ask("faults", **refusal, method="sendMessage")
    await town.bo.writes("/reports")
    await town.bo.writes("/report_1")
    await town.advance(timedelta(minutes=1))
    (left,) = await town.look("faults")
    assert left["left"] == 4, "each was tried once"
    assert not [message for message in await town.bo.inbox() if "Lamp out" in message.text]
    (await town.web.delete(f"{town.address}/sandbox/faults")).close()
    await town.bo.starts()
    assert await town.bo.reads("Lamp out"), "the card waited"


@pytest.mark.parametrize("act", ["/tasks", "/language", "Tea?", "/no_such", "Cancel", "a forged press"])
async def test_what_waited_for_somebody_goes_out_whatever_they_do_in_private(town: Town, act: str) -> None:
    await town.bo.starts()
    await town.bo.says("/report Lamp out")
    await town.bo.writes("/poll")
    question = await town.bo.reads("Question 1")
    refusal = {"kind": "400", "chat": town.bo.id, "description": "chat not found", "times": 1}
    await town.ask("faults", **refusal, method="sendMessage")
    await town.bo.writes("/report_1")
    assert not [message for message in await town.bo.inbox() if "Lamp out" in message.text]
    if act == "Cancel":
        await town.bo.taps(question, act)
    elif act == "a forged press":
        assert "no longer works" in await town.bo.forges(question, "1:no-such")
    else:
        await town.bo.writes(act)
    assert await town.bo.reads("Lamp out")


async def test_a_refusal_that_is_older_than_the_persons_return_is_none(town: Town) -> None:
    await town.bo.says("/report Lamp out")
    asked = town.clock.now()
    await town.advance(timedelta(minutes=1))
    await town.bo.starts()
    await town.bo.writes("/report_1")
    card = await town.bo.reads("Lamp out")
    await people.close_private(town.app.shared.storage, town.bo.id, asked, town.clock.now())
    await town.mei.taps(await town.mei.finds("Lamp out", town.committee), "Acknowledge")
    assert "has seen it" in next(m for m in await town.bo.inbox() if m.id == card.id).text


async def test_a_deleted_account_is_nobodys_news(town: Town) -> None:
    await town.bo.starts()
    await town.bo.says("/report Lamp out")
    before = await told(town, "")
    await town.ask(f"people/{town.bo.id}", deleted=True)
    await town.mei.taps(await town.mei.finds("Lamp out", town.committee), "Acknowledge")
    await town.advance(timedelta(minutes=10))
    assert await told(town, "") == before
    async with town.app.shared.storage.reading() as db:
        assert await db.fetch("SELECT id FROM letters WHERE state = 'owed'") == []


@pytest.mark.parametrize("loss", ["mute", "kick"])
async def test_news_that_nobody_can_be_told_wait_for_the_committees_chat(town: Town, loss: str) -> None:
    assert not await town.ana.inbox(), "no chair has an open private chat"
    if loss == "mute":
        await town.change(town.committee, town.bot_id, "demote", by=town.ana.id)
        await town.change(town.committee, town.bot_id, "restrict", by=town.ana.id, rights={})
    else:
        await town.change(town.committee, town.bot_id, "kick", by=town.ana.id)
    await town.change(town.group, town.bot_id, "demote", by=town.ana.id)
    assert await told(town, "no longer an admin in “Lime Street”.") == 0
    if loss == "kick":
        await come_back(town, town.committee)
    await town.change(town.committee, town.bot_id, "promote", by=town.ana.id)
    await town.advance(timedelta(minutes=5))
    texts = [message.text for message in await town.ana.sees(town.committee) if message.by_bot]
    assert len([text for text in texts if "no longer an admin in “Lime Street”" in text]) == 1, texts
    assert not [text for text in texts if "not allowed to write" in text or "I was removed" in text]
