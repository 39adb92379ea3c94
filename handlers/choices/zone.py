"""The time zone, found by the name of a city or a country."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handlers.choices import cities
from handlers.settings import Page
from services import settings

if TYPE_CHECKING:
    from handlers.words import Arg, Voice


def _facts(value: str, voice: Voice) -> dict[str, Arg]:
    return {"value": cities.place(value, voice.language)}


PAGE: Final = Page(
    settings.ZONE,
    "setting-zone-title",
    (),
    _facts,
    button="setting-zone-button",
    line="setting-zone-line",
    page="setting-zone",
    changed="setting-zone-changed",
    same="setting-same",
    search=cities.search,
)
