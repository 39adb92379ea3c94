"""When much is owed at once: what goes first, and what a group has to bear; told by the order of calls."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pytest

from domain.letters import Afterwards, Letter, Urgency
from handlers.markup import Markup
from handlers.messages import Message
from services import outbox
from tests.choosing import opens
from tests.databases import ON_BOTH
from tests.letters import plain_words
from tests.town import Resident
from tests.updates import message, press

if TYPE_CHECKING:
    from handlers.context import Desk
    from tests.town import Town

ANNOUNCEMENTS = 500
NOBODY = 900_000_000
"""Ids from here on belong to nobody: Telegram refuses each message, which takes its time like any other."""

SHORTLY = 12
"""So many others may go before something urgent: they were claimed already."""

REMEMBERED = (
    "intake.waiting",
    "intake.held",
    "intake._in_hand",
    "intake._lanes._queues",
    "intake._lanes._tasks",
    "intake._turnstile._flood.remembered",
    "intake._turnstile._telling",
    "intake._reassurance._waiting",
    "intake._reassurance._telling",
    "delivery._under_way",
    "delivery._office.pace.remembered",
)
"""What grows with the people who write and with what is said to them."""


@dataclass(slots=True)
class Storm:
    """A town in which letters and a board in the group say what a scene wants."""

    town: Town
    shown: str = "first"

    def listen(self) -> None:
        """Also after a restart, which makes a new registry."""
        self.town.app.registry.letter("note", plain_words, afterwards=Afterwards.AGAIN, late=None)
        self.town.app.registry.card("board", self._board)

    async def _board(self, _subject: int, _desk: Desk) -> Message:
        return Message(Markup(self.shown))

    async def owe(self, *wanted: tuple[int, str, Urgency]) -> None:
        """Letters to chats, owed in one moment."""
        now = self.town.clock.now()
        async with self.town.app.shared.storage.transaction() as db:
            for chat, says, urgency in wanted:
                await outbox.owe(db, Letter("note", chat, f"{chat}:{says}", {"says": says}, urgency), now)

    async def show(self, text: str) -> None:
        self.shown = text
        async with self.town.app.shared.storage.transaction() as db:
            await outbox.show(db, "board", 1, self.town.group, self.town.clock.now())

    async def spoken(self, chat: int | None = None) -> list[dict[str, Any]]:
        """Posts and edits, oldest first; those in one chat when asked."""
        found = await self.town.look("calls", limit=10_000)
        calls = [call for call in found if call["method"].startswith(("send", "edit"))]
        return [call for call in calls if chat is None or str(call["params"].get("chat_id")) == str(chat)]

    async def rest(self) -> None:
        """Until everything has gone that may go at this moment; the clock stands still."""
        town = self.town
        async with asyncio.timeout(20):
            while True:
                token = town.app.settings.bot_token.get_secret_value()
                coming = (await town.look("queue", token=token))["pending"] or town.app.intake.waiting
                if not coming and not town.app.delivery.busy:
                    due = await town.app.delivery.next_due()
                    if due is None or due > town.clock.now():
                        return
                await asyncio.sleep(0.002)


@pytest.fixture
async def storm(town: Town) -> Storm:
    """Bo and Chen have opened their private chats; all that has been quiet for an hour."""
    for who in (town.bo, town.chen):
        await who.starts()
    await town.advance(timedelta(hours=1))
    storm = Storm(town)
    storm.listen()
    return storm


def most_in_a_minute(calls: list[dict[str, Any]]) -> int:
    times = [call["at"] for call in calls]
    return max((sum(1 for other in times if at <= other < at + 60) for at in times), default=0)


def texts(calls: list[dict[str, Any]]) -> list[str]:
    return [str(call["params"].get("text", "")) for call in calls]


@ON_BOTH
async def test_what_is_urgent_overtakes_five_hundred_announcements(storm: Storm) -> None:
    town = storm.town
    crowd = range(NOBODY, NOBODY + ANNOUNCEMENTS)
    kinds = (Urgency.DIGEST, Urgency.NOTICE)
    await storm.owe(*((who, f"announcement {n}", kinds[n % 2]) for n, who in enumerate(crowd)))
    await storm.rest()
    before = len(await storm.spoken())
    assert before < ANNOUNCEMENTS / 4, "the storm has begun and goes on"
    await town.ask("say", **{"as": town.bo.id, "chat": town.bot_id, "text": "/report"})
    await storm.show("votes in the group")
    await storm.owe(
        *((crowd[n], f"late announcement {n}", Urgency.NOTICE) for n in range(20)),
        (town.chen.id, "come at once", Urgency.PING),
        (town.chen.id, "here is your answer", Urgency.ANSWER),
    )
    for _ in range(4):
        await storm.rest()
        town.clock.move(timedelta(seconds=1.1))
    await storm.rest()
    said = texts((await storm.spoken())[before:])
    assert said.index("here is your answer") < SHORTLY
    assert said.index("come at once") < 30 + SHORTLY, "in the next second: the same person was just answered"
    assert said.index("votes in the group") < SHORTLY
    assert next(place for place, text in enumerate(said) if "Question 1" in text) < SHORTLY
    assert len(said) > 60, "and the announcements go on"


@ON_BOTH
async def test_posts_and_edits_stay_within_the_budget_and_posts_go_first(storm: Storm) -> None:
    town = storm.town
    await town.ana.starts()
    await town.ana.taps(await opens(town.ana), "6 a minute")
    await town.advance(timedelta(minutes=2))
    begin = len(await storm.spoken(town.group))
    for second in range(66):
        await storm.show(f"state {second}")
        if second == 40:
            await storm.owe((town.group, "the result", Urgency.NOTICE))
        await storm.rest()
        town.clock.move(timedelta(seconds=1))
    await storm.rest()
    calls = (await storm.spoken(town.group))[begin:]
    assert most_in_a_minute(calls) == 6
    asked_at = calls[0]["at"] + 40
    (posted_at,) = (call["at"] for call in calls if call["params"].get("text") == "the result")
    assert posted_at - asked_at < 5, "the board's edits left room for it"
    await town.settle()
    assert (await town.bo.finds("state")).text == "state 65"
    await town.ana.taps(await town.ana.reads("my messages"), "18 a minute")
    begin = len(await storm.spoken(town.group))
    for second in range(20):
        await storm.show(f"more {second}")
        await storm.rest()
        town.clock.move(timedelta(seconds=1))
    assert 8 <= most_in_a_minute((await storm.spoken(town.group))[begin:]) <= 18, "no restart was needed"


@ON_BOTH
async def test_a_restart_in_the_middle_of_a_storm_keeps_the_budget(storm: Storm) -> None:
    town = storm.town
    for turn in range(3):
        for second in range(8):
            await storm.show(f"state {turn} {second}")
            await storm.rest()
            town.clock.move(timedelta(seconds=1))
        await storm.owe(*((town.group, f"post {turn} {n}", Urgency.NOTICE) for n in range(3)))
        await storm.rest()
        await town.restart()
        storm.listen()
    await town.settle()
    calls = await storm.spoken(town.group)
    assert most_in_a_minute(calls) <= 12
    assert all(call["ok"] for call in calls)
    assert sum(text.startswith("post") for text in texts(calls)) == 9
    assert (await town.bo.finds("state")).text == "state 2 7"


def in_memory(town: Town) -> dict[str, int]:
    """How much each part that hears or speaks has in mind, where it has anything."""
    sizes = {each: attrgetter(each)(town.app) for each in REMEMBERED}
    return {each: size if isinstance(size, int) else len(size) for each, size in sizes.items() if size}


async def test_nothing_of_a_storm_stays_in_memory(storm: Storm) -> None:
    town = storm.town
    town.odd_methods.add("answerCallbackQuery")
    crowd = [Resident(town, NOBODY + number, "Nobody") for number in range(200)]
    said = [message(town, who, number, "/dance") for number, who in enumerate(crowd)]
    pressed = [press(town, who, 1_000 + number, "1:no-such-button:1", 1) for number, who in enumerate(crowd)]
    flood = [message(town, town.bo, 2_000 + number, "/help") for number in range(60)]
    await storm.show("votes in the group")
    for batch in (said, pressed, flood):
        await town.app.intake.take(batch)
    assert in_memory(town)["intake._turnstile._flood.remembered"] > len(crowd), "the storm was there"
    await town.settle()
    await town.advance(timedelta(minutes=5))
    await town.chen.writes("/help")
    assert in_memory(town) == {"intake._turnstile._flood.remembered": 1, "delivery._office.pace.remembered": 1}


@ON_BOTH
async def test_a_neighbours_report_is_not_held_up_by_somebody_who_asks_for_the_list_all_the_time(town: Town) -> None:
    for _ in range(35):
        await town.ask("say", **{"as": town.bo.id, "chat": town.group, "text": "/reports"})
    began = town.clock.now()
    await town.chen.says("/report Lamp out")
    posts = [each for each in await town.look("calls", method="sendMessage") if each["ok"]]
    there = [each for each in posts if int(each["params"]["chat_id"]) == town.group]
    (shown,) = [each["at"] for each in there if "Waiting for the committee" in each["params"]["text"]]
    assert shown - began.timestamp() < 90
