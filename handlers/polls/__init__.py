"""Asking the neighbours: /poll, votes by button, the result on time, /polls and /results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.polls import commands, letters, taps, views
from handlers.polls.jobs import close_due_polls
from handlers.registry import Every, Menu

if TYPE_CHECKING:
    from handlers.registry import Registry

JOBS = (Every(seconds=5, run=close_due_polls),)


def register(registry: Registry) -> None:
    """Commands, taps, the card and letters of polls."""
    registry.command("poll", commands.poll, menu=Menu.PRIVATE | Menu.GROUP)
    registry.command("polls", commands.polls_, menu=Menu.PRIVATE | Menu.GROUP)
    registry.command("results", commands.results, menu=Menu.PRIVATE | Menu.GROUP)
    registry.numbered("results", commands.numbered_results)
    registry.start("poll", commands.start)
    registry.tap("vote", taps.vote)
    registry.tap("unvote", taps.withdraw)
    registry.tap("end-poll", taps.close)
    registry.card("poll", views.card)
    registry.letter("poll-how", letters.how)
    registry.letter("poll-opened", letters.opened)
    registry.letter("poll-page", letters.page)
    registry.letter("poll-list", letters.running)
    registry.letter("poll-result", letters.result)
    registry.letter("poll-results", letters.result)
