"""Exceptions as the log may tell them: their kinds and where they happened, never what they say.

What an exception says can hold what a person typed (KeyError), a row of the database, or an address with a token.
"""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, Final

from storage.errors import StorageUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAUSE: Final = "\nThis was the direct cause of the following:\n"
_CONTEXT: Final = "\nWhile this was handled, the following happened:\n"


def told(error: BaseException) -> str:
    """The exception and those that led to it, oldest first: frames, kinds, and only what cannot be personal."""
    return "\n".join(_lines(error, set()))


def _lines(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    earlier, link = error.__cause__, _CAUSE
    if earlier is None and not error.__suppress_context__:
        earlier, link = error.__context__, _CONTEXT
    if earlier is not None and id(earlier) not in seen:
        yield from _lines(earlier, seen)
        yield link
    if error.__traceback__ is not None:
        yield "Traceback (most recent call last):"
        yield "".join(traceback.format_tb(error.__traceback__)).rstrip()
    yield _name(error) + _state_of_the_world(error)
    if isinstance(error, BaseExceptionGroup):
        for number, each in enumerate(error.exceptions, 1):
            yield f"\nNumber {number} of the group:\n"
            yield from _lines(each, seen)


def _name(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _state_of_the_world(error: BaseException) -> str:
    """What the system or the database says about itself: no space, locked, refused; never a file or a value."""
    if isinstance(error, StorageUnavailable):
        return f": {error}"
    return f": {error.strerror}" if isinstance(error, OSError) and error.strerror else ""
