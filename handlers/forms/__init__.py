"""One way to ask several questions in private; every answer is a row, so a restart loses nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.forms import card, tapped, unfinished
from handlers.forms.questions import Choice, Form, Kept, Step
from handlers.forms.typed import answer_typed
from services import forms

if TYPE_CHECKING:
    from handlers.registry import Registry

__all__ = ["Choice", "Form", "Kept", "Step", "answer_typed", "register"]


def register(registry: Registry) -> None:
    """The buttons and the card that all forms share."""
    registry.card(forms.CARD, partial(card.question, registry))
    registry.tap("form", partial(tapped.press, registry), right=Right.FILL_IN_FORM)
    unfinished.register(registry)
