"""A whole group votes at once on the sandbox, which keeps Telegram's limits: what the bot sends meanwhile."""

from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp

from benchmarks import rig

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

VOTERS = 1_000
CHANGES_PER_SECOND = 20
SECONDS = 60
LISTEN_SECONDS = 10
"""In so many seconds no bot makes 10,000 calls."""

TOKEN = "700000:" + "B" * 35
USERNAME = "linli_bench_bot"


class Street:
    """The sandbox's side for people."""

    def __init__(self, web: aiohttp.ClientSession, address: str) -> None:
        self._web = web
        self._address = address

    async def ask(self, what: str, **wishes: Any) -> Any:
        """Do something as a person."""
        async with self._web.post(f"{self._address}/sandbox/{what}", json=wishes) as answer:
            answer.raise_for_status()
            return await answer.json()

    async def look(self, what: str, **wishes: Any) -> Any:
        """See something as a person."""
        async with self._web.get(f"{self._address}/sandbox/{what}", params=wishes) as answer:
            answer.raise_for_status()
            return await answer.json()

    async def tap(self, person: int, message: dict[str, Any], data: str) -> float:
        """Press a button; seconds until the toast."""
        start = time.monotonic()
        wishes = {"as": person, "chat": message["chat"]["id"], "message": message["message_id"], "data": data}
        query = (await self.ask("tap", **wishes))["query"]
        while not (await self.look(f"taps/{query}", wait=20))["answered"]:
            pass
        return time.monotonic() - start

    async def card(self, person: int, group: int) -> dict[str, Any]:
        """The newest message with buttons in the group, once there is one."""
        while True:
            found = await self.look("messages", **{"as": person, "chat": group, "limit": 100})
            cards = [message for message in found if "vote" in str(message.get("reply_markup"))]
            if cards:
                card: dict[str, Any] = cards[-1]
                return card
            await asyncio.sleep(0.1)


def measure() -> dict[str, Any]:
    """A thousand votes at once, then changes for a minute: edits and posts a minute, refusals, tallies."""
    with rig.empty_database() as database:
        return asyncio.run(_measure(database))


async def _measure(database: Path) -> dict[str, Any]:
    async with sandbox() as (street, address):
        people, group = await settle(street, VOTERS)
        with rig.linli(address, database, TOKEN):
            card = await poll(street, people, group)
            async with heard(street) as calls:
                waits = await asyncio.gather(*(street.tap(who, card, vote(card, n)) for n, who in enumerate(people)))
                await _change_minds(street, people, card)
        counted, differences = await rig.tally(database)
    written = spoken(calls)
    return {
        "voters": VOTERS,
        "slowest_toast_seconds": max(waits),
        "edits_and_posts": len(written),
        "most_edits_and_posts_in_a_minute": most_in_a_minute([call["at"] for call in written]),
        "refused_with_429": refused(calls),
        "votes_counted": sum(counted),
        "wrong_tallies": differences,
    }


@asynccontextmanager
async def sandbox() -> AsyncIterator[tuple[Street, str]]:
    """A sandbox of its own with a bot that does not run yet, and its address."""
    port = rig.free_port()
    address = f"http://127.0.0.1:{port}"
    with rig.process("-m", "sandbox", "--port", str(port), "--data", ":memory:"):
        connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=2)  # the server ends a quiet one after 5 s
        async with aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(120)) as web:
            street = Street(web, address)
            while True:
                try:
                    await street.ask("bots", first_name="Linli", username=USERNAME, token=TOKEN)
                    break
                except aiohttp.ClientConnectionError:
                    await asyncio.sleep(0.05)
            yield street, address


@asynccontextmanager
async def heard(street: Street) -> AsyncIterator[list[dict[str, Any]]]:
    """All calls of the bot from here on, complete at the end: the sandbox itself keeps the last 10,000 only."""
    calls: list[dict[str, Any]] = []
    before = max((call["n"] for call in await street.look("calls")), default=0)

    async def catch_up() -> None:
        calls.extend(await street.look("calls", after=calls[-1]["n"] if calls else before))

    async def listen() -> None:
        while True:
            await asyncio.sleep(LISTEN_SECONDS)
            await catch_up()

    async with asyncio.TaskGroup() as group:
        listening = group.create_task(listen())
        yield calls
        listening.cancel()
    await catch_up()


async def forget_updates(address: str) -> None:
    """Confirm what waits for the bot, so that it never hears of it."""
    method = f"{address}/bot{TOKEN}/getUpdates"
    async with aiohttp.ClientSession() as web:
        async with web.get(method, params={"offset": -1}) as answer:
            newest = max((update["update_id"] for update in (await answer.json())["result"]), default=0)
        async with web.get(method, params={"offset": newest + 1}) as answer:
            answer.raise_for_status()


async def settle(street: Street, voters: int) -> tuple[list[int], int]:
    """People and their group, with the bot as its admin before most of them came."""
    people = [(await street.ask("people", first_name=f"Voter {n}", language_code="en"))["id"] for n in range(voters)]
    made = await street.ask("chats", type="supergroup", title="Lime Street", creator=people[0], members=people[:1])
    bot = (await street.look("bots"))[0]["id"]
    for action in ("add", "promote"):
        await street.ask(f"chats/{made['id']}/members", person=bot, action=action, by=people[0])
    return people, int(made["id"])


async def poll(street: Street, people: list[int], group: int) -> dict[str, Any]:
    """The group is set up, everybody joins it, and a poll is asked; its card."""
    await street.ask("say", **{"as": people[0], "chat": group, "text": "/setup"})
    for person in people[1:]:
        await street.ask(f"chats/{group}/members", person=person, action="join")
    while (await street.look("queue", token=TOKEN))["pending"]:  # noqa: ASYNC110 - the sandbox rings for nobody here
        await asyncio.sleep(0.2)
    await street.ask("say", **{"as": people[0], "chat": group, "text": "/poll When? | Sat | Sun | Neither"})
    return await street.card(people[0], group)


async def _change_minds(street: Street, people: list[int], card: dict[str, Any]) -> None:
    end = time.monotonic() + SECONDS
    turn = 0
    while time.monotonic() < end:
        voters = [people[(turn * CHANGES_PER_SECOND + n) % len(people)] for n in range(CHANGES_PER_SECOND)]
        turn += 1
        await asyncio.gather(*(street.tap(who, card, vote(card, turn)) for who in voters), asyncio.sleep(1))


def vote(card: dict[str, Any], turn: int) -> str:
    """What one of the card's buttons carries."""
    buttons = [button for row in card["reply_markup"]["inline_keyboard"] for button in row]
    votes = [button["callback_data"] for button in buttons if ":vote:" in button.get("callback_data", "")]
    return str(votes[turn % len(votes)])


def spoken(calls: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of the calls that posted or edited something."""
    return [call for call in calls if call["method"].startswith(("edit", "send"))]


def refused(calls: list[dict[str, Any]]) -> int:
    """How many of the calls were too fast for Telegram."""
    return sum(1 for call in calls if (call.get("error") or {}).get("error_code") == 429)


def most_in_a_minute(times: list[float]) -> int:
    """How many of these times lie within the fullest 60 seconds."""
    return max((sum(1 for other in times if at <= other < at + 60) for at in times), default=0)
