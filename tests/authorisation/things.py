"""What the acts are about, made for one act at a time; each returns what its button, link or command names."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from domain.categories import Category
from domain.forms import OpenForm
from domain.letters import Letter
from domain.polls import Draft as Question
from domain.tasks import Draft as Chore
from domain.volunteers import Offer, Skill, Slot
from services import forms, polls, tasks
from storage import assisted, letters, volunteers
from storage import reports as kept_reports
from tests.authorisation import homes, offices
from tests.authorisation.making import carded, kept, refreshed
from tests.authorisation.reported import (
    bos_report,
    declining,
    desk_card,
    desk_card_declining,
    followed,
    group_card,
    listed,
    own_card,
    own_card_declining,
    pictured,
    report,
    stepped,
)
from tests.authorisation.stage import AUTHOR, HAND, MARK, Stage

if TYPE_CHECKING:
    from tests.authorisation.making import Thing


async def poll(stage: Stage, _who: str) -> dict[str, Any]:
    """Bo's poll, in the group."""
    draft, caller = Question(f"{MARK} day?", (f"{MARK} yes", "No")), stage.caller(AUTHOR, stage.town.group)
    now = stage.town.clock.now()
    made = await polls.open_poll(kept(stage), caller, draft, Letter("poll-opened", caller.chat_id, "unused"), now)
    return {"poll": made}


async def voted(stage: Stage, who: str) -> dict[str, Any]:
    made = await poll(stage, who)
    async with kept(stage).transaction() as db:
        at = {"poll": made["poll"], "person": stage.who(who).id}
        await db.fetch("INSERT INTO votes VALUES (:poll, :person, 1, NULL, 0) RETURNING poll_id", **at)
        await db.fetch(
            "UPDATE poll_options SET votes = 1 WHERE poll_id = :poll AND option_no = 1 RETURNING 1", poll=made["poll"]
        )
    return made


async def task(stage: Stage, _who: str) -> dict[str, Any]:
    """Mei's task."""
    now = await refreshed(stage, HAND)
    form = OpenForm(stage.who(HAND).id, "task", stage.home, "check", {})
    async with kept(stage).transaction() as db:
        await forms.go_on(db, form, now)
    draft = Chore(
        f"{MARK} chairs",
        now + timedelta(days=3, hours=3 * (next(stage.ids) % 2000)),
        "Europe/Madrid",
        f"{MARK} hall",
        9,
        None,
    )
    made = (await tasks.create(kept(stage), form, draft, now)).task
    return {"task": made.id, "number": made.number}


async def offer(stage: Stage, who: str) -> dict[str, Any]:
    """What the one who acts offers, or offered before they left."""
    given = Offer((Skill.GARDEN,), (Slot.WEEKEND_EVENING,))
    async with kept(stage).transaction() as db:
        made = await volunteers.put(db, stage.home, stage.who(who).id, given, stage.town.clock.now())
    return {"offer": made}


async def stopped(stage: Stage, who: str) -> dict[str, Any]:
    made = await offer(stage, who)
    async with kept(stage).transaction() as db:
        await volunteers.set_active(db, made["offer"], stage.town.clock.now(), active=False)
    return made


async def form(stage: Stage, who: str) -> dict[str, Any]:
    """The one who acts is being asked what to report, perhaps since before they left."""
    async with kept(stage).transaction() as db:
        opened = OpenForm(stage.who(who).id, "report", stage.home, "what", {})
        await forms.go_on(db, opened, stage.town.clock.now())
    return {}


async def asked_to_erase(stage: Stage, who: str) -> dict[str, Any]:
    """The one who acts was asked whether to erase what is kept of them."""
    person, now = stage.who(who).id, stage.town.clock.now()
    async with kept(stage).transaction() as db:
        await letters.owe(db, Letter("forget-ask", person, f"asked:{person}"), now)
        await db.execute("UPDATE letters SET state = 'sent', settled_at = :now WHERE key LIKE 'asked:%'", now=now)
    return {}


async def phoneless(stage: Stage, _who: str) -> dict[str, Any]:
    """Somebody without a phone, put on the list by Mei."""
    now = stage.town.clock.now()
    async with kept(stage).transaction() as db:
        person = await assisted.add(db, stage.home, f"{MARK} Rosa", f"{MARK} Nina", stage.who(HAND).id, now)
        made = await assisted.get(db, person)
    assert made is not None
    return {"person": person, "number": made.number, "name": made.name}


async def phoneless_removed(stage: Stage, who: str) -> dict[str, Any]:
    made = await phoneless(stage, who)
    async with kept(stage).transaction() as db:
        await assisted.set_removed(db, made["person"], stage.town.clock.now() + timedelta(hours=1))
    return made


async def phoneless_report(stage: Stage, who: str) -> dict[str, Any]:
    return {**await phoneless(stage, who), **await report(stage, who)}


async def phoneless_too(stage: Stage, who: str) -> dict[str, Any]:
    """The one without a phone has the report too."""
    made = await phoneless_report(stage, who)
    async with kept(stage).transaction() as db:
        await kept_reports.follow(db, made["report"], made["person"], stage.town.clock.now())
    return made


async def phoneless_poll(stage: Stage, who: str) -> dict[str, Any]:
    return {**await phoneless(stage, who), **await poll(stage, who)}


async def phoneless_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, "assisted-reports", stage.who(who).id, phoneless_report, of="person")


async def nothing(_stage: Stage, _who: str) -> dict[str, Any]:
    return {}


THINGS: Final[dict[str, Thing]] = {
    each.__name__: each
    for each in (
        asked_to_erase,
        report,
        bos_report,
        pictured,
        followed,
        declining,
        stepped,
        own_card,
        own_card_declining,
        group_card,
        desk_card,
        desk_card_declining,
        listed,
        poll,
        voted,
        task,
        offer,
        stopped,
        form,
        phoneless,
        phoneless_removed,
        phoneless_report,
        phoneless_poll,
        phoneless_too,
        phoneless_card,
        nothing,
        offices.street,
        offices.nowhere,
        offices.budgeted,
        offices.changed,
        offices.setting_card,
        offices.topicless,
        offices.name_card,
        offices.language_card,
        offices.zone_card,
        offices.quiet_card,
        offices.country_card,
        offices.retention_card,
        offices.day_card,
        offices.hour_card,
        offices.said_by_nora,
        offices.served,
        offices.invited,
        offices.home_list,
        offices.home_list_card,
        offices.audited,
        offices.code,
        homes.own_home,
        homes.home_page,
        homes.claimed,
        homes.claim_card,
        homes.decided,
        homes.done_card,
        homes.newcomer,
        homes.doubted,
        homes.home_view,
        homes.homes_card,
        offices.hidden,
    )
} | {f"target_{kind}": partial(offices.target_card, kind) for kind in Category}

OF_WHO_ACTS: Final = {
    "phoneless_card",
    *(f"target_{kind}" for kind in Category),
    "asked_to_erase",
    "followed",
    "declining",
    "own_card",
    "own_card_declining",
    "setting_card",
    "home_list_card",
    "name_card",
    "language_card",
    "zone_card",
    "quiet_card",
    "country_card",
    "retention_card",
    "day_card",
    "hour_card",
    "desk_card_declining",
    "own_home",
    "home_page",
    "newcomer",
    "doubted",
    "home_view",
    "homes_card",
    "done_card",
    "listed",
    "audited",
    "invited",
    "voted",
    "offer",
    "stopped",
    "form",
}
"""These are made for each person; of the others one does for all who are refused, or who only look."""
