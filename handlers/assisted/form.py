"""The questions about a neighbour without a phone: name, home, who helps them, and whether that is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from domain.assisted import read_home, read_name
from domain.households import Address
from domain.refusals import Refusal
from domain.rights import Right
from domain.words import NO
from handlers.assisted.places import place
from handlers.forms import Choice, Form, Kept, Step
from services import assisted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.forms import OpenForm
    from handlers.commands import Said
    from handlers.context import Context
    from handlers.words import Arg, Voice

ASKED: Final = ("name", "home", "helper")
"""The questions that can be asked anew, one at a time."""

NONE: Final = "none"
_IN_ONE_LINE: Final = {"home-flat-unknown": "assisted-home-unlisted", "home-stair-needed": "assisted-home-stair"}
"""What is wrong with an address, where it is asked for in one answer."""


def _name(said: Said, _form: OpenForm, _context: Context) -> str:
    return read_name(said.text)


def _home(said: Said, _form: OpenForm, _context: Context) -> Any:
    home = read_home(said.text)
    return home if isinstance(home, int) else home.parts


async def _note(form: OpenForm, _context: Context) -> Kept:
    """What is answered anew is what is saved: the rest may have been changed by others meanwhile."""
    return Kept({assisted.TOLD: [*form.answers.get(assisted.TOLD, []), form.step]}, goes_on=True)


async def _find_home(form: OpenForm, context: Context) -> Kept:
    """Where the home is, which is told before it is saved."""
    home = home_of(form)
    try:
        there = None if home is None else await assisted.check_home(context.storage, form.neighbourhood_id, home)
    except Refusal as refusal:
        raise Refusal(_IN_ONE_LINE.get(refusal.text, refusal.text), **refusal.facts) from None
    kept = await _note(form, context)
    return Kept({**kept.answers, "place": [] if there is None else there.parts}, goes_on=True)


def _none(text: str) -> Any:
    def choices(_form: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
        return [Choice(NONE, voice.plain(text), NO)]

    return choices


def _nothing(step: str) -> Any:
    """Whoever presses that there is none has answered the question with nothing."""

    def press(_value: str, _form: OpenForm) -> Kept:
        return Kept({step: ""}, goes_on=True)

    return press


def _save(_form: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    return [Choice("save", voice.plain("assisted-save"))]


def home_of(form: OpenForm) -> int | Address | None:
    """The home that was answered: a number, an address, or none."""
    answer = form.answers.get("home", "")
    if isinstance(answer, int):
        return answer
    return Address(*answer) if answer else None


def _facts(form: OpenForm, _voice: Voice) -> dict[str, Arg]:
    parts = form.answers.get("place")
    shown = place(Address(*parts)) if parts else ""
    helper = form.answers.get("helper", "")
    known = {"has_home": bool(shown), "has_helper": bool(helper), "is_new": "person" not in form.answers}
    return {"name": form.answers.get("name", ""), "home": shown, "helper": helper, **known}


async def _finish(form: OpenForm, context: Context) -> None:
    if context.caller is None or "name" not in form.answers:
        raise Refusal("form-question-over")
    name, helper = form.answers["name"], form.answers.get("helper", "")
    await assisted.save(context.storage, context.caller, form, name, home_of(form), helper, context.now())
    await context.toast("assisted-saved", who=name)


ASSISTED: Final = Form(
    assisted.FORM,
    (
        Step("name", read=_name, look_up=_note, facts=_facts),
        Step(
            "home",
            choices=_none("assisted-no-home"),
            read=_home,
            press=_nothing("home"),
            look_up=_find_home,
            facts=_facts,
        ),
        Step(
            "helper",
            choices=_none("assisted-no-helper"),
            read=_name,
            press=_nothing("helper"),
            look_up=_note,
            facts=_facts,
        ),
        Step("check", choices=_save, facts=_facts),
    ),
    _finish,
    Right.KEEP_ASSISTED,
)
