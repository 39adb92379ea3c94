"""The questions about a task: what, day, time, where, how many, which skill, and whether that is right."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from domain.refusals import Refusal
from domain.rights import Right
from domain.tasks import Draft, check_day, check_start, check_text, check_wanted
from domain.volunteers import Skill
from domain.when import instant_of, read_clock, read_day, today_in
from handlers.forms import Choice, Form, Step
from handlers.markup import clean
from services import tasks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.forms import OpenForm
    from handlers.commands import Said
    from handlers.context import Context
    from handlers.words import Arg, Voice

DAYS_OFFERED = 6
HOURS_OFFERED = (9, 10, 11, 14, 16, 18, 19, 20)
HELPERS_OFFERED = 6
ANY_SKILL = "any"
_MOST_DIGITS = 4
"""More than any number of helpers has; Python refuses to read very long ones."""


def read_text(text: str) -> str:
    """One line of at most 200 characters; Refusal for nothing and for more."""
    line = " ".join(clean(text).split())
    check_text(line)
    return line


def _text(said: Said, _form: OpenForm, _context: Context) -> str:
    return read_text(said.text)


def _days(form: OpenForm, voice: Voice, now: datetime) -> Sequence[Choice]:
    today = today_in(form.answers["zone"], now)
    days = [today + timedelta(days=ahead) for ahead in range(DAYS_OFFERED)]
    return [Choice(day.isoformat(), voice.day(day)) for day in days]


def _day(said: Said, form: OpenForm, context: Context) -> str:
    today = today_in(form.answers["zone"], context.now())
    day = read_day(said.text, today)
    if day is None:
        raise Refusal("task-day-unclear")
    check_day(day, today)
    return day.isoformat()


def _hours(form: OpenForm, _voice: Voice, now: datetime) -> Sequence[Choice]:
    clocks = [time(hour) for hour in HOURS_OFFERED]
    return [Choice(f"{each:%H%M}", f"{each:%H:%M}") for each in clocks if _is_ahead(form, each, now)]


def _is_ahead(form: OpenForm, clock: time, now: datetime) -> bool:
    start = _start(form, clock)
    return start is not None and start > now


def _hour(said: Said, form: OpenForm, context: Context) -> str:
    clock = read_clock(said.text)
    if clock is None:
        raise Refusal("task-time-unclear")
    check_start(_certain_start(form, clock), context.now())
    return f"{clock:%H%M}"


def _start(form: OpenForm, clock: time) -> datetime | None:
    return instant_of(date.fromisoformat(form.answers["day"]), clock, form.answers["zone"])


def _certain_start(form: OpenForm, clock: time) -> datetime:
    start = _start(form, clock)
    if start is None:
        raise Refusal("task-time-skipped")
    return start


def _counts(_form: OpenForm, _voice: Voice, _now: Any) -> Sequence[Choice]:
    return [Choice(str(count), str(count)) for count in range(1, HELPERS_OFFERED + 1)]


def _count(said: Said, _form: OpenForm, _context: Context) -> str:
    text = said.text.strip(" .")
    count = int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else 0
    check_wanted(count)
    return str(count)


def _skills(_form: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    skills = [Choice(skill.value, voice.plain("volunteer-skill", skill=skill)) for skill in Skill]
    return [Choice(ANY_SKILL, voice.plain("task-any-skill")), *skills]


def _create(_form: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    return [Choice("create", voice.plain("task-create"))]


def _clock(form: OpenForm) -> time:
    said = form.answers["time"]
    return time(int(said[:2]), int(said[2:]))


def _facts(form: OpenForm, voice: Voice) -> dict[str, Arg]:
    skill = form.answers["skill"]
    return {
        "what": form.answers["what"],
        "day": date.fromisoformat(form.answers["day"]),
        "time": f"{_clock(form):%H:%M}",
        "place": form.answers["place"],
        "helpers": int(form.answers["helpers"]),
        "skill": voice.plain("task-any-skill") if skill == ANY_SKILL else voice.plain("volunteer-skill", skill=skill),
    }


async def _finish(form: OpenForm, context: Context) -> None:
    answers = form.answers
    draft = Draft(
        what=answers["what"],
        starts_at=_certain_start(form, _clock(form)),
        zone=answers["zone"],
        place=answers["place"],
        wanted=int(answers["helpers"]),
        skill=None if answers["skill"] == ANY_SKILL else Skill(answers["skill"]),
    )
    created = await tasks.create(context.storage, form, draft, context.now())
    number, wave = str(created.task.number), created.wave
    if wave.later is not None:
        await context.toast("task-created-later", zone=answers["zone"], number=number, at=wave.later)
    elif wave.never:
        await context.toast("task-created-at-night", number=number)
    else:
        await context.toast("task-created", number=number, asked=wave.asked)


TASK = Form(
    "task",
    (
        Step("what", read=_text),
        Step("day", choices=_days, read=_day),
        Step("time", choices=_hours, read=_hour),
        Step("place", read=_text),
        Step("helpers", choices=_counts, read=_count),
        Step("skill", choices=_skills),
        Step("check", choices=_create, facts=_facts),
    ),
    _finish,
    Right.CREATE_TASK,
)
