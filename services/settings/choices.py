"""Everything that chairs choose: how each is read and kept, and what follows from a change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from domain import budgets, digests, languages, names, quiet, retention, working_days, zones
from services import calendars, groups, tasks
from services import digests as weekly
from storage import letters, neighbourhoods, settings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from storage.transaction import Transaction

OVERVIEW: Final = "settings"
"""The kind of the card that lists the settings; its subject is the neighbourhood, as for each setting's own card."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Something that chairs choose. Values are short texts; those that have a button hold no colon.

    `read` gives None for a neighbourhood that does not exist; `write` keeps the value and does what follows from it;
    `check` turns what was pressed or typed into a value and raises Refusal saying what would do; `is_meant` tells
    whether something typed in a group is meant for one at all. A value that is `is_private` is somebody's own words:
    the audit does not repeat it.
    """

    name: str
    read: Callable[[Transaction, int], Awaitable[str | None]]
    write: Callable[[Transaction, int, str, datetime], Awaitable[None]]
    check: Callable[[str], str]
    is_meant: Callable[[str], bool]
    is_private: bool = False

    @property
    def card(self) -> str:
        """The kind of the card that shows it."""
        return f"setting-{self.name}"


async def _name(db: Transaction, neighbourhood_id: int) -> str | None:
    here = await neighbourhoods.get(db, neighbourhood_id)
    return None if here is None else here.name


async def _set_name(db: Transaction, neighbourhood_id: int, value: str, _now: datetime) -> None:
    await settings.set_name(db, neighbourhood_id, value)
    await _show_groups(db, neighbourhood_id)


async def _language(db: Transaction, neighbourhood_id: int) -> str | None:
    here = await neighbourhoods.get(db, neighbourhood_id)
    return None if here is None else here.language


async def _set_language(db: Transaction, neighbourhood_id: int, value: str, _now: datetime) -> None:
    await neighbourhoods.set_language(db, neighbourhood_id, value)
    await _show_groups(db, neighbourhood_id)


async def _show_groups(db: Transaction, neighbourhood_id: int) -> None:
    """The cards of its groups say what the neighbourhood is called, in its language."""
    for chat in await neighbourhoods.chats_of(db, neighbourhood_id):
        await groups.show_card(db, chat.id)


async def _zone(db: Transaction, neighbourhood_id: int) -> str | None:
    here = await neighbourhoods.get(db, neighbourhood_id)
    return None if here is None else here.zone


async def _set_zone(db: Transaction, neighbourhood_id: int, value: str, now: datetime) -> None:
    await settings.set_zone(db, neighbourhood_id, value)
    await _keep_hours(db, neighbourhood_id, now)


async def _quiet_hours(db: Transaction, neighbourhood_id: int) -> str | None:
    return await settings.quiet_hours(db, neighbourhood_id)


async def _set_quiet_hours(db: Transaction, neighbourhood_id: int, value: str, now: datetime) -> None:
    await settings.set_quiet_hours(db, neighbourhood_id, value)
    await _keep_hours(db, neighbourhood_id, now)


async def _keep_hours(db: Transaction, neighbourhood_id: int, now: datetime) -> None:
    """What is still to come goes by the clocks and the quiet hours that hold now."""
    await weekly.reschedule(db, neighbourhood_id, now)
    await tasks.keep_quiet_hours(db, neighbourhood_id, now)
    await letters.free_people(db, neighbourhood_id, now)
    db.ring()


async def _country(db: Transaction, neighbourhood_id: int) -> str | None:
    return await settings.country(db, neighbourhood_id)


async def _set_country(db: Transaction, neighbourhood_id: int, value: str, now: datetime) -> None:
    await calendars.of_country(value)
    await settings.set_country(db, neighbourhood_id, value)
    await weekly.reschedule(db, neighbourhood_id, now)


async def _digest_day(db: Transaction, neighbourhood_id: int) -> str | None:
    here = await neighbourhoods.get(db, neighbourhood_id)
    return None if here is None else str(here.digest_day)


async def _set_digest_day(db: Transaction, neighbourhood_id: int, value: str, now: datetime) -> None:
    await settings.set_digest_day(db, neighbourhood_id, int(value))
    await weekly.reschedule(db, neighbourhood_id, now)


async def _digest_hour(db: Transaction, neighbourhood_id: int) -> str | None:
    here = await neighbourhoods.get(db, neighbourhood_id)
    return None if here is None else str(here.digest_hour)


async def _set_digest_hour(db: Transaction, neighbourhood_id: int, value: str, now: datetime) -> None:
    await settings.set_digest_hour(db, neighbourhood_id, int(value))
    await weekly.reschedule(db, neighbourhood_id, now)


async def _retention(db: Transaction, neighbourhood_id: int) -> str | None:
    return await settings.retention(db, neighbourhood_id)


async def _set_retention(db: Transaction, neighbourhood_id: int, value: str, _now: datetime) -> None:
    await settings.set_retention(db, neighbourhood_id, value)


async def _budget(db: Transaction, neighbourhood_id: int) -> str | None:
    found = await settings.message_budget(db, neighbourhood_id)
    return None if found is None else str(found)


async def _set_budget(db: Transaction, neighbourhood_id: int, value: str, _now: datetime) -> None:
    await settings.set_message_budget(db, neighbourhood_id, int(value))


def _never(_text: str) -> bool:
    """Talk in a group can't be told from a name: it is typed in private."""
    return False


NAME: Final = Setting("name", _name, _set_name, names.read_name, _never, is_private=True)
LANGUAGE: Final = Setting("language", _language, _set_language, languages.read_language, languages.is_language)
ZONE: Final = Setting("zone", _zone, _set_zone, zones.check_zone, zones.is_zone_or_place)
COUNTRY: Final = Setting("country", _country, _set_country, working_days.check_country, zones.is_zone_or_place)
QUIET_HOURS: Final = Setting("quiet-hours", _quiet_hours, _set_quiet_hours, quiet.read_hours, quiet.is_hours)
DIGEST_DAY: Final = Setting("digest-day", _digest_day, _set_digest_day, digests.read_day, digests.is_day)
DIGEST_HOUR: Final = Setting("digest-hour", _digest_hour, _set_digest_hour, digests.read_hour, digests.is_hour)
RETENTION: Final = Setting("retention", _retention, _set_retention, retention.read_time, retention.is_time)
MESSAGE_BUDGET: Final = Setting(
    "message-budget", _budget, _set_budget, lambda typed: str(budgets.read_budget(typed)), budgets.is_number
)

ALL: Final = (NAME, LANGUAGE, ZONE, COUNTRY, QUIET_HOURS, DIGEST_DAY, DIGEST_HOUR, RETENTION, MESSAGE_BUDGET)
