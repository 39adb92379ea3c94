"""Reports that people act on, and the cards and lists that show them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from domain.reports import Draft, State
from services import reports
from storage import reports as kept_reports
from tests.authorisation.making import carded, kept, refreshed
from tests.authorisation.stage import AUTHOR, HAND, MARK, Stage


async def report(stage: Stage, who: str) -> dict[str, Any]:
    """Bo's report, in the group; for Bo, Chen's."""
    caller = stage.caller("Chen" if who == AUTHOR else AUTHOR, stage.town.group)
    made = await reports.file(kept(stage), caller, Draft(f"{MARK} lamp"), stage.town.clock.now(), message_id=1)
    async with kept(stage).transaction() as db:  # so many by one person would appear bit by bit
        await db.execute(
            "UPDATE cards SET due_at = 0 WHERE subject_id = :report AND message_id IS NULL", report=made.id
        )
        db.ring()
    return {"report": made.id, "number": made.number}


async def bos_report(stage: Stage, _who: str) -> dict[str, Any]:
    """Bo's, whoever acts on it."""
    return await report(stage, "")


async def pictured(stage: Stage, who: str) -> dict[str, Any]:
    made = await report(stage, who)
    async with kept(stage).transaction() as db:
        await kept_reports.set_photo(db, made["report"], stage.photo)
    return made


async def followed(stage: Stage, who: str) -> dict[str, Any]:
    """Somebody has it too, perhaps from before they left."""
    made = await report(stage, who)
    async with kept(stage).transaction() as db:
        await kept_reports.follow(db, made["report"], stage.who(who).id, stage.town.clock.now())
    return made


async def declining(stage: Stage, who: str) -> dict[str, Any]:
    """The one who acts has pressed Decline, perhaps while they still could."""
    made = await report(stage, who)
    async with kept(stage).transaction() as db:
        until = stage.town.clock.now() + timedelta(hours=1)
        await kept_reports.set_declining(db, made["report"], stage.who(who).id, until)
    return made


async def stepped(stage: Stage, who: str) -> dict[str, Any]:
    """Mei took a step."""
    made = await report(stage, who)
    await reports.step(
        kept(stage), stage.caller(HAND), made["report"], State.ACKNOWLEDGED, await refreshed(stage, HAND)
    )
    async with kept(stage).reading() as db:
        last = await kept_reports.last_event(db, made["report"])
    assert last is not None
    return {**made, "event": last.id}


async def own_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, "report-own", stage.who(who).id, report)


async def own_card_declining(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, "report-own", stage.who(who).id, declining)


async def group_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, "report", stage.town.group, report)


async def desk_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, "report-desk", stage.town.committee, report)


async def desk_card_declining(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, "report-desk", stage.town.committee, declining)


async def listed(stage: Stage, who: str) -> dict[str, Any]:
    """The one who acts has looked at the open reports, perhaps while they still could."""
    async with kept(stage).transaction() as db:
        await kept_reports.put_list(db, stage.who(who).id, stage.home, mine=False)
    return {}
