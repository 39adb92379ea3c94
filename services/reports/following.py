"""Having it too, and adding what the report still lacks."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from domain.letters import Letter, Urgency
from domain.refusals import Refusal
from domain.rights import Right
from services import outbox, standing
from services.reports.cards import PRIVATE, guarded, refresh_all, refresh_groups
from storage import reports

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Caller
    from domain.reports import Place, Report
    from storage.engine import Storage
    from storage.transaction import Transaction


class Followed(StrEnum):
    """What became of a Me too."""

    COUNTED = "counted"
    ALREADY = "already"
    OWN = "own"


async def follow(storage: Storage, caller: Caller, report_id: int, now: datetime) -> tuple[Followed, Report]:
    """Count the caller as having it too, once, and not the reporter; the report as it was before."""
    async with storage.transaction() as db:
        report = await guarded(db, report_id)
        await standing.require(db, caller.id, report.neighbourhood_id, Right.FOLLOW_REPORT, now)
        if report.reporter_id == caller.id:
            return Followed.OWN, report
        if not report.is_open:
            raise Refusal("report-is-closed", number=str(report.number))
        if not await reports.follow(db, report_id, caller.id, now):
            return Followed.ALREADY, report
        await _recounted(db, caller, report_id, now)
    return Followed.COUNTED, report


async def unfollow(storage: Storage, caller: Caller, report_id: int, now: datetime) -> Report:
    """Take the caller's Me too back; twice changes nothing."""
    async with storage.transaction() as db:
        report = await guarded(db, report_id)
        await standing.require(db, caller.id, report.neighbourhood_id, Right.FOLLOW_REPORT, now)
        if await reports.unfollow(db, report_id, caller.id):
            await _recounted(db, caller, report_id, now)
    return report


async def _recounted(db: Transaction, caller: Caller, report_id: int, now: datetime) -> None:
    await refresh_groups(db, report_id)
    if caller.private:
        await outbox.show(db, PRIVATE, report_id, caller.id, now)


async def add_evidence(
    storage: Storage,
    caller: Caller,
    report_id: int,
    now: datetime,
    *,
    photo: str | None = None,
    place: Place | None = None,
) -> None:
    """Keep a photo or a place that the report has none of yet; the cards show it.

    If it has one: Refusal in private; in a group nothing happens, where an album comes photo by photo.
    """
    async with storage.transaction() as db:
        report = await guarded(db, report_id)
        await standing.require(db, caller.id, report.neighbourhood_id, Right.ADD_EVIDENCE, now)
        if (refusal := _second(report, photo, place)) is not None:
            if caller.private:
                raise refusal
            return
        if photo is not None:
            await reports.set_photo(db, report_id, photo)
        if place is not None:
            await reports.set_place(db, report_id, place)
        await refresh_all(db, report_id)
        if caller.private:
            await _thank(db, caller, report, now, what="photo" if place is None else "place")


def _second(report: Report, photo: str | None, place: Place | None) -> Refusal | None:
    """What to say of a photo or a place that the report has already."""
    if photo is not None and report.photo is not None:
        return Refusal("report-has-photo", number=str(report.number))
    if place is not None and report.place is not None:
        return Refusal("report-has-place", number=str(report.number))
    return None


async def _thank(db: Transaction, caller: Caller, report: Report, now: datetime, *, what: str) -> None:
    key = f"report-{what}-added:{report.id}"
    data = {"number": report.number, "what": what}
    await outbox.owe(db, Letter("report-added", caller.id, key=key, data=data, urgency=Urgency.ANSWER), now)
