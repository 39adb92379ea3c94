"""Callback data: one checked way to write it and to read it back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from domain.refusals import Refusal
from handlers.people import caller_from

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.people import Caller

E = TypeVar("E", bound=StrEnum)
VERSION = "1"
MOST_BYTES = 64
"""Telegram's limit on callback data."""


def tap_data(action: str, *parts: int | str) -> str:
    """`version:action:part:…`, readable after every deploy.

    Raises ValueError over 64 bytes or for a colon in a part.
    """
    words = [VERSION, action, *map(str, parts)]
    data = ":".join(words)
    if len(data.encode()) > MOST_BYTES or any(":" in word for word in words):
        msg = f"callback data cannot hold {data!r}"
        raise ValueError(msg)
    return data


def read_data(data: str) -> tuple[str, tuple[str, ...]]:
    """Action and parts of what a button carried; Refusal for anything that we do not write."""
    version, *rest = data.split(":")
    if version != VERSION or not rest or not rest[0]:
        raise Refusal("button-too-old")
    return rest[0], tuple(rest[1:])


@dataclass(frozen=True, slots=True)
class Press:
    """A callback query as Telegram brings it, less what nobody reads; `data` is not read yet and can be forged."""

    query_id: str
    caller: Caller
    message_id: int
    data: str

    @classmethod
    def of(cls, query: Mapping[str, Any]) -> Press | None:
        """The query in our terms, None for one that is no press of our buttons by a person.

        It is read from the raw JSON: the message under the button would take longer to parse than the vote to store.
        Raises KeyError or TypeError for what is no callback query.
        """
        sender, message = query["from"], query.get("message")
        if message is None or "data" not in query or sender["is_bot"]:
            return None
        caller = caller_from(sender, message["chat"], pressed=True)
        return cls(str(query["id"]), caller, int(message["message_id"]), str(query["data"]))


def row_id(text: str) -> int:
    """What stands on a button or in a link for a row; Refusal for anything but a number that fits an id."""
    if not (text.isascii() and text.isdigit() and len(text) <= 18):  # noqa: PLR2004 - 18 digits fit a BIGINT
        raise Refusal("button-too-old")
    return int(text)


@dataclass(frozen=True, slots=True)
class Tap:
    """A press of one of our buttons; everything in it but `caller` and `message_id` can be forged."""

    caller: Caller
    action: str
    parts: tuple[str, ...]
    message_id: int

    def text(self, index: int) -> str:
        """The part at that place; Refusal when it is missing."""
        if index >= len(self.parts):
            raise Refusal("button-too-old")
        return self.parts[index]

    def choice(self, index: int, of: type[E]) -> E:
        """The part at that place as one of these; Refusal for anything else."""
        try:
            return of(self.text(index))
        except ValueError:
            raise Refusal("button-too-old") from None

    def number(self, index: int) -> int:
        """The part at that place as a number that fits a row id; Refusal for anything else."""
        return row_id(self.text(index))
