"""What a form is made of: questions, their buttons, and what an answer keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from domain.forms import OpenForm
    from domain.rights import Right
    from handlers.commands import Said
    from handlers.context import Context
    from handlers.words import Arg, Voice

    Choices = Callable[[OpenForm, Voice, Any], Sequence["Choice"]]


@dataclass(frozen=True, slots=True)
class Choice:
    """One button of a question: the value to store (short, no colon) and the words on it.

    `also` are other words that press it when they are typed, as `meant` leaves them.
    """

    value: str
    label: str
    also: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Kept:
    """Answers that a step read for itself and others, by name; its question stays unless `goes_on`.

    Those that it `forgets` are asked for again. It `holds` nothing where what was said can't be used.
    """

    answers: Mapping[str, Any]
    goes_on: bool = False
    forgets: tuple[str, ...] = ()
    holds: bool = True


def _nothing_to_choose(_form: OpenForm, _voice: Voice, _now: Any) -> Sequence[Choice]:
    return ()


def _no_facts(_form: OpenForm, _voice: Voice) -> dict[str, Arg]:
    return {}


@dataclass(frozen=True, slots=True)
class Step:
    """One question, worded by the sentence `form-<form>-<step>`.

    `choices` are its buttons (in the reader's words); `several` lets people switch them on and off before Done.
    `read` turns what somebody typed into the value to store, raising Refusal with what to do instead; without it only
    the choices (their number or words) are taken. `press` may turn a choice into something else to keep. `facts` are
    the sentence's arguments; `least` is how many have to be switched on before Done. `look_up` sees the new answer
    among the others and says what is kept; Refusal for what there is not. `verbatim` where the words on Back
    and Cancel are an answer.
    """

    name: str
    choices: Choices = _nothing_to_choose
    several: bool = False
    read: Callable[[Said, OpenForm, Context], Any] | None = None
    press: Callable[[str, OpenForm], str | Kept] | None = None
    facts: Callable[[OpenForm, Voice], dict[str, Arg]] = _no_facts
    least: int = 0
    look_up: Callable[[OpenForm, Context], Awaitable[Kept]] | None = None
    verbatim: bool = False

    def is_answered(self, answers: Mapping[str, Any]) -> bool:
        """Whether these answers hold one for this question."""
        return self.name in answers and (self.least == 0 or len(answers[self.name]) >= self.least)


@dataclass(frozen=True, slots=True)
class Form:
    """Questions in their order; `finish` acts on all answers in one transaction, which also closes the form.

    `right` is asked for at every step; `keep` is the sentence on the button that leaves the form.
    """

    name: str
    steps: tuple[Step, ...]
    finish: Callable[[OpenForm, Context], Awaitable[None]]
    right: Right
    keep: str = "form-cancel"

    def step(self, name: str) -> Step:
        """The step of that name. Raises KeyError for one of an earlier release."""
        return {step.name: step for step in self.steps}[name]

    def unanswered(self, name: str, answers: Mapping[str, Any]) -> Step | None:
        """The next step behind that one without an answer, None if there is none: nobody is asked twice after Back."""
        place = [step.name for step in self.steps].index(name) + 1
        return next((step for step in self.steps[place:] if not step.is_answered(answers)), None)

    def neighbour(self, name: str, distance: int) -> Step | None:
        """The step that many places further, None beyond either end."""
        place = [step.name for step in self.steps].index(name) + distance
        return self.steps[place] if 0 <= place < len(self.steps) else None
