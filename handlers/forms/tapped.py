"""An answer that was pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.refusals import Refusal
from handlers.forms import steps
from services import forms

if TYPE_CHECKING:
    from domain.forms import OpenForm
    from handlers.context import Context
    from handlers.registry import Registry
    from handlers.taps import Tap


async def press(registry: Registry, tap: Tap, context: Context) -> None:
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
        await steps.go_back(registry, opened, context, typed=False)
    elif what == "done" and step.several:
        await steps.end_choosing(registry, opened, context, typed=False)
    else:
        await _choose(registry, opened, what.removeprefix("="), context)


async def _choose(registry: Registry, opened: OpenForm, value: str, context: Context) -> None:
    step = registry.forms[opened.form].step(opened.step)
    if value not in {choice.value for choice in step.choices(opened, context.voice(), context.now())}:
        raise Refusal("form-question-over")
    if step.several:
        await steps.store(registry, opened, steps.switched(opened, value), context, stay=True)
    else:
        await steps.store(registry, opened, value if step.press is None else step.press(value, opened), context)
