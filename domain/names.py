"""What a neighbourhood may be called."""

from __future__ import annotations

from typing import Final

from domain.refusals import Refusal
from domain.words import named

LONGEST: Final = 60
"""Characters of a neighbourhood's name: it heads cards and stands on buttons."""


def read_name(text: str) -> str:
    """The name that was typed, on one line. Refusal for one without a letter or a number, and for a longer one."""
    name = named(text)
    if not any(char.isalnum() for char in name):
        raise Refusal("setting-name-empty")
    if len(name) > LONGEST:
        raise Refusal("setting-name-long", most=LONGEST)
    return name
