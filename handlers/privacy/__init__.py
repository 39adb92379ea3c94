"""What is kept of people: told, handed over, erased; and how to be left in peace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.privacy import erasing, export, jobs, stopping, telling
from handlers.registry import Every, Menu, Where
from handlers.wording import say
from services import privacy

if TYPE_CHECKING:
    from handlers.registry import Registry

JOBS = (Every(seconds=3600, run=jobs.forget_what_is_done),)


def register(registry: Registry) -> None:
    """Commands, buttons and letters about one's own data."""
    own, private = Right.OWN_DATA, Menu.PRIVATE
    everywhere = Menu.PRIVATE | Menu.GROUP
    registry.command("privacy", telling.tell, right=Right.LOOK_AROUND, menu=everywhere, public=True)
    registry.command("mydata", export.mydata, right=own, menu=private, where=Where.PRIVATE)
    registry.command("forgetme", erasing.forgetme, right=own, menu=private, where=Where.PRIVATE)
    registry.command("stop", stopping.stop, right=own, menu=private, where=Where.PRIVATE)
    registry.only_when_typed("stop")
    registry.tap("forget", erasing.answer, right=own)
    registry.tap("start-anew", stopping.start_anew, right=own)
    registry.typed("erase or keep", erasing.ERASE | erasing.KEEP, erasing.typed, right=own)
    registry.answer("stop-over", say("stop-over"))
    registry.typed("stop", stopping.WORDS, stopping.typed, right=own)
    registry.answer("privacy", telling.wording)
    registry.answer("mydata", export.wording)
    registry.answer(privacy.QUESTION, erasing.question)
    registry.answer(privacy.GOODBYE, erasing.goodbye)
    registry.answer("forget-kept", say("forget-kept"))
    registry.answer("stop-done", stopping.stopped)
