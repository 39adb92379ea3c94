"""Several questions in private, one at a time: what was answered so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ANSWERED: Final = "answered"
"""Among the answers, that the person gave one: what a form begins with is known without them."""


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A person's one open form: its name, the step that is being asked, and the answers (plain JSON) by step."""

    person_id: int
    form: str
    neighbourhood_id: int
    step: str
    answers: Mapping[str, Any]

    def is_of(self, form: str, neighbourhood_id: int) -> bool:
        """Whether it is that form, for that neighbourhood: one begun in another is not gone on with."""
        return (self.form, self.neighbourhood_id) == (form, neighbourhood_id)

    @property
    def is_answered(self) -> bool:
        """Whether something that the person said would be lost with it."""
        return ANSWERED in self.answers

    def answered(self) -> OpenForm:
        """The same, with something that the person said."""
        return replace(self, answers={**self.answers, ANSWERED: True})
