"""What can have a topic of its own in a forum group."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.words import POLLS, REPORTS, TASKS, meant, repeated

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(StrEnum):
    """What is posted, as far as topics go."""

    REPORTS = "reports"
    TASKS = "tasks"
    POLLS = "polls"


_WORDS: Final[Mapping[Kind, str]] = {Kind.REPORTS: REPORTS, Kind.TASKS: TASKS, Kind.POLLS: POLLS}
_KIND_OF: Final = {word: kind for kind, words in _WORDS.items() for word in words.split()}


def read_kind(text: str) -> Kind | None:
    """What is meant, in any of our languages; None where nothing was said. Raises Refusal for another word."""
    word = meant(text)
    if word and word not in _KIND_OF:
        raise Refusal("topic-word-unknown", word=repeated(text.strip()))
    return _KIND_OF.get(word)
