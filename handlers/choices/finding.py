"""Values found by a name that people typed: just so, by its beginning, or nearly so."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from domain.words import meant, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LOCALES: Final = ("en", "zh", "es")
"""The languages whose names of places are known."""

MOST: Final = 8
"""Values that are offered at once: a list on buttons that can still be read."""

LEAST_LETTERS: Final = 3
_LIKE_ENOUGH: Final = 0.75


def find(text: str, known: Mapping[str, Sequence[str]]) -> tuple[Sequence[str], bool]:
    """The values of the name that was typed, at most MOST of them; the names of `known` are as `plain` gives them.

    Whether it is exactly the name; of one that nothing bears, those that begin with it, else those most like it.
    """
    words = meant(text)
    exactly = known.get(plain(text), known.get(words))
    if exactly is not None:
        return exactly[:MOST], True
    found = _first(known, [name for name in known if len(words) >= LEAST_LETTERS and name.startswith(words)])
    return (found or _first(known, get_close_matches(words, known, n=MOST, cutoff=_LIKE_ENOUGH)))[:MOST], False


def _first(known: Mapping[str, Sequence[str]], names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for name in names for value in known[name]))
