"""The quiet hours of a neighbourhood, as services ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.quiet import of_value
from storage import neighbourhoods, settings

if TYPE_CHECKING:
    from datetime import datetime

    from domain.quiet import QuietHours
    from storage.transaction import Transaction


async def hours(db: Transaction, neighbourhood_id: int) -> tuple[QuietHours, str] | None:
    """The quiet hours with the time zone that they are told by; None where there are none."""
    here, value = await neighbourhoods.get(db, neighbourhood_id), await settings.quiet_hours(db, neighbourhood_id)
    found = None if value is None else of_value(value)
    return None if here is None or found is None else (found, here.zone)


async def over_at(db: Transaction, neighbourhood_id: int, now: datetime) -> datetime | None:
    """When the quiet hours that it is there now are over, None outside them."""
    found = await hours(db, neighbourhood_id)
    return None if found is None else found[0].over_at(now, found[1])
