"""A task as people see it: the card in a group, and in private what concerns its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.tasks import Answer
from handlers.markup import Markup
from handlers.messages import Button, Message, rows
from handlers.taps import tap_data
from services import tasks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.tasks import Task
    from handlers.context import Desk
    from handlers.words import Arg, Voice
    from services.tasks import View


async def card(task_id: int, desk: Desk) -> Message | None:
    """The task with what can be done about it here."""
    seen = await tasks.view(desk.storage, task_id, desk.chat_id)
    if seen is None:
        return None
    text = Markup("\n".join(_lines(seen, desk)))
    return Message(text, rows(*_buttons(seen, desk)))


def _lines(seen: View, desk: Desk) -> Iterator[Markup]:
    task, voice = seen.task, voice_of(seen.task, desk)
    yield voice.html("task-card", **facts(task))
    if task.draft.skill is not None:
        yield voice.html("task-card-skill", skill=voice.plain("volunteer-skill", skill=task.draft.skill))
    yield voice.html("task-card-found", found=task.found, wanted=task.draft.wanted)
    if task.is_cancelled():
        yield voice.html("task-card-cancelled", reason=task.reason or "")
    elif task.is_over(desk.now):
        yield voice.html("task-card-over")
    elif seen.answer is Answer.COMING:
        yield voice.html("task-card-you-come")
    elif seen.answer is Answer.WAITING:
        yield voice.html("task-card-you-wait", quiet=desk.quiet)
    if seen.names:
        yield voice.html("task-card-names", names=voice.join(seen.names))


def voice_of(task: Task, desk: Desk) -> Voice:
    """The reader's language with the hours of the task, wherever the reader was seen last."""
    return desk.voice_in(task.draft.zone)


def facts(task: Task) -> dict[str, Arg]:
    """The arguments of every sentence that names a task."""
    return {"number": str(task.number), "what": task.draft.what, "when": task.starts_at, "place": task.draft.place}


def _buttons(seen: View, desk: Desk) -> Iterator[Button]:
    if not seen.task.is_open(desk.now):
        return
    if seen.answer not in (Answer.COMING, Answer.WAITING):
        yield come_button(seen.task, desk.voice)
    yield cannot_button(seen.task, desk.voice)
    if seen.manages:
        yield Button(desk.voice.plain("task-cancel"), tap_data("task-cancel", seen.task.id))


def come_button(task: Task, voice: Voice) -> Button:
    """I'll come; when all places are taken it says what it leads to."""
    words = voice.plain("task-come") if task.places else voice.plain("task-wait")
    return Button(words, tap_data("task-come", task.id))


def see_button(task: Task, label: str) -> Button:
    """The card of the task, here in private."""
    return Button(label, tap_data("task-see", task.id))


def cannot_button(task: Task, voice: Voice) -> Button:
    """I can't come, also after a promise."""
    return Button(voice.plain("task-cannot"), tap_data("task-cannot", task.id))
