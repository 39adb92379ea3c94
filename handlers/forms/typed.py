"""An answer that was typed: the words on a button, or what the question reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from domain.refusals import Refusal
from domain.words import declines, meant, read_switch
from handlers.forms import steps
from handlers.typed import GIVE_UP, is_called
from services import forms

if TYPE_CHECKING:
    from domain.forms import OpenForm
    from handlers.commands import Said
    from handlers.context import Context
    from handlers.forms.questions import Form, Step
    from handlers.registry import Registry


async def answer_typed(registry: Registry, said: Said, opened: OpenForm, context: Context) -> None:
    """Take a typed answer to the present question; Refusal says what is wrong with it.

    What is called as a choice is that choice, whatever the words mean elsewhere.
    """
    form = registry.forms[opened.form]
    step = form.step(opened.step)
    if step.several and is_called(said.text, context.voice().plain("form-done")):
        await steps.end_choosing(registry, opened, context, typed=True)
        return
    chosen = None if _is_caption(step, said) else _chosen_by_words(step, said, opened, context)
    if chosen is None and (way_out := _way_out(form, step, said, context)) is not None:
        await _leave(registry, opened, way_out, context)
        return
    value = _read(step, chosen, said, opened, context)
    if value is None:
        waits = declines(said.text) and form.neighbour(step.name, -1) is not None
        raise Refusal("form-not-yet" if waits else "form-pick-one")
    value = steps.switched(opened, value) if step.several else value
    await steps.store(registry, opened, value, context, stay=step.several, typed=True)


async def _leave(registry: Registry, opened: OpenForm, way_out: str, context: Context) -> None:
    if way_out == "back":
        await steps.go_back(registry, opened, context, typed=True)
    else:
        answer = context.letter("form-cancelled")
        await forms.cancel(context.storage, opened.person_id, context.now(), answer)


def _is_sent(said: Said) -> bool:
    return said.photo is not None or said.file is not None


def _is_caption(step: Step, said: Said) -> bool:
    """Whether what answers is a photo or a file, and the words only stand below it."""
    return step.read is not None and _is_sent(said)


def _read(step: Step, chosen: str | None, said: Said, opened: OpenForm, context: Context) -> Any:
    """The value to keep, or the Kept; None where neither a choice was named nor anything is read."""
    value: Any = step.press(chosen, opened) if chosen is not None and step.press is not None else chosen
    if value is None and step.read is not None:
        value = step.read(said, opened, context)
    return value


def _way_out(form: Form, step: Step, said: Said, context: Context) -> str | None:
    """What the button does whose words were typed, in any of our languages: "cancel" or "back".

    Where every word is an answer, and below a photo or a file, none does. Refusal for Back at the first question.
    """
    if step.verbatim or _is_sent(said):
        return None
    if meant(said.text) in GIVE_UP:
        return "cancel"
    for language in context.shared.words.languages:
        voice = context.voice().in_language(language)
        if is_called(said.text, voice.plain(form.keep)):
            return "cancel"
        if is_called(said.text, voice.plain("form-back")):
            if form.neighbour(step.name, -1) is None:
                raise Refusal("form-first")
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
