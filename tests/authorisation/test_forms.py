"""Every question of every form, put to everybody who could have it open: each answer needs the form's right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from domain.forms import OpenForm
from domain.rights import may
from services import forms
from tests.authorisation.answers import ANSWERS, PRESSED, TYPED
from tests.authorisation.homes import merging, moving
from tests.authorisation.making import refreshed
from tests.authorisation.stage import ROLES
from tests.authorisation.things import phoneless, task

if TYPE_CHECKING:
    from handlers.forms import Form
    from tests.authorisation.stage import Act, Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def called_off(stage: Stage) -> dict[str, Any]:
    return {"task": (await task(stage, ""))["task"]}


async def for_somebody(stage: Stage) -> dict[str, Any]:
    return await phoneless(stage, "")


ONCE: Final = {"task-cancel": called_off, "home-move": moving, "home-merge": merging}
ABOUT: Final = {**ONCE, "report-for": for_somebody}
"""What these forms are about; with some of them it can be done once."""


async def known(stage: Stage, form: Form) -> dict[str, Any]:
    """What was answered before, and what the form is about."""
    return {**ANSWERS[form.name], **(await ABOUT[form.name](stage) if form.name in ABOUT else {})}


async def opened(stage: Stage, form: Form, step: str, answers: dict[str, Any]) -> None:
    """Everybody is being asked this, perhaps since they still could be."""
    await stage.clear_cards()
    now = stage.town.clock.now()
    async with stage.town.app.shared.storage.transaction() as db:
        for name in ROLES:
            await forms.go_on(db, OpenForm(stage.who(name).id, form.name, stage.home, step, answers), now)


def ways(stage: Stage, form: Form, step: str, who: str, answers: dict[str, Any]) -> list[Act]:
    """What can be done at this question, but to leave it."""
    acts = [stage.wrote(who, TYPED[form.name][step].format(**answers))]
    if step in PRESSED.get(form.name, {}):
        acts.append(stage.tapped(who, f"1:form:{form.name}:{step}:{PRESSED[form.name][step]}"))
    if form.neighbour(step, -1) is not None:
        acts.append(stage.tapped(who, f"1:form:{form.name}:{step}:back"))
    return acts


async def test_who_has_lost_the_right_answers_nothing_but_can_leave(stage: Stage) -> None:
    for form in stage.town.app.registry.forms.values():
        about = await known(stage, form)
        names = [who for who, role in ROLES.items() if not may(role, form.right)]
        for step in form.steps:
            await opened(stage, form, step.name, about)
            before = await stage.rows()
            acts = await stage.do(act for who in names for act in ways(stage, form, step.name, who, about))
            assert {act.who for act in acts if not act.refusal} == set(), (form.name, step.name)
            assert not [act for act in acts if act.refusal.startswith(("core-generic", "Something is"))]
            assert await stage.rows() == before, (form.name, step.name)
            left = await stage.do(stage.tapped(who, f"1:form:{form.name}:{step.name}:cancel") for who in names)
            assert {act.who for act in left if act.refusal} == set()
            assert await waiting(stage) == set(ROLES) - set(names)


async def waiting(stage: Stage) -> set[str]:
    """Who has an open form."""
    ids = {stage.who(name).id: name for name in ROLES}
    async with stage.town.app.shared.storage.reading() as db:
        return {ids[row["person_id"]] for row in await db.fetch("SELECT person_id FROM forms")}


async def test_who_has_the_right_answers(stage: Stage) -> None:
    for form in stage.town.app.registry.forms.values():
        names = [who for who, role in ROLES.items() if may(role, form.right)]
        for step in form.steps:
            for way in range(len(ways(stage, form, step.name, "Ana", await known(stage, form)))):
                about = await known(stage, form)
                await opened(stage, form, step.name, about)
                for who in names:
                    await refreshed(stage, who)
                before = await stage.rows_of("forms")
                once = names[:1] if form.name in ONCE else names
                acts = await stage.do(ways(stage, form, step.name, who, about)[way] for who in once)
                assert {act.who: act.refusal for act in acts if act.refusal} == {}, (form.name, step.name, way)
                assert await stage.rows_of("forms") != before, (form.name, step.name, way)
