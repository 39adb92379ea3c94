"""The questions in private: where somebody lives, where to move somebody, which homes are the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from domain.households import LONGEST_BUILDING, LONGEST_FLAT, Address, key, read_part
from domain.refusals import Refusal
from domain.rights import Right
from domain.words import NO, asks_for_help, is_greeting, meant, plain, repeated
from handlers.forms import Choice, Form, Kept, Step
from handlers.homes.words import place, short
from services import households

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.forms import OpenForm
    from domain.people import Caller
    from handlers.commands import Said
    from handlers.context import Context
    from handlers.words import Arg, Voice

NO_STAIR: Final = "none"
_ONLY_ONE: Final = re.compile(
    r"(?!one$)(?:there(?:'s| is) )?(?:(?:only|just) )?one(?: stair| staircase| entrance)?"
    r"|(?!un[ao]$)(?:solo )?(?:hay )?(?:solo )?(?:un[ao]?)(?: sol[ao])?(?: escalera| portal)?"
    r"|(?:there is )?no(?:ne| stairs?)|no hay(?: escaleras?)?|sin escaleras?"
    r"|(?:只|就)有?一个(?:单元|入口|楼梯)?|没有单元"
)
"""How people say that there is but one stair."""

_AROUND: Final = re.compile(
    r"^(?:(?:i|we) live (?:in|at) |it(?: is|['\u2019]s) |viv(?:o|imos) en )(?:the |el |la )?"
    r"|^(?:我|我们)(?:家)?(?:住在?|在)"
    r"|[ ,]+(?:please|thanks|thank you|por favor|gracias)[ .]*$",
    re.IGNORECASE,
)
"""What people say around a number or a name."""

_UNKNOWN: Final = frozenset({
    "i don't know", "i do not know", "don't know", "no idea", "no lo se", "no se", "ni idea",
    "不知道", "我不知道", "不清楚",
})  # fmt: skip

_MOST_DIGITS: Final = 9
_NUMBERS: Final = re.compile(r"[0-9]+")


def _offered(form: OpenForm) -> Sequence[str]:
    return form.answers.get("near") or form.answers.get("buildings") or []


def _buildings(form: OpenForm, _voice: Voice, _now: Any) -> Sequence[Choice]:
    return [Choice(str(place), short(name)) for place, name in enumerate(_offered(form))]


def _press_building(value: str, form: OpenForm) -> Kept:
    return Kept({"building": _offered(form)[int(value)]}, goes_on=True)


def _read_building(said: Said, _form: OpenForm, _context: Context) -> Kept:
    return Kept({"building": _part(said, LONGEST_BUILDING)}, goes_on=True)


def _part(said: Said, most: int) -> str:
    """The number or the name, without the sentence around it. Refusal for what says neither."""
    words = meant(said.text).replace("\u2019", "'")
    if words in _UNKNOWN | NO or is_greeting(words) or asks_for_help(words):
        raise Refusal("home-part-needed")
    return read_part(_AROUND.sub("", said.text.strip()), most)


async def _find_building(form: OpenForm, context: Context) -> Kept:
    """Take the building as the list calls it; of one that is not on it, offer those most like it."""
    typed = form.answers["building"]
    found = await households.find_building(context.shared.storage, form.neighbourhood_id, typed)
    if found.building is None:
        return Kept({"missing": typed, "near": list(found.near)}, forgets=("building",), holds=False)
    stairs = None if found.stairs is None else list(found.stairs)
    kept = {"building": found.building, "near": [], "missing": "", "stairs": stairs}
    if stairs == [""]:
        return Kept({**kept, "stair": ""}, goes_on=True, forgets=("flat",))
    return Kept(kept, goes_on=True, forgets=("stair", "flat"))


def _building_facts(form: OpenForm, _voice: Voice) -> dict[str, Arg]:
    typed = form.answers.get("missing") or ""
    near = "some" if form.answers.get("near") else "none"
    return {"missing": "yes" if typed else "no", "typed": repeated(typed), "near": near, **_who(form)}


def _who(form: OpenForm) -> dict[str, Arg]:
    return {"who": form.answers["who"]} if "who" in form.answers else {}


def _stairs(form: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    listed = form.answers.get("stairs")
    named = [Choice(str(at), short(name)) for at, name in enumerate(listed or []) if name]
    without = [] if listed and "" not in listed else [Choice(NO_STAIR, voice.plain("home-no-stair"))]
    return [*named, *without]


def _press_stair(value: str, form: OpenForm) -> str:
    return "" if value == NO_STAIR else str(form.answers["stairs"][int(value)])


def _read_stair(said: Said, _form: OpenForm, _context: Context) -> str:
    words = meant(said.text).replace("\u2019", "'")
    if words in NO or _ONLY_ONE.fullmatch(words) or not key(said.text):
        return ""
    return _part(said, LONGEST_FLAT)


async def _find_stair(form: OpenForm, _context: Context) -> Kept:
    found = households.check_stair(form.answers.get("stairs"), form.answers["stair"])
    return Kept({"stair": found}, goes_on=True, forgets=("flat",))


def _read_flat(said: Said, _form: OpenForm, _context: Context) -> str:
    return _part(said, LONGEST_FLAT)


async def _find_flat(form: OpenForm, context: Context) -> Kept:
    found = await households.check(context.shared.storage, form.neighbourhood_id, _address(form))
    return Kept({"stair": found.stair, "flat": found.flat}, goes_on=True)


def _flat_facts(form: OpenForm, _voice: Voice) -> dict[str, Arg]:
    return {"building": form.answers["building"], **_who(form)}


def _address(form: OpenForm) -> Address:
    return Address.read(form.answers["building"], form.answers["stair"], form.answers["flat"])


def _check(name: str) -> Any:
    def choices(_form: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
        return (Choice("yes", voice.plain(name)),)

    return choices


def _check_facts(form: OpenForm, voice: Voice) -> dict[str, Arg]:
    numbers: dict[str, Arg] = {"number": str(form.answers["number"])} if "number" in form.answers else {}
    return {"place": place(_address(form), voice), **numbers, **_who(form)}


def _steps(check: str) -> tuple[Step, ...]:
    """Building, stair and flat, and a last look."""
    return (
        Step(
            "building",
            choices=_buildings,
            press=_press_building,
            read=_read_building,
            look_up=_find_building,
            facts=_building_facts,
        ),
        Step("stair", choices=_stairs, press=_press_stair, read=_read_stair, look_up=_find_stair, facts=_flat_facts),
        Step("flat", read=_read_flat, look_up=_find_flat, facts=_flat_facts),
        Step("check", choices=_check(check), facts=_check_facts),
    )


async def _say(form: OpenForm, context: Context) -> None:
    new = await households.say(context.storage, form, _address(form), context.now())
    await context.toast("home-said" if new else "home-said-before")


HOME: Final = Form(households.FORM, _steps("home-say"), _say, Right.HAVE_HOME, keep="home-keep")


def _caller(context: Context) -> Caller:
    if context.caller is None:
        msg = "nobody fills in this form"
        raise RuntimeError(msg)
    return context.caller


async def _move(form: OpenForm, context: Context) -> None:
    await households.move(context.storage, _caller(context), form, _address(form), context.now())
    await context.toast("homes-moved")


MOVE: Final = Form(households.MOVE_FORM, _steps("home-move"), _move, Right.MANAGE_HOMES, keep="home-keep")


def _read_number(said: Said, form: OpenForm, _context: Context) -> str:
    found = _NUMBERS.findall(plain(said.text))
    if len(found) != 1 or len(found[0]) > _MOST_DIGITS:
        raise Refusal("home-number-needed", number=next((str(each[0]) for each in form.answers.get("near", [])), "12"))
    return str(int(found[0]))


async def _find_twin(form: OpenForm, context: Context) -> Kept:
    both = await households.twins(context.shared.storage, form, int(form.answers["into"]))
    addresses = {name: home.address.parts for name, home in (("from", both.home), ("to", both.into))}
    return Kept({"into": form.answers["into"], **addresses}, goes_on=True)


def _number_facts(form: OpenForm, _voice: Voice) -> dict[str, Arg]:
    return {"number": str(form.answers["number"]), "near": "some" if form.answers.get("near") else "none"}


def _alike(form: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    found = ((str(number), place(Address(*at), voice)) for number, *at in form.answers.get("near", []))
    return [Choice(number, short(voice.plain("home-merge-choice", number=number, place=at))) for number, at in found]


def _twin_facts(form: OpenForm, voice: Voice) -> dict[str, Arg]:
    return {
        "number": str(form.answers["number"]),
        "other": str(form.answers["into"]),
        "place": place(Address(*form.answers["from"]), voice),
        "into": place(Address(*form.answers["to"]), voice),
    }


async def _merge(form: OpenForm, context: Context) -> None:
    await households.merge(context.storage, _caller(context), form, int(form.answers["into"]), context.now())
    await context.toast("homes-merged")


MERGE: Final = Form(
    households.MERGE_FORM,
    (
        Step("into", choices=_alike, read=_read_number, look_up=_find_twin, facts=_number_facts),
        Step("check", choices=_check("home-merge"), facts=_twin_facts),
    ),
    _merge,
    Right.MANAGE_HOMES,
    keep="home-keep",
)
