"""The neighbourhood's name, and the language of its groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.languages import NAMES
from domain.names import LONGEST
from handlers.settings import Page
from services import settings

if TYPE_CHECKING:
    from handlers.words import Arg, Voice


def _name(value: str, _voice: Voice) -> dict[str, Arg]:
    return {"value": value, "most": LONGEST}


def _language(value: str, _voice: Voice) -> dict[str, Arg]:
    return {"value": NAMES[value], "language": NAMES[value]}


NAME: Final = Page(
    settings.NAME,
    "setting-name-title",
    (),
    _name,
    button="setting-name-button",
    line="setting-name-line",
    page="setting-name",
    changed="setting-name-changed",
    same="setting-same",
)
LANGUAGE: Final = Page(
    settings.LANGUAGE,
    "setting-language-title",
    tuple(NAMES),
    _language,
    button="setting-language-button",
    line="setting-language-line",
    page="setting-language",
    changed="language-chosen-group",
    same="setting-same",
)
