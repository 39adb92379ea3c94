"""The setting that says how much the bot may write into each group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain import budgets
from handlers.settings import Page
from services.settings import MESSAGE_BUDGET

if TYPE_CHECKING:
    from handlers.words import Arg, Voice


def _facts(value: str, _voice: Voice) -> dict[str, Arg]:
    budget = int(value)
    return {
        "budget": budget,
        "usual": budgets.DEFAULT,
        "least": budgets.LEAST,
        "most": budgets.MOST,
        "seconds": round(60 / budgets.edits_within(budget)),
    }


PAGE: Final = Page(
    MESSAGE_BUDGET,
    "setting-message-budget-title",
    tuple(str(each) for each in budgets.READY),
    _facts,
    button="setting-message-budget-button",
    line="setting-message-budget-line",
    page="setting-message-budget",
    changed="setting-message-budget-changed",
    same="setting-message-budget-same",
)
