"""Time zones by what people call their place: cities and countries in our languages, from CLDR, without any network."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

from domain.words import plain
from handlers.choices.finding import LOCALES, find

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ALSO: Final = {"beijing": "Asia/Shanghai", "pekin": "Asia/Shanghai", "北京": "Asia/Shanghai", "utc": "UTC"}
"""What CLDR has no city for, though it is what people there call their time."""


def place(zone: str, language: str) -> str:
    """The city that a zone is named after, with its country: "Madrid, Spain"; the zone itself where there is none."""
    locale = Locale.parse(language)
    territory = locale.territories.get(_countries().get(zone, ""))
    if territory is None:
        return zone
    return f"{get_timezone_location(ZoneInfo(zone), locale=locale, return_city=True)}, {territory}"


def search(text: str) -> tuple[Sequence[str], bool]:
    """The IANA zones of the city or country that was typed, in any of our languages, and whether that is sure."""
    return find(text, _names())


@cache
def _countries() -> Mapping[str, str]:
    """The two-letter code of the country that each zone is in."""
    there = available_timezones()
    return {zone: code for zone, code in get_global("zone_territories").items() if zone in there and code != "001"}


@cache
def _main_zones() -> frozenset[str]:
    """The zone that stands for each kind of clocks, such as New York for the east of the United States."""
    return frozenset(get_global("windows_zone_mapping").values())


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """Zones by every name, as `plain` gives it; of a country first those that stand for many places."""
    cities: dict[str, list[str]] = {name: [zone] for name, zone in _ALSO.items()}
    countries: dict[str, list[str]] = {}
    ordered = sorted(_countries().items(), key=lambda each: (each[0] not in _main_zones(), each[0]))
    for language in LOCALES:
        locale = Locale.parse(language)
        for zone, code in ordered:
            city = str(get_timezone_location(ZoneInfo(zone), locale=locale, return_city=True))
            for name in (zone.rpartition("/")[2].replace("_", " "), city, zone):
                _put(cities, name, zone)
            _put(countries, locale.territories.get(code, code), zone)
    return {name: tuple(zones) for name, zones in (countries | cities).items()}


def _put(table: dict[str, list[str]], name: str, zone: str) -> None:
    zones = table.setdefault(plain(name), [])
    if zone not in zones:
        zones.append(zone)
