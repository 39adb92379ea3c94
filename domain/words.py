"""A word that somebody typed and nobody understands: what of it is repeated to them."""

from __future__ import annotations

from typing import Final

LONGEST: Final = 40
"""Characters that are repeated."""


def repeated(word: str) -> str:
    """As much of the word as can be seen, at most 40 characters."""
    return "".join(filter(str.isprintable, word))[:LONGEST]
