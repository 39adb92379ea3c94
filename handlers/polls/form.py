"""The private form: the question, its answers, a last look."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from domain.polls import OPEN_FOR, OPTIONS_LEAST, OPTIONS_MOST, Draft, draft, is_whole, more_answers
from domain.polls import question as read_question
from domain.refusals import Refusal
from domain.rights import Right
from handlers.forms import Choice, Form, Kept, Step
from handlers.markup import Markup, clean
from handlers.typed import is_called
from services import polls

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from domain.forms import OpenForm
    from handlers.commands import Said
    from handlers.context import Context
    from handlers.words import Arg, Voice

DONE = "done"
DROP = "drop"
ASK = "ask"


def _read_question(said: Said, _opened: OpenForm, _context: Context) -> str | Kept:
    text = clean(said.text).strip()
    if not is_whole(text):
        return read_question(text)
    whole = draft(text)
    return Kept({"question": whole.question, "answers": DONE, **_kept(whole.options, whole.open_for)}, goes_on=True)


def _read_answers(said: Said, opened: OpenForm, context: Context) -> Kept:
    text = clean(said.text).strip()
    if is_called(text, context.voice().plain("form-done")):
        raise Refusal("poll-form-needs-more", least=OPTIONS_LEAST)
    options, open_for = more_answers(_options(opened), text)
    return Kept(_kept(options, open_for))


def _kept(options: Sequence[str], open_for: timedelta | None) -> Mapping[str, Any]:
    kept: dict[str, Any] = {"options": list(options)}
    return kept if open_for is None else {**kept, "minutes": open_for // timedelta(minutes=1)}


def _options(opened: OpenForm) -> list[str]:
    return list(opened.answers.get("options", []))


def _answer_choices(opened: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    options = _options(opened)
    done = [Choice(DONE, voice.plain("form-done"))] if len(options) >= OPTIONS_LEAST else []
    return [*done, Choice(DROP, voice.plain("poll-form-drop"))] if options else done


def _press_answers(value: str, opened: OpenForm) -> str | Kept:
    return Kept({"options": _options(opened)[:-1], "answers": ""}) if value == DROP else value


def _ask_choice(_opened: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    return (Choice(ASK, voice.plain("poll-form-ask")),)


def _so_far(opened: OpenForm, voice: Voice) -> dict[str, Arg]:
    """The question, the answers there are, and for how long it can be answered."""
    options = _options(opened)
    listed = [voice.html("poll-in-full", number=str(number), option=each) for number, each in enumerate(options, 1)]
    return {
        "question": opened.answers.get("question", ""),
        "answers": Markup("\n".join(listed)),
        "count": len(options),
        "most": OPTIONS_MOST,
        "time": _open_for(opened),
    }


def _open_for(opened: OpenForm) -> timedelta:
    minutes = opened.answers.get("minutes")
    return OPEN_FOR if minutes is None else timedelta(minutes=minutes)


async def _finish(opened: OpenForm, context: Context) -> None:
    caller = context.caller
    if caller is None:
        msg = "nobody fills in this form"
        raise RuntimeError(msg)
    made = Draft(opened.answers["question"], tuple(_options(opened)), _open_for(opened))
    await polls.open_form(context.storage, caller, opened, made, context.letter("poll-opened"), context.now())
    await context.toast("poll-form-asked")


POLL = Form(
    polls.FORM,
    (
        Step("question", read=_read_question),
        Step(
            "answers",
            choices=_answer_choices,
            read=_read_answers,
            press=_press_answers,
            facts=_so_far,
            least=1,
            verbatim=True,
        ),
        Step("check", choices=_ask_choice, facts=_so_far),
    ),
    _finish,
    Right.CREATE_POLL,
)
