"""The time zones that can be chosen."""

from __future__ import annotations

import unicodedata
from typing import Final
from zoneinfo import available_timezones

from domain.refusals import Refusal

MOST_WORDS: Final = 4


def is_zone_or_place(text: str) -> bool:
    """Whether what was typed is so short that it may name a place: not a question, nor talk."""
    return 0 < len(text.split()) <= MOST_WORDS and "?" not in unicodedata.normalize("NFKC", text)


def check_zone(text: str) -> str:
    """The IANA name of a time zone. Refusal for anything else."""
    if not ("/" in text or text == "UTC") or text not in available_timezones():
        raise Refusal("setting-zone-unknown")
    return text
