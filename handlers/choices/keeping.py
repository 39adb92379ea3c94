"""How long it is kept who took part in what is over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain import retention
from handlers.settings import Page
from services import settings

if TYPE_CHECKING:
    from handlers.words import Arg, Voice


def _facts(value: str, _voice: Voice) -> dict[str, Arg]:
    some = value != retention.FOREVER
    return {"some": some, "months": int(value) if some else 0}


PAGE: Final = Page(
    settings.RETENTION,
    "setting-retention-title",
    retention.READY,
    _facts,
    button="setting-retention-button",
    line="setting-retention-line",
    page="setting-retention",
    changed="setting-retention-changed",
    same="setting-same",
)
