"""The questions to a volunteer: what, when, right so? And each of the first two alone, to change one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from domain.rights import Right
from domain.volunteers import Offer, Skill, Slot, read_skills, read_slots
from handlers.forms import Choice, Form, Step
from handlers.volunteers.views import listed_skills, listed_slots
from services import volunteers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.forms import OpenForm
    from handlers.context import Context
    from handlers.words import Arg, Voice


def _skills(_form: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    return [Choice(skill.value, voice.plain("volunteer-skill", skill=skill)) for skill in Skill]


def _slots(_form: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    return [Choice(slot.value, voice.plain("volunteer-slot", slot=slot)) for slot in Slot]


def _save(_form: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    return [Choice("save", voice.plain("volunteer-save"))]


def _offer(form: OpenForm) -> Offer:
    return Offer(read_skills(form.answers.get("skills", [])), read_slots(form.answers.get("times", [])))


def _facts(form: OpenForm, voice: Voice) -> dict[str, Arg]:
    offer = _offer(form)
    return {"skills": listed_skills(offer, voice), "times": listed_slots(offer, voice)}


async def _finish(form: OpenForm, context: Context) -> None:
    await volunteers.save(context.storage, form, _offer(form), context.now())
    await context.toast("volunteer-saved")


_WHAT = Step("skills", choices=_skills, several=True, least=1)
_WHEN = Step("times", choices=_slots, several=True, least=1)

OFFER = Form("volunteer", (_WHAT, _WHEN, Step("check", choices=_save, facts=_facts)), _finish, Right.VOLUNTEER)
SKILLS = Form("volunteer-change", (_WHAT,), _finish, Right.VOLUNTEER)
TIMES = Form("volunteer-change-when", (_WHEN,), _finish, Right.VOLUNTEER)
