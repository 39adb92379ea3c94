"""Entities Telegram finds by itself: mentions, hashtags, commands, addresses and the like."""

import re
from collections.abc import Iterator

from .marks import Mark, in_order, on_the_wire
from .web_addresses import find_addresses

_LETTER = r"[\w\u200c\u00b7\u0d80-\u0dff]"
_AT_CHAT = r"(?:@[a-zA-Z0-9_]{4,32}(?!\w))?"
_SHORT_NAMES = frozenset({"gif", "vid", "pic"})
_SHORTEST_NAME = 4
_PATTERNS = (
    ("mention", re.compile(r"(?<!\w)@[a-zA-Z0-9_]{2,32}(?!\w)")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>@])")),
    ("hashtag", re.compile(rf"(?<!{_LETTER})#{_LETTER}{{1,256}}(?!{_LETTER}*#){_AT_CHAT}")),
    ("cashtag", re.compile(rf"(?<!{_LETTER})(?<!\$)\$(?:1INCH|[A-Z]{{1,8}})(?!{_LETTER}|\$){_AT_CHAT}")),
    ("phone_number", re.compile(r"(?<![\w+.,-])\+[0-9](?:[ ()-]{0,2}[0-9]){6,14}(?![\w+-])")),
)  # fmt: skip


def detected_marks(text: str) -> list[Mark]:
    """Everything found, in order; of two that overlap the earlier and longer stays."""
    kept: list[Mark] = []
    for mark in in_order([*_patterned(text), *find_addresses(text)]):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def detect_entities(text: str) -> list[dict[str, object]]:
    """MessageEntity objects (UTF-16 offsets) Telegram would add to plain text."""
    return on_the_wire(text, detected_marks(text))


def _patterned(text: str) -> Iterator[Mark]:
    for kind, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if _counts(kind, found[0]):
                yield Mark(kind, found.start(), found.end())


def _counts(kind: str, word: str) -> bool:
    if kind == "mention":
        return len(word) > _SHORTEST_NAME or word[1:].lower() in _SHORT_NAMES
    if kind == "hashtag":
        return any(char.isalpha() for char in word)
    return True
