"""Days on which people work, and what is counted in them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol

from domain.refusals import Refusal

if TYPE_CHECKING:
    from datetime import date

NO_COUNTRY: Final = "none"
"""The value of a neighbourhood that has chosen no country: Monday to Friday, without holidays."""

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


class Calendar(Protocol):
    """What the days of a country are."""

    def is_holiday(self, day: date) -> bool:
        """Whether it is a public holiday."""

    def is_working(self, day: date) -> bool:
        """Whether people work: mostly on no holiday and no weekend."""


class Weekdays:
    """Monday to Friday, and no holidays."""

    def is_holiday(self, _day: date) -> bool:
        """Never."""
        return False

    def is_working(self, day: date) -> bool:
        """From Monday to Friday."""
        return day.weekday() < _SATURDAY


def first_working(day: date, calendar: Calendar) -> date:
    """The day itself if people work then, else the next on which they do."""
    while not calendar.is_working(day):
        day += _DAY
    return day


def after_working(day: date, count: int, calendar: Calendar) -> date:
    """The working day that is so many working days after this day, which is not counted itself."""
    for _ in range(count):
        day = first_working(day + _DAY, calendar)
    return day


def check_country(text: str) -> str:
    """The two letters of a country, or NO_COUNTRY. Refusal for anything else."""
    if text != NO_COUNTRY and not (len(text) == len("ES") and text.isascii() and text.isupper()):
        raise Refusal("setting-country-unknown")
    return text
