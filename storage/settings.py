"""What the chairs of a neighbourhood chose, and each change of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.settings import Change
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from storage.transaction import Transaction

SQL = queries("settings")

TEN: Final = 10
"""Chats that one query asks about."""

NO_CHAT: Final = 0
"""Telegram gives nobody this id."""


async def message_budget(db: Transaction, neighbourhood_id: int) -> int | None:
    """Posts and edits a minute in each of its groups; None if there is no such neighbourhood."""
    found: int | None = await SQL.message_budget(db, neighbourhood_id=neighbourhood_id)
    return found


async def set_message_budget(db: Transaction, neighbourhood_id: int, budget: int) -> None:
    """Posts and edits a minute in each of its groups from now on."""
    await SQL.set_message_budget(db, neighbourhood_id=neighbourhood_id, budget=budget)


async def budgets_of_chats(db: Transaction, chats: Sequence[int]) -> dict[int, int]:
    """Posts and edits a minute in each of these groups; chats of no neighbourhood are left out."""
    found: dict[int, int] = {}
    for start in range(0, len(chats), TEN):
        some = [*chats[start : start + TEN], *(NO_CHAT,) * TEN][:TEN]
        rows = await SQL.budgets_of_ten(db, **{f"chat_{place}": chat for place, chat in enumerate(some)})
        found.update({row["id"]: row["message_budget"] for row in rows})
    return found


async def add_change(
    db: Transaction, neighbourhood_id: int, setting: str, was: str, became: str, person_id: int, now: datetime
) -> int:
    """Write down who changed what; the id of the change."""
    identity: int = await SQL.add_change(
        db,
        neighbourhood_id=neighbourhood_id,
        setting=setting,
        was=was,
        became=became,
        person_id=person_id,
        now=now,
    )
    return identity


async def last_change(db: Transaction, neighbourhood_id: int, setting: str) -> Change | None:
    """The latest change of this setting; None while nobody has changed it."""
    row = await SQL.last_change(db, neighbourhood_id=neighbourhood_id, setting=setting)
    return None if row is None else Change(row["id"], row["was"], row["became"], row["who"], instant(row["at"]))


async def set_name(db: Transaction, neighbourhood_id: int, name: str) -> None:
    """Its name, which no group's title changes from now on, unless it is the title of one."""
    await SQL.set_name(db, neighbourhood_id=neighbourhood_id, name=name)


async def set_digest_day(db: Transaction, neighbourhood_id: int, day: int) -> None:
    """The day of its digest, 0 for Monday."""
    await SQL.set_digest_day(db, neighbourhood_id=neighbourhood_id, day=day)


async def set_digest_hour(db: Transaction, neighbourhood_id: int, hour: int) -> None:
    """The hour of its digest, 0 to 23."""
    await SQL.set_digest_hour(db, neighbourhood_id=neighbourhood_id, hour=hour)


async def set_zone(db: Transaction, neighbourhood_id: int, zone: str) -> None:
    """Its time zone, an IANA name; the cards of its open polls tell the hours by it."""
    await SQL.set_zone(db, neighbourhood_id=neighbourhood_id, zone=zone)
    await SQL.refresh_polls(db, neighbourhood_id=neighbourhood_id)


async def quiet_hours(db: Transaction, neighbourhood_id: int) -> str | None:
    """The value of its quiet hours, as `domain.quiet` reads it; None if there is no such neighbourhood."""
    found: str | None = await SQL.quiet_hours(db, neighbourhood_id=neighbourhood_id)
    return found


async def set_quiet_hours(db: Transaction, neighbourhood_id: int, hours: str) -> None:
    """Its quiet hours from now on."""
    await SQL.set_quiet_hours(db, neighbourhood_id=neighbourhood_id, hours=hours)


async def country(db: Transaction, neighbourhood_id: int) -> str | None:
    """Whose holidays hold there, as `domain.working_days` reads it; None if there is no such neighbourhood."""
    found: str | None = await SQL.country(db, neighbourhood_id=neighbourhood_id)
    return found


async def set_country(db: Transaction, neighbourhood_id: int, country: str) -> None:
    """Whose holidays hold there from now on."""
    await SQL.set_country(db, neighbourhood_id=neighbourhood_id, country=country)


async def retention(db: Transaction, neighbourhood_id: int) -> str | None:
    """How long it keeps who took part, as `domain.retention` reads it; None if there is no such neighbourhood."""
    found: str | None = await SQL.retention(db, neighbourhood_id=neighbourhood_id)
    return found


async def set_retention(db: Transaction, neighbourhood_id: int, retention: str) -> None:
    """How long it keeps that from now on."""
    await SQL.set_retention(db, neighbourhood_id=neighbourhood_id, retention=retention)


async def retentions(db: Transaction) -> list[tuple[int, str]]:
    """The neighbourhoods whose chairs chose a time, and which."""
    return [(row["id"], row["retention"]) for row in await SQL.retentions(db)]
