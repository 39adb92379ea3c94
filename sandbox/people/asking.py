"""Reading what the people's side is asked: who, where, which message."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.errors import ApiError, PeopleError
from sandbox.journal import Journal
from sandbox.polls import close_due
from sandbox.records import Account, Bot, Chat, Json, Message
from sandbox.world import World

Answer = Callable[["Ask"], Any]


@dataclass(frozen=True, slots=True)
class Ask:
    """One request of the people's side: address and body together in `given`."""

    world: World
    journal: Journal
    given: Json

    def whole(self, name: str, default: int | None = None) -> int:
        """Return a whole number that must be given, unless there is a default."""
        try:
            return int(str(self.given.get(name, default)))
        except ValueError:
            raise PeopleError("{} must be a whole number", name) from None

    def text(self, name: str) -> str:
        """Return a text that must be given."""
        value = self.given.get(name)
        if not isinstance(value, str) or not value:
            raise PeopleError("{} must be a text", name)
        return value

    def account(self, name: str) -> Account:
        """Return a person or bot, by id or username."""
        value = self.given.get(name)
        key = self.world.named(value) if isinstance(value, str) else value
        found = self.world.accounts.get(_number(key if key is not None else value))
        if found is None:
            raise PeopleError("{}: there is nobody like {!r}", name, value)
        return found

    def person(self, name: str = "as") -> Account:
        """Return a person, not a bot, whose account still exists."""
        found = self.account(name)
        if found.is_bot or found.deleted:
            raise PeopleError("{}: {} is no person who could do this", name, found.first_name or found.id)
        return found

    def bot(self, name: str = "bot") -> Bot:
        """Return a bot, by id or username."""
        found = self.world.bots.get(self.account(name).id)
        if found is None:
            raise PeopleError("{} is not a bot", name)
        return found

    def group(self, name: str = "chat") -> Chat:
        """Return a group, supergroup or channel, by id or username."""
        value = self.given.get(name)
        key = self.world.named(value) if isinstance(value, str) else None
        found = self.world.chats.get(key or str(value))
        if found is None or found.type == "private" or found.deleted:
            raise PeopleError("there is no chat {!r}", value)
        return found

    def chat(self, person: int) -> Chat:
        """Return the chat a person means: a group they are in, or their private one with a bot, opened when new."""
        value = self.given.get("chat")
        known = self.world.named(value) if isinstance(value, str) else None
        ident = _number(known if known is not None else value)
        if ident > 0:
            return self.dialogue(person, ident)
        chat = self.group()
        if chat.key not in self.world.places[person]:
            raise PeopleError("{} is not in the chat {!r}", person, value)
        return chat

    def dialogue(self, person: int, bot: int) -> Chat:
        """Return the private chat of a person with a bot."""
        if bot not in self.world.bots.rows:
            raise PeopleError("there is no such bot")
        found = self.world.private(person, bot)
        if found is None:
            found = Chat(f"{person}:{bot}", 0, "private", person=person, bot=bot)
            self.world.put_chat(found)
        return found

    def message(self, chat: Chat, name: str = "message") -> Message:
        """Return a message that is still there."""
        found = self.world.message(chat, self.whole(name))
        if found is None:
            raise PeopleError("there is no such message")
        return found


def _number(value: object) -> int:
    try:
        return int(str(value))
    except ValueError:
        return 0


async def given(request: Request) -> Json:
    """Address and body of a request as one object."""
    body: Json = {}
    raw = await request.body()
    if raw:
        try:
            body = json.loads(raw)
        except ValueError:
            raise PeopleError("the body is no JSON") from None
        if not isinstance(body, dict):
            raise PeopleError("the body must be an object")
    return {**request.query_params, **request.path_params, **body}


def endpoint(world: World, journal: Journal, answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    """Return an HTTP endpoint around a function from Ask to JSON; refusals become 400 with one sentence."""

    async def serve(request: Request) -> Response:
        close_due(world)
        try:
            result = answer(Ask(world, journal, await given(request)))
            if isinstance(result, Awaitable):
                result = await result
        except (PeopleError, ApiError) as refusal:
            result = JSONResponse({"error": str(refusal)}, status_code=400)
        except (KeyError, TypeError, ValueError) as problem:
            sentence = f"something is missing or of the wrong kind: {problem}"
            result = JSONResponse({"error": sentence}, status_code=400)
        world.commit()
        return result if isinstance(result, Response) else JSONResponse(result)

    return serve
