"""When people are left in peace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain import quiet
from handlers.settings import Page
from services import settings

if TYPE_CHECKING:
    from handlers.words import Arg, Voice


def _facts(value: str, voice: Voice) -> dict[str, Arg]:
    return {"value": _said(value, voice), "usual": _said(quiet.DEFAULT, voice), "some": value != quiet.NONE}


def _said(value: str, voice: Voice) -> str:
    """The hours as people write them."""
    hours = quiet.of_value(value)
    if hours is None:
        return voice.plain("setting-quiet-hours-none")
    return f"{hours.begin:%H:%M}\N{EN DASH}{hours.end:%H:%M}"


PAGE: Final = Page(
    settings.QUIET_HOURS,
    "setting-quiet-hours-title",
    quiet.READY,
    _facts,
    button="setting-quiet-hours-button",
    line="setting-quiet-hours-line",
    page="setting-quiet-hours",
    changed="setting-quiet-hours-changed",
    same="setting-same",
)
