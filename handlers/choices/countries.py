"""Countries by what people call them, in our languages, from CLDR, without any network."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from babel import Locale

from domain.words import plain
from domain.working_days import NO_COUNTRY
from handlers.choices.finding import LOCALES, find
from handlers.settings import Page
from services import settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.words import Arg, Voice

_NO_COUNTRIES: Final = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
"""Codes of CLDR for unions, tests and the unknown."""

_ALSO: Final = {
    **dict.fromkeys(["uk", "england", "great britain", "inglaterra", "gran bretana", "大不列颠"], "GB"),
    **dict.fromkeys(["usa", "america", "ee. uu", "eeuu", "estados unidos de america"], "US"),
    **dict.fromkeys(["holland", "holanda", "荷兰"], "NL"),
    **dict.fromkeys(["prc", "mainland china", "中国大陆"], "CN"),
    **dict.fromkeys(["none", "no country", "ninguno", "ningun pais", "没有", "无", "不选国家"], NO_COUNTRY),
}
"""What CLDR does not call them, though people do."""


def search(text: str) -> tuple[Sequence[str], bool]:
    """The countries of the name that was typed, as two letters (ISO 3166), or NO_COUNTRY; and whether that is sure."""
    return find(text, _names())


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """Countries by every name, as `plain` gives it."""
    called = {
        plain(name): (code,)
        for language in LOCALES
        for code, name in Locale.parse(language).territories.items()
        if code.isalpha() and code not in _NO_COUNTRIES
    }
    return called | {name: (code,) for name, code in _ALSO.items()}


def _facts(value: str, voice: Voice) -> dict[str, Arg]:
    some = value != NO_COUNTRY
    name = Locale.parse(voice.language).territories.get(value, value) if some else voice.plain("setting-country-none")
    return {"value": name, "some": some}


PAGE: Final = Page(
    settings.COUNTRY,
    "setting-country-title",
    (NO_COUNTRY,),
    _facts,
    button="setting-country-button",
    line="setting-country-line",
    page="setting-country",
    changed="setting-country-changed",
    same="setting-same",
    search=search,
)
