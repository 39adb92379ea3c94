"""One way to ask several questions in private; every answer is a row, so a restart loses nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from domain.refusals import Refusal
from domain.rights import Right
from domain.words import meant, read_switch
from handlers import unfinished
from handlers.messages import Button, Message, rows
from handlers.taps import tap_data
from handlers.typed import is_called
from services import forms

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from domain.forms import OpenForm
    from handlers.commands import Said
    from handlers.context import Context, Desk
    from handlers.registry import Registry
    from handlers.taps import Tap
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
    among the others and says what is kept; Refusal for what there is not.
    """

    name: str
    choices: Choices = _nothing_to_choose
    several: bool = False
    read: Callable[[Said, OpenForm, Context], Any] | None = None
    press: Callable[[str, OpenForm], str | Kept] | None = None
    facts: Callable[[OpenForm, Voice], dict[str, Arg]] = _no_facts
    least: int = 0
    look_up: Callable[[OpenForm, Context], Awaitable[Kept]] | None = None

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


def register(registry: Registry) -> None:
    """The buttons and the card that all forms share."""

    async def card(person_id: int, desk: Desk) -> Message | None:
        return await _question(registry, person_id, desk)

    async def tap(tap: Tap, context: Context) -> None:
        await _tapped(registry, tap, context)

    registry.card(forms.CARD, card)
    registry.tap("form", tap, right=Right.FILL_IN_FORM)
    unfinished.register(registry)


async def answer_typed(registry: Registry, said: Said, opened: OpenForm, context: Context) -> None:
    """Take a typed answer to the present question; Refusal says what is wrong with it."""
    step = registry.forms[opened.form].step(opened.step)
    if step.several and meant(said.text) == meant(context.voice().plain("form-done")):
        await _done(registry, opened, context, typed=True)
        return
    way_out = _way_out(registry.forms[opened.form], step, said.text, context)
    if way_out == "cancel":
        answer = context.letter("form-cancelled")
        await forms.cancel(context.storage, said.caller.id, context.now(), answer)
        return
    if way_out == "back":
        await _go_back(registry, opened, context, typed=True)
        return
    is_sent = step.read is not None and (said.photo is not None or said.file is not None)  # its words are its caption
    value: Any = None if is_sent else _chosen_by_words(step, said, opened, context)
    if value is not None and step.press is not None:
        value = step.press(value, opened)
    if value is None and step.read is not None:
        value = step.read(said, opened, context)
    if value is None:
        raise Refusal("form-pick-one")
    if step.several:
        value = _switched(opened, value)
    await _store(registry, opened, value, context, stay=step.several, typed=True)


def _way_out(form: Form, step: Step, text: str, context: Context) -> str | None:
    """What the button does whose words were typed, in any of our languages: "cancel" or "back"."""
    for language in context.shared.words.languages:
        voice = context.voice().in_language(language)
        if is_called(text, voice.plain(form.keep)):
            return "cancel"
        if is_called(text, voice.plain("form-back")) and form.neighbour(step.name, -1) is not None:
            return "back"
    return None


def _chosen_by_words(step: Step, said: Said, opened: OpenForm, context: Context) -> str | None:
    """The choice whose number or words were typed; where there is but one, *yes* is enough."""
    choices = step.choices(opened, context.voice(), context.now())
    wanted = meant(said.text)
    if wanted.isdecimal() and step.read is None and 1 <= int(wanted) <= len(choices):
        return choices[int(wanted) - 1].value
    if len(choices) == 1 and step.read is None and read_switch(wanted):
        return choices[0].value
    named = (choice.value for choice in choices if wanted == meant(choice.label) or wanted in choice.also)
    return next(named, None) if wanted else None


async def _tapped(registry: Registry, tap: Tap, context: Context) -> None:
    """`form:<form>:<step>:<what>`: a choice's value behind "=", or done, back, cancel."""
    opened = await forms.of(context.storage, tap.caller.id)
    if opened is None or (opened.form, opened.step) != (tap.text(0), tap.text(1)) or opened.form not in registry.forms:
        raise Refusal("form-question-over")
    what = tap.text(2)
    step = registry.forms[opened.form].step(opened.step)
    if what == "cancel":
        await forms.cancel(context.storage, tap.caller.id, context.now())
        await context.toast("form-cancelled", form=opened.form)
    elif what == "back":
        await _go_back(registry, opened, context, typed=False)
    elif what == "done" and step.several:
        await _done(registry, opened, context, typed=False)
    else:
        await _choose(registry, opened, what.removeprefix("="), context)


async def _done(registry: Registry, opened: OpenForm, context: Context, *, typed: bool) -> None:
    chosen = list(opened.answers.get(opened.step, []))
    if len(chosen) < registry.forms[opened.form].step(opened.step).least:
        raise Refusal("form-pick-some")
    await _store(registry, opened, chosen, context, typed=typed)


async def _choose(registry: Registry, opened: OpenForm, value: str, context: Context) -> None:
    step = registry.forms[opened.form].step(opened.step)
    if value not in {choice.value for choice in step.choices(opened, context.voice(), context.now())}:
        raise Refusal("form-question-over")
    if step.several:
        await _store(registry, opened, _switched(opened, value), context, stay=True)
    else:
        await _store(registry, opened, value if step.press is None else step.press(value, opened), context)


def _switched(opened: OpenForm, value: str) -> list[str]:
    """The list of chosen values with this one switched on, or off when it was on."""
    chosen = list(opened.answers.get(opened.step, []))
    return [each for each in chosen if each != value] if value in chosen else [*chosen, value]


async def _go_back(registry: Registry, opened: OpenForm, context: Context, *, typed: bool) -> None:
    form = registry.forms[opened.form]
    before = form.neighbour(opened.step, -1)
    if before is None:
        raise Refusal("form-question-over")
    await forms.keep(context.storage, replace(opened, step=before.name), form.right, context.now(), typed=typed)


async def _store(
    registry: Registry, opened: OpenForm, value: Any, context: Context, *, stay: bool = False, typed: bool = False
) -> None:
    kept = value if isinstance(value, Kept) else Kept({opened.step: value}, goes_on=not stay)
    answered, holds = _with(opened, kept), kept.holds
    look_up = registry.forms[opened.form].step(opened.step).look_up
    if look_up is not None and kept.goes_on:
        kept = await look_up(answered, context)
        answered, holds = _with(answered, kept), kept.holds
    if holds:
        answered = answered.answered()
    await _go_on(registry, answered, context, stay=not kept.goes_on, typed=typed)


def _with(opened: OpenForm, kept: Kept) -> OpenForm:
    """The form with these answers, and without those that are forgotten."""
    answers = {**opened.answers, **kept.answers}
    return replace(opened, answers={name: each for name, each in answers.items() if name not in kept.forgets})


async def _go_on(registry: Registry, answered: OpenForm, context: Context, *, stay: bool, typed: bool) -> None:
    """Keep the answers and ask the next question; the last one hands everything to the form's `finish`."""
    form = registry.forms[answered.form]
    if stay:
        await forms.keep(context.storage, answered, form.right, context.now(), typed=typed)
        return
    following = form.unanswered(answered.step, answered.answers)
    if following is None:
        await form.finish(answered, context)
    else:
        following_asked = replace(answered, step=following.name)
        await forms.keep(context.storage, following_asked, form.right, context.now(), typed=typed)


async def _question(registry: Registry, person_id: int, desk: Desk) -> Message | None:
    opened = await forms.of(desk.storage, person_id)
    if opened is None or opened.form not in registry.forms:
        return Message(desk.voice.html("form-over"))
    form = registry.forms[opened.form]
    step = form.step(opened.step)
    number = 1 + [each.name for each in form.steps].index(step.name)
    question = desk.voice.html(f"form-{form.name}-{step.name}", **step.facts(opened, desk.voice))
    text = desk.voice.html("form-question", number=number, of=len(form.steps), question=question)
    return Message(text, (*_choice_buttons(step, opened, desk), _ways_out(form, step, desk)))


def _choice_buttons(step: Step, opened: OpenForm, desk: Desk) -> tuple[tuple[Button, ...], ...]:
    chosen = opened.answers.get(step.name, []) if step.several else []
    buttons = [
        Button(
            desk.voice.plain("form-chosen", label=choice.label) if choice.value in chosen else choice.label,
            tap_data("form", opened.form, step.name, f"={choice.value}"),
        )
        for choice in step.choices(opened, desk.voice, desk.now)
    ]
    if step.several:
        buttons.append(Button(desk.voice.plain("form-done"), tap_data("form", opened.form, step.name, "done")))
    return rows(*buttons)


def _ways_out(form: Form, step: Step, desk: Desk) -> tuple[Button, ...]:
    cancel = Button(desk.voice.plain(form.keep), tap_data("form", form.name, step.name, "cancel"))
    if form.neighbour(step.name, -1) is None:
        return (cancel,)
    return Button(desk.voice.plain("form-back"), tap_data("form", form.name, step.name, "back")), cancel
