"""What people see: messages, files, events as they happen."""

import asyncio
import json
from collections.abc import AsyncIterator

from starlette.responses import Response, StreamingResponse

from sandbox.errors import PeopleError
from sandbox.media import content
from sandbox.people.asking import Ask
from sandbox.posting import person_json
from sandbox.records import Json
from sandbox.world import World

_DEFAULT_LIMIT = 100
_HEARTBEAT = 15.0


def messages(ask: Ask) -> list[Json]:
    """Return the messages of a chat after number `after`, oldest first; without `after` the latest ones."""
    person = ask.account("as")
    chat = ask.chat(person.id)
    limit = max(1, ask.whole("limit", _DEFAULT_LIMIT))
    after = ask.whole("after") if "after" in ask.given else max(0, chat.last_message - limit)
    numbers = range(max(0, after) + 1, min(max(0, after) + limit, chat.last_message) + 1)
    found = [ask.world.messages.get((chat.key, number)) for number in numbers]
    return [person_json(ask.world, message, person.id) for message in found if message]


def file(ask: Ask) -> Response:
    """Return the bytes of a file, by its file_unique_id."""
    stored = ask.world.files.get(ask.text("unique"))
    if stored is None:
        raise PeopleError("there is no such file")
    return Response(content(ask.world, stored), media_type=stored.mime)


def events(ask: Ask) -> Response:
    """Return the stream of what happens on a person's screen."""
    person = ask.account("as").id
    headers = {"Cache-Control": "no-store"}
    return StreamingResponse(_stream(ask.world, person), media_type="text/event-stream", headers=headers)


async def _stream(world: World, person: int) -> AsyncIterator[str]:
    queue = world.events.watch(person)
    try:
        yield ": open\n\n"
        while True:
            try:
                async with asyncio.timeout(_HEARTBEAT):
                    event = await queue.get()
            except TimeoutError:
                yield ": still here\n\n"
                continue
            if event is None:
                return
            yield f"data: {json.dumps(event)}\n\n"
    finally:
        world.events.unwatch(person, queue)
