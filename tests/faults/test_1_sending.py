"""Telegram fails while the bot has something to say."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot import delivery
from domain.letters import Afterwards, Letter
from handlers.markup import Markup
from handlers.messages import Message
from services import outbox
from tests.faults.table import fault
from tests.faults.watching import calls, help_comes, helped, mended, poll, presses, still, writes

if TYPE_CHECKING:
    from handlers.context import Desk
    from tests.town import Town

GROUP_HELP = "/help@linli_test_bot"


async def impatient(town: Town) -> None:
    """The same bot, which waits a third of a second for an answer instead of 25."""
    settings = town.app.settings.model_copy(update={"read_timeout_seconds": 0.3})
    await town.stop_bot()
    town.app.settings = settings
    await town.start_bot()


async def the_group_is_served_after_chen(street: Town) -> None:
    """Bo asks for help in the group, then Chen in private; both get it once, Chen first."""
    await writes(street.bo, GROUP_HELP, chat=street.group)
    await writes(street.chen, "/help")
    await street.settle()
    taken = [int(call["params"]["chat_id"]) for call in await calls(street, "sendMessage") if call["ok"]]
    assert taken[-2:] == [street.chen.id, street.group]
    assert await helped(street.bo, street.group) == 1


@fault(
    "429 in one chat",
    sees="This chat's message comes as late as Telegram says; other chats notice nothing",
    kept="Everything owed",
    ends="Sent once, when the pause is over",
)
async def test_a_pause_in_one_chat_holds_up_no_other(street: Town) -> None:
    await street.ask("faults", kind="429", method="sendMessage", chat=street.group, retry_after=40)
    asked_at = street.clock.now()
    await writes(street.bo, GROUP_HELP, chat=street.group)
    await still(street)
    await writes(street.chen, "/help")
    await still(street)
    assert (await helped(street.chen), await helped(street.bo, street.group)) == (1, 0)
    await street.settle()
    assert await helped(street.bo, street.group) == 1
    refused, sent = (await calls(street, "sendMessage", street.group))[-2:]
    assert (refused["ok"], sent["ok"]) == (False, True)
    assert sent["at"] - asked_at.timestamp() >= 40


@fault(
    "429 in several chats at once: Telegram limits the whole bot",
    sees="Everything comes later; buttons go on answering",
    kept="Everything owed",
    ends="After three refusals nothing more is tried until the pause is over; then one message goes ahead, and the "
    "rest follows when that one was taken",
)
async def test_a_pause_for_the_whole_bot_is_kept_by_the_whole_bot(street: Town) -> None:
    people = [await street.person(f"P{number}") for number in range(8)]
    await street.ask("faults", kind="429", method="sendMessage", times=None, retry_after=40)
    before = len(await calls(street, "sendMessage"))
    for person in people[:3]:
        await street.ask("start", **{"as": person.id, "bot": street.bot_id})
    await still(street)
    for person in people[3:]:
        await street.ask("start", **{"as": person.id, "bot": street.bot_id})
    await still(street)
    assert len(await calls(street, "sendMessage")) - before == 3
    street.clock.move(timedelta(seconds=40))
    await still(street)
    assert len(await calls(street, "sendMessage")) - before == 4
    await mended(street)
    await street.settle()
    assert [len(await person.inbox()) for person in people] == [1] * 8


@fault(
    "500 or 502 from Telegram",
    sees="The message comes 5 seconds later",
    kept="Everything owed",
    ends="Tried again ever more seldom, up to every 5 minutes, for about a day",
)
async def test_a_server_error_delays_a_message(street: Town) -> None:
    for kind in ("500", "502"):
        await street.ask("faults", kind=kind, method="sendMessage", times=3)
        before = await helped(street.bo, street.group)
        await street.bo.says(GROUP_HELP)
        assert await helped(street.bo, street.group) == before + 1
    card = await poll(street)
    await street.ask("faults", kind="502", method="editMessageText", times=2)
    await street.bo.taps(card, "Yes")
    assert "Yes · 1" in (await street.bo.finds("Tea?")).buttons


@fault(
    "A web page instead of an answer, with whatever status (200, 403, 404, 429, 500, 502, 504)",
    sees="The message comes 5 seconds later",
    kept="Everything owed; no group or person counts as lost because of it",
    ends="Sent when Telegram itself answers again",
)
async def test_a_gateway_speaks_for_nobody(street: Town) -> None:
    for number, status in enumerate((200, 403, 404, 429, 500, 502, 504), 1):
        await street.ask("faults", kind="html", status=status, method="sendMessage")
        await street.bo.says(GROUP_HELP)
        assert await helped(street.bo, street.group) == number, f"after a page with status {status}"
    await street.bo.starts()
    for status in (403, 404):
        await street.ask("faults", kind="html", status=status, method="sendMessage", chat=street.bo.id)
        await street.bo.writes("/help")
    assert await helped(street.bo) == 2


@fault(
    "The connection breaks before the message was taken",
    sees="The message comes 5 seconds later",
    kept="Everything owed",
    ends="Sent once",
)
async def test_a_connection_that_breaks_before(street: Town) -> None:
    await street.ask("faults", kind="reset", method="sendMessage")
    await street.bo.says(GROUP_HELP)
    assert await helped(street.bo, street.group) == 1


@fault(
    "The connection breaks after the message was taken, or the answer comes after the time-out",
    sees="A message perhaps twice, 5 seconds apart; a card that is edited, once",
    kept="Everything owed",
    ends="Nobody can know whether it had arrived; answers and pings are sent again rather than never",
)
async def test_an_answer_that_is_lost_on_the_way_back(street: Town) -> None:
    card = await poll(street)
    await street.ask("faults", kind="lost", method="sendMessage")
    await street.bo.says(GROUP_HELP)
    assert await helped(street.bo, street.group) == 2
    await street.ask("faults", kind="lost", method="editMessageText")
    await street.bo.taps(card, "Yes")
    shown = [message for message in await street.bo.sees() if message.by_bot and "Tea?" in message.text]
    assert ["Yes · 1" in message.buttons for message in shown] == [True]
    await impatient(street)
    await street.ask("faults", kind="slow", seconds=0.5, method="sendMessage", chat=street.group)
    await street.bo.says(GROUP_HELP)
    await help_comes(street.bo, 4, street.group)
    await street.settle()
    assert await helped(street.bo, street.group) == 4


async def told(letter: Letter, _desk: Desk) -> Message:
    return Message(Markup(letter.data["says"]))


@fault(
    "Telegram takes a message, and its answer makes no sense (JSON without a result, or of an unknown shape)",
    sees="A message up to three times; what is better never said than twice, once",
    kept="Everything owed",
    ends="Logged as `answer-unreadable`. A letter is tried again after 5 and 10 seconds and then counts as `unknown`; "
    "a card is tried again every 5 minutes, and after the third time it rests until it changes",
)
@pytest.mark.parametrize("kind", ["bare", "odd"])
async def test_an_answer_without_sense(street: Town, kind: str) -> None:
    street.app.registry.letter("rather-never", told, afterwards=Afterwards.LEAVE, late=None)
    await street.ask("faults", kind=kind, method="sendMessage", times=None)
    await outbox.send(
        street.app.shared.storage, Letter("rather-never", street.group, "k", {"says": "once"}), street.clock.now()
    )
    await street.bo.says(GROUP_HELP)
    await writes(street.ana, "/poll Tea? | Yes | No", chat=street.group)
    for _ in range(6):
        await street.advance(timedelta(minutes=6))
    await mended(street)
    await street.advance(timedelta(hours=1))
    seen = [message.text for message in await street.bo.sees() if message.by_bot]
    assert (seen.count("once"), await helped(street.bo, street.group)) == (1, 3)
    assert sum("Tea?" in text for text in seen) == 3
    async with street.app.shared.storage.reading() as db:
        assert await db.fetch("SELECT 1 FROM letters WHERE state = 'owed'") == []


@fault(
    "Telegram takes a call and says nothing (longer than `LINLI_READ_TIMEOUT_SECONDS`)",
    sees="This chat's message comes late; other chats notice nothing",
    kept="Everything owed",
    ends="Given up after the time-out, and tried again 5 seconds later",
)
async def test_a_call_that_hangs(street: Town) -> None:
    await impatient(street)
    await street.ask("faults", kind="hang", seconds=5, method="sendMessage", chat=street.group)
    await the_group_is_served_after_chen(street)


@fault(
    "Telegram is slow",
    sees="This chat's message comes as late as Telegram is slow; other chats wait for it, two seconds at most",
    kept="Everything owed",
    ends="Sent once: whatever comes within the time-out is waited for",
)
async def test_a_slow_answer_is_waited_for(street: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivery, "PATIENCE", 0.1)
    await street.ask("faults", kind="slow", seconds=0.4, method="sendMessage", chat=street.group)
    await the_group_is_served_after_chen(street)


@fault(
    "An answer to a button fails (429, 5xx, a broken connection)",
    sees="The waiting sign ends without words, or the words come at the second try; the card shows what was done",
    kept="What the button did",
    ends="Where the connection broke it is tried again at once, once; never twice on the screen",
)
async def test_an_answer_to_a_button_fails(street: Town) -> None:
    card = await poll(street)
    for kind, button in (("reset", "Yes"), ("500", "No"), ("html", "Yes"), ("lost", "No")):
        await street.ask("faults", kind=kind, method="answerCallbackQuery")
        assert button in await street.bo.taps(card, button)
    await street.ask("faults", kind="429", method="answerCallbackQuery", retry_after=60)
    await presses(street.bo, card, "Yes")
    await street.settle()
    assert "Yes · 1" in (await street.bo.finds("Tea?")).buttons
    assert [message.text for message in await street.bo.inbox()] == []
