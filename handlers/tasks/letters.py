"""Letters about tasks, worded when they are sent: what is no longer true is not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.tasks import Answer
from handlers.markup import Markup
from handlers.messages import Button, Message
from handlers.tasks.views import cannot_button, come_button, facts
from services import tasks

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.tasks import Task
    from handlers.context import Desk
    from handlers.registry import LetterWording


async def _read(letter: Letter, desk: Desk) -> tuple[Task, Answer | None] | None:
    """The letter's task and where its receiver stands; None when it is cancelled or has begun."""
    found = await tasks.with_answer(desk.storage, letter.data["task"], letter.chat_id)
    return found if found is not None and found[0].is_open(desk.now) else None


async def ping(letter: Letter, desk: Desk) -> Message | None:
    """Will you help? Not to those who have answered, nor when nobody is wanted any more."""
    found = await _read(letter, desk)
    if found is None or found[1] is not Answer.ASKED or not found[0].wants_more(desk.now):
        return None
    task = found[0]
    text = desk.voice.html("task-ping", found=task.found, wanted=task.draft.wanted, **facts(task))
    return Message(text, ((come_button(task, desk.voice), cannot_button(task, desk.voice)),))


async def full(letter: Letter, desk: Desk) -> Message | None:
    """Enough have been found: thank those who have not answered."""
    found = await _read(letter, desk)
    if found is None or found[1] is not Answer.ASKED or found[0].places:
        return None
    return Message(desk.voice.html("task-full", **facts(found[0])))


async def moved_up(letter: Letter, desk: Desk) -> Message | None:
    """A place has become free for you."""
    found = await _read(letter, desk)
    if found is None or found[1] is not Answer.COMING:
        return None
    return Message(desk.voice.html("task-moved-up", **facts(found[0])), ((cannot_button(found[0], desk.voice),),))


async def reminder(letter: Letter, desk: Desk) -> Message | None:
    """You have promised to come."""
    found = await _read(letter, desk)
    if found is None or found[1] is not Answer.COMING:
        return None
    return Message(desk.voice.html("task-reminder", **facts(found[0])), ((cannot_button(found[0], desk.voice),),))


async def call(letter: Letter, desk: Desk) -> Message | None:
    """To the group: nobody is left to ask in private."""
    found = await _read(letter, desk)
    if found is None or not found[0].places:
        return None
    task = found[0]
    text = desk.voice.html("task-call", places=task.places, **facts(task))
    return Message(text, ((come_button(task, desk.voice),),))


async def dropped(letter: Letter, desk: Desk) -> Message | None:
    """To the coordinator: a helper has taken their promise back."""
    found = await _read(letter, desk)
    if found is None:
        return None
    task = found[0]
    return Message(
        desk.voice.html(
            "task-dropped", name=letter.data["who"], found=task.found, wanted=task.draft.wanted, **facts(task)
        )
    )


async def cancelled(letter: Letter, desk: Desk) -> Message | None:
    """It does not take place."""
    found = await tasks.with_answer(desk.storage, letter.data["task"], letter.chat_id)
    if found is None:
        return None
    return Message(desk.voice.html("task-cancelled", reason=found[0].reason or "", **facts(found[0])))


async def in_private(_letter: Letter, desk: Desk) -> Message:
    """The way from a group to the form."""
    go = Button(desk.voice.plain("open-private"), url=desk.link("task"))
    return Message(desk.voice.html("task-in-private"), ((go,),))


async def open_list(letter: Letter, desk: Desk) -> Message:
    """What is to be done, one line each."""
    found = await tasks.open_tasks(desk.storage, letter.data["neighbourhood"], desk.now)
    if not found:
        return Message(desk.voice.html("task-list-empty"))
    lines = [
        desk.voice.html("task-list-line", found=task.found, wanted=task.draft.wanted, **facts(task)) for task in found
    ]
    return Message(Markup("\n".join((desk.voice.html("task-list"), *lines))))


async def own_list(_letter: Letter, desk: Desk) -> Message:
    """What the reader has promised, one line each."""
    found = await tasks.mine(desk.storage, desk.chat_id, desk.now)
    if not found:
        return Message(desk.voice.html("task-mine-empty"))
    lines = [desk.voice.html("task-mine-line", answer=answer, **facts(task)) for task, answer in found]
    return Message(Markup("\n".join((desk.voice.html("task-mine"), *lines))))


WORDINGS: Final[dict[str, LetterWording]] = {
    "task-ping": ping,
    "task-full": full,
    "task-moved-up": moved_up,
    "task-reminder": reminder,
    "task-call": call,
    "task-dropped": dropped,
    "task-cancelled": cancelled,
    "task-in-private": in_private,
    "task-list": open_list,
    "task-mine": own_list,
}
