"""Asking the neighbours: /poll, votes by button, the result on time, /polls and /results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Afterwards
from domain.rights import Right
from handlers.polls import commands, form, letters, page, taps, views
from handlers.polls.jobs import close_due_polls
from handlers.registry import Every, Menu
from services.polls import CARD, OWN

if TYPE_CHECKING:
    from handlers.registry import Registry

JOBS = (Every(seconds=5, run=close_due_polls),)


def register(registry: Registry) -> None:
    """Commands, taps, the card and letters of polls."""
    registry.command("poll", commands.poll, right=Right.CREATE_POLL, menu=Menu.PRIVATE | Menu.GROUP)
    registry.command("polls", commands.polls_, right=Right.SEE_POLLS, menu=Menu.PRIVATE | Menu.GROUP)
    registry.command("results", commands.results, right=Right.SEE_POLLS, menu=Menu.PRIVATE | Menu.GROUP)
    registry.numbered("results", commands.numbered_results, right=Right.SEE_POLLS)
    registry.start("poll", commands.start, right={"alone": Right.CREATE_POLL, "with a poll": Right.SEE_POLLS})
    registry.form(form.POLL)
    registry.tap("vote", taps.vote, right=Right.VOTE)
    registry.tap("unvote", taps.withdraw, right=Right.VOTE)
    registry.tap("end-poll", taps.close, right=Right.END_POLL)
    registry.tap("poll-see", taps.show, right=Right.SEE_POLLS)
    registry.tap("poll-results", taps.results, right=Right.SEE_POLLS)
    registry.card(CARD, views.card)
    registry.card(OWN, page.page)
    registry.answer("poll-how", letters.how)
    registry.letter("poll-opened", letters.opened, afterwards=Afterwards.AGAIN, late=None)
    registry.answer("poll-list", letters.running)
    registry.letter("poll-result", letters.result, afterwards=Afterwards.AGAIN, late=None)
    registry.answer(letters.ASKED_FOR, letters.result)
