"""The working days and public holidays of countries, from the package `holidays`."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.working_days import NO_COUNTRY, Weekdays
from storage import settings

if TYPE_CHECKING:
    from datetime import date

    from holidays import HolidayBase

    from domain.working_days import Calendar
    from storage.transaction import Transaction

_known: Final[dict[str, Calendar]] = {NO_COUNTRY: Weekdays()}


@dataclass(frozen=True, slots=True)
class _Country:
    """The days of one country; each year is worked out when it is first asked about."""

    days: HolidayBase

    def is_holiday(self, day: date) -> bool:
        """Whether it is a public holiday in the whole country."""
        return day in self.days

    def is_working(self, day: date) -> bool:
        """Whether people work there, by its own weekend and with the days on which a bridge is made up for."""
        return self.days.is_working_day(day)


async def of_country(country: str) -> Calendar:
    """The days of a country, by its two letters (ISO 3166), or of NO_COUNTRY. Raises Refusal for one without any.

    The package takes a quarter of a second to load, so it is loaded aside, when a country is first asked about.
    """
    found = _known.get(country)
    if found is None:
        found = _known[country] = await asyncio.to_thread(_load, country)
    return found


async def of(db: Transaction, neighbourhood_id: int) -> Calendar:
    """The days of the neighbourhood's country."""
    return await of_country(await settings.country(db, neighbourhood_id) or NO_COUNTRY)


def _load(country: str) -> Calendar:
    from holidays import country_holidays

    try:
        return _Country(country_holidays(country))
    except NotImplementedError:
        raise Refusal("setting-country-unknown") from None
