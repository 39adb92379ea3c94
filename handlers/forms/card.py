"""The message that asks the present question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.messages import Button, Message, rows
from handlers.taps import tap_data
from services import forms

if TYPE_CHECKING:
    from domain.forms import OpenForm
    from handlers.context import Desk
    from handlers.forms.questions import Form, Step
    from handlers.registry import Registry


async def question(registry: Registry, person_id: int, desk: Desk) -> Message | None:
    """What is asked of this person now, with its buttons and the ways out; that it is over where nothing is."""
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
