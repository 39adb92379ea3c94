"""Letters about tasks, worded when they are sent: what is no longer true is not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.letters import Afterwards
from domain.tasks import Answer
from handlers.markup import Markup, limit
from handlers.messages import Message, rows
from handlers.tasks.views import cannot_button, come_button, facts, see_button, voice_of
from handlers.ways import way
from services import tasks

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.tasks import Task
    from handlers.context import Desk
    from handlers.registry import LetterWording, Registry
    from handlers.words import Arg

LONGEST_WHAT: Final = 80
LONGEST_PLACE: Final = 60
LONGEST_LABEL: Final = 30
"""Characters of a task in a list and on a button there: ten of them fit a message."""


async def _read(letter: Letter, desk: Desk) -> tuple[Task, Answer | None] | None:
    """The letter's task and where its receiver stands; None when it is cancelled or has begun."""
    found = await tasks.with_answer(desk.storage, letter.data["task"], letter.chat_id)
    return found if found is not None and found[0].is_open(desk.now) else None


async def ping(letter: Letter, desk: Desk) -> Message | None:
    """Will you help? Not to those who have answered, nor when nobody is wanted any more."""
    found = await _read(letter, desk)
    if found is None or found[1] is not Answer.ASKED or not found[0].wants_more(desk.now):
        return None
    task, voice = found[0], voice_of(found[0], desk)
    text = voice.html("task-ping", found=task.found, wanted=task.draft.wanted, **facts(task))
    more = see_button(task, voice.plain("task-more"))
    return Message(text, rows(come_button(task, voice), cannot_button(task, voice), more))


async def full(letter: Letter, desk: Desk) -> Message | None:
    """Enough have been found: thank those who were asked and have not answered."""
    found = await _read(letter, desk)
    if found is None or found[1] is not Answer.ASKED or found[0].places:
        return None
    if not await tasks.was_pinged(desk.storage, found[0], desk.chat_id):
        return None
    return Message(voice_of(found[0], desk).html("task-full", **facts(found[0])))


async def moved_up(letter: Letter, desk: Desk) -> Message | None:
    """A place has become free for you."""
    found = await _read(letter, desk)
    if found is None or found[1] is not Answer.COMING:
        return None
    task, voice = found[0], voice_of(found[0], desk)
    return Message(voice.html("task-moved-up", **facts(task)), ((cannot_button(task, voice),),))


async def reminder(letter: Letter, desk: Desk) -> Message | None:
    """You have promised to come."""
    found = await _read(letter, desk)
    if found is None or found[1] is not Answer.COMING:
        return None
    task, voice = found[0], voice_of(found[0], desk)
    return Message(voice.html("task-reminder", **facts(task)), ((cannot_button(task, voice),),))


async def call(letter: Letter, desk: Desk) -> Message | None:
    """To the group: nobody is left to ask in private."""
    found = await _read(letter, desk)
    if found is None or not found[0].places:
        return None
    task = found[0]
    text = voice_of(task, desk).html("task-call", places=task.places, **facts(task))
    return Message(text, ((come_button(task, desk.voice),),))


async def dropped(letter: Letter, desk: Desk) -> Message | None:
    """To the coordinator: a helper has taken their promise back."""
    found = await _read(letter, desk)
    if found is None:
        return None
    task = found[0]
    count = {"found": task.found, "wanted": task.draft.wanted}
    return Message(voice_of(task, desk).html("task-dropped", name=letter.data["who"], **count, **facts(task)))


async def cancelled(letter: Letter, desk: Desk) -> Message | None:
    """It does not take place."""
    found = await tasks.with_answer(desk.storage, letter.data["task"], letter.chat_id)
    if found is None:
        return None
    task = found[0]
    return Message(voice_of(task, desk).html("task-cancelled", reason=task.reason or "", **facts(task)))


async def in_private(letter: Letter, desk: Desk) -> Message:
    """The way from a group to the form."""
    return Message(desk.voice.html("task-in-private"), ((way(desk, "task", letter.data.get("neighbourhood")),),))


async def open_list(letter: Letter, desk: Desk) -> Message:
    """What is to be done, one line each."""
    found, total = await tasks.open_tasks(desk.storage, letter.data["neighbourhood"], desk.now)
    if not found:
        return Message(desk.voice.html("task-list-empty"))
    lines = [_line("task-list-line", task, desk, found=task.found, wanted=task.draft.wanted) for task in found]
    return _list("task-list", lines, found, total, desk)


async def own_list(_letter: Letter, desk: Desk) -> Message:
    """What the reader has promised, one line each."""
    found, total = await tasks.mine(desk.storage, desk.chat_id, desk.now)
    if not found:
        return Message(desk.voice.html("task-mine-empty"))
    lines = [_line("task-mine-line", task, desk, answer=answer) for task, answer in found]
    return _list("task-mine", lines, [task for task, _ in found], total, desk)


def _line(sentence: str, task: Task, desk: Desk, **more: Arg) -> Markup:
    """The task in a list; a number with a command only where it means one neighbourhood."""
    short = {
        "number": f"#{task.number}" if desk.private else f"/task_{task.number}",
        "what": limit(task.draft.what, LONGEST_WHAT),
        "place": limit(task.draft.place, LONGEST_PLACE),
    }
    return voice_of(task, desk).html(sentence, **{**facts(task), **short, **more})


def _list(head: str, lines: list[Markup], listed: list[Task], total: int, desk: Desk) -> Message:
    """The lines, how many are left out, and in private a button for each task."""
    more = total - len(listed)
    left_out = [desk.voice.html("task-list-more", count=more)] if more else []
    labels = [limit(f"#{task.number} {task.draft.what}", LONGEST_LABEL) for task in listed if desk.private]
    buttons = [see_button(task, label) for task, label in zip(listed, labels, strict=False)]
    return Message(Markup("\n".join((desk.voice.html(head), *lines, *left_out))), rows(*buttons))


NEWS: Final[dict[str, LetterWording]] = {
    "task-ping": ping,
    "task-full": full,
    "task-moved-up": moved_up,
    "task-reminder": reminder,
    "task-call": call,
    "task-dropped": dropped,
    "task-cancelled": cancelled,
}
ANSWERS: Final[dict[str, LetterWording]] = {
    "task-in-private": in_private,
    "task-list": open_list,
    "task-mine": own_list,
}


def register(registry: Registry) -> None:
    """News that somebody must act on goes rather twice than never; what is too late for the task expires with it."""
    for kind, wording in NEWS.items():
        registry.letter(kind, wording, afterwards=Afterwards.AGAIN, late=None)
    for kind, wording in ANSWERS.items():
        registry.answer(kind, wording)
