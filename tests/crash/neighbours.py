"""What neighbours do all day, bot or no bot, and what each of them remembers of the answers."""

from __future__ import annotations

import asyncio
import itertools
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from tests.waiting import until

if TYPE_CHECKING:
    import random
    from collections.abc import Coroutine
    from typing import Any

    from tests.crash.street import Json, Street

TOAST_SECONDS = 3
"""How long somebody waits for the answer to a tap before they go on with something else."""

FORM_SECONDS = 60
"""How long the chair keeps trying one button of a form before giving the form up."""

TAPS: Final = ("vote", "unvote", "me-too", "me-too-back", "task-come", "task-cannot")
Thing = tuple[str, int]
"""A feature and a row of it: ("poll", 3)."""

_FEATURES = {"vote": "poll", "unvote": "poll", "me-too": "report", "me-too-back": "report"}


@dataclass(frozen=True, slots=True)
class Tapped:
    """One press; `toast` is None when no answer came in time."""

    action: str
    label: str
    toast: str | None


@dataclass(slots=True)
class Memory:
    """What the street said and was told: texts of reports, polls and tasks, and each person's taps in their order."""

    reports: list[str] = field(default_factory=list)
    polls: list[str] = field(default_factory=list)
    tasks: list[str] = field(default_factory=list)
    taps: dict[tuple[int, Thing], list[Tapped]] = field(default_factory=lambda: defaultdict(list))

    @property
    def toasts(self) -> int:
        """How many taps were answered."""
        return sum(tapped.toast is not None for taps in self.taps.values() for tapped in taps)


class Neighbours:
    """Everybody who uses the bot in this street; one `chance` makes a run repeatable as far as a crash can be."""

    def __init__(self, street: Street, chance: random.Random) -> None:
        self.memory = Memory()
        self._street = street
        self._chance = chance
        self._number = itertools.count(1)
        self._busy: list[asyncio.Task[None]] = []

    def begin(self) -> None:
        """Everybody does what they do, again and again, until `rest`."""
        street = self._street
        doing: list[Coroutine[Any, Any, None]] = [self._taps_for_ever(person) for person in street.people]
        doing += [self._reports_for_ever(), self._asks_for_ever(), self._needs_help_for_ever()]
        self._busy = [asyncio.create_task(each) for each in doing]

    async def need_help(self, times: int) -> None:
        """Make so many tasks, one after the other: the places that everybody claims later, and the pings for them."""
        for _ in range(times):
            await self._needs_help(f"Chairs {next(self._number)}")

    async def are_answered(self) -> bool:
        """Whether somebody has pressed a button and was told something: before that there is nothing to lose."""
        return self.memory.toasts > 0

    async def rest(self) -> None:
        """Let everybody stop where they are; an error of one of them is raised."""
        for task in self._busy:
            task.cancel()
        ends = await asyncio.gather(*self._busy, return_exceptions=True)
        for end in ends:
            if isinstance(end, Exception):
                raise end

    async def _taps_for_ever(self, person: int) -> None:
        while True:
            await asyncio.sleep(self._chance.uniform(0.1, 0.6))
            chat = self._chance.choice((self._street.group, self._street.group, self._street.bot))
            found = [each for raw in await self._street.sees(person, chat) for each in _buttons(raw)]
            if found:
                message, button = self._chance.choice(found)
                await self.taps(person, chat, message, button)

    async def taps(self, person: int, chat: int, message: int, button: Json) -> None:
        """Press it and remember what was said to it; a press under way when the street rests counts as unanswered."""
        _, action, row, *_ = button["callback_data"].split(":")
        thing = _FEATURES.get(action, "task"), int(row)
        presses = self.memory.taps[person, thing]
        presses.append(Tapped(action, button["text"], None))
        wishes = {"as": person, "chat": chat, "message": message, "data": button["callback_data"]}
        query = (await self._street.ask("tap", **wishes))["query"]
        answer = await self._street.look(f"taps/{query}", wait=TOAST_SECONDS)
        if answer["answered"]:
            presses[-1] = Tapped(action, button["text"], answer["text"])

    async def _reports_for_ever(self) -> None:
        while True:
            await asyncio.sleep(self._chance.uniform(1.0, 3.0))
            text = f"Lamp {next(self._number)} is out"
            self.memory.reports.append(text)
            chat = self._chance.choice((self._street.group, None))
            await self._street.says(self._chance.choice(self._street.people), f"/report {text}", chat)

    async def _asks_for_ever(self) -> None:
        while True:
            question = f"Question {next(self._number)}"
            self.memory.polls.append(question)
            text = f"/poll {question} | Saturday | Sunday | Never | closes 30m"
            await self._street.says(self._chance.choice(self._street.people), text, self._street.group)
            await asyncio.sleep(self._chance.uniform(4.0, 8.0))

    async def _needs_help_for_ever(self) -> None:
        while True:
            await self._needs_help(f"Chairs {next(self._number)}")
            await asyncio.sleep(self._chance.uniform(2.0, 5.0))

    async def _needs_help(self, what: str) -> None:
        """Fill in the form of a task, in private, however often the bot dies meanwhile."""
        days = self._chance.randint(3, 40)
        present = (await self._street.look("clock"))["now"]
        day = datetime.fromtimestamp(present, UTC).date() + timedelta(days=days)
        for words in ("/cancel", "/task", what, day.isoformat(), "10:00", "The hall", "3"):
            await self._street.says(self._street.chair, words)
        if await self._presses("Which skill", "Anybody") and await self._presses(what, "Create"):
            self.memory.tasks.append(what)

    async def _presses(self, words: str, label: str) -> bool:
        """Wait until the form says so, and press its button until it is answered; False when that takes too long."""

        async def pressed() -> bool:
            shown = (await self._street.sees(self._street.chair, self._street.bot))[-5:]
            asked = [raw for raw in reversed(shown) if words in raw.get("text", "") and _data(raw, label)]
            return bool(asked) and await self._answered(asked[0], label)

        try:
            await until(pressed, FORM_SECONDS, pause=0.2)
        except TimeoutError:
            return False
        return True

    async def _answered(self, raw: Json, label: str) -> bool:
        chair, data = self._street.chair, _data(raw, label)
        wishes = {"as": chair, "chat": self._street.bot, "message": raw["message_id"], "data": data}
        query = (await self._street.ask("tap", **wishes))["query"]
        return bool((await self._street.look(f"taps/{query}", wait=TOAST_SECONDS))["answered"])


def _data(raw: Json, label: str) -> str | None:
    rows = raw.get("reply_markup", {}).get("inline_keyboard", [])
    return next((button["callback_data"] for row in rows for button in row if button["text"].startswith(label)), None)


def _buttons(raw: Json) -> list[tuple[int, Json]]:
    """The buttons of a message that neighbours press here, with its id."""
    rows = raw.get("reply_markup", {}).get("inline_keyboard", [])
    every = (button for row in rows for button in row if "callback_data" in button)
    return [(raw["message_id"], button) for button in every if button["callback_data"].split(":")[1] in TAPS]
