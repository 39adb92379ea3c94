"""What formatted text is made of, between parsing and the wire."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
QUOTES = frozenset({"blockquote", "expandable_blockquote"})
FIXED_WIDTH = frozenset({"pre", "code"})
HIDDEN_DATA = FIXED_WIDTH | {"text_link", "text_mention"}
DETECTED = frozenset({"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"})
EXPLICIT = frozenset(SPLITTABLE) | QUOTES | HIDDEN_DATA | {"custom_emoji", "date_time"}

_RANK = {"blockquote": 0, "expandable_blockquote": 0, "pre": 11, "code": 20, "text_link": 49, "text_mention": 49}
_RANK |= {kind: 90 + place for place, kind in enumerate(SPLITTABLE)}
_RANK |= {"custom_emoji": 99}
_ORDINARY_RANK = 50


class TextError(ValueError):
    """A text or keyboard Telegram refuses; `description` is its sentence without "Bad Request: "."""

    def __init__(self, description: str) -> None:
        super().__init__(description)
        self.description = description


class ParseError(TextError):
    """Markup that cannot be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"can't parse entities: {reason}")


@dataclass(frozen=True, slots=True)
class Mark:
    """One entity; `start` and `end` count code points."""

    kind: str
    start: int
    end: int
    extra: Mapping[str, Any] = field(default_factory=dict)

    def moved(self, start: int, end: int) -> "Mark":
        """Return the same mark over another stretch of text."""
        return Mark(self.kind, start, end, self.extra)

    def overlaps(self, other: "Mark") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


def in_order(marks: list[Mark]) -> list[Mark]:
    """Earliest first, the longer before the shorter, then as Telegram ranks kinds."""
    return sorted(marks, key=lambda m: (m.start, -m.end, _RANK.get(m.kind, _ORDINARY_RANK)))


def utf16_length(text: str) -> int:
    """Count the UTF-16 code units of the text."""
    return len(text) + sum(char > "\uffff" for char in text)


def utf16_starts(text: str) -> list[int]:
    """UTF-16 offset of every code point, and of the end."""
    return list(accumulate((1 + (char > "\uffff") for char in text), initial=0))


def byte_offset(text: str, index: int) -> int:
    """UTF-8 offset of a code point, as Telegram's error texts count."""
    return len(text[:index].encode("utf-8", "surrogatepass"))


def on_the_wire(text: str, marks: list[Mark]) -> list[dict[str, Any]]:
    """Turn marks into MessageEntity objects (UTF-16 offsets), in order."""
    starts = utf16_starts(text)
    return [
        {"type": m.kind, "offset": starts[m.start], "length": starts[m.end] - starts[m.start], **m.extra}
        for m in in_order(marks)
    ]
