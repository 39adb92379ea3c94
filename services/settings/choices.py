"""Everything that chairs choose: how each is read and kept, and what follows from a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain import budgets, digests, languages, names, quiet, retention, working_days, zones
from services import calendars, groups, tasks
from services import digests as weekly
from services.settings.setting import Setting
from services.settings.targets import TARGETS
from storage import categories, letters, neighbourhoods, settings

if TYPE_CHECKING:
    from datetime import datetime

    from storage.transaction import Transaction

OVERVIEW: Final = "settings"
"""The kind of the card that lists the settings; its subject is the neighbourhood, as for each setting's own card."""


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
    await categories.look_anew(db, neighbourhood_id, now)
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
    await categories.look_anew(db, neighbourhood_id, now)
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

ALL: Final = (
    NAME,
    LANGUAGE,
    ZONE,
    COUNTRY,
    QUIET_HOURS,
    DIGEST_DAY,
    DIGEST_HOUR,
    RETENTION,
    MESSAGE_BUDGET,
    *TARGETS.values(),
)
