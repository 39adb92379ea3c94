"""What an answer of Telegram's means for the message that was to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from typing import Final

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from handlers.silence import from_a_gateway, seconds_of


class Fate(Enum):
    """What became of a message."""

    SHOWN = auto()
    """It already looks like that."""
    GONE = auto()
    """The message to edit is no longer there."""
    PARKED = auto()
    """Telegram wants a pause in this chat; nothing was sent."""
    AGAIN = auto()
    """Nothing was sent; try later."""
    UNKNOWN = auto()
    """It may have been sent."""
    UNREADABLE = auto()
    """It was probably sent: Telegram answered, but nobody can read what."""
    MOVED = auto()
    """The group has a new id."""
    MUTED = auto()
    """The bot may not write here at present; the chat is not closed."""
    CLOSED = auto()
    """Nothing reaches this chat."""
    NO_THREAD = auto()
    """The topic is gone or closed; the group's main thread is left."""
    NO_PICTURE = auto()
    """Telegram does not accept this picture."""
    NO_PICTURES = auto()
    """The bot may write here, but not send pictures."""
    PLAIN = auto()
    """Telegram does not accept the markup."""
    REFUSED = auto()
    """Telegram does not accept this message at all."""


class Unreadable(NetworkError):  # noqa: N818 - says what the answer is, as PTB's own kinds do
    """Telegram took the call, and its answer makes no sense."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A fate with what is needed to act on it: how long to wait, where the group went, whether it is no more."""

    fate: Fate
    wait: timedelta = timedelta(0)
    new_chat_id: int | None = None
    deleted: bool = False


_BY_TEXT = (
    ("message is not modified", Fate.SHOWN),
    ("message to edit not found", Fate.GONE),
    ("message can't be edited", Fate.GONE),
    ("message_id_invalid", Fate.GONE),
    ("message thread not found", Fate.NO_THREAD),
    ("topic_closed", Fate.NO_THREAD),
    ("topic_deleted", Fate.NO_THREAD),
    ("can't parse entities", Fate.PLAIN),
    ("chat not found", Fate.CLOSED),
    ("group chat was deactivated", Fate.CLOSED),
    ("not enough rights to send photos", Fate.NO_PICTURES),
    ("chat_send_photos_forbidden", Fate.NO_PICTURES),
    ("wrong file", Fate.NO_PICTURE),
    ("file is temporarily unavailable", Fate.NO_PICTURE),
    ("not enough rights", Fate.MUTED),
    ("chat_write_forbidden", Fate.MUTED),
    ("chat_send_plain_forbidden", Fate.MUTED),
    ("have no rights to send", Fate.MUTED),
)
_NO_MORE = ("was deleted", "was deactivated")
"""PTB strips "Bad Request: " and changes the case, so texts are compared in lower case."""

SERVER_BACK_OFF = timedelta(seconds=5)
LONGEST_WAIT: Final = timedelta(minutes=5)
"""The first pause after a try at a Telegram that does not answer, and the longest between two."""


def verdict(error: TelegramError) -> Verdict:
    """What this error means. BadRequest is looked at before NetworkError, of which it is a subclass in PTB."""
    if isinstance(error, Unreadable):
        return Verdict(Fate.UNREADABLE, SERVER_BACK_OFF)
    return Verdict(Fate.UNKNOWN, SERVER_BACK_OFF) if from_a_gateway(error) else _meaning(error)


def _meaning(error: TelegramError) -> Verdict:
    match error:
        case RetryAfter():
            found = Verdict(Fate.PARKED, timedelta(seconds=seconds_of(error)))
        case ChatMigrated(new_chat_id=new):
            found = Verdict(Fate.MOVED, new_chat_id=new)
        case Forbidden(message=text):
            found = _by_text(text, Fate.CLOSED)
        case BadRequest(message=text):
            found = _by_text(text, Fate.REFUSED)
        case InvalidToken() | Conflict():
            found = Verdict(Fate.AGAIN, timedelta(seconds=60))
        case NetworkError(__cause__=httpx.ConnectError()):
            found = Verdict(Fate.AGAIN, SERVER_BACK_OFF)
        case TimedOut() | NetworkError():
            found = Verdict(Fate.UNKNOWN, SERVER_BACK_OFF)
        case _:
            found = Verdict(Fate.REFUSED)
    return found


def _by_text(text: str, otherwise: Fate) -> Verdict:
    lower = text.lower()
    fate = next((fate for part, fate in _BY_TEXT if part in lower), otherwise)
    return Verdict(fate, deleted=any(words in lower for words in _NO_MORE))
