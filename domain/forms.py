"""Several questions in private, one at a time: what was answered so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_SUBJECT: Final = ("person", "member", "household", "task", "change")
"""Among the answers that a form begins with, what it is about."""


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A person's one open form: its name, the step that is being asked, and the answers (plain JSON) by step.

    `is_answered` when the person gave one, which would be lost with the form; with the others it began.
    """

    person_id: int
    form: str
    neighbourhood_id: int
    step: str
    answers: Mapping[str, Any]
    is_answered: bool = False

    def is_about_the_same(self, other: OpenForm) -> bool:
        """Whether both ask the same of the same neighbourhood, and about the same person, home or task."""
        return self._subject == other._subject

    @property
    def _subject(self) -> tuple[Any, ...]:
        return self.form, self.neighbourhood_id, *(self.answers.get(name) for name in _SUBJECT)

    def answered(self) -> OpenForm:
        """The same, with something that the person said."""
        return replace(self, is_answered=True)
