"""The private form: what is wrong, a photo if there is one, a last look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from domain.categories import Category, read_category
from domain.refusals import Refusal
from domain.reports import MOST_TEXT, Draft, Place, check_draft, says_something
from domain.rights import Right
from domain.words import NO, YES, asks_for_help
from handlers.forms import Choice, Form, Kept, Step
from handlers.markup import clean, limit
from services import reports

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.forms import OpenForm
    from handlers.commands import Said
    from handlers.context import Context
    from handlers.words import Arg, Voice

NO_PHOTO = "none"
KEEP_PHOTO = "keep"
SEND = "send"
_NO_PHOTO: Final = frozenset({
    "no photo", "no picture", "i have none", "i have no photo", "i don't have one", "i don\u2019t have one",
    "sin foto", "no hay foto", "no tengo", "no tengo foto", "no tengo ninguna",
    "没有照片", "没照片", "不要照片", "不用了",
})  # fmt: skip
FIRST = "category"
"""The first question."""

SHOWN = 1000
"""Characters of the report that the last look shows."""


def known_of(draft: Draft) -> dict[str, Any]:
    """What the form need not ask again: a photo that came first."""
    return {} if draft.photo is None else {"sent": draft.photo}


async def photo_first(said: Said, context: Context) -> None:
    """A photo in private: its caption is the report, to be looked at once more; without one, ask for the words."""
    if said.photo is None:
        raise Refusal("report-photo-as-file")
    known: dict[str, Any] = {"sent": said.photo}
    if says_something(said.text):
        check_draft(Draft(said.text))
        known |= {"what": clean(said.text).strip(), "photo": KEEP_PHOTO}
    step = "check" if "what" in known else FIRST
    await reports.ask(context.storage, said.caller, context.now(), step=step, known=known)


def _offered(opened: OpenForm) -> list[Category]:
    """What the report can be about; of a form from before anybody was asked, everything."""
    return [Category(each) for each in opened.answers.get(reports.OFFERED, list(Category))]


def _category_choices(opened: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    return [Choice(each.value, voice.plain(f"report-category-{each}")) for each in _offered(opened)]


def _read_category(said: Said, opened: OpenForm, context: Context) -> str | Kept:
    """The kind by its word or its number; whoever says at once what is wrong need not name the kind."""
    offered, words = _offered(opened), said.text.strip(" .")
    named = read_category(words)
    if words.isdecimal() and 1 <= int(words) <= len(offered):
        named = offered[int(words) - 1]
    if named in offered:
        return named.value
    found = _read_what(said, opened, context)
    kept = Kept({"what": found}, goes_on=True) if isinstance(found, str) else found
    return Kept({**kept.answers, FIRST: Category.OTHER}, goes_on=True) if kept.goes_on else kept


def _read_what(said: Said, _opened: OpenForm, _context: Context) -> str | Kept:
    text = clean(said.text).strip()
    if said.photo is not None:
        if not says_something(text):
            return Kept({"sent": said.photo})
        return _checked(text, Kept({"sent": said.photo}))
    if (kept := _kept_place(said)) is not None:
        return kept
    if said.file:
        raise Refusal("report-photo-as-file")
    return _checked(text, None)


def _checked(text: str, also: Kept | None) -> str | Kept:
    if asks_for_help(text) or not says_something(text):
        raise Refusal("report-words-needed")
    check_draft(Draft(text))
    return text if also is None else Kept({**also.answers, "what": text}, goes_on=True)


def _kept_place(said: Said) -> Kept | None:
    return None if said.place is None else Kept({"place": list(said.place)})


def _read_photo(said: Said, _opened: OpenForm, _context: Context) -> str | Kept:
    if said.photo is not None:
        return Kept({"sent": said.photo, "photo": KEEP_PHOTO}, goes_on=True)
    if (kept := _kept_place(said)) is not None:
        return kept
    raise Refusal("report-photo-as-file" if said.file else "report-photo-or-press")


def _photo_choices(opened: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    without = Choice(NO_PHOTO, voice.plain("report-form-no-photo"), NO | _NO_PHOTO)
    if "sent" not in opened.answers:
        return (without,)
    return (Choice(KEEP_PHOTO, voice.plain("report-form-keep-photo"), YES), without)


def _send_choice(_opened: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    return (Choice(SEND, voice.plain("report-form-send")),)


def _have(opened: OpenForm, _voice: Voice) -> dict[str, Arg]:
    have = {"photo": "sent" in opened.answers, "place": "place" in opened.answers}
    return {**have, "most": MOST_TEXT, "name": opened.answers.get("name", "")}


def _last_look(opened: OpenForm, voice: Voice) -> dict[str, Arg]:
    draft = draft_of(opened)
    return {
        "category": voice.plain(f"report-category-{draft.category}"),
        "text": limit(draft.text, SHOWN),
        "photo": draft.photo is not None,
        "place": draft.place is not None,
        "name": opened.answers.get("name", ""),
        "street": opened.answers.get("street", ""),
        "named": "yes" if opened.answers.get("street") else "no",
    }


def draft_of(opened: OpenForm) -> Draft:
    """The report that the answers make."""
    answers = opened.answers
    photo = answers.get("sent") if answers.get("photo") == KEEP_PHOTO else None
    place = Place(*answers["place"]) if "place" in answers else None
    category = Category(answers.get(FIRST, Category.OTHER))
    return Draft(answers.get("what", ""), photo, place, category=category)


async def _finish(opened: OpenForm, context: Context) -> None:
    caller = context.caller
    if caller is None:
        msg = "nobody fills in this form"
        raise RuntimeError(msg)
    await reports.file_form(context.storage, caller, opened, draft_of(opened), context.now())
    await context.toast("report-sent")


STEPS: Final = (
    Step(FIRST, choices=_category_choices, read=_read_category, facts=_have),
    Step("what", read=_read_what, facts=_have),
    Step("photo", choices=_photo_choices, read=_read_photo, facts=_have),
    Step("check", choices=_send_choice, facts=_last_look),
)
"""The questions about a report, whoever makes it."""

REPORT = Form(reports.FORM, STEPS, _finish, Right.REPORT)
