"""From an answer to the next question: what is kept, what is asked then, and the way back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from domain.refusals import Refusal
from handlers.forms.questions import Kept
from services import forms

if TYPE_CHECKING:
    from domain.forms import OpenForm
    from handlers.context import Context
    from handlers.registry import Registry


async def end_choosing(registry: Registry, opened: OpenForm, context: Context, *, typed: bool) -> None:
    """Done was pressed or typed: go on with what is switched on. Refusal where that is too little."""
    chosen = list(opened.answers.get(opened.step, []))
    if len(chosen) < registry.forms[opened.form].step(opened.step).least:
        raise Refusal("form-pick-some")
    await store(registry, opened, chosen, context, typed=typed)


def switched(opened: OpenForm, value: str) -> list[str]:
    """The list of chosen values with this one switched on, or off when it was on."""
    chosen = list(opened.answers.get(opened.step, []))
    return [each for each in chosen if each != value] if value in chosen else [*chosen, value]


async def go_back(registry: Registry, opened: OpenForm, context: Context, *, typed: bool) -> None:
    """Ask the question before this one again; its answer and the later ones stay until they are given anew."""
    form = registry.forms[opened.form]
    before = form.neighbour(opened.step, -1)
    if before is None:
        raise Refusal("form-question-over")
    await forms.keep(context.storage, replace(opened, step=before.name), form.right, context.now(), typed=typed)


async def store(
    registry: Registry, opened: OpenForm, value: Any, context: Context, *, stay: bool = False, typed: bool = False
) -> None:
    """Keep this answer and ask what follows; with `stay` the same question, which shows it. Refusal by `look_up`."""
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
