"""What acts of chairs and of the committee are about: settings, roles, codes and the audit."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from domain.forms import OpenForm
from domain.households import Address
from domain.links import Purpose
from domain.people import Role
from services import forms, home_lists, settings
from storage import audit, links, roles
from storage import settings as setting_rows
from tests.authorisation.making import carded, kept, refreshed
from tests.authorisation.stage import ADMIN, MARK, Stage

if TYPE_CHECKING:
    from domain.categories import Category


async def street(stage: Stage, _who: str) -> dict[str, Any]:
    return {"home": stage.home}


async def nowhere(stage: Stage, who: str) -> dict[str, Any]:
    """Nobody has chosen the neighbourhood that they mean yet."""
    async with kept(stage).transaction() as db:
        await db.execute("UPDATE people SET home_id = NULL")
    return await street(stage, who)


async def budgeted(stage: Stage, who: str) -> dict[str, Any]:
    """The groups of the street hear 12 messages a minute, as at the beginning."""
    async with kept(stage).transaction() as db:
        await setting_rows.set_message_budget(db, stage.home, 12)
    return await street(stage, who)


async def changed(stage: Stage, who: str) -> dict[str, Any]:
    """Ana has changed that."""
    made, ana = await budgeted(stage, who), stage.caller(ADMIN)
    now = await refreshed(stage, ADMIN)
    await settings.change(kept(stage), ana, settings.MESSAGE_BUDGET, stage.home, "15", now, anew=False)
    async with kept(stage).reading() as db:
        last = await setting_rows.last_change(db, stage.home, settings.MESSAGE_BUDGET.name)
    assert last is not None
    return {**made, "change": last.id}


async def setting_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, settings.MESSAGE_BUDGET.card, stage.who(who).id, budgeted, of="home")


async def topicless(stage: Stage, who: str) -> dict[str, Any]:
    """No topic was named in the street's group."""
    async with kept(stage).transaction() as db:
        await db.execute("DELETE FROM topics")
    return await street(stage, who)


async def fresh(stage: Stage, who: str) -> dict[str, Any]:
    """Everything is chosen as at the beginning."""
    async with kept(stage).transaction() as db:
        await db.execute(
            "UPDATE neighbourhoods SET name = 'Lime Street', name_chosen = FALSE, language = 'en', zone = 'UTC',"
            " digest_day = 0, digest_hour = 9, quiet_hours = '2100-0800', country = 'none',"
            " retention = 'forever' WHERE id = :home",
            home=stage.home,
        )
    return await street(stage, who)


async def name_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, settings.NAME.card, stage.who(who).id, fresh, of="home")


async def language_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, settings.LANGUAGE.card, stage.who(who).id, fresh, of="home")


async def zone_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, settings.ZONE.card, stage.who(who).id, fresh, of="home")


async def quiet_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, settings.QUIET_HOURS.card, stage.who(who).id, fresh, of="home")


async def country_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, settings.COUNTRY.card, stage.who(who).id, fresh, of="home")


async def retention_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, settings.RETENTION.card, stage.who(who).id, fresh, of="home")


async def target_card(category: Category, stage: Stage, who: str) -> dict[str, Any]:
    """The card of a kind of reports, which is dealt with as is usual."""

    async def usual(stage: Stage, who: str) -> dict[str, Any]:
        async with kept(stage).transaction() as db:
            await db.execute("DELETE FROM report_targets WHERE neighbourhood_id = :home", home=stage.home)
        return await street(stage, who)

    return await carded(stage, who, settings.TARGETS[category].card, stage.who(who).id, usual, of="home")


async def day_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, settings.DIGEST_DAY.card, stage.who(who).id, fresh, of="home")


async def hour_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, settings.DIGEST_HOUR.card, stage.who(who).id, fresh, of="home")


async def said_by_nora(stage: Stage, _who: str) -> dict[str, Any]:
    """A message of Nora's, who has no role."""
    nora = stage.who("Nora").id
    async with kept(stage).transaction() as db:
        await roles.dismiss(db, nora, stage.home)
    return {"author": stage.person("Nora"), "message": next(stage.ids), "home": stage.home, "person": nora}


async def served(stage: Stage, who: str) -> dict[str, Any]:
    """The same, while she is staff."""
    made = await said_by_nora(stage, who)
    async with kept(stage).transaction() as db:
        await roles.appoint(db, made["person"], stage.home, Role.STAFF, stage.town.clock.now())
    return made


async def invited(stage: Stage, _who: str) -> dict[str, Any]:
    """A link of Ana's that makes somebody staff."""
    now, secret = await refreshed(stage, ADMIN), f"code-{next(stage.ids)}"
    async with kept(stage).transaction() as db:
        over = now + timedelta(days=1)
        made = await links.add(db, Purpose.STAFF, stage.home, stage.who(ADMIN).id, now=now, expires_at=over)
        await links.set_hash(db, made, sha256(secret.encode()).hexdigest(), now)
    return {"code": secret}


async def home_list(stage: Stage, _who: str) -> dict[str, Any]:
    """Ana has taken over a list of homes."""
    now, homes = await refreshed(stage, ADMIN), [Address(MARK, "", str(next(stage.ids)))]
    form = OpenForm(stage.who(ADMIN).id, "home-list", stage.home, "list", {"name": "Lime Street", "count": 0})
    await home_lists.propose(kept(stage), form, homes, ("home-list-take", "check"), now)
    shown = await forms.of(kept(stage), form.person_id)
    assert shown is not None
    assert await home_lists.take(kept(stage), shown, now)
    async with kept(stage).reading() as db:
        return {"list": (await db.fetch("SELECT MAX(id) AS newest FROM home_lists"))[0]["newest"]}


async def home_list_card(stage: Stage, who: str) -> dict[str, Any]:
    return await carded(stage, who, "home-list", stage.who(who).id, home_list, of="list")


async def audited(stage: Stage, who: str) -> dict[str, Any]:
    """The one who acts looks at the audit, perhaps since before they left."""
    async with kept(stage).transaction() as db:
        view = await audit.put_view(db, stage.who(who).id, stage.home, area=None, person_id=None, since=None)
    return {"view": view}


async def code(stage: Stage, _who: str) -> dict[str, Any]:
    """A code, and a group of Ana's that belongs nowhere."""
    stage.town.notes["spare"] = str(await stage.town.new_group("Spare", stage.who(ADMIN)))
    now, secret = stage.town.clock.now(), f"code-{next(stage.ids)}"
    async with kept(stage).transaction() as db:
        over = now + timedelta(days=1)
        made = await links.add(db, Purpose.RESIDENTS_GROUP, stage.home, stage.who(ADMIN).id, now=now, expires_at=over)
        await links.set_hash(db, made, sha256(secret.encode()).hexdigest(), now)
    return {"code": secret}


async def hidden(stage: Stage, _who: str) -> dict[str, Any]:
    """Somebody who hides behind the group asked for its language."""
    act = stage.wrote(ADMIN, "/language", stage.town.group)
    act.raw["message"] |= {
        "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
        "sender_chat": {"id": stage.town.group, "type": "supergroup", "title": "Lime Street"},
    }
    await stage.do([act])
    return {"update": act.update_id}
