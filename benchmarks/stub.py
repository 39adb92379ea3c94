"""A Bot API that costs next to nothing, so that what is measured is the bot: a hand-written HTTP/1.1 server.

Run as a process of its own. Voters' taps are released through `POST /release {"voters": n, "first": id, "data": text}`,
any other updates, less their ids, through `POST /push {"updates": [...]}`; `GET /times` tells when each tap was
released and when its toast came, and when the last message went to each chat (seconds of one monotonic clock).
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import deque
from typing import Any

GROUP = -1001
DATE = 1795424400
MESSAGE = 7
OK = b'{"ok":true,"result":true}'
ME = {"id": 1, "is_bot": True, "first_name": "Linli", "username": "linli_bench_bot"}
MEMBER = {"status": "member", "user": {"id": 5, "is_bot": False, "first_name": "Voter"}}


class World:
    """Taps that wait, taps that were answered, and what the bot sent."""

    def __init__(self) -> None:
        self.pending: deque[dict[str, Any]] = deque()
        self.news = asyncio.Event()
        self.next_id = 1
        self.released: dict[str, float] = {}
        self.answered: dict[str, float] = {}
        self.calls: dict[str, int] = {}
        self.spoken: dict[str, float] = {}
        self.first_poll: float | None = None
        self.confirmed = 0

    def release(self, voters: int, first: int, data: list[str]) -> None:
        """One tap each of so many voters, all at this moment."""
        now = time.monotonic()
        for number in range(voters):
            update = tap(self.next_id, first + number, data[number % len(data)])
            self.released[update["callback_query"]["id"]] = now
            self.pending.append(update)
            self.next_id += 1
        self.news.set()

    def push(self, updates: list[dict[str, Any]]) -> None:
        """Any updates, numbered here, behind those that wait."""
        for update in updates:
            self.pending.append({"update_id": self.next_id} | update)
            self.next_id += 1
        self.news.set()

    async def updates(self, offset: int, wait: float) -> list[dict[str, Any]]:
        """At most 100 updates from the offset on, as Telegram gives them."""
        self.first_poll = self.first_poll or time.monotonic()
        while self.pending and self.pending[0]["update_id"] < offset:
            self.pending.popleft()
        if not self.pending:
            self.news.clear()
            try:
                async with asyncio.timeout(min(wait, 20)):
                    await self.news.wait()
            except TimeoutError:
                return []
        return [self.pending[place] for place in range(min(100, len(self.pending)))]

    def reset(self) -> None:
        """Forget what was measured."""
        self.released, self.answered, self.calls, self.spoken = {}, {}, {}, {}


def tap(number: int, voter: int, data: str) -> dict[str, Any]:
    """A press of a button under a poll card with five buttons, as large as a real one."""
    keyboard = [[{"text": f"Option {row} · {row * 7}", "callback_data": data}] for row in range(5)]
    card = {
        "message_id": MESSAGE,
        "date": DATE,
        "chat": {"id": GROUP, "type": "supergroup", "title": "Lime Street"},
        "from": ME,
        "text": "When do we clean the yard?\n12 of 58 neighbours have voted. Open until Friday 27 November, 18:00.",
        "entities": [{"type": "bold", "offset": 0, "length": 26}],
        "reply_markup": {"inline_keyboard": keyboard},
    }
    sender = {"id": voter, "is_bot": False, "first_name": f"Voter {voter}", "language_code": "en"}
    query = {"id": f"q{number}", "from": sender, "message": card, "chat_instance": "77", "data": data}
    return {"update_id": number, "callback_query": query}


async def answer(world: World, method: str, params: dict[str, Any]) -> bytes:
    """The Bot API's answer, as bytes."""
    world.calls[method] = world.calls.get(method, 0) + 1
    if method == "answercallbackquery":
        world.answered[params["callback_query_id"]] = time.monotonic()
        return OK
    if method == "getupdates":
        found = await world.updates(int(params.get("offset", 0)), float(params.get("timeout", 0)))
        return json.dumps({"ok": True, "result": found}).encode()
    if method.startswith(("send", "edit")):
        world.spoken[params.get("chat_id", "")] = time.monotonic()
        chat = {"id": int(params.get("chat_id", GROUP)), "type": "supergroup", "title": "Lime Street"}
        sent = {"message_id": MESSAGE, "date": DATE, "chat": chat, "from": ME, "text": "…"}
        return json.dumps({"ok": True, "result": sent}).encode()
    if method == "getchatmember":
        return json.dumps({"ok": True, "result": MEMBER}).encode()
    if method == "getmycommands":
        return b'{"ok":true,"result":[]}'
    return json.dumps({"ok": True, "result": ME}).encode() if method == "getme" else OK


async def control(world: World, path: str, body: dict[str, Any]) -> bytes:
    """The side of whoever measures."""
    if path == "/release":
        world.release(body["voters"], body["first"], body["data"])
    elif path == "/push":
        world.push(body["updates"])
    elif path == "/reset":
        world.reset()
    times = [[world.released[q], world.answered.get(q)] for q in world.released] if path == "/times" else []
    report = {
        "first_poll": world.first_poll,
        "calls": world.calls,
        "times": times,
        "answered": len(world.answered),
        "waiting": len(world.pending),
        "spoken": world.spoken if path == "/times" else {},
        "now": time.monotonic(),
    }
    return json.dumps(report).encode()


async def serve(world: World, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """One connection, kept open."""
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            path = head.split(" ", 2)[1]
            length = next(
                (int(line[15:]) for line in head.split("\r\n") if line.lower().startswith("content-length:")), 0
            )
            body = await reader.readexactly(length) if length else b""
            out = await reply(world, path, body)
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(out))
            writer.write(out)
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def reply(world: World, path: str, body: bytes) -> bytes:
    """Route one request."""
    from urllib.parse import parse_qsl, urlsplit

    parts = urlsplit(path)
    if not parts.path.startswith("/bot"):
        return await control(world, parts.path, json.loads(body) if body else {})
    params = dict(parse_qsl(parts.query)) | dict(parse_qsl(body.decode(errors="replace")))
    return await answer(world, parts.path.rpartition("/")[2].lower(), params)


async def main(port: int) -> None:
    """Serve until killed."""
    world = World()
    server = await asyncio.start_server(lambda r, w: serve(world, r, w), "127.0.0.1", port)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
