"""How a deed is done by all who may do it, and refused to all who may not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from domain.rights import RULES, Besides, Right, may
from tests.authorisation.deeds import COMMITTEE, Deed
from tests.authorisation.making import refreshed
from tests.authorisation.stage import ADMIN, AUTHOR, HAND, INSIDE, ROLES
from tests.authorisation.things import OF_WHO_ACTS, THINGS

if TYPE_CHECKING:
    from tests.authorisation.stage import Act, Stage

UNFORESEEN = ("core-generic", "Something is wrong")
IN_COMMITTEE = ("Ana", "Mei")


def allowed(who: str, right: Right) -> bool:
    """What the table says."""
    match RULES[right].besides:
        case Besides.ADMIN_HERE | Besides.CODE:
            return who == ADMIN
        case Besides.PRESENT:
            return who in INSIDE
        case Besides.INVITED:
            return who != ADMIN
        case Besides.SAME_HAND:
            return who == HAND
        case _:
            return may(ROLES[who], right, author=who == AUTHOR)


def actors(deed: Deed) -> list[str]:
    """Who can come to do it at all: in a group only its members write, while everybody may forge a button there."""
    if not deed.is_said_in_a_group:
        return list(ROLES)
    return list(IN_COMMITTEE) if deed.place == COMMITTEE else INSIDE


def right_of(stage: Stage, deed: Deed) -> Right:
    return stage.town.app.registry.needs[deed.what][deed.case]


async def prepared(stage: Stage, deed: Deed, names: list[str], *, shared: bool) -> dict[str, dict[str, Any]]:
    """What each of them acts on; one thing for all, where it is nobody's own."""
    await stage.clear_cards()
    if shared and deed.thing not in OF_WHO_ACTS:
        one = await THINGS[deed.thing](stage, "")
        made = dict.fromkeys(names, one)
    else:
        made = {who: await THINGS[deed.thing](stage, who) for who in names}
    await stage.town.settle()
    await stage.calls()
    if "form" not in deed.thing:
        await stage.clear_forms()
    return made


async def refused(stage: Stage, deed: Deed) -> None:
    """Those who may not do it all at once: nothing changes, and each is told why."""
    names = [who for who in actors(deed) if not allowed(who, right_of(stage, deed))]
    if not names:
        return
    made = await prepared(stage, deed, names, shared=True)
    before = await stage.rows()
    acts = await stage.do(deed.act(stage, who, made[who]) for who in names)
    assert_refused(deed, acts)
    await assert_same(stage, deed, before)


def assert_refused(deed: Deed, acts: list[Act]) -> None:
    told = {act.who: act.refusal for act in acts}
    silent = {who for who, text in told.items() if not text}
    if is_of_ones_own_street(deed):
        silent -= {"Elsa"}
    assert silent == set(), f"{deed}: said nothing, or did it, for {silent}"
    assert not [text for text in told.values() if text.startswith(UNFORESEEN)], (deed, told)


def is_of_ones_own_street(deed: Deed) -> bool:
    """Said in private without naming anything, it is about the street one lives in."""
    return not deed.tap and not deed.reply and "{" not in deed.say


async def assert_same(stage: Stage, deed: Deed, before: dict[str, Any]) -> None:
    after = await stage.rows()
    changed = {table: (before[table], after[table]) for table in before if before[table] != after[table]}
    assert changed.keys() == ({deed.voids} if deed.voids else set()), (deed, changed)


async def done(stage: Stage, deed: Deed) -> None:
    """Those who may do it, each about a thing of their own: it is done, once for each."""
    names = [who for who in actors(deed) if allowed(who, right_of(stage, deed))]
    made = await prepared(stage, deed, names, shared=deed.changes is None)
    for who in names:
        await refreshed(stage, who)
    before = await stage.rows_of(deed.changes) if deed.changes else []
    acts = await stage.do(deed.act(stage, who, made[who]) for who in names)
    refusals = {act.who: act.refusal for act in acts if act.refusal}
    assert refusals == {}, (deed, refusals)
    if deed.changes is not None:
        after = await stage.rows_of(deed.changes)
        moved = [row for row in after if row not in before] + [row for row in before if row not in after]
        assert len(moved) >= len(names), (deed, moved)
