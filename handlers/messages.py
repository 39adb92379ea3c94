"""What a view makes: text, buttons and a picture, not yet anything of Telegram's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handlers.markup import Markup


@dataclass(frozen=True, slots=True)
class Button:
    """One button: `data` from `taps.tap_data`, or `url`; exactly one of them."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to paint when Telegram does not hold it yet; the same `key` always shows the same."""

    key: str
    svg: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo that somebody sent: Telegram's file id."""

    file_id: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file, made at sending time and kept nowhere: its name and what is in it, at most 50 MB."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """One message: HTML text, rows of buttons, at most one picture (the text is then its caption, at most 1024).

    In a letter it may have a document in place of the picture, and delete earlier messages of its chat; cards can't.
    """

    text: Markup
    buttons: tuple[tuple[Button, ...], ...] = ()
    picture: Picture | Photo | None = None
    document: Document | None = None
    deletes: tuple[int, ...] = ()


def rows(*buttons: Button, across: int = 2) -> tuple[tuple[Button, ...], ...]:
    """Lay buttons out in rows of `across`, in their order."""
    return tuple(buttons[start : start + across] for start in range(0, len(buttons), across))
